import { draftsOf, draftTexts } from '../../../src/app/narrative/drafts';
import { currentNarrative } from '../../../src/app/narrative/narrativeView';
import { Session } from '../../../src/app/session/session';
import { parseInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { FakeClock } from '../fakeClock';
import { FakeHost, sample } from '../fakeHost';

const LAST = parseInputs({ year: 2023, inputs: { 'reason.total': '新增项目', 'document.duties': '负责经办' } });

async function sessionWithDrafts() {
  const host = new FakeHost(sample());
  const session = new Session(host, new FakeClock());
  await session.start();
  if (!LAST.ok) throw new Error('nothing to offer');
  const { inputs } = LAST;
  await session.useLastYear('2023.json', () => Promise.resolve(inputs));
  await session.writeInputs();
  return { host, session };
}

/** Types into the column of a row of the 底稿. */
function answer(host: FakeHost, key: string, column: string, text: string): void {
  const sheet = host.workbook.sheets.find(({ name }) => name === '情况说明底稿');
  const head = sheet?.rows.findIndex((cells) => cells.some((cell) => cell?.value === '编号')) ?? -1;
  const place = sheet?.rows[head]?.findIndex((cell) => cell?.value === column) ?? -1;
  const row = sheet?.rows.findIndex((cells) => cells.some((cell) => cell?.value === key)) ?? -1;
  if (sheet === undefined || place < 0 || row < 0) throw new Error(`no ${column} of ${key}`);
  const rows = sheet.rows.map((cells, index) => {
    if (index !== row) return cells;
    const line = [...cells];
    while (line.length <= place) line.push(null);
    line[place] = { value: text };
    return line;
  });
  host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((one) => (one === sheet ? { ...sheet, rows } : one)) };
}

describe('drafts that were written to this year’s 底稿', () => {
  test('are offered in the pane when the file of last year is forgotten', async () => {
    const { session } = await sessionWithDrafts();
    await session.forgetLastYear();
    await session.review();
    expect(draftTexts(session.state).get('reason.total')).toBe('新增项目');
  });

  test('kept on the sheet, are values; refused there, are offered no more, and still stand on the sheet', async () => {
    const { host, session } = await sessionWithDrafts();
    answer(host, 'reason.total', '照填', '是');
    answer(host, 'document.duties', '照填', '否');
    await session.review();
    expect([...draftTexts(session.state).keys()]).not.toContain('document.duties');
    expect(draftsOf(session.state)?.values.get('document.duties')).toBe('负责经办');
    const narrative = currentNarrative(session.state);
    expect(narrative?.missing.map(({ key }) => key)).not.toContain('reason.total');
  });

  test('changed on the sheet, are offered as they stand there', async () => {
    const { host, session } = await sessionWithDrafts();
    answer(host, 'reason.total', '参考内容', '另一句');
    await session.review();
    expect(draftTexts(session.state).get('reason.total')).toBe('另一句');
  });

  test('taken over in the pane, are typed on the sheet', async () => {
    const { host, session } = await sessionWithDrafts();
    await session.typeInput('reason.total', draftTexts(session.state).get('reason.total') ?? '');
    const { rows = [] } = host.workbook.sheets.find(({ name }) => name === '情况说明底稿') ?? {};
    const line = rows.find((cells) => cells.some((cell) => cell?.value === 'reason.total'))?.map((cell) => cell?.value);
    expect(line?.filter((value) => value === '新增项目')).toHaveLength(2);
    expect(session.state.inputs).not.toHaveProperty('reason.total');
  });
});
