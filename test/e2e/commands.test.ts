import { sheetById } from '../excel-host/workbook';
import { BuiltAddIn, marksOn, type OpenPage, sampleWithSlip, sampleWorkbook, workbookOf, WRONG } from './pane';

let addIn: BuiltAddIn;
let opened: OpenPage;

beforeAll(async () => {
  addIn = await BuiltAddIn.start();
});
afterAll(() => addIn.stop());

afterEach(async () => {
  expect(opened.requests.filter((address) => !address.startsWith(`${addIn.origin}/`))).toEqual([]);
  expect(opened.complaints).toEqual([]);
  await opened.page.context().close();
});

/** Presses a button of the ribbon; gives what the message box says once Excel is told that the command is done. */
async function press(name: string): Promise<string> {
  const { page } = opened;
  await page.waitForFunction((command) => command in window.ribbon, name);
  const address = await page.evaluate(async (command) => {
    await new Promise<void>((completed) => void window.ribbon[command]?.({ completed }));
    return window.excel.dialogs.shown.at(-1) ?? '';
  }, name);
  expect(address.startsWith(`${addIn.origin}/message.html#`)).toBe(true);
  return new URL(address).hash.slice(1).split('&').map(decodeURIComponent).join('\n');
}

const openCommands = async (workbook = sampleWithSlip(), excel = {}): Promise<void> => {
  opened = await addIn.open(workbook, { path: 'commands.html', excel });
};

test('一键审核 marks, and says what was found and where to look', async () => {
  await openCommands();
  expect((await press('reviewWorkbook')).split('\n')).toEqual([
    expect.stringMatching(/^审核完成：错误 4，尾差 11，提示 \d+，未检查 0。$/),
    '最可能错的是 03表 D12 20805 行政事业单位养老支出 基本支出：现为 108.83，应为 180.83。',
    '有问题的单元格已着色，点“打开面板”可逐条查看和改正。',
  ]);
  expect(marksOn(await workbookOf(opened.page), WRONG.sheet)['suspect']).toEqual([WRONG.address]);
});

test('生成情况说明 writes a new sheet and says what is missing', async () => {
  await openCommands(sampleWorkbook());
  expect(await press('writeNarrative')).toContain('情况说明已写入工作表“情况说明”，其中还有 19 项待填');
  expect(sheetById(await workbookOf(opened.page), '情况说明').cells['A1']?.value).toBe(
    '泽州县社会保险中心2024年度部门决算情况说明',
  );
});

test('清除标记 takes away what 一键审核 painted, and nothing else', async () => {
  await openCommands(sampleWithSlip(), { notes: true });
  await press('reviewWorkbook');
  expect(await press('clearMarks')).toBe('本助手的标记已全部清除，其他格式和内容没有改动。');
  expect((await workbookOf(opened.page)).sheets).toEqual(sampleWithSlip().sheets);
  expect(await press('clearMarks')).toBe('工作簿中没有本助手的标记。');
});

test('a protected sheet is told about, and the others are marked', async () => {
  const workbook = sampleWithSlip();
  sheetById(workbook, WRONG.sheet).protected = true;
  await openCommands(workbook);
  expect(await press('reviewWorkbook')).toContain('工作表“公开03表”受保护，没有改动');
  const marked = (await workbookOf(opened.page)).sheets.filter((sheet) => sheet.conditionalFormats.length > 0);
  expect(marked.map(({ name }) => name)).toEqual(['公开05表', '公开10表']);
});

test('the message box shows its sentences as text and tells its parent when it is closed', async () => {
  const words = '第一句。\n<b>第二句</b>';
  const hash = words.split('\n').map(encodeURIComponent).join('&');
  opened = await addIn.open(sampleWorkbook(), { path: `message.html#${hash}` });
  const message = opened.page.getByRole('alert');
  expect(await message.innerText()).toBe(words);
  await opened.page.getByRole('button', { name: '知道了' }).click();
  const said = await opened.page.evaluate(() => window.excel.dialogs.said);
  expect([said[0], said.at(-1)]).toEqual(['open', 'close']);
});
