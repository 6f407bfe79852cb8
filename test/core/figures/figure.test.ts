import { accountLabel, hasAmount, isNothing, roundedOf, type Figure } from '../../../src/core/figures/figure';
import { mayBeNegative } from '../../../src/core/figures/mayBeNegative';
import { originalId, repeatedId } from '../../../src/core/figures/repeatedRow';
import { unlistedFigure } from '../../../src/core/figures/unlistedFigure';
import { figuresOf } from '../narrative/tableBuilder';

const ROWS = { '208 社会保障': { total: '5.00', basic: '', project: '0.00', business: '?' } };

describe('the figures of a workbook', () => {
  const figures = (): ReturnType<typeof figuresOf> => figuresOf({ expenditure: ROWS });

  test('are found by table, row and column; what is not there is nothing', () => {
    expect(figures().figure('expenditure', '208', 'total')?.value?.toFixed()).toBe('5');
    expect(figures().row('expenditure', '208')?.name).toBe('社会保障');
    expect(figures().rows('expenditure').map(({ id }) => id)).toEqual(['208']);
    expect(figures().table('expenditure')?.kind).toBe('expenditure');
    expect(figures().figure('expenditure', '208', 'budget')).toBeUndefined();
    expect(figures().figure('expenditure', '210', 'total')).toBeUndefined();
    expect(figures().figure('revenue', '208', 'total')).toBeUndefined();
    expect([figures().table('revenue'), figures().row('revenue', '208'), figures().rows('revenue')]).toEqual([undefined, undefined, []]);
  }); // prettier-ignore

  test.each<[column: string, has: boolean | undefined, nothing: boolean, rounded: string | null]>([
    ['total', true, false, '5 ±0.005'],
    ['basic', false, true, '0 ±0'],
    ['project', false, true, '0 ±0'],
    ['business', false, false, null],
    ['budget', undefined, true, null],
  ])('%s: whether it has an amount, is nothing, and its amount as rounded', (column, has, nothing, rounded) => {
    const figure: Figure | undefined = figures().figure('expenditure', '208', column);
    const amount = roundedOf(figure);
    expect(figure && hasAmount(figure)).toBe(has);
    expect(isNothing(figure)).toBe(nothing);
    expect(amount && `${amount.value.toFixed()} ±${amount.slack.toFixed()}`).toBe(rounded);
  });

  test('have exact zeros without a cell for what a table does not list', () => {
    const { value, slack, ...rest } = unlistedFigure({ kind: 'expenditure', unit: '元' }, '210', 'total');
    expect([value?.toFixed(), slack.toFixed()]).toEqual(['0', '0']);
    const place = { table: 'expenditure', row: '210', column: 'total', label: '210', cell: null } as const;
    expect(rest).toEqual({ ...place, decimals: 0, unit: '元', blank: true, asText: false, formula: false });
  });
});

test.each([
  ['208', '社会保障', '208 社会保障'],
  ['208', '', '208'],
  [undefined, '合计', '合计'],
])('account %s %s is called %s', (code, name, label) => {
  expect(accountLabel({ code, name })).toBe(label);
});

test.each([
  ['opening', 'amount', true],
  ['total', 'closing', true],
  ['208', 'change', true],
  ['208', 'total', false],
  ['revenue-total', 'amount', false],
])('%s %s may be negative: %s', (row, column, may) => {
  expect(mayBeNegative({ row, column })).toBe(may);
});

test('a row printed again has an id of its own, by its row on the sheet, and tells which it repeats', () => {
  expect([repeatedId('208', 8), originalId('208#9'), originalId('208'), originalId('total')]).toEqual([
    '208#9',
    '208',
    null,
    null,
  ]);
});
