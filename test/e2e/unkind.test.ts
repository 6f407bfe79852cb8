import { addSheet, sheetById, type WorkbookData } from '../excel-host/workbook';
import { BuiltAddIn, marksOn, type OpenOptions, type OpenPage, sampleWithSlip, sampleWorkbook, workbookOf, WRONG } from './pane';

/** The built pane and the ribbon's page in an Excel that does what real ones are reported to do. */

let addIn: BuiltAddIn;
let opened: OpenPage;

beforeAll(async () => {
  addIn = await BuiltAddIn.start();
});
afterAll(() => addIn.stop());

afterEach(() => opened.page.context().close());

async function open(workbook: WorkbookData, options: OpenOptions = {}) {
  opened = await addIn.open(workbook, options);
  return opened.page;
}

const button = (name: string | RegExp) => opened.page.getByRole('button', { name, exact: typeof name === 'string' });
const says = (words: RegExp) => opened.page.getByText(words).first().waitFor();

/** A chart sheet, a dead conditional format and a stray cell in the last row of a table's sheet. */
function crippled(): WorkbookData {
  const workbook = sampleWithSlip();
  addSheet(workbook, '图表').isUnsupported = true;
  sheetById(workbook, '公开05表').cells['Z1048576'] = { value: 'x' };
  sheetById(workbook, '公开01表').conditionalFormats.push({
    id: '{dead}',
    type: 'Custom',
    areas: 'A1',
    formula: '=A1',
    stopIfTrue: false,
    font: {},
    isDead: true,
  });
  return workbook;
}

test('Excel on the web without notes, with sheets and formats that cannot be read: reviewed, marked, corrected, cleared', async () => {
  const page = await open(crippled(), { excel: { platform: 'OfficeOnline', notes: false } });
  await button(/^错误 \d+$/).waitFor();
  await says(/“图表”是图表、宏或对话框工作表/);
  await says(/工作表“公开05表”用到的区域太大，只读了前 \d+ 行/);

  await button('一键审核').click();
  await says(/工作表“公开01表”中有 1 条条件格式 Excel 读不出/);
  expect(marksOn(await workbookOf(page), WRONG.sheet)['suspect']).toEqual([WRONG.address]);
  expect((await workbookOf(page)).sheets.flatMap(({ notes }) => notes)).toEqual([]);

  await button(new RegExp(`^改为 ${WRONG.right}：`)).click();
  await button('错误 0').waitFor();
  await button('清除标记').click();
  await says(/没有全部清除/);
  await says(/不让加载项查看批注，不知道工作簿中是否还有/);
  const left = (await workbookOf(page)).sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(left.map(({ id }) => id)).toEqual(['{dead}']);
  expect(opened.complaints).toEqual([]);
  expect(await page.evaluate(() => window.excel.host.unknownMembers)).toEqual([]);
});

test('a change is reviewed without writing where that would empty the undo list', async () => {
  const page = await open(sampleWithSlip(), { excel: { api: 18 } });
  await button('一键审核').click();
  await page.waitForFunction(() => window.excel.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
  await button(/^错误 \d+$/).waitFor();
  const marks = JSON.stringify(marksOn(await workbookOf(page), WRONG.sheet));
  await page.evaluate(
    ([sheet, address, right]) => {
      window.excel.user.type(sheet, address, right);
    },
    [WRONG.sheet, WRONG.address, String(WRONG.right)] as const,
  );
  await button('错误 0').waitFor();
  expect(JSON.stringify(marksOn(await workbookOf(page), WRONG.sheet))).toBe(marks);
  expect(await page.evaluate(() => window.excel.host.undoList.length)).toBe(1);
});

test('on the Mac no file is said to be saved', async () => {
  const page = await open(sampleWorkbook(), { excel: { platform: 'Mac' } });
  await page.getByRole('tab', { name: '说明' }).click();
  await button('复制全文').waitFor();
  await button('存为文本').click();
  await says(/已交给 Excel，但这台设备上的 Excel 面板不一定能保存文件/);
});

test('what a button had to say and Excel did not show is told by the pane, once', async () => {
  const page = await open(sampleWithSlip(), { path: 'commands.html', excel: { dialogs: 'refuses' } });
  await page.waitForFunction(() => 'reviewWorkbook' in window.ribbon);
  await page.evaluate(() => new Promise<void>((completed) => void window.ribbon['reviewWorkbook']?.({ completed })));
  const context = page.context();
  await open(await workbookOf(page), { context });
  await says(/上次点功能区按钮的结果（当时没能弹出提示框）：审核完成：错误 4/);
  await opened.page.reload();
  await button(/^错误 \d+$/).waitFor();
  expect(await opened.page.getByText(/上次点功能区按钮的结果/).count()).toBe(0);
});

describe('a pane that cannot run', () => {
  const SYNTAX = { contentType: 'text/javascript', body: 'class { static {' };

  test('in a browser that does not read its language', async () => {
    opened = await addIn.openWith(/\/(?:probe|taskpane\.\w+)\.js$/, SYNTAX);
    await says(/浏览器组件太旧/);
  });

  test('without one of its files', async () => {
    opened = await addIn.openWith(/\/taskpane\.\w+\.js$/, { status: 404, body: '' });
    await says(/决算公开助手的文件“taskpane\.\w+\.js”没有加载出来/);
  });

  test('with an office.js that never answers', async () => {
    opened = await addIn.openWith(/\/office-js\/office\.js$/, {
      contentType: 'text/javascript',
      body: 'window.Office = { onReady: () => new Promise(() => undefined) };',
    });
    await says(/office\.js 已加载，但 Excel 没有应答/);
  });
});
