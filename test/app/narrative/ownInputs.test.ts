import { changeView } from '../../../src/app/narrative/changeView';
import { currentNarrative } from '../../../src/app/narrative/narrativeView';
import { reviewedInputs, typedText } from '../../../src/app/narrative/ownInputs';
import { Session } from '../../../src/app/session/session';
import { parseInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { PROFILES } from '../../../src/core/narrative/profiles';
import { a1 } from '../../../src/core/workbook/address';
import { FakeClock } from '../fakeClock';
import { FakeHost, FakeProblem, sample, withValue } from '../fakeHost';

const NAME = '情况说明底稿';

async function start(workbook = sample()) {
  const host = new FakeHost(workbook);
  const session = new Session(host, new FakeClock());
  await session.start();
  return { host, session };
}

/** Address of the value of an input on the sheet. */
function valueOf(host: FakeHost, key: string): string {
  const sheet = host.workbook.sheets.find(({ name }) => name === NAME);
  const row = sheet?.rows.findIndex((cells) => cells.some((cell) => cell?.value === key)) ?? -1;
  return a1(row, 1);
}

const own = ({ state }: Session) => (state.reviewed === null ? null : reviewedInputs(state.reviewed));
const textOf = ({ state }: Session): string => {
  const narrative = currentNarrative(state);
  return narrative === null ? '' : narrativeText(narrative);
};

const TYPED = { 'prior.summary.revenue-total': '1366.05', 'reason.total': '新增项目' };

test('the sheet takes over what was typed, and the text stays the same', async () => {
  const { host, session } = await start();
  for (const [key, text] of Object.entries(TYPED)) await session.typeInput(key, text);
  const before = textOf(session);
  const findings = session.state.reviewed?.review.findings;
  expect(await session.writeInputs()).toBe(true);
  expect(session.state.notices.at(-1)).toEqual({ kind: 'inputs-written', sheet: NAME, isNew: true, warnings: [] });
  expect(session.state.inputs).toEqual({});
  expect(textOf(session)).toBe(before);
  expect(session.state.reviewed?.review.findings).toEqual(findings);
  expect(host.valueAt(NAME, valueOf(host, 'prior.summary.revenue-total'))).toBe(1366.05);
});

test('a table of 部门预算 in the workbook answers for the budgets, until somebody types another one', async () => {
  const workbook = sample();
  const rows = [
    ['一般公共预算支出预算表'],
    ['单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['208', '社会保障和就业支出', 1200.5],
  ];
  const budget = { name: '部门预算', visibility: 'visible' as const, rows: rows.map((row) => row.map((value) => ({ value }))) };
  const { session } = await start({ ...workbook, sheets: [...workbook.sheets, budget] });
  expect(textOf(session)).toContain('社会保障和就业支出年初预算1,200.50万元');
  await session.typeInput('budget.general.208', '7');
  expect(textOf(session)).toContain('社会保障和就业支出年初预算7.00万元');
});

test('pane, sheet and a file of inputs give the same text', async () => {
  const { host, session } = await start();
  await session.writeInputs();
  host.workbook = withValue(host.workbook, NAME, valueOf(host, 'prior.summary.revenue-total'), 1366.05);
  await session.typeInput('reason.total', '新增项目');
  expect(session.state.inputs).toEqual({});
  expect(host.valueAt(NAME, valueOf(host, 'reason.total'))).toBe('新增项目');
  expect(typedText(session.state, 'reason.total')).toBe('新增项目');

  const parsed = parseInputs({ inputs: TYPED });
  const { reviewed } = session.state;
  const profile = PROFILES['shanxi'];
  if (!parsed.ok || reviewed === null || profile === undefined) throw new Error('nothing to narrate');
  expect(textOf(session)).toBe(narrativeText(narrate(reviewed.context.current, parsed.inputs, profile)));
});

test('an answer counts at once, also while it is still being written onto the sheet, and not when that fails', async () => {
  const { host, session } = await start();
  await session.writeInputs();
  const missing = (): readonly string[] => currentNarrative(session.state)?.missing.map(({ key }) => key) ?? [];
  expect(missing()).toContain('prior.summary.revenue-total');
  const typing = session.typeInput('prior.summary.revenue-total', '1366.05');
  expect(missing()).not.toContain('prior.summary.revenue-total');
  const seen: boolean[] = [];
  session.subscribe(() => seen.push(missing().includes('prior.summary.revenue-total')));
  expect(await typing).toBe(true);
  expect(new Set(seen)).toEqual(new Set([false]));
  expect(session.state.inputs).toEqual({});

  host.failing = { writeCell: new FakeProblem('sheet-protected', '工作表受保护，什么都没有改动。') };
  expect(await session.typeInput('reason.total', '新增项目')).toBe(false);
  expect(session.state.inputs).toEqual({});
  expect(missing()).toContain('reason.total');
});

test('a second time nothing that was typed changes', async () => {
  const { host, session } = await start();
  await session.writeInputs();
  host.workbook = withValue(host.workbook, NAME, valueOf(host, 'reason.total'), '用户写的原因');
  const before = host.workbook.sheets.find(({ name }) => name === NAME)?.rows.length;
  await session.writeInputs();
  expect(session.state.notices.at(-1)).toEqual({ kind: 'inputs-written', sheet: NAME, isNew: false, warnings: [] });
  expect(host.valueAt(NAME, valueOf(host, 'reason.total'))).toBe('用户写的原因');
  expect(host.workbook.sheets.find(({ name }) => name === NAME)?.rows).toHaveLength(before ?? 0);
});

test('a mistake on the sheet is told with its cell, and nothing of the sheet is used', async () => {
  const { host, session } = await start();
  await session.typeInput('reason.total', '新增项目');
  await session.writeInputs();
  const address = valueOf(host, 'prior.summary.revenue-total');
  host.workbook = withValue(host.workbook, NAME, address, '一千');
  await session.review();
  expect(own(session)?.problems).toHaveLength(1);
  expect(own(session)?.problems[0]).toContain(`${NAME}!${address}`);
  expect(own(session)?.inputs.values.size).toBe(0);
  await session.typeInput('prior.summary.revenue-total', '1366.05');
  expect(own(session)?.problems).toEqual([]);
  expect(own(session)?.inputs.values.get('reason.total')).toBe('新增项目');
});

test('a sheet of another year is not used and not written to', async () => {
  const { host, session } = await start();
  await session.writeInputs();
  host.workbook = withValue(host.workbook, NAME, valueOf(host, 'year'), 2023);
  const before = host.workbook;
  await session.review();
  expect(own(session)?.problems[0]).toContain('2023 年度');
  expect(await session.writeInputs()).toBe(false);
  expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { code: 'inputs-in-the-way' } });
  await session.typeInput('reason.total', '新增项目');
  expect(session.state.inputs).toEqual({ 'reason.total': '新增项目' });
  expect(host.workbook).toBe(before);
});

test('a change is explained once last year’s workbook is there, with cells and a draft', async () => {
  const { session } = await start();
  expect(changeView(session.state, 'reason.total')).toBeNull();
  await session.usePrior('上年.xlsx', () =>
    Promise.resolve(withValue(withValue(sample(), '公开03表', 'E7', 79.59), '公开01表', 'C37', 1241.54)),
  );
  const view = changeView(session.state, 'reason.total');
  expect(view?.explained.difference.toFixed(2)).toBe('1318.49');
  expect(view?.explained.cells).toHaveLength(1);
  const spending = view?.groups.find(({ title }) => title === '按基本支出和项目支出');
  expect(spending?.parts[0]?.part.name).toBe('项目支出');
  expect(spending?.parts[0]?.part.cells.map(({ sheet, row, column }) => `${sheet}!${a1(row, column)}`)).toEqual(['公开03表!E7']);
  expect(view?.draft).toContain('项目支出增加');
  expect(changeView(session.state, 'prior.summary.revenue-total')).toBeNull();
});
