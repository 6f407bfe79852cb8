import { changeView } from '../../src/app/narrative/changeView';
import { currentNarrative } from '../../src/app/narrative/narrativeView';
import { Session } from '../../src/app/session/session';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { makeDepartment, type DepartmentData } from '../workbooks/department';
import { shanghaiWorkbook } from '../workbooks/shanghai';
import { shanxiWorkbook } from '../workbooks/shanxi';
import { FakeClock } from './fakeClock';
import { FakeHost, FakeProblem } from './fakeHost';

const NOW = makeDepartment({ seed: 1, year: 2024, carryOver: true, fund: true });
const BEFORE = withClosing(makeDepartment({ seed: 2, year: 2023, carryOver: true, fund: true }), 0);

/** Last year's department, whose 年末 are this year's 年初 but for `more` 分 of its first account. */
function withClosing(last: DepartmentData, more: number): DepartmentData {
  const opening = new Map(NOW.items.map(({ code, source, opening: amount }) => [`${code} ${source}`, amount]));
  const items = last.items.map((item, index) => ({
    ...item,
    closing: (opening.get(`${item.code} ${item.source}`) ?? item.closing) + (index === 0 ? more : 0),
  }));
  return { ...last, items };
}

async function withPrior(prior: WorkbookSnapshot): Promise<Session> {
  const session = new Session(new FakeHost(shanxiWorkbook(NOW)), new FakeClock());
  await session.start();
  expect(await session.usePrior('2023.xlsx', () => Promise.resolve(prior))).toBe(true);
  return session;
}

const brokenRules = ({ state }: Session) =>
  state.reviewed?.review.findings
    .filter(({ category, severity }) => category === 'prior-year' && severity === 'error')
    .map(({ rule }) => rule);

describe('last year’s workbook in another layout', () => {
  test('fills all of last year’s figures that its tables have', async () => {
    const same = await withPrior(shanxiWorkbook(BEFORE));
    const other = await withPrior(shanghaiWorkbook(BEFORE, 'A'));
    // Forms differ in the lines that they print without an amount, and that one has no 机关运行经费.
    const figuresIn = ({ state }: Session) =>
      Object.fromEntries(
        Object.entries(state.prior?.values ?? {}).filter(([key, value]) => value !== '0' && key !== 'prior.operation.total'),
      );
    expect(Object.keys(figuresIn(same)).length).toBeGreaterThan(60);
    expect(figuresIn(other)).toEqual(figuresIn(same));
    const asked = currentNarrative(other.state)?.missing.map(({ key }) => key) ?? [];
    expect(asked.filter((key) => key.startsWith('prior.'))).toEqual(['prior.operation.total']);
  });

  test('has closed with what this year began with', async () => {
    expect(brokenRules(await withPrior(shanghaiWorkbook(BEFORE, 'A')))).toEqual([]);
  });

  test('that closed with another amount is found', async () => {
    const session = await withPrior(shanghaiWorkbook(withClosing(BEFORE, 1_000_000), 'A'));
    expect(brokenRules(session)).toContain('prior.summary-opening');
  });
});

describe('last year’s tables, kept in this year’s workbook', () => {
  test('explain changes and are checked against, also after the pane was closed', async () => {
    const host = new FakeHost(shanxiWorkbook(NOW));
    const session = new Session(host, new FakeClock());
    await session.start();
    await session.usePrior('2023.xlsx', () => Promise.resolve(shanghaiWorkbook(withClosing(BEFORE, 1_000_000), 'A')));
    const later = new Session(host, new FakeClock());
    await later.start();
    expect(changeView(session.state, 'reason.total')?.groups.length).toBeGreaterThan(0);
    expect(changeView(later.state, 'reason.total')).toEqual(changeView(session.state, 'reason.total'));
    expect(brokenRules(later)).toEqual(brokenRules(session));
    expect(brokenRules(later)).toContain('prior.summary-opening');
  });

  test('that the workbook does not take are used all the same, and one sentence says so', async () => {
    const host = new FakeHost(shanxiWorkbook(NOW));
    const session = new Session(host, new FakeClock());
    await session.start();
    host.failing = { writeSetting: new FakeProblem('access-denied', '文件是只读的。') };
    expect(await session.usePrior('2023.xlsx', () => Promise.resolve(shanxiWorkbook(BEFORE)))).toBe(true);
    expect(session.state.reviewed?.context.prior?.tables).toHaveLength(10);
    expect(session.state.notices.at(-1)).toEqual({
      kind: 'problem',
      problem: {
        code: 'prior-not-kept',
        message: '“2023.xlsx”中的上年数没有存进工作簿，这次照常使用，下次打开需要重新选择。文件是只读的。',
      },
    });
    for (const notice of session.state.notices) session.dismiss(notice);
    await session.review();
    expect(session.state.notices).toEqual([]);
  });

  test('that are too large for it are used all the same', async () => {
    const prior = shanxiWorkbook(BEFORE);
    const [first, ...others] = prior.sheets;
    if (first === undefined) throw new Error('no sheet');
    const wide = { ...first, rows: [...first.rows, [], [], ['x'.repeat(2_000_000)].map((value) => ({ value }))] };
    const session = await withPrior({ sheets: [wide, ...others] });
    expect(session.state.notices.at(-1)).toMatchObject({ problem: { code: 'prior-not-kept' } });
    expect(session.state.prior?.values).not.toEqual({});
  });
});
