import { currentNarrative } from '../../src/app/narrative/narrativeView';
import { Session } from '../../src/app/session/session';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { makeDepartment, type DepartmentData } from '../workbooks/department';
import { shanghaiWorkbook } from '../workbooks/shanghai';
import { shanxiWorkbook } from '../workbooks/shanxi';
import { FakeClock } from './fakeClock';
import { FakeHost } from './fakeHost';

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
    const expected = Object.entries(same.state.prior?.values ?? {}).filter(([key]) => key !== 'prior.operation.total');
    expect(expected.length).toBeGreaterThanOrEqual(15);
    // That form has no 机关运行经费.
    expect(Object.entries(other.state.prior?.values ?? {})).toEqual(expected);
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
