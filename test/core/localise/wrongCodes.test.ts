import { groupSuspects, reviewWorkbook, type Review, type WorkbookSnapshot } from '../../../src/core';
import { sheet } from '../tables/printed';
import { CLASS_208, CLASS_221, expenditure, ITEM, OTHER_ITEM, revenue, revenueOf } from '../tables/revenueAndExpenditure';

const renamings = ({ suspects }: Review): string[] =>
  suspects.map(
    ({ status, pattern, area }) => `${status} ${pattern ?? ''} ${area?.table ?? ''} ${area?.row ?? ''}→${area?.with ?? ''}`,
  );

describe('an account under two codes', () => {
  it('in two tables alone: both are offered, first the one whose code does not stand in the order of its table', () => {
    const { suspects, findings } = reviewWorkbook(
      revenueOf(CLASS_208, ITEM.replace('2080501', '2080541'), OTHER_ITEM, CLASS_221),
    ).review;
    const said = findings.filter(({ rule }) => rule === 'structure.name-with-two-codes').map(({ id }) => id);
    const groups = groupSuspects(suspects);
    expect(groups.map(({ choices }) => choices.map(({ status, area }) => [status, area?.table, area?.row, area?.with]))).toEqual([
      [
        ['ambiguous', 'revenue', '2080541', '2080501'],
        ['ambiguous', 'expenditure', '2080501', '2080541'],
      ],
    ]);
    expect(groups[0]?.explains).toEqual(expect.arrayContaining(said));
    expect(said).toHaveLength(1);
  });

  const inOneOrder = (revenueCode: string, expenditureCode: string, name = '行政单位离退休'): WorkbookSnapshot => {
    const named = (rows: string, code: string): string => rows.replace('2080501|行政单位离退休', `${code}|${name}`);
    return {
      sheets: [
        sheet(revenue([CLASS_208, named(ITEM, revenueCode), OTHER_ITEM, CLASS_221].join('\n')), { name: '02' }),
        sheet(named(expenditure, expenditureCode), { name: '03' }),
      ],
    };
  };

  it.each([
    ['smaller than the one before it', '2080505', '2080500'],
    ['larger than the one behind it', '2080501', '2080541'],
  ])('first the one whose code is %s, whichever table is read first', (_, code, wrong) => {
    const workbook = {
      sheets: [
        sheet(revenue([CLASS_208, ITEM, OTHER_ITEM, CLASS_221].join('\n')), { name: '02' }),
        sheet(expenditure.replace(`${code}|`, `${wrong}|`), { name: '03' }),
      ],
    };
    expect(renamings(reviewWorkbook(workbook).review)).toEqual([
      `ambiguous wrong-code expenditure ${wrong}→${code}`,
      `ambiguous wrong-code revenue ${code}→${wrong}`,
    ]);
  });

  it('then the one of which the account has another name', () => {
    // 2080502 is 事业单位离退休.
    expect(renamings(reviewWorkbook(inOneOrder('2080501', '2080502')).review)).toEqual([
      'ambiguous wrong-code expenditure 2080502→2080501',
      'ambiguous wrong-code revenue 2080501→2080502',
    ]);
  });

  it('and the one that does not end as accounts of the name do', () => {
    const other = '其他行政事业单位养老支出';
    const last = (code: string, row: string): string => row.replace('2080501|行政单位离退休', `${code}|${other}`);
    const workbook = {
      sheets: [
        sheet(revenue([CLASS_208, OTHER_ITEM, last('2080598', ITEM), CLASS_221].join('\n')), { name: '02' }),
        sheet(
          expenditure
            .replace(/ *2080501.*\n/, '')
            .replace(/(2080505.*\n)/, (row) => `${row}  2080599|${other}|30.25|30.25||||\n`),
          { name: '03' },
        ),
      ],
    };
    expect(renamings(reviewWorkbook(workbook).review)[0]).toBe('ambiguous wrong-code revenue 2080598→2080599');
  });

  it('where two tables agree on one code, the third alone is suspected', () => {
    const general = `
  一般公共预算财政拨款支出决算表
  单位：万元
  科目编码|科目名称|本年支出合计|基本支出|项目支出
  合计||100.5|60.5|40
  208|社会保障和就业支出|80.25|50.25|30
  20805|行政事业单位养老支出|80.25|50.25|30
  2080501|行政单位离退休|30.25|30.25|
  2080505|机关事业单位基本养老保险缴费支出|50|20|30
  221|住房保障支出|20.25|10.25|10
  22102|住房改革支出|20.25|10.25|10
  2210201|住房公积金|20.25|10.25|10`;
    const { sheets } = inOneOrder('2080503', '2080501');
    expect(renamings(reviewWorkbook({ sheets: [...sheets, sheet(general, { name: '05' })] }).review)).toEqual([
      'ambiguous wrong-code revenue 2080503→2080501',
    ]);
  });
});
