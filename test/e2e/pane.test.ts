import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { parseInputs, readTables } from '../../src/core';
import { PROFILES } from '../../src/core/narrative/profiles';
import { inputSheet } from '../../src/core/narrative/sheet/inputSheet';
import { inputSheetXlsx } from '../../src/files/inputSheet/inputSheetXlsx';
import { OfficePackage } from '../../src/files/officePackage';
import { readWorkbook } from '../../src/files/readWorkbook';
import { openZip } from '../../src/files/zip/archive';
import { sheetById } from '../excel-host/workbook';
import {
  BuiltAddIn,
  eventually,
  marksOn,
  type OpenOptions,
  type OpenPage,
  sampleWithSlip,
  sampleWorkbook,
  workbookOf,
  WRONG,
} from './pane';

const SAMPLE = join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');

let addIn: BuiltAddIn;
let opened: OpenPage;

beforeAll(async () => {
  addIn = await BuiltAddIn.start();
});
afterAll(() => addIn.stop());

afterEach(async () => {
  const { page, requests, complaints } = opened;
  expect(requests.filter((address) => !address.startsWith(`${addIn.origin}/`) && !address.startsWith('blob:'))).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => window.excel.host.unknownMembers)).toEqual([]);
  await page.context().close();
});

async function openPane(workbook = sampleWithSlip(), options: OpenOptions = {}): Promise<Page> {
  opened = await addIn.open(workbook, options);
  await opened.page.getByRole('button', { name: /^错误 \d+$/ }).waitFor();
  return opened.page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const fileField = (page: Page, name: string) => page.locator(`input[type=file][aria-label="${name}"]`);
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Everything that people see in the workbook: sheets with their cells, formats, notes; without what the add-in keeps for itself. */
const visible = async (page: Page) => (await workbookOf(page)).sheets;
const valueAt = async (page: Page, sheet: string, address: string) =>
  sheetById(await workbookOf(page), sheet).cells[address]?.value;

test('from one wrong figure to a workbook that is as it was, but right', async () => {
  const page = await openPane(sampleWithSlip(), { excel: { notes: true } });

  await button(page, '一键审核').click();
  await page.waitForFunction(() => window.excel.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
  expect(marksOn(await workbookOf(page), WRONG.sheet)).toEqual({
    suspect: ['D12'],
    error: ['C12', 'D8'],
  });

  const suspects = page.getByRole('region', { name: '疑似错误单元格' });
  await expect(suspects.innerText()).resolves.toContain('现为 108.83');
  await expect(suspects.innerText()).resolves.toContain('应为 180.83');
  await expect(suspects.innerText()).resolves.toContain('1 处可解释全部 4 条错误');
  await expect(suspects.innerText()).resolves.toContain('相邻两位数字颠倒');

  await button(page, /^改为 180.83：/).click();
  await button(page, '错误 0').waitFor();
  await page.getByText('没有发现错误。').waitFor();
  expect(await valueAt(page, WRONG.sheet, WRONG.address)).toBe(WRONG.right);
  await page.waitForFunction(() =>
    window.excel.workbook.sheets.every((sheet) =>
      sheet.conditionalFormats.every((format) => !/juesuan-mark:(?:suspect|error)/.test(format.formula ?? '')),
    ),
  );

  await button(page, '生成情况说明').click();
  await page.getByText('一、收入支出决算总体情况说明').waitFor();
  const text = await page.getByRole('article', { name: '说明' }).innerText();
  expect(text).toContain('2024年度收入总计2,560.03万元，支出总计2,560.03万元。');
  expect(text).toContain('基本支出1,161.95万元，占比45.39%');

  await tab(page, '审核');
  await button(page, '清除标记').click();
  await page.getByText('本助手的标记已全部清除').waitFor();
  expect(await visible(page)).toEqual(sampleWorkbook().sheets);
});

test('the review on opening reads and marks nothing', async () => {
  const page = await openPane();
  await button(page, '错误 4').waitFor();
  expect(await visible(page)).toEqual(sampleWithSlip().sheets);
});

test('a correction is taken back with its former value', async () => {
  const page = await openPane();
  await button(page, /^改为 180.83：/).click();
  await button(page, '错误 0').waitFor();
  await page.getByText('公开03表!D12 已由 108.83 改为 180.83。').waitFor();
  await button(page, '撤销').click();
  await button(page, '错误 4').waitFor();
  expect(await valueAt(page, WRONG.sheet, WRONG.address)).toBe(WRONG.wrong);
  expect(await visible(page)).toEqual(sampleWithSlip().sheets);
});

test('a finding and its figures lead to their cells, and a selected cell leads to its findings', async () => {
  const page = await openPane();
  const place = () => page.evaluate(() => window.excel.workbook.selection);
  const sheet = () =>
    page.evaluate(() => window.excel.workbook.sheets.find((one) => one.id === window.excel.workbook.activeSheet)?.name);

  await page.locator('[data-finding-heading]').first().click();
  await eventually(place, 'C12');
  expect(await sheet()).toBe('公开03表');
  const cells = page.getByRole('list', { name: '相关单元格' });
  expect((await cells.innerText()).split('\n').filter((line) => /^(合计|分项)$/.test(line))).toEqual(['合计', '分项', '分项']);
  await cells.getByRole('button', { name: 'E12 项目支出' }).click();
  await eventually(place, 'E12');

  await page.keyboard.press('Alt+ArrowDown');
  await eventually(place, 'D8');
  await page.keyboard.press('Alt+ArrowUp');
  await eventually(place, 'C12');

  await page.evaluate(() => {
    window.excel.user.select('公开05表', 'D12');
  });
  await button(page, '所选 公开05表!D12：1 条').click();
  expect(await page.locator('[data-finding]').count()).toBe(1);
  expect(await page.locator('[data-finding]').innerText()).toContain('05表 20805');
});

test('arrow keys walk through the findings', async () => {
  const page = await openPane();
  const headings = page.locator('[data-finding-heading]');
  await headings.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await headings.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  expect(await headings.last().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Home');
  expect(await headings.first().evaluate((element) => element === document.activeElement)).toBe(true);
});

test('filters by class and by text; 尾差 are folded until asked for', async () => {
  const page = await openPane();
  const cards = page.locator('[data-finding]');
  await button(page, '错误 4').click();
  expect(await cards.count()).toBe(4);
  await button(page, '尾差 11').click();
  expect(await cards.count()).toBe(15);
  await button(page, '错误 4').click();
  expect(await cards.count()).toBe(11);
  await button(page, '尾差 11').click();
  expect(await cards.filter({ hasText: '（尾差）' }).count()).toBe(0);
  await page.getByRole('searchbox').fill('人员经费');
  await eventually(() => cards.count(), 1);
  await page.getByRole('searchbox').fill('没有这样的科目');
  await page.getByText('没有符合筛选条件的结果。').waitFor();
});

test('an ignored finding is kept with its reason, out of the counts, also after the pane is opened again', async () => {
  const page = await openPane();
  await page.locator('[data-finding-heading]').last().click();
  await button(page, /^忽略…：/)
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await page.getByText('请写明原因。').waitFor();
  await dialog.getByRole('textbox').fill('05表另有批复');
  await dialog.getByRole('button', { name: '忽略', exact: true }).click();
  await button(page, '错误 3').waitFor();
  await button(page, /^已忽略 1/).click();
  await page.getByText('忽略原因：05表另有批复').waitFor();

  const saved = await workbookOf(page);
  await page.context().close();
  const again = await openPane(saved);
  await button(again, '错误 3').waitFor();
  await button(again, /^已忽略 1/).click();
  await button(again, /^恢复：/).click();
  await button(again, '错误 4').waitFor();
});

test('a change in the sheet is reviewed by itself, and marks follow', async () => {
  const page = await openPane(sampleWorkbook());
  await button(page, '一键审核').click();
  await page.waitForFunction(() => window.excel.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
  await page.evaluate(({ sheet, address, wrong }) => {
    window.excel.user.type(sheet, address, String(wrong));
  }, WRONG);
  await page.getByText('有改动，待复核').waitFor();
  await button(page, '错误 4').waitFor();
  await eventually(async () => marksOn(await workbookOf(page), WRONG.sheet)['suspect'], ['D12']);
});

test('a pasted 情况说明 is compared with the tables, and a finding leads to its cell', async () => {
  const page = await openPane(sampleWorkbook());
  const written = readFileSync(join(process.cwd(), 'test/cases/seed-narrative.txt'), 'utf8');
  await tab(page, '核对');
  await page.getByLabel('粘贴情况说明全文').fill(written.replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比'));
  await button(page, '核对').click();
  await page.getByText(/^核对 \d+ 处表述/).waitFor();
  const card = page.locator('[data-document-finding]').filter({ hasText: '1,261.95' }).first();
  expect(await card.innerText()).toContain('1,161.95');
  await card.getByRole('button', { name: '公开03表!D7' }).click();
  await eventually(() => page.evaluate(() => window.excel.workbook.selection), 'D7');
  await button(page, /^所选 公开03表!D7：\d+ 处$/).waitFor();
});

/** A 底稿 of the year before, filled in. */
function lastYearsSheet(): Buffer {
  const { figures } = readTables(readWorkbook(readFileSync(SAMPLE), 'sample'));
  const { shanxi } = PROFILES;
  const known = parseInputs({
    inputs: { 'reason.total': '新增两个项目', 'document.duties': '负责社会保险经办。', 'prior.summary.revenue-total': 1300 },
  });
  if (shanxi === undefined || !known.ok) throw new Error('nothing to fill in');
  return Buffer.from(inputSheetXlsx(inputSheet(figures, shanxi, { year: 2023, known: [{ inputs: known.inputs, source: '' }] })));
}

describe('the narrative', () => {
  const INPUTS = JSON.parse(
    readFileSync(join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度情况说明底稿.json'), 'utf8'),
  ) as { inputs: Record<string, string | number> };

  function withInputs() {
    const workbook = sampleWorkbook();
    const inputs = Object.fromEntries(Object.entries(INPUTS.inputs).map(([key, value]) => [key, `${value}`]));
    workbook.settings['juesuan.inputs'] = JSON.stringify(inputs);
    return workbook;
  }

  test('a missing input is typed in place, a figure says where it comes from', async () => {
    const page = await openPane(sampleWorkbook());
    await tab(page, '说明');
    await page.getByText(/^还缺 \d+ 项$/).waitFor();
    await button(page, /^〔待填：.*上年收入总计.*〕$/)
      .first()
      .click();
    await page.getByLabel('上年收入总计（万元）').fill('很多');
    await button(page, '保存').click();
    await page.getByText(/应填金额/).waitFor();
    await page.getByLabel('上年收入总计（万元）').fill('1,366.05');
    await page.keyboard.press('Enter');
    await button(page, '1,193.98').first().click();
    const source = page.getByRole('status', { name: '数字 1,193.98 的来源' });
    expect(await source.innerText()).toContain('公开01表收入总计 2,560.03 − 上年收入总计 1,366.05 = 1,193.98');
    await source.getByRole('button', { name: '公开01表!C37' }).click();
    await eventually(() => page.evaluate(() => window.excel.workbook.selection), 'C37');
  });

  test('leaves as a Word file, as text and as a sheet', async () => {
    const page = await openPane(withInputs(), { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    await tab(page, '说明');
    await page.getByText(/^情况说明已填齐；整份公开文本还缺：/).waitFor();

    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '导出 Word').click()]);
    expect(download.suggestedFilename()).toBe('泽州县社会保险中心2024年度部门决算情况说明.docx');
    const { value } = await mammoth.extractRawText({ path: await download.path() });
    const paragraphs = value.split('\n').filter((line) => line !== '');

    await button(page, '复制全文').click();
    await page.getByText('情况说明已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd().split('\n')).toEqual(paragraphs);

    await button(page, '写入工作表').click();
    await page.getByText('情况说明已写入工作表“情况说明”。').waitFor();
    const { cells } = sheetById(await workbookOf(page), '情况说明');
    expect(paragraphs.map((_line, index) => cells[`A${index + 1}`]?.value)).toEqual(paragraphs);
  });

  test('leaves as the whole document, and as a text file', async () => {
    const page = await openPane(withInputs(), { acceptDownloads: true });
    await tab(page, '设置');
    await page.getByLabel('数据来源').selectOption('写成批注');
    await page.getByLabel('Word 文件中的图').selectOption('附图');
    await tab(page, '说明');
    await page.getByText(/^情况说明已填齐；整份公开文本还缺：/).waitFor();
    const [whole] = await Promise.all([page.waitForEvent('download'), button(page, '整份公开文本').click()]);
    expect(whole.suggestedFilename()).toBe('泽州县社会保险中心2024年度部门决算公开.docx');
    const document = new OfficePackage(openZip(readFileSync(await whole.path())));
    expect(document.text('word/comments.xml')).toContain('单元格：公开01表!C37');
    expect(openZip(readFileSync(await whole.path())).entries.filter(({ name }) => name.startsWith('word/media/'))).toHaveLength(
      6,
    );
    await page.getByText(/有 2 张图没有画：收入结构（只有一项，不用画）/).waitFor();
    const { value } = await mammoth.extractRawText({ path: await whole.path() });
    for (const part of ['第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '2024年度收入总计2,560.03万元'])
      expect(value).toContain(part);

    const [text] = await Promise.all([page.waitForEvent('download'), button(page, '存为文本').click()]);
    expect(text.suggestedFilename()).toBe('泽州县社会保险中心2024年度部门决算情况说明.txt');
    expect(readFileSync(await text.path(), 'utf8')).toContain('\r\n一、收入支出决算总体情况说明\r\n');
  });

  test('takes a bureau’s own wording and letterhead, which are there in the next workbook too', async () => {
    const page = await openPane(sampleWorkbook(), { acceptDownloads: true });
    await tab(page, '设置');
    const [start] = await Promise.all([page.waitForEvent('download'), button(page, '下载当前写法…').click()]);
    const text = readFileSync(await start.path(), 'utf8');
    const wrong = { name: '我局.txt', mimeType: 'text/plain', buffer: Buffer.from(text.replace('千分位：有', '千分位：也许')) };
    await fileField(page, '写法文件').setInputFiles(wrong);
    await page.getByText(/第 \d+ 行：“千分位”应为“有”或“无”。/).waitFor();
    const own = text
      .replace('写法：shanxi', '写法：ours')
      .replace(/名称：.*/, '名称：我局')
      .replace(/标题：.*/, '标题：我局{{ 年度 }}年说明');
    await fileField(page, '写法文件').setInputFiles({ name: '我局.txt', mimeType: 'text/plain', buffer: Buffer.from(own) });
    await page.getByText(/^已采用“我局.txt”，下次打开仍可使用。$/).waitFor();

    const paragraphs = ['某某局文件', '{{正文}}'].map((line) => new Paragraph(line));
    const buffer = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await fileField(page, '版头模板').setInputFiles({ name: '文件头.docx', mimeType, buffer });
    await page.getByText('正在使用：文件头.docx').waitFor();

    // The workbook begins anew; what this device keeps is still there.
    await page.reload();
    await button(page, /^错误 \d+$/).waitFor();
    await tab(page, '设置');
    await page.getByText('正在使用：文件头.docx').waitFor();
    await page.getByLabel('情况说明的地区格式').selectOption('我局（我局.txt）');
    await tab(page, '说明');
    await page.getByText('2024年说明').waitFor();
    const [word] = await Promise.all([page.waitForEvent('download'), button(page, '导出 Word').click()]);
    const { value } = await mammoth.extractRawText({ path: await word.path() });
    const lines = value.split('\n').filter((line) => line !== '');
    expect(lines.slice(0, 2)).toEqual(['某某局文件', '我局2024年说明']);
  });

  test('offers the texts of last year’s 底稿, and takes them when they are confirmed', async () => {
    const workbook = sampleWorkbook();
    workbook.settings['juesuan.inputs'] = JSON.stringify({ 'prior.summary.revenue-total': '1,366.05' });
    const page = await openPane(workbook);
    await tab(page, '设置');
    await fileField(page, '上年底稿').setInputFiles({ name: '2023底稿.xlsx', mimeType: '', buffer: lastYearsSheet() });
    await page.getByText(/^正在参考“2023底稿.xlsx”/).waitFor();
    await tab(page, '说明');
    const article = page.getByRole('article', { name: '说明' });
    await article
      .getByRole('button', { name: /上年：.*新增两个项目/ })
      .first()
      .click();
    expect(await button(page, '〔待填：收入支出总计增减的主要原因〕').count()).toBeGreaterThan(0);
    await button(page, '沿用上年').click();
    await eventually(() => button(page, '〔待填：收入支出总计增减的主要原因〕').count(), 0);
    expect(await article.innerText()).toContain('主要原因是新增两个项目');
    await button(page, '全部沿用').click();
    await eventually(() => page.getByRole('group', { name: '上年底稿' }).count(), 0);
    expect((await workbookOf(page)).settings['juesuan.inputs']).toContain('负责社会保险经办');
  });

  test('what changed while the pane was closed is told when it is opened again', async () => {
    const page = await openPane(withInputs());
    await tab(page, '说明');
    await button(page, '写入工作表').click();
    await page.getByText('情况说明已写入工作表“情况说明”。').waitFor();
    const saved = await workbookOf(page);
    await page.context().close();
    const cell = sheetById(saved, '公开03表').cells['D7'];
    if (cell === undefined) throw new Error('the sample has no figure there');
    cell.value = 1160.95;
    const again = await openPane(saved);
    await tab(again, '说明');
    await again.getByText('导出时为：基本支出1,161.95万元，占比45.39%；').waitFor();
    await again.getByText(/^现在为：基本支出1,160\.95万元/).waitFor();
  });

  test('sentences that changed since they were handed out are marked', async () => {
    const page = await openPane(withInputs());
    await tab(page, '说明');
    await button(page, '写入工作表').click();
    await page.getByText('情况说明已写入工作表“情况说明”。').waitFor();
    await page.evaluate(() => {
      window.excel.user.type('公开03表', 'D7', '1160.95');
    });
    await page.getByText(/导出后数据有改动，\d+ 段已更新/).waitFor();
    await page.getByText('导出时为：基本支出1,161.95万元，占比45.39%；').waitFor();
  });
});

test('last year’s workbook is read in the browser and gives last year’s figures', async () => {
  const page = await openPane(sampleWorkbook());
  await tab(page, '设置');
  await fileField(page, '上年决算公开表').setInputFiles('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
  await page.getByText('正在使用：泽州县社会保险中心2024年度部门决算公开表.xlsx').waitFor();
  await tab(page, '说明');
  expect(await page.getByRole('article', { name: '说明' }).innerText()).toContain('收入总计与上年相同');
});

test('a file that is no workbook is refused with a sentence', async () => {
  const page = await openPane(sampleWorkbook());
  await tab(page, '设置');
  await fileField(page, '上年决算公开表').setInputFiles({ name: '上年.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 …') });
  await page.getByText(/文件内容是PDF 文件，不是工作簿/).waitFor();
});

test('a protected sheet is left out and named, and the others are marked', async () => {
  const workbook = sampleWithSlip();
  sheetById(workbook, WRONG.sheet).protected = true;
  const page = await openPane(workbook);
  await button(page, '一键审核').click();
  await page.getByText(/工作表“公开03表”受保护，没有改动/).waitFor();
  await page.getByText(/已标记 2 个单元格，3 个没有标记/).waitFor();
  const marked = (await visible(page)).filter((sheet) => sheet.conditionalFormats.length > 0);
  expect(marked.map(({ name }) => name)).toEqual(['公开05表', '公开10表']);
});

test('works in the oldest Excel that is supported', async () => {
  const page = await openPane(sampleWithSlip(), { excel: { api: 6 } });
  await button(page, '一键审核').click();
  await page.waitForFunction(() => window.excel.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
  await button(page, /^改为 180.83：/).click();
  await button(page, '错误 0').waitFor();
});

test('a workbook without disclosure tables is told what is missing', async () => {
  const workbook = sampleWorkbook();
  workbook.sheets = workbook.sheets.slice(0, 1);
  for (const sheet of workbook.sheets) sheet.cells = { A1: { value: '通讯录' } };
  opened = await addIn.open(workbook);
  await opened.page.getByText(/没有识别出决算公开表/).waitFor();
});
