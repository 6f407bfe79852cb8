import { Decimal } from 'decimal.js';
import type { Figure, TableRow } from '../../../src/core/figures/figure';
import {
  catalogueRowName,
  cellName,
  columnName,
  printedAmount,
  printedValue,
  rowName,
  spokenAmount,
  tableName,
  withOwnTableNames,
} from '../../../src/core/tables/naming';

const TITLE = '01表本年收入合计＝02表合计';

describe('a rule’s words', () => {
  it('call tables by the form’s own numbers, or by their titles', () => {
    const numbered = [
      { kind: 'summary', number: '01表' },
      { kind: 'revenue', number: '附表2' },
    ] as const;
    expect(withOwnTableNames(TITLE, numbered)).toBe('01表本年收入合计＝附表2合计');
    expect(withOwnTableNames(TITLE, [{ kind: 'summary', number: null }])).toBe(
      '《收入支出决算总表》本年收入合计＝《收入决算表》合计',
    );
    expect(withOwnTableNames('同一单位两年的数相同', numbered)).toBe('同一单位两年的数相同');
  });
});

describe('names', () => {
  const figures: TableRow['figures'] = new Map([['total', {} as never]]);
  const row = { id: '2080109', name: '社会保险经办机构', sheetRow: 7, figures };

  it.each<[string, Partial<TableRow>, string]>([
    ['an account', { code: '2080109' }, '2080109 社会保险经办机构'],
    ['an account without a name', { code: '2080109', name: '' }, '2080109'],
    ['an account that is called by its code', { code: '2080109', name: '2080109' }, '2080109'],
    ['an account that no table lists', { code: '2080109', figures: new Map() }, '社会保险经办机构'],
    ['a row without a code', { name: '合计' }, '合计'],
  ])('of a row: %s', (_, own, expected) => {
    expect(rowName({ ...row, ...own }, 'id')).toBe(expected);
  });

  it('of a row that is not there: its id', () => {
    expect(rowName(undefined, '2080109')).toBe('2080109');
  });

  it.each([
    ['summary', 'revenue-total', '本年收入合计'],
    ['summary', 'nature-basic', '按性质：基本支出'],
    ['summary', 'class:某某支出', '某某支出'],
    ['expenditure', 'name:某某科目', '某某科目'],
    ['expenditure', '2080109', '2080109'],
  ] as const)('in the catalogue, of %s %s: %s', (kind, id, expected) => {
    expect(catalogueRowName(kind, id)).toBe(expected);
  });

  it('of a column: none where there is one of amounts, its id where the catalogue has none', () => {
    expect(columnName('summary', 'amount')).toBe('');
    expect(columnName('expenditure', 'basic')).toBe('基本支出');
    expect(columnName('expenditure', 'elsewhere')).toBe('elsewhere');
  });

  it.each([
    [['three-public', 'final', 'reception'], '公务接待费决算数'],
    [['summary', 'opening', 'amount'], '年初结转和结余'],
    [['expenditure', 'total', 'total'], '本年支出合计'],
    [['expenditure', 'total', 'basic'], '基本支出合计'],
  ] as const)('of a cell %j: %s', (cell, expected) => {
    expect(cellName(cell)).toBe(expected);
  });

  it('of a table: its number, or its title', () => {
    expect(tableName('revenue', { number: '附表2' })).toBe('附表2');
    expect(tableName('revenue', { number: null })).toBe('《收入决算表》');
    expect(tableName('revenue', undefined)).toBe('《收入决算表》');
  });

  it('a table of which one page prints its number is called by that', () => {
    const pages = [
      { kind: 'summary', number: null },
      { kind: 'summary', number: '附表1' },
    ] as const;
    expect(withOwnTableNames('01表', pages)).toBe('附表1');
  });
});

describe('an amount', () => {
  const figure = (more: Partial<Figure>): Figure =>
    ({ unit: '万元', value: new Decimal('1234.5'), blank: false, ...more }) as Figure;

  it.each([
    [{}, '1234.50', '1,234.50'],
    [{ unit: '元' }, '12345000.00', '12,345,000.00'],
    [{ unit: 'count' }, '1234.5', '1234.5'],
  ] as const)('%j in the unit of its own table: %s', (more, printed, spoken) => {
    const own = figure(more);
    expect(printedValue(own)).toBe(printed);
    expect(printedAmount(new Decimal('1234.5'), own)).toBe(printed);
    expect(spokenAmount(new Decimal('1234.5'), own)).toBe(spoken);
  });

  it('that is not there: blank, or what stands in its place', () => {
    expect(printedValue(figure({ value: new Decimal(0), blank: true }))).toBe('');
    expect(printedValue(figure({ value: null, problem: { kind: 'text', text: '见附注' } }))).toBe('见附注');
    expect(printedValue(figure({ value: null }))).toBe('');
  });
});
