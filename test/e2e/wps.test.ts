import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { profileProblems } from '../../src/core/narrative/wording/profileWords';
import { sheetById } from '../excel-host/workbook';
import { eventually, marksOn, sampleWithSlip, sampleWorkbook, WRONG } from './pane';
import { BUILT_FOR_WPS, BuiltForWps, fileInWps, type OpenInWps, workbookInWps } from './wps';

let addIn: BuiltForWps;
let opened: OpenInWps;
let from: 'server' | 'disk' = 'server';

beforeAll(async () => {
  addIn = await BuiltForWps.start();
});
afterAll(() => addIn.stop());

afterEach(async () => {
  const { page, requests, complaints } = opened;
  // From disk, threads are made of text.
  const isOwn = (address: string): boolean => address.startsWith('blob:null/') || address.startsWith(`${addIn.origin(from)}/`);
  expect(requests.filter((address) => !isOwn(address))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const unknownMembers = (page: Page) => page.evaluate(() => window.runningWps.program.border.unknown);

describe.each(['server', 'disk'] as const)('the pane in WPS, its files on a %s', (place) => {
  beforeEach(() => {
    from = place;
  });

  test('from opening over marks and a correction to a Word file and a workbook as it was, but right', async () => {
    opened = await addIn.open('taskpane.html', sampleWithSlip(), place);
    const { page } = opened;
    await button(page, /^错误 [1-9]\d*$/).waitFor();

    await button(page, '一键审核').click();
    await page.waitForFunction(() => window.runningWps.file.data.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
    const marked = await workbookInWps(page);
    expect(marksOn(marked, WRONG.sheet)).toEqual({ suspect: ['D12'], error: ['C12', 'D8'] });
    expect(sheetById(marked, WRONG.sheet).notes.map(({ address }) => address)).toContain('D12');

    await button(page, /^改为 180.83：/).click();
    await button(page, '错误 0').waitFor();
    expect(sheetById(await workbookInWps(page), WRONG.sheet).cells[WRONG.address]?.value).toBe(WRONG.right);

    await page.getByRole('tab', { name: '说明' }).click();
    await button(page, '导出 Word').click();
    const path = '/home/user/泽州县社会保险中心2024年度部门决算情况说明.docx';
    await page.getByText(`已保存到“${path}”`).waitFor();
    const { value } = await mammoth.extractRawText({ buffer: await fileInWps(page, path) });
    expect(value).toContain('部门决算情况说明');

    await button(page, '写入工作表').click();
    await page.getByText('情况说明已写入工作表“情况说明”。').waitFor();
    const { cells } = sheetById(await workbookInWps(page), '情况说明');
    const lines = value.split('\n').filter((line) => line !== '');
    expect(lines.map((_line, index) => cells[`A${index + 1}`]?.value)).toEqual(lines);

    await page.getByRole('tab', { name: '审核' }).click();
    await button(page, '清除标记').click();
    await page.waitForFunction(() => window.runningWps.file.data.sheets.every((sheet) => sheet.conditionalFormats.length === 0));
    const right = sampleWorkbook();
    const cleared = (await workbookInWps(page)).sheets.filter(({ name }) => name !== '情况说明');
    expect(cleared.map((sheet) => ({ ...sheet, id: '' }))).toEqual(right.sheets.map((sheet) => ({ ...sheet, id: '' })));
    expect(await unknownMembers(page)).toEqual([]);
  });
});

describe.each(['server', 'disk'] as const)('a file of one’s own, given to a pane whose files are on a %s', (place) => {
  test('is read in a thread, which is there for the next one', async () => {
    from = place;
    opened = await addIn.open('taskpane.html', sampleWorkbook(), place);
    const { page } = opened;
    await button(page, '错误 0').waitFor();
    await page.getByRole('tab', { name: '设置' }).click();
    const choose = (label: string, name: string, buffer: Buffer) =>
      page.locator(`input[type=file][aria-label="${label}"]`).setInputFiles({ name, mimeType: '', buffer });
    await choose('写法文件', '图.txt', Buffer.from([0, 1, 2, 3]));
    await page.getByText(profileProblems.notText()).waitFor();
    expect(page.workers()).toHaveLength(0);
    const table = readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
    await choose('上年决算公开表', '2023.xlsx', table);
    await page.getByText('正在使用：2023.xlsx').waitFor();
    expect(page.workers()).toHaveLength(1);
    await choose('上年决算公开表', '去年.xlsx', table);
    await page.getByText('正在使用：去年.xlsx').waitFor();
    expect(page.workers()).toHaveLength(1);
  });
});

describe('the buttons of the ribbon', () => {
  beforeEach(() => {
    from = 'server';
  });

  const press = async (name: string): Promise<void> => {
    await opened.page.waitForFunction((wanted) => typeof Reflect.get(window, wanted) === 'function', name);
    await opened.page.evaluate((wanted) => {
      (Reflect.get(window, wanted) as (control: object) => void)({ Id: 'juesuan.app' });
    }, name);
  };
  const box = async (count: number): Promise<string> => {
    await eventually(() => Promise.resolve(opened.boxes.length), count);
    return opened.boxes[count - 1] ?? '';
  };

  test('一键审核, 生成情况说明 and 清除标记 say what they did', async () => {
    opened = await addIn.open('index.html', sampleWithSlip());
    await press('reviewWorkbook');
    expect(await box(1)).toMatch(/^审核完成：错误 4，尾差 11，[^]*现在打开面板吗？$/);
    // The boxes of these tests are answered with 确定.
    expect(await opened.page.evaluate(() => window.runningWps.program.panes.map(({ visible }) => visible))).toEqual([true]);
    expect(marksOn(await workbookInWps(opened.page), WRONG.sheet)['suspect']).toEqual(['D12']);
    await press('writeNarrative');
    expect(await box(3)).toContain('情况说明已写入工作表“情况说明”');
    expect(opened.boxes[1]).toBe('表格还有 4 条错误没有改正，情况说明中的数字可能随之有误。仍然生成吗？');
    await press('clearMarks');
    expect(await box(4)).toContain('本助手的标记已全部清除');
    expect(await unknownMembers(opened.page)).toEqual([]);
  });

  test('打开面板 makes one pane for a workbook, and shows it again', async () => {
    opened = await addIn.open('index.html', sampleWorkbook());
    const panes = () => opened.page.evaluate(() => window.runningWps.program.panes);
    await press('openPane');
    expect(await panes()).toEqual([
      { url: `${addIn.origin('server')}/taskpane.html`, title: '决算公开助手', visible: true, width: 400 },
    ]);
    await opened.page.evaluate(() => {
      for (const pane of window.runningWps.program.panes) pane.visible = false;
    });
    await press('openPane');
    expect((await panes()).map(({ visible }) => visible)).toEqual([true]);
  });

  test('ribbon.xml names functions and icons that are there', async () => {
    opened = await addIn.open('index.html', sampleWorkbook());
    const ribbon = readFileSync(join(BUILT_FOR_WPS, 'ribbon.xml'), 'utf8');
    const named = [...ribbon.matchAll(/(?:onAction|getImage|onLoad)="(\w+)"/g)].map(([, name = '']) => name);
    expect(new Set(named).size).toBe(6);
    for (const name of named) {
      await opened.page.waitForFunction((wanted) => typeof Reflect.get(window, wanted) === 'function', name);
    }
    const ids = [...ribbon.matchAll(/<button id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(4);
    const icons = await opened.page.evaluate(
      (all) => all.map((Id) => (Reflect.get(window, 'buttonIcon') as (control: object) => string)({ Id })),
      ids,
    );
    for (const icon of icons) expect(readFileSync(join(BUILT_FOR_WPS, icon)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

test('in a plain browser the pane says where it belongs', async () => {
  from = 'server';
  opened = await addIn.open('taskpane.html', null);
  await opened.page.getByText('请在 WPS 表格中打开').waitFor();
});

describe('the built files', () => {
  test.each(['index.html', 'taskpane.html'])('%s allows its own origin only: no inline script, no eval', (name) => {
    const html = readFileSync(join(BUILT_FOR_WPS, name), 'utf8');
    const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//);
  });

  test('every script is read by Chromium 71', () => {
    const scripts = readdirSync(BUILT_FOR_WPS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    // It reads the language of 2019, and whole numbers of any size (0n); what libraries need beyond the language is brought along.
    for (const name of scripts) {
      const script = readFileSync(join(BUILT_FOR_WPS, name), 'utf8').replace(/\b(\d+)n\b/g, '$1');
      const parsed = (): unknown => parse(script, { ecmaVersion: 2019 });
      expect(parsed).not.toThrow();
    }
  });

  test('hold main.js under this name, nothing of office.js, and the archive for computers without a server', () => {
    const names = readdirSync(BUILT_FOR_WPS);
    expect(names).toEqual(expect.arrayContaining(['main.js', 'ribbon.xml', 'jsplugins.xml', 'offline']));
    expect(names.filter((name) => name.includes('office'))).toEqual([]);
    const archive = readFileSync(join(BUILT_FOR_WPS, 'offline/juesuan.7z'));
    expect(archive.subarray(0, 2).toString('latin1')).toBe('7z');
  });

  test('the lists of add-ins name the address and the version they were built for', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const list = (name: string): string => readFileSync(join(BUILT_FOR_WPS, name), 'utf8');
    const address = /<jspluginonline name="juesuan" type="et" url="(https?:\/\/[^"]+\/)"/.exec(list('jsplugins.xml'))?.[1];
    expect(address).toBeDefined();
    expect(list('offline/jsplugins.xml')).toContain(`url="${address ?? ''}offline/juesuan.7z" version="${version}"`);
    expect(list('offline/publish.xml')).toContain(`url="juesuan_${version}" version="${version}"`);
  });
});
