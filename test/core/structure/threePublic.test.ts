import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import type { TableKind } from '../../../src/core/figures/kinds';
import { runsText } from '../../../src/core/said/run';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue, type Place } from '../../workbooks/editing';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';
import { regions } from '../../workbooks/regions/regions';
import { sheet } from '../tables/printed';

const SAMPLE = sampleSnapshot();

function hints(workbook: WorkbookSnapshot, rule: string): string[] {
  return reviewWorkbook(workbook).review.findings.flatMap((finding) =>
    finding.rule === `structure.${rule}` ? [`${finding.severity} ${runsText(finding.said)}`] : [],
  );
}

function written(table: TableKind, row: string, column: string, value: number): WorkbookSnapshot {
  return withValue(SAMPLE, placeOf(reviewWorkbook(SAMPLE).context.current.figure(table, row, column)), value);
}

test('三公 far above its budget', () => {
  expect(hints(SAMPLE, 'final-far-above-budget')).toEqual([]);
  expect(hints(written('three-public', 'final', 'total', 999), 'final-far-above-budget')).toHaveLength(1);
});

describe('a “三公” table in 元 that nothing contradicts', () => {
  const SUMMARY = `
  一般公共预算财政拨款支出决算表
  单位：万元
  科目编码|科目名称|本年支出合计|基本支出|项目支出
  合计||3596.48|2345.53|1250.95
  205|教育支出|3596.48|2345.53|1250.95`;
  const threePublic = (unit: string, amounts: string): string => `
  财政拨款“三公”经费支出决算表
  单位：${unit}
  预算数||||||决算数|||||
  合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
  ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
  ${amounts}`;
  const workbook = (unit: string, amounts: string): WorkbookSnapshot => ({
    sheets: [sheet(SUMMARY, { name: '05' }), sheet(threePublic(unit, amounts), { name: '09' })],
  });

  it('is told by amounts that are all multiples of 100 where the other tables have decimals', () => {
    expect(hints(workbook('万元', '300||200||200|100|200||200||200|'), 'three-public-in-yuan')).toEqual([
      'warning 《财政拨款“三公”经费支出决算表》的金额都是整百的数，其他表的金额却有小数，可能把元当作万元填列，请核实金额单位',
    ]);
  });

  it.each([
    ['amounts with decimals', '万元', '300||200||200|100|200.5||200.5||200.5|'],
    ['small whole amounts', '万元', '3||2||2|1|2||2||2|'],
    ['a table in 元', '元', '300||200||200|100|200||200||200|'],
    ['a budget alone', '万元', '300||200||200|100||||||'],
  ])('not by %s', (_, unit, amounts) => {
    expect(hints(workbook(unit, amounts), 'three-public-in-yuan')).toEqual([]);
  });
});

test('what one vehicle costs is told by the vehicles that 10表 counts', () => {
  const vehicles =
    reviewWorkbook(SAMPLE).context.current.figure('information', 'vehicles-total', 'amount')?.value?.toNumber() ?? 0;
  expect(vehicles).toBeGreaterThan(0);
  expect(hints(SAMPLE, 'much-for-one')).toEqual([]);
  expect(hints(written('three-public', 'final', 'vehicle-running', 100 * vehicles), 'much-for-one')).toEqual([]);
  expect(hints(written('three-public', 'final', 'vehicle-running', 200 * vehicles), 'much-for-one')).toEqual([
    `warning 09表公务用车运行维护费 ${(200 * vehicles).toFixed(2)}，按 ${vehicles} 辆平均每辆 200.00，请核实金额单位或数量`,
  ]);
});

test('guests that cannot be counted make the others no fewer', () => {
  const form = regions.find(({ name }) => name.startsWith('财决公开'))?.workbook(makeDepartment({ seed: 1 })) ?? { sheets: [] };
  const { current } = reviewWorkbook(form).context;
  const at = (column: string): Place => placeOf(current.figure('three-public', 'final', column));
  const costly = withValue(withValue(form, at('reception'), 900), at('reception-overseas-persons'), 5);
  expect(hints(withValue(costly, at('reception-persons'), 10), 'much-for-one')).toHaveLength(1);
  expect(hints(withValue(costly, at('reception-persons'), '若干'), 'much-for-one')).toEqual([]);
});
