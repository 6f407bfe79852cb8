import { compareReports, earlierOf } from '../../../src/app/report/compareReports';
import { parseEarlierReports } from '../../../src/app/report/earlierReports';
import { reviewJson, type ReportedFinding, type ReviewReport } from '../../../src/app/report/reviewJson';
import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withoutSheet, withValue } from '../../workbooks/editing';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 3, name: '甲局' }));
const figures = reviewWorkbook(right).context.current;
const reception = placeOf(figures.figure('three-public', 'final', 'reception'));
const project = placeOf(figures.figure('expenditure', '2011302', 'project'));

const report = (workbook: WorkbookSnapshot, file = '甲局.xlsx'): ReviewReport =>
  reviewJson(file, reviewWorkbook(workbook).review);

const TEXT: Omit<ReportedFinding, 'id' | 'key'> = {
  rule: 'narrative.amount',
  table: null,
  category: 'narrative',
  severity: 'error',
  message: '“收入总计1.00万元”：与表中不一致',
  quote: '收入总计1.00万元',
  cells: [],
};

/** Today's report against one that went through a file. */
function compared(now: WorkbookSnapshot, before: WorkbookSnapshot): ReturnType<typeof compareReports> {
  const [last] = parseEarlierReports(JSON.stringify([report(before)])) ?? [];
  if (last === undefined) throw new Error('no report');
  return compareReports(report(now), last);
}

function errorsOf(workbook: WorkbookSnapshot): number {
  return report(workbook).findings.filter(({ severity }) => severity === 'error').length;
}

describe('a report against the last one', () => {
  const bad = withValue(right, reception, 88.8);

  it('calls what is still there 未改, also when the amount is another one', () => {
    const { counts } = compared(withValue(right, reception, 77.7), bad);
    expect(counts).toMatchObject({ new: 0, fixed: 0, unclear: 0 });
    expect(counts.open).toBe(errorsOf(bad));
  });

  it('counts errors alone: 尾差 and 提示 are nothing to be corrected', () => {
    const rounding = { ...TEXT, severity: 'rounding' as const, id: 'f1', key: 'a' };
    const hint = { ...TEXT, severity: 'warning' as const, id: 'f2', key: 'b' };
    const now = { ...report(right), findings: [rounding, hint] };
    const [last] = parseEarlierReports(JSON.stringify([now])) ?? [];
    if (last === undefined) throw new Error('no report');
    const { counts, states } = compareReports(now, last);
    expect(counts).toEqual({ new: 0, open: 0, fixed: 0, unclear: 0 });
    expect(states.size).toBe(1);
  });

  it('calls what is gone 已改', () => {
    const { counts, gone } = compared(right, bad);
    expect(counts).toMatchObject({ new: 0, fixed: errorsOf(bad), unclear: 0 });
    expect(gone.map(({ state }) => state)).toEqual(gone.map(() => 'fixed'));
  });

  it('calls what was not there 新增', () => {
    const both = withValue(bad, project, 12345.67);
    expect(compared(both, bad).counts).toMatchObject({ new: errorsOf(both) - errorsOf(bad), fixed: 0 });
  });

  it('calls nothing 已改 that it cannot see: its table is missing now', () => {
    const { counts } = compared(withoutSheet(right, reception.sheet), bad);
    expect(counts).toMatchObject({ fixed: 0, unclear: errorsOf(bad) });
  });

  it('calls no words of the 情况说明 已改 when it was not given this time', () => {
    const words = { ...report(right), findings: [{ ...TEXT, id: 'f1', key: 'k' }] };
    const [last] = parseEarlierReports(JSON.stringify([words])) ?? [];
    if (last === undefined) throw new Error('no report');
    expect(compareReports(report(right), last).counts).toMatchObject({ fixed: 0, unclear: 1 });
    const given = { ...report(right), unchecked: [{ quote: '原因', reason: '没有来源' }] };
    expect(compareReports(given, last).counts).toMatchObject({ fixed: 1, unclear: 0 });
  });

  it('is between reports of one department and year, whatever the files are called', () => {
    const now = report(bad, '新/甲局（改）.xlsx');
    const last = parseEarlierReports(
      [report(bad), report(shanxiWorkbook(makeDepartment({ name: '乙局' })), '乙局.xlsx')]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    expect(earlierOf(now, last ?? [])?.file).toBe('甲局.xlsx');
    expect(earlierOf({ ...now, year: 2025 }, last ?? [])).toBeNull();
  });
});

describe('reading an earlier report', () => {
  const line = JSON.stringify(report(right));

  it('takes an array, lines, and lines whose last one was cut off', () => {
    expect(
      [`[${line}]`, `${line}\n${line}\n`, `${line}\n${line.slice(0, 40)}`].map((text) => parseEarlierReports(text)?.length),
    ).toEqual([1, 2, 1]);
  });

  it('leaves out files that could not be reviewed', () => {
    expect(parseEarlierReports('{"file":"a.xlsx","error":{"code":"damaged","message":"坏"}}')).toEqual([]);
  });

  it('refuses what is no report', () => {
    expect(['', 'hello', '{"a":1}', `{"a":1}\n${line}`].map(parseEarlierReports)).toEqual([null, null, null, null]);
  });
});
