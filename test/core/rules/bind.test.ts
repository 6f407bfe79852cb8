import { RULES } from '../../../src/core/rules';
import { bindRules } from '../../../src/core/rules/bind';
import { defineRules, type RuleDraft } from '../../../src/core/rules/rule';
import type { TermSpec } from '../../../src/core/rules/term';
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

/** The instances of a rule as `[row,column] left = right`, terms as `table row column`, `(no row)` behind those that are not listed. */
function bound(rule: string, current: WorkbookLiteral, prior?: WorkbookLiteral, more: Partial<RuleDraft> = {}): string[] {
  const [left = '', right = ''] = rule.split(/ <?= /);
  const terms = (side: string): TermSpec[] => side.split(' + ').map((term) => term.split(' ') as unknown as TermSpec);
  const operator = rule.includes('<=') ? '<=' : '=';
  const draft = { id: 'own.rule', title: '', basis: '', operator, left: terms(left), right: terms(right), ...more } as const;
  const context = { current: figuresOf(current), prior: prior === undefined ? null : figuresOf(prior, { year: 2023 }) };
  return bindRules(defineRules('own', 'within-table', [draft]), context).map(({ id, terms: bindings, leftCount, missing }) => {
    const spoken = bindings.map(
      ({ figure: { table, row, column, cell } }) => `${table} ${row} ${column}${cell === null ? ' (no row)' : ''}`,
    );
    const [own, others] = [spoken.slice(0, leftCount), spoken.slice(leftCount)].map((side) => side.join(' + '));
    const lacking = missing === undefined ? [] : ['without', missing.table, missing.row];
    return [id.replace('own.rule', ''), own, operator, others, ...lacking].filter(Boolean).join(' ');
  });
}

const ACCOUNTS = { '208 社会保障': { total: '5.00', basic: '5.00' }, '20805 养老': { total: '5.00', basic: '5.00' } };
const LISTED = { 'total 合计': { total: '5.00', basic: '5.00' }, ...ACCOUNTS };
const SUMMARY = { opening: '5.00', 'expenditure-total': '5.00' };

describe('what a rule needs', () => {
  test.each<[what: string, rule: string, current: WorkbookLiteral, prior: WorkbookLiteral | undefined, instances: string[]]>([
    ['a table that each workbook has is missed', 'summary opening amount = expenditure total total', { summary: SUMMARY }, undefined, ['= without expenditure']],
    ['a table of some regions is not', 'summary opening amount = information vehicle amount', { summary: SUMMARY }, undefined, []],
    ['without last year’s workbook nothing is asked of it', 'summary opening amount = prior:summary closing amount', { summary: SUMMARY }, undefined, []],
    ['where there is one, its table is missed', 'summary opening amount = prior:summary closing amount', { summary: SUMMARY }, {}, ['= without prior:summary']],
    ['whatever its form has', 'summary opening amount = prior:information vehicle amount', { summary: SUMMARY }, {}, ['= without prior:information']],
    ['of last year’s rows that may be left out nothing is needed', 'summary opening amount = prior:summary closing? amount + summary expenditure-total amount', { summary: SUMMARY }, undefined, ['summary opening amount = summary expenditure-total amount']],
    ['a side with nothing is no side', 'summary opening amount = expenditure total? total', { summary: SUMMARY, expenditure: {} }, undefined, []],
    ['a column that the form does not have', 'expenditure total total = expenditure total project', { expenditure: LISTED }, undefined, []],
    ['but for columns that may be left out', 'expenditure total total = expenditure total project? + expenditure total basic', { expenditure: LISTED }, undefined, ['expenditure total total = expenditure total basic']],
  ])('%s', (_, rule, current, prior, instances) => {
    expect(bound(rule, current, prior)).toEqual(instances);
  }); // prettier-ignore

  test('is not what a rule is to do without', () => {
    const [rule, current] = ['expenditure total total = expenditure total basic', { expenditure: LISTED }];
    expect(bound(rule, current, undefined, { without: ['budget', 'project'] })).toHaveLength(1);
    expect(bound(rule, current, undefined, { without: ['budget', 'basic'] })).toEqual([]);
    const beside = { ...current, summary: SUMMARY };
    expect(bound('expenditure total total = summary opening amount', beside, undefined, { without: ['amount'] })).toEqual([]);
  });

  test('is one column filled of those that may be left open', () => {
    const within = (basic: string, filled: string[]): string[] =>
      bound('expenditure total total = expenditure total basic', { expenditure: { total: { total: '5.00', basic } } }, undefined, { filled });
    expect([within('0.00', ['basic']), within('', ['basic']), within('5.00', ['total'])].map(({ length }) => length)).toEqual([1, 0, 0]);
  }); // prettier-ignore
});

describe('the rows that a rule is bound to', () => {
  const rows = (each: RuleDraft['each'], current: WorkbookLiteral): string[] =>
    bound('expenditure $row? total = expenditure $row? total', current, undefined, each === undefined ? {} : { each }).map(
      (line) => line.split(' ')[0] ?? '',
    );
  const expenditure = {
    ...LISTED,
    '208#9 社会保障': { total: '5.00' },
    '20805#10 养老': { total: '5.00' },
    'name:其他 其他': { total: '1.00' },
  };

  test.each<['all' | 'parents' | 'classes' | 'accounts' | readonly string[], string[]]>([
    ['all', ['[total]', '[208]', '[20805]', '[208#9]', '[20805#10]', '[name:其他]']],
    ['parents', ['[total]', '[208]']],
    ['classes', ['[208]']],
    ['accounts', ['[total]', '[208]', '[20805]', '[name:其他]']],
    [
      ['20805', '210', 'total'],
      ['[20805]', '[total]'],
    ],
  ])('%j', (wanted, ids) => {
    expect(rows({ of: ['expenditure'], rows: wanted }, { expenditure })).toEqual(ids);
  });

  test('are each once where several tables have them, and those of a table that is not there are none', () => {
    const current = { expenditure: ACCOUNTS, 'general-budget': { ...ACCOUNTS, '20808 抚恤': { total: '1.00' } } };
    expect(rows({ of: ['expenditure', 'general-budget', 'revenue'], rows: 'all' }, current)).toEqual(['[208]', '[20805]']);
    const both = 'general-budget $row total = general-budget $row basic? + expenditure $row? total';
    expect(bound(both, current, undefined, { each: { of: ['expenditure', 'general-budget'], rows: 'all' } })).toEqual([
      '[208] general-budget 208 total = general-budget 208 basic + expenditure 208 total',
      '[20805] general-budget 20805 total = general-budget 20805 basic + expenditure 20805 total',
    ]);
  });

  test('are told with the columns', () => {
    const each = { of: ['expenditure'], rows: ['total'] } as const;
    const columns = ['total', 'basic', 'project'];
    expect(bound('expenditure $row $column = expenditure $children $column', { expenditure: LISTED }, undefined, { each, columns })).toEqual([
      '[total,total] expenditure total total = expenditure 208 total',
      '[total,basic] expenditure total basic = expenditure 208 basic',
    ]);
    expect(bound('expenditure total $column = expenditure $classes $column', { expenditure: LISTED }, undefined, { columns })).toEqual([
      '[total] expenditure total total = expenditure 208 total',
      '[basic] expenditure total basic = expenditure 208 basic',
    ]);
  }); // prettier-ignore
});

describe('a term whose figure the table does not print', () => {
  const ITEMS = { '2080501 甲': { total: '2.00', basic: '2.00' }, '2080502 乙': { total: '3.00', basic: '3.00' } };
  const FUNDS = { summary: SUMMARY, 'fiscal-summary': { 'grant-fund 基金': { amount: '1.00' } } };

  test.each<[what: string, rule: string, current: WorkbookLiteral, instances: string[]]>([
    ['a total is its topmost accounts', 'summary opening amount = expenditure total total', { summary: SUMMARY, expenditure: ACCOUNTS }, ['summary opening amount = expenditure 208 total']],
    ['or its 项 where these are all', 'summary opening amount = expenditure total total', { summary: SUMMARY, expenditure: ITEMS }, ['summary opening amount = expenditure 2080501 total + expenditure 2080502 total']],
    ['or it is missed, where the table has amounts of no account', 'summary opening amount = expenditure total total', { summary: SUMMARY, expenditure: { 'name:其他': { total: '5.00' } } }, ['summary opening amount = without expenditure total']],
    ['or it is nothing, where it has none', 'summary opening amount = expenditure total total', { summary: SUMMARY, expenditure: { 'name:其他': { total: '' } } }, ['summary opening amount = expenditure total total (no row)']],
    ['a row of a table without accounts is missed', 'summary opening amount = summary closing amount', { summary: SUMMARY }, ['summary opening amount = without summary closing']],
    ['an account is what is printed below it', 'summary opening amount = expenditure 208 total', { summary: SUMMARY, expenditure: ITEMS }, ['summary opening amount = expenditure 2080501 total + expenditure 2080502 total']],
    ['the topmost rows of it', 'summary opening amount = expenditure 208 total', { summary: SUMMARY, expenditure: { '20805 养老': { total: '5.00' }, ...ITEMS, '20808 抚恤': { total: '1.00' } } }, ['summary opening amount = expenditure 20805 total + expenditure 20808 total']],
    ['and nothing of other accounts', 'summary opening amount = expenditure 210 total', { summary: SUMMARY, expenditure: ITEMS }, ['summary opening amount = expenditure 210 total (no row)']],
    ['an account of a level that is listed is nothing', 'summary opening amount = expenditure 20808 total', { summary: SUMMARY, expenditure: LISTED }, ['summary opening amount = expenditure 20808 total (no row)']],
    ['of another level it is not asked for', 'summary opening amount = expenditure 2080801 total', { summary: SUMMARY, expenditure: LISTED }, []],
    ['unless the table is empty', 'summary opening amount = expenditure 2080801 total', { summary: SUMMARY, expenditure: { total: { total: '' } } }, ['summary opening amount = expenditure 2080801 total (no row)']],
    ['one that may be left out is left out', 'summary opening amount = expenditure 20808? total + expenditure total total', { summary: SUMMARY, expenditure: LISTED }, ['summary opening amount = expenditure total total']],
    ['one of another budget is left out', 'summary opening amount = general-budget 2082201 total + expenditure total total', { summary: SUMMARY, expenditure: LISTED, 'general-budget': LISTED }, ['summary opening amount = expenditure total total']],
    ['one of its own budget that may be left out is nothing where its level is listed', 'summary opening amount = general-budget 20808? total + expenditure total total', { summary: SUMMARY, expenditure: LISTED, 'general-budget': LISTED }, ['summary opening amount = general-budget 20808 total (no row) + expenditure total total']],
    ['and left out where it is not', 'summary opening amount = general-budget 2080801? total + expenditure total total', { summary: SUMMARY, expenditure: LISTED, 'general-budget': LISTED }, ['summary opening amount = expenditure total total']],
    ['a row of another block has no such column', 'fiscal-summary inflow-total total = fiscal-summary expenditure-total total', { 'fiscal-summary': { 'inflow-total': { amount: '5.00' }, 'expenditure-total': { total: '5.00' } } }, []],
    ['a column that a row does not tell apart makes no equation', 'expenditure total total = expenditure total? project + expenditure total basic', { expenditure: LISTED }, []],
    ['but may be more than what is printed', 'expenditure total basic + expenditure total? project <= expenditure total total', { expenditure: LISTED }, ['expenditure total basic <= expenditure total total']],
    ['neither does a total that stands in no row', 'summary opening amount = expenditure total? project + expenditure 208 basic', { summary: SUMMARY, expenditure: ACCOUNTS }, []],
    ['unless the table is empty', 'summary opening amount = expenditure total? project + summary expenditure-total amount', { summary: SUMMARY, expenditure: { '208': { total: '' } } }, ['summary opening amount = summary expenditure-total amount']],
    ['nor an account that is not listed, where it may not be left out', 'summary opening amount = expenditure 210 project + expenditure 208 basic', { summary: SUMMARY, expenditure: ACCOUNTS }, []],
    ['another row without that column is left out', 'summary opening amount = expenditure 210? project + expenditure 208 basic', { summary: SUMMARY, expenditure: ACCOUNTS }, ['summary opening amount = expenditure 208 basic']],
    ['a table that is not there has nothing that may be left out', 'summary opening amount = government-fund total? total + summary expenditure-total amount', { summary: SUMMARY }, ['summary opening amount = summary expenditure-total amount']],
    ['but where there is money of it, it is missed', 'summary opening amount = government-fund total? total + summary expenditure-total amount', FUNDS, ['summary opening amount = summary expenditure-total amount without government-fund']],
    ['with its own accounts', 'summary opening amount = government-fund 2082201? total + summary expenditure-total amount', { summary: SUMMARY }, ['summary opening amount = summary expenditure-total amount without government-fund']],
    ['not with those of other budgets', 'summary opening amount = government-fund 2080501? total + summary expenditure-total amount', FUNDS, ['summary opening amount = summary expenditure-total amount']],
    ['of a table of no one budget nothing is missed', 'summary opening amount = revenue 2080501? total + summary expenditure-total amount', FUNDS, ['summary opening amount = summary expenditure-total amount']],
    ['what is missing does not matter where all else is nothing', 'summary opening amount = summary closing amount + summary expenditure-total amount', { summary: { opening: '', 'expenditure-total': '0' } }, []],
    ['and does where one is something', 'summary opening amount = summary closing amount + summary expenditure-total amount', { summary: { opening: '', 'expenditure-total': '1' } }, ['summary opening amount = summary expenditure-total amount without summary closing']],
  ])('%s: %s', (_, rule, current, instances) => {
    expect(bound(rule, current)).toEqual(instances);
  }); // prettier-ignore

  test.each([
    ['summary grants', { summary: { ...SUMMARY, 'grant-fund': '1.00' } }],
    ['grants of 财政拨款', { summary: SUMMARY, 'fiscal-summary': { 'grant-fund': { amount: '1.00' } } }],
    ['what was spent of it', { summary: SUMMARY, 'fiscal-summary': { 'expenditure-total': { fund: '1.00' } } }],
  ])('money of a fund is printed as %s', (_, current) => {
    const rule = 'summary opening amount = government-fund total? total + summary expenditure-total amount';
    expect(bound(rule, current)).toEqual([expect.stringContaining('without government-fund')]);
    expect(bound(rule.replace('government-fund', 'state-capital'), current)).toEqual([expect.not.stringContaining('without')]);
  });
});
