import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { runsText } from '../../../src/core/said/run';
import type { TableKind } from '../../../src/core/figures/kinds';
import { placeOf, withValue } from '../../workbooks/editing';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';
import { sheet } from '../tables/printed';
import { expenditure, revenueOf, CLASS_208, CLASS_221, ITEM, OTHER_ITEM } from '../tables/revenueAndExpenditure';

const SAMPLE = sampleSnapshot();
const WHOLE = revenueOf(CLASS_208, ITEM, OTHER_ITEM, CLASS_221);

function hints(workbook: WorkbookSnapshot, rule: string, options: Parameters<typeof reviewWorkbook>[1] = {}): string[] {
  return reviewWorkbook(workbook, options).review.findings.flatMap((finding) =>
    finding.rule === `structure.${rule}` ? [`${finding.severity} ${runsText(finding.said)}`] : [],
  );
}

/** 03表 alone with these changes. */
function spending(change: (text: string) => string): WorkbookSnapshot {
  return { sheets: [sheet(change(expenditure), { name: '03' })] };
}

describe('what is seldom right', () => {
  it('项目支出 in accounts that are paid with salaries', () => {
    expect(hints(WHOLE, 'project-in-personnel-account')).toEqual([
      'warning 《支出决算表》“2080505 机关事业单位基本养老保险缴费支出、2210201 住房公积金”有项目支出；养老保险、医疗和住房公积金一般列基本支出，请核实',
    ]);
    expect(
      hints(
        spending((text) => text.replaceAll('2080505', '2080506').replaceAll('2210201', '2210202')),
        'project-in-personnel-account',
      ),
    ).toEqual([]);
  });

  it('one name under one 款 with two codes', () => {
    const other = revenueOf(CLASS_208, ITEM.replace('2080501', '2080503'), OTHER_ITEM, CLASS_221);
    expect(hints(other, 'name-with-two-codes')).toEqual([
      'warning 同一科目“行政单位离退休”在各表的编码不一致：《收入决算表》为 2080503；《支出决算表》为 2080501',
    ]);
    expect(hints(WHOLE, 'name-with-two-codes')).toEqual([]);
  });

  it('a common account by another name, in any year’s wording', () => {
    expect(hints(WHOLE, 'account-name')).toEqual([]);
    expect(
      hints(
        spending((text) => text.replace('住房公积金', '购房补贴')),
        'account-name',
      ),
    ).toEqual(['warning 《支出决算表》科目 2210201 名称为“购房补贴”，政府收支分类科目中是“住房公积金”']);
    expect(
      hints(
        spending((text) => text.replace('行政单位离退休', '归口管理的行政单位离退休')),
        'account-name',
      ),
    ).toEqual([]);
  });

  it('行政运行 under a code that does not end with 01', () => {
    const run = spending((text) => text.replace('2080501|行政单位离退休', '2080150|行政运行'));
    expect(hints(run, 'item-digits')).toHaveLength(1);
    expect(
      hints(
        spending((text) => text.replace('2080501|行政单位离退休', '2080101|行政运行')),
        'item-digits',
      ),
    ).toEqual([]);
  });

  it('every figure equal to last year’s', () => {
    expect(hints(WHOLE, 'same-as-last-year', { prior: WHOLE })).toHaveLength(1);
    expect(hints(WHOLE, 'same-as-last-year', { prior: spending((text) => text.replace('10.25', '10.26')) })).toEqual([]);
    expect(hints(WHOLE, 'same-as-last-year')).toEqual([]);
  });

  it('more 政府采购 than was spent and carried over', () => {
    const { context } = reviewWorkbook(SAMPLE);
    const written = (table: TableKind, row: string, column: string, value: number): WorkbookSnapshot =>
      withValue(SAMPLE, placeOf(context.current.figure(table, row, column)), value);
    expect(hints(SAMPLE, 'procurement-above-spending')).toEqual([]);
    expect(hints(written('information', 'procurement-total', 'amount', 99999), 'procurement-above-spending')).toHaveLength(1);
  });

  describe('an agency without 机关运行经费', () => {
    const { current } = reviewWorkbook(SAMPLE).context;
    const basic = placeOf(current.figure('general-budget', '2080109', 'basic'));
    const printed = SAMPLE.sheets.find(({ name }) => name === basic.sheet)?.rows[basic.row] ?? [];
    const column = printed.findIndex((cell) => cell?.value === '社会保险经办机构');
    const agency = withValue(SAMPLE, { ...basic, column }, '行政运行');
    const costs = placeOf(current.figure('information', 'operation-administrative', 'amount'));

    it('is told', () => {
      expect(hints(SAMPLE, 'agency-costs-blank')).toEqual([]);
      expect(hints(agency, 'agency-costs-blank')).toEqual([
        'warning 05表“2080109 行政运行”有基本支出，10表的机关运行经费却为空；行政单位和参公单位应填列，请核实',
      ]);
    });

    it('is none where the amount is there, or cannot be read', () => {
      expect(hints(withValue(agency, costs, 12.5), 'agency-costs-blank')).toEqual([]);
      expect(hints(withValue(agency, costs, '见附表'), 'agency-costs-blank')).toEqual([]);
    });
  });

  it('经营支出 without any 经营收入; not where that cannot be read', () => {
    const { current } = reviewWorkbook(SAMPLE).context;
    const spent = withValue(SAMPLE, placeOf(current.figure('expenditure', 'total', 'business')), 5);
    expect(hints(spent, 'operating-without-revenue')).toHaveLength(1);
    const earned = placeOf(current.figure('summary', 'business', 'amount'));
    expect(hints(withValue(spent, earned, 5), 'operating-without-revenue')).toEqual([]);
    expect(hints(withValue(spent, earned, '见附表'), 'operating-without-revenue')).toEqual([]);
    expect(hints(SAMPLE, 'operating-without-revenue')).toEqual([]);
  });
});
