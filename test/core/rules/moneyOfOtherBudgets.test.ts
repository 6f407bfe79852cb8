import { reviewWorkbook, runsText, type WorkbookSnapshot } from '../../../src/core';
import { makeDepartment, type DepartmentOptions } from '../../workbooks/department';
import { withoutSheet } from '../../workbooks/editing';
import { regions } from '../../workbooks/regions/regions';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const errors = (workbook: WorkbookSnapshot): string[] =>
  reviewWorkbook(workbook).review.findings.flatMap(({ severity, rule, said }) =>
    severity === 'error' ? [`${rule} ${runsText(said)}`] : [],
  );

describe('money of 政府性基金 and 国有资本经营预算 that no table tells apart', () => {
  it.each([
    [{ fund: true, carryOver: true, nonFiscal: true, stateCapital: true }, '公开07表'],
    [{ fund: true }, '公开07表'],
    [{ fund: true, stateCapital: true }, '公开08表'],
  ] as const)('%j without %s: what was spent from it is not nothing', (options: DepartmentOptions, sheet) => {
    const whole = shanxiWorkbook(makeDepartment({ seed: 90016, ...options }));
    expect(errors(whole)).toEqual([]);
    expect(errors(withoutSheet(whole, sheet))).toEqual([]);
  });

  it('without a fund’s money its missing table is nothing, and what is wrong is found as ever', () => {
    const whole = shanxiWorkbook(makeDepartment({ seed: 90016 }));
    const counted = (workbook: WorkbookSnapshot): number => reviewWorkbook(workbook).review.relations.undecided;
    const before = reviewWorkbook(whole).review.results.filter(
      ({ relation }) => relation.rule === 'cross.fiscal-equals-expenditure',
    );
    const after = reviewWorkbook(withoutSheet(whole, '公开08表')).review.results.filter(
      ({ relation }) => relation.rule === 'cross.fiscal-equals-expenditure',
    );
    expect(before.length).toBeGreaterThan(0);
    expect(after.map(({ relation, verdict }) => `${relation.id} ${verdict}`)).toEqual(
      before.map(({ relation, verdict }) => `${relation.id} ${verdict}`),
    );
    expect(counted(whole)).toBe(0);
  });

  it('a table of 国有资本经营预算 without 项目支出 is in no equation of 项目支出', () => {
    const form = regions.find(({ name }) => name.startsWith('carry-overs in 公开05表'));
    if (form === undefined) throw new Error('no such form');
    expect(errors(form.workbook(makeDepartment({ seed: 7238, fund: true, stateCapital: true })))).toEqual([]);
  });
});
