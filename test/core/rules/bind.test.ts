import { RULES } from '../../../src/core/rules';
import { bindRules } from '../../../src/core/rules/bind';
import { figuresOf, type WorkbookLiteral } from '../narrative/tableBuilder';

/** The instances of one rule: what each lacks, or its figures as `table row column`. */
function instances(rule: string, workbook: WorkbookLiteral): string[][] {
  return bindRules(RULES, { current: figuresOf(workbook), prior: null })
    .filter((relation) => relation.rule === rule)
    .map(({ terms, missing }) =>
      missing === undefined
        ? terms.map(({ figure: { table, row, column } }) => `${table} ${row} ${column}`)
        : [`no ${missing.table} ${missing.row ?? ''}`.trim()],
    );
}

describe('a row that the form does not print', () => {
  test('is missed where there is an amount to compare it with', () => {
    expect(instances('summary.balance', { summary: { 'inflow-total': '5.00' } })).toEqual([['no summary outflow-total']]);
  });

  test('and not where everything else is nothing', () => {
    expect(instances('summary.balance', { summary: { 'inflow-total': '0.00' } })).toEqual([]);
    expect(instances('summary.balance', { summary: { 'inflow-total': '' } })).toEqual([]);
  });
});

describe('公用经费合计 that 06表 does not print', () => {
  const accounts = { total: '10.00', '301 工资福利支出': '6.00', '302 商品和服务支出': '4.00' };

  test('is what its classes are, in a form that prints neither of the two totals', () => {
    expect(instances('basic-expenditure.total', { 'basic-expenditure': accounts })).toEqual([
      ['basic-expenditure total amount', 'basic-expenditure 301 amount', 'basic-expenditure 302 amount'],
    ]);
  });

  test('is missed in a form that prints the other one', () => {
    expect(instances('basic-expenditure.total', { 'basic-expenditure': { ...accounts, 'personnel-total': '6.00' } })).toEqual([
      ['no basic-expenditure operating-total'],
    ]);
  });
});

describe('an account that a table does not list', () => {
  const summary = { opening: '0.00', closing: '0.00', 'use-of-surplus': '0.00' };
  const revenue = { total: { total: '10.00' }, '208 社会保障和就业支出': { total: '10.00' }, '20805 养老': { total: '10.00' } };
  const asked = (expenditure: WorkbookLiteral['expenditure'] = {}): string[][] =>
    instances('limit.revenue', { summary, revenue, expenditure });

  test('is nothing there where the table lists accounts of its level', () => {
    const rows = asked({ total: { total: '10.00' }, '210 卫生健康支出': { total: '10.00' }, '21011 医疗': { total: '10.00' } });
    expect(rows.map(([account]) => account)).toContain('revenue 20805 total');
  });

  test('is not asked for where the table stops above it', () => {
    const rows = asked({ total: { total: '10.00' }, '208 社会保障和就业支出': { total: '10.00' } });
    expect(rows.map(([account]) => account)).toContain('revenue 208 total');
    expect(rows.map(([account]) => account)).not.toContain('revenue 20805 total');
  });

  test('of the highest level is nothing there, however little the table lists', () => {
    expect(asked({ total: { total: '10.00' } }).map(([account]) => account)).toContain('revenue 208 total');
  });
});
