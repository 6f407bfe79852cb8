import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CFB, read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { narrativeText, NO_INPUTS, readTables } from '../../src/core';
import { narrate } from '../../src/core/narrative/narrate';
import { PROFILES } from '../../src/core/narrative/profiles';
import { readWorkbook } from '../../src/files/readWorkbook';
import type { SeededFile } from '../web/seededDepartments';
import { BuiltDesk, choose, download, drop, type OpenDesk, untilReviewed, writeDepartments } from './desk';

const COUNT = 200;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array<number>(64).fill(0)]);

let desk: BuiltDesk;
let folder: string;
let departments: readonly SeededFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-desk-'));
  departments = writeDepartments(folder, COUNT);
  const whole = departments[0]?.bytes ?? new Uint8Array();
  writeFileSync(join(folder, '损坏.xlsx'), whole.subarray(0, whole.length / 2));
  writeFileSync(join(folder, '加密.xlsx'), encrypted());
  writeFileSync(join(folder, '图片.xlsx'), PNG);
  writeFileSync(join(folder, '通知.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, '~$锁.xlsx'), 'lock');
  writeFileSync(join(folder, `${departments[1]?.department ?? ''}2024年度情况说明.docx`), 'not looked into yet');
  desk = await BuiltDesk.start();
}, 120_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What Excel writes for a workbook with a password: an OLE container with the encrypted package in it. */
function encrypted(): Uint8Array {
  const library = CFB as CompoundFiles;
  const container = library.utils.cfb_new();
  library.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(8));
  library.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64));
  return new Uint8Array(library.write(container, { type: 'buffer' }));
}

/** The part of the library's compound files that is used here; its own types leave it open. */
interface CompoundFiles {
  readonly utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Uint8Array): void };
  write(file: unknown, options: { type: 'buffer' }): Uint8Array;
}

/** What the product itself would write for the department; its gaps stay gaps. */
function narrativeOf({ bytes, name }: SeededFile): string {
  const profile = PROFILES['shanxi'];
  if (profile === undefined) throw new Error('no profile');
  return narrativeText(narrate(readTables(readWorkbook(bytes, name)).figures, NO_INPUTS, profile));
}

type Line = Readonly<Record<string, string | number>>;

/** The rows of a sheet of the summary under its head, which follows the title. */
function lines(file: Uint8Array, sheet: string): Line[] {
  const content = read(file, { type: 'array' }).Sheets[sheet];
  if (content === undefined) throw new Error(`no sheet ${sheet}`);
  const rows = utils.sheet_to_json<readonly (string | number)[]>(content, { header: 1, defval: '' });
  const head = rows.findIndex((row) => row[0] === '序号');
  return rows
    .slice(head + 1)
    .map((row) => Object.fromEntries((rows[head] ?? []).map((name, column) => [String(name), row[column] ?? ''])));
}

describe(`a folder of ${COUNT} departments, dropped on the page`, () => {
  let opened: OpenDesk;

  beforeAll(async () => {
    opened = await desk.open();
    const start = performance.now();
    await drop(opened.page, [folder]);
    await untilReviewed(opened.page, COUNT + 3);
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(`${COUNT + 3} files from drop to the last finding: ${seconds.toFixed(1)} s\n`);
  }, 300_000);

  it('shows at a glance who has what in which table: a count and a sign each, and leads to the cell', async () => {
    const { page } = opened;
    const wrong = departments.find(({ slip }) => slip?.sheet === '公开03表');
    if (wrong === undefined) throw new Error('no slip in 公开03表');
    const map = page.getByRole('grid', { name: '各部门各表审核结果' });
    await map.waitFor();
    await map
      .getByRole('gridcell', { name: new RegExp(`^${wrong.department}，支出决算表：错误 \\d+`) })
      .first()
      .click();
    await page.locator('td[aria-selected=true][data-mark]').waitFor();
    await page.getByRole('button', { name: '各部门一览' }).click();
    await map.waitFor();
    await page.keyboard.press('F8');
    await page.locator('td[aria-selected=true]').waitFor();
  }, 60_000);

  it('names every seeded slip in the summary, and nothing else as an error', async () => {
    const { page } = opened;
    const { name, path } = await download(page, () => page.getByRole('button', { name: '汇总表' }).click());
    expect(name).toBe('部门决算公开审核汇总表.xlsx');
    const bytes = new Uint8Array(readFileSync(path));
    const findings = lines(bytes, '错误清单');
    const missed = departments.filter(
      ({ department, slip }) =>
        slip !== null &&
        !findings.some(
          (line) => line['部门'] === department && String(line['审核发现']).replaceAll(',', '').includes(slip.wrong),
        ),
    );
    expect(missed.map(({ name: file }) => file)).toEqual([]);
    const wrong = new Set(findings.map((line) => line['部门']));
    expect([...wrong].sort()).toEqual(
      departments
        .filter(({ slip }) => slip !== null)
        .map(({ department }) => department)
        .sort(),
    );
  }, 120_000);

  it('lists the broken files with the reason, and goes on', async () => {
    const { page } = opened;
    const { path } = await download(page, () => page.getByRole('button', { name: '汇总表' }).click());
    const failed = lines(new Uint8Array(readFileSync(path)), '部门汇总').filter((line) => line['结论'] === '无法审核');
    const reasons = failed.map((line) => [
      String(line['文件']).split('/').pop(),
      String(line['可能填错的单元格或无法审核的原因']),
    ]);
    expect(Object.fromEntries(reasons)).toEqual({
      '损坏.xlsx': expect.stringContaining('已损坏') as string,
      '加密.xlsx': expect.stringContaining('打开密码') as string,
      '图片.xlsx': expect.stringContaining('图片') as string,
    });
    await page.getByLabel('显示哪些').selectOption('failed');
    await page.getByRole('option', { name: /^图片.*未能读取/ }).click();
    await page.getByRole('alert').getByText('文件内容是图片').waitFor();
    await page.getByLabel('显示哪些').selectOption('all');
  }, 60_000);

  it('says what it left alone, and pairs the Word file', async () => {
    const { page } = opened;
    await page.getByText('另有 1 个文件不是工作簿或情况说明，没有处理').waitFor();
    await page.getByText('情况说明 1 / 1 已配对').waitFor();
  });

  it('draws only the rows in sight', async () => {
    expect(await opened.page.getByRole('option').count()).toBeLessThan(60);
    await opened.page.getByRole('listbox').focus();
    await opened.page.keyboard.press('End');
    await opened.page.getByRole('listbox').getByRole('option', { selected: true }).waitFor();
    const options = opened.page.getByRole('listbox').getByRole('option', { selected: true });
    expect(await options.getAttribute('aria-posinset')).toBe(String(COUNT + 3));
  });

  it('gives every department its 审核意见, with the slip in it', async () => {
    const { page } = opened;
    const { path } = await download(page, () => choose(page, '审核意见', '全部部门'));
    const documents = unzipSync(new Uint8Array(readFileSync(path)));
    expect(Object.keys(documents)).toHaveLength(COUNT);
    for (const { department, slip } of departments.slice(0, 30)) {
      const bytes = documents[`${department}审核意见.docx`];
      if (bytes === undefined) throw new Error(`no document for ${department}`);
      const { value } = await extractRawText({ buffer: Buffer.from(bytes) });
      if (slip === null) expect(value).toContain('错误（0条，需要改正）');
      else expect(value.replaceAll(',', '')).toContain(slip.wrong);
    }
  }, 180_000);

  it('asks nobody but its own origin for anything, and the page does not complain', () => {
    expect(opened.requests.filter((address) => !address.startsWith(desk.origin) && !address.startsWith('blob:'))).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});

describe('one department', () => {
  let opened: OpenDesk;
  let file: SeededFile;

  beforeEach(async () => {
    const found = departments.find(({ slip }) => slip?.sheet === '公开03表');
    if (found === undefined) throw new Error('no slip in 公开03表');
    file = found;
    opened = await desk.open();
    await opened.page.locator('[data-field=files]').first().setInputFiles(join(folder, file.name));
    await untilReviewed(opened.page, 1);
  }, 60_000);

  afterEach(() => opened.page.context().close());

  it('shows the sheet with merged cells, and the slip marked', async () => {
    const { page } = opened;
    const cell = page.locator(`td[data-ref="${file.slip?.address ?? ''}"]`);
    await cell.waitFor();
    expect(await cell.getAttribute('data-mark')).toBe('suspect');
    expect(await page.locator('td[colspan], td[rowspan]').count()).toBe(file.merges);
  });

  it('reviews at once when a figure is typed, and saves it: only that cell’s element changes', async () => {
    const { page } = opened;
    const { slip } = file;
    if (slip === null) throw new Error('no slip');
    const cell = page.locator(`td[data-ref="${slip.address}"]`);
    await cell.dblclick();
    await page.getByLabel(`修改 ${slip.address}`).fill(slip.right);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /示范局.*，错误 \d.*建议改正 1 处/ }).waitFor();
    const { name, path } = await download(page, () => choose(page, '保存', '按建议改正后的副本'));
    expect(name).toBe(file.name.replace('.xlsx', '（改正）.xlsx'));
    const copy = new Uint8Array(readFileSync(path));
    const [before, after] = [unzipSync(file.bytes), unzipSync(copy)];
    const changed = Object.keys(before).filter(
      (part) => Buffer.compare(before[part] ?? Buffer.alloc(0), after[part] ?? Buffer.alloc(0)) !== 0,
    );
    expect(changed).toHaveLength(1);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const sheet = readWorkbook(copy, name).sheets.find((one) => one.name === slip.sheet);
    const position = utils.decode_cell(slip.address);
    expect(sheet?.rows[position.r]?.[position.c]?.value).toBe(Number(slip.right));
  }, 60_000);

  it('opens on the cell to look at first; F8 goes on from error to error and ends with the list', async () => {
    const { page } = opened;
    const cell = page.locator(`td[data-ref="${file.slip?.address ?? ''}"][aria-selected=true]`);
    await cell.waitFor();
    expect(await cell.isVisible()).toBe(true);
    for (let key = 0; key < 40 && (await page.getByText('后面的部门没有错误了。').count()) === 0; key++) {
      await page.keyboard.press('F8');
      await page.waitForTimeout(20);
    }
    await page.getByText('后面的部门没有错误了。').waitFor();
  });

  it('settles an error by one key on the walk, and the 审核意见 says so', async () => {
    const { page } = opened;
    await page.locator('td[aria-selected=true]').waitFor();
    await page.getByRole('group', { name: /^逐错走查：/ }).focus();
    await page.keyboard.press('1');
    await page.getByRole('option', { name: /示范局.*，已定 \d/ }).waitFor();
    const opinion = await download(page, () => choose(page, '审核意见', '本部门，Word'));
    const { value } = await extractRawText({ path: opinion.path });
    expect(value).toMatch(/处理意见：退回\d+条。/);
    expect(value).toContain('处理意见：退回：请核对原始资料后改正');
  }, 60_000);

  it('Ctrl+Z takes a correction back', async () => {
    const { page } = opened;
    await page
      .getByRole('button', { name: /^改为 / })
      .first()
      .click();
    await page.getByRole('option', { name: /示范局.*建议改正 1 处/ }).waitFor();
    await page.locator('td[aria-selected=true]').first().click();
    await page.keyboard.press('Control+z');
    await page.getByRole('option', { name: /示范局.*，错误 \d+(?!.*建议改正)/ }).waitFor();
  });

  it('takes a correction back', async () => {
    const { page } = opened;
    await page
      .getByRole('button', { name: /^改为 / })
      .first()
      .click();
    await page.getByRole('option', { name: /示范局.*建议改正 1 处/ }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('option', { name: /示范局.*，错误 \d+(?!.*建议改正)/ }).waitFor();
  });

  it('a try-out changes no paper: they speak of the file as it was submitted, with the correction apart', async () => {
    const { page } = opened;
    const { slip } = file;
    if (slip === null) throw new Error('no slip');
    await page
      .getByRole('button', { name: /^改为 / })
      .first()
      .click();
    await page.getByRole('option', { name: /示范局.*，错误 \d.*建议改正 1 处/ }).waitFor();
    const opinion = await download(page, () => choose(page, '审核意见', '本部门，Word'));
    const { value } = await extractRawText({ path: opinion.path });
    expect(value).toMatch(/审核发现错误\d+条/);
    expect(value).toContain('建议改正（1处）');
    expect(value.slice(value.indexOf('建议改正（1处）')).replaceAll(',', '')).toContain(slip.wrong);
    const marked = await download(page, () => choose(page, '保存', '带标记的副本'));
    const copy = new Uint8Array(readFileSync(marked.path));
    const sheet = readWorkbook(copy, marked.name).sheets.find((one) => one.name === slip.sheet);
    const position = utils.decode_cell(slip.address);
    expect(sheet?.rows[position.r]?.[position.c]?.value).toBe(Number(slip.wrong));
    const parts = Object.values(unzipSync(copy)).map((part) => new TextDecoder().decode(part));
    expect(parts.some((part) => part.includes('建议改正：报送数'))).toBe(true);
  }, 60_000);

  it('goes from a finding to its cell and from the cell to its findings', async () => {
    const { page } = opened;
    await page.getByRole('tab', { name: '01表' }).click();
    await page.getByRole('button', { name: '定位' }).first().click();
    const cell = page.locator(`td[data-ref="${file.slip?.address ?? ''}"][aria-selected=true]`);
    await cell.waitFor();
    await page.getByRole('button', { name: new RegExp(`所选 公开03表!${file.slip?.address ?? ''}：\\d+ 条`) }).waitFor();
  });

  it('saves the marked copy, the 情况说明 and the 审核意见', async () => {
    const { page } = opened;
    const marked = await download(page, () => choose(page, '保存', '带标记的副本'));
    const sheets = unzipSync(new Uint8Array(readFileSync(marked.path)));
    expect(Object.values(sheets).some((part) => new TextDecoder().decode(part).includes('juesuan-mark:suspect'))).toBe(true);
    const word = await download(page, () => choose(page, '保存', '情况说明（.docx）'));
    expect((await extractRawText({ path: word.path })).value).toContain(file.department);
    const whole = await download(page, () => choose(page, '保存', '整份公开文本'));
    expect(whole.name).toBe(`${file.department}2024年度部门决算公开.docx`);
    expect((await extractRawText({ path: whole.path })).value).toContain('第四部分');
    const text = await download(page, () => choose(page, '保存', '情况说明（.txt）'));
    expect(readFileSync(text.path, 'utf8')).toContain('一、收入支出决算总体情况说明');
    const opinion = await download(page, () => choose(page, '审核意见', '本部门，Word'));
    expect((await extractRawText({ path: opinion.path })).value.replaceAll(',', '')).toContain(file.slip?.wrong);
    const sheet = await download(page, () => choose(page, '审核意见', '本部门，Excel'));
    expect(sheet.name).toBe(`${file.department}审核意见.xlsx`);
    expect(opened.complaints).toEqual([]);
  }, 60_000);
});

describe('a department with its Word file', () => {
  it('compares the 情况说明 with the tables and leads to the cell', async () => {
    const file = departments.find(({ slip }) => slip === null);
    if (file === undefined) throw new Error('no department without a slip');
    const written = narrativeOf(file);
    const [right = ''] = /\d[\d,]*\.\d\d(?=万元)/.exec(written) ?? [];
    const text = join(folder, `${file.department}2024年度情况说明.txt`);
    writeFileSync(text, written.replace(right, '7654.32'));
    const { page, complaints } = await desk.open();
    await page
      .locator('[data-field=files]')
      .first()
      .setInputFiles([join(folder, file.name), text]);
    await untilReviewed(page, 1);
    await page.getByRole('tab', { name: '核对' }).click();
    const card = page.locator('[data-document-finding]').filter({ hasText: '7654.32' }).first();
    await card.waitFor();
    await card.getByRole('button', { name: /公开/ }).first().click();
    await page.locator('td[aria-selected=true]').waitFor();
    await page.getByRole('button', { name: /^所选 公开\d\d表!/ }).waitFor();

    // What is wrong with the text counts in the list, and is told to the department.
    await page.getByRole('option', { name: /示范局.*，错误 \d/ }).waitFor();
    const opinion = await download(page, () => choose(page, '审核意见', '本部门，Word'));
    const { value } = await extractRawText({ path: opinion.path });
    expect(value).toContain('各表的错误（0条，需要改正）');
    expect(value).toMatch(/、情况说明（错误\d+条/);
    expect(value).toContain('7654.32');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('the page opened from disk', () => {
  it('reviews the sample without a server, in threads of its own, so that a file can be given up', async () => {
    const { page, requests } = await desk.open(
      {},
      `file://${join(process.env['WEB_DIST'] ?? join(process.cwd(), 'dist/web'), 'desk.html')}?sample`,
    );
    await untilReviewed(page, 2);
    await page.locator('td[data-ref="D12"][data-mark=suspect]').waitFor();
    expect(page.workers().map((worker) => worker.url().split(':')[0])).toEqual(expect.arrayContaining(['blob']));
    expect(requests.filter((address) => !/^(?:file|data|blob):/.test(address))).toEqual([]);
    await page.context().close();
  }, 60_000);
});
