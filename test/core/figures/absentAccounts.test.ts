import { absentBelow, excessOf } from '../../../src/core/figures/absentAccounts';
import { figuresOf, type TableLiteral } from '../narrative/tableBuilder';

/** What other tables have below a row of 02表 and 02表 does not list. */
function below(parent: string, revenue: TableLiteral, ...others: TableLiteral[]): string[] {
  const [expenditure = {}, general = {}] = others;
  const figures = figuresOf({ revenue, expenditure, 'general-budget': general });
  const [table, row] = [figures.table('revenue'), figures.row('revenue', parent)];
  if (table === undefined || row === undefined) throw new RangeError(parent);
  return absentBelow(table, row, figures.tables).map(
    ({ code, row: { name }, amounts }) => `${code} ${name} ${amounts.map((amount) => amount.toFixed(2)).join(' ')}`,
  );
}

const REVENUE = { 合计: { total: '9.00' }, '208': { total: '9.00' }, '20805': { total: '9.00' } };
const FUND = {
  合计: { total: '9.00' },
  '208': { total: '9.00' },
  '20808 抚恤': { total: '2.00' },
  '2080801 死亡抚恤': { total: '2.00' },
};

describe('accounts that other tables list and this one does not', () => {
  test.each<[what: string, parent: string, others: TableLiteral[], absent: string[]]>([
    ['the row itself, not what stands below it', '208', [FUND], ['20808 抚恤 2.00']],
    ['with what each table has for it', '208', [FUND, { '20808 抚恤': { total: '1.50' } }], ['20808 抚恤 2.00 1.50']],
    ['of 合计 every account', '合计', [{ ...FUND, '210 卫生': { total: '3.00' }, '21011 医疗': { total: '3.00' } }], ['210 卫生 3.00']],
    ['where it leaves out the 款 a 项 stands below the 类', '208', [{ '2080801 死亡抚恤': { total: '2.00' } }], ['2080801 死亡抚恤 2.00']],
    ['none of another 类', '20805', [FUND], []],
    ['none below a row that it lists', '208', [{ '2080505 甲': { total: '1.00' } }], []],
    ['which is below that row', '20805', [{ '2080505 甲': { total: '1.00' } }], ['2080505 甲 1.00']],
    ['none without an amount', '208', [{ '20808 抚恤': { total: '' }, '20809 退役': { basic: '1.00' }, '20810 福利': { total: '?' } }], []],
    ['none without a code', '合计', [{ 其他: { total: '1.00' } }], []],
  ])('%s', (_, parent, others, absent) => {
    expect(below(parent, REVENUE, ...others)).toEqual(absent);
  }); // prettier-ignore
});

describe('what a row holds beyond the rows below it', () => {
  test.each<[whole: string, parts: string[], excess: string | null]>([
    ['5.00', ['2.00', '1.00'], '2 ±0.015'],
    ['5.00', [], '5 ±0.005'],
    ['3.00', ['2.00', '1.00'], '0 ±0.015'],
    ['?', ['2.00'], null],
    ['5.00', ['2.00', '?'], null],
  ])('%s over %j: %s', (whole, parts, excess) => {
    const rows = Object.fromEntries(parts.map((total, index) => [`2080${index + 1}`, { total }]));
    const figures = figuresOf({ revenue: { 合计: { total: whole }, ...rows } });
    const children = figures.rows('revenue').filter(({ code }) => code !== undefined);
    const parent = figures.row('revenue', '合计');
    const found = parent && excessOf(parent, children, 'total');
    expect(found && `${found.value.toFixed()} ±${found.slack.toFixed()}`).toBe(excess);
  });

  test('is not known in a column that a row does not print', () => {
    const [child, parent] = figuresOf({ revenue: { '208': { total: '5.00' }, 合计: { total: '5.00', fiscal: '5.00' } } }).rows(
      'revenue',
    );
    expect(parent && child && excessOf(parent, [child], 'fiscal')).toBeNull();
  });
});
