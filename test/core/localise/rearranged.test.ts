import { localise, type Explanation } from '../../../src/core/localise';
import { reviewWorkbook } from '../../../src/core';
import type { Figure } from '../../../src/core/figures/figure';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue, type Place } from '../../workbooks/editing';
import { KINDS_OF_DEPARTMENTS, otherDepartment } from '../../workbooks/otherDepartments';
import { splitFunds } from '../../workbooks/regions/coastal';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { department, evaluateAll, retyped, substitute } from './department';

const made = department(2, 6);
const { relations, figures } = made;
const find = (...place: Parameters<typeof made.find>): Figure => made.find(...place);

/** What is found once the figures print what `printedOf` says; `undefined` leaves a figure as it is. */
function explained(printedOf: (figure: Figure) => string | undefined): Explanation[] {
  const replaced = new Map<Figure, Figure>();
  for (const old of figures) {
    const printed = printedOf(old);
    if (printed !== undefined) replaced.set(old, retyped(old, printed));
  }
  return localise(evaluateAll(substitute(relations, replaced)));
}

function printed(figure: Figure): string {
  return figure.blank ? '' : (figure.value?.toFixed(2) ?? '');
}

const spoken = (explanations: readonly Explanation[]): string[] =>
  explanations.map(({ status, pattern, area }) =>
    `${status} ${pattern ?? ''} ${area?.table} ${area?.row ?? area?.column ?? ''} ${area?.with ?? ''}`.trim(),
  );

describe('figures in each other’s place', () => {
  test('two columns exchanged: either table of the two that disagree, and no single cell', () => {
    const other = { basic: 'project', project: 'basic' } as const;
    const explanations = explained(({ table, row, column }) =>
      table === 'general-budget' && (column === 'basic' || column === 'project')
        ? printed(find(table, row, other[column]))
        : undefined,
    );
    expect(spoken(explanations)).toEqual([
      'ambiguous columns-exchanged expenditure basic project',
      'ambiguous columns-exchanged general-budget basic project',
    ]);
    for (const { figure, proposed } of explanations[1]?.cells ?? []) {
      expect(proposed.toFixed(2)).toBe(find('general-budget', figure.row, figure.column).value?.toFixed(2));
    }
  });

  test('two rows of different 类 exchanged contradict the table itself: that is certain', () => {
    const other = new Map([
      ['2010101', '2070101'],
      ['2070101', '2010101'],
    ]);
    const explanations = explained(({ table, row, column }) => {
      const from = table === 'expenditure' ? other.get(row) : undefined;
      return from === undefined ? undefined : printed(find('expenditure', from, column));
    });
    expect(spoken(explanations)).toEqual(['unique rows-exchanged expenditure 2010101 2070101']);
  });

  test('a column pasted one row too low is one suspect, with the amount that fell off', () => {
    const rows = figures.filter(({ table, column }) => table === 'expenditure' && column === 'basic');
    const explanations = explained((figure) => {
      const at = rows.indexOf(figure);
      if (at < 0) return undefined;
      const above = rows[at - 1];
      return above === undefined ? '' : printed(above);
    });
    expect(spoken(explanations)).toEqual(['unique column-shifted expenditure basic']);
    const last = rows.at(-1);
    const proposed = explanations[0]?.cells.find(({ figure }) => figure.row === last?.row)?.proposed;
    expect(
      proposed
        ?.minus(last?.value ?? NaN)
        .abs()
        .toNumber(),
    ).toBeLessThanOrEqual(0.01);
  });
});

test('the accounts of a column a row too low over a 合计 that stayed where it was', () => {
  const workbook = shanghaiWorkbook(makeDepartment({ seed: 5 }), 'A');
  const table = reviewWorkbook(workbook).context.current.table('general-budget');
  const accounts = table?.rows.filter(({ level }) => level !== 'total') ?? [];
  const shifted = accounts.reduce((changed, row, index) => {
    const above = accounts[index - 1]?.figures.get('basic');
    return withValue(
      changed,
      placeOf(row.figures.get('basic')),
      above?.blank === false ? (above.value?.toNumber() ?? null) : null,
    );
  }, workbook);
  const { suspects } = reviewWorkbook(shifted).review;
  expect(suspects.map(({ status, pattern, area }) => [status, pattern, area?.table, area?.column])).toEqual([
    ['unique', 'column-shifted', 'general-budget', 'basic'],
  ]);
});

describe('the figures of an account pasted over those of the next', () => {
  const workbook = shanxiWorkbook(makeDepartment({ seed: 5 }));
  const { context } = reviewWorkbook(workbook);
  const place = (row: string, column: string): Place => placeOf(context.current.figure('revenue', row, column));
  const amountOf = (row: string, column: string): number =>
    context.current.figure('revenue', row, column)?.value?.toNumber() ?? NaN;

  test('are one suspect: both rows, and what was there follows from the sums', () => {
    let pasted = workbook;
    for (const column of ['total', 'fiscal']) {
      pasted = withValue(pasted, place('2080506', column), amountOf('2080505', column));
      pasted = withValue(pasted, place('2080505', column), null);
    }
    const { suspects } = reviewWorkbook(pasted).review;
    expect(suspects.map(({ pattern, area, cells }) => [pattern, area?.row, area?.with, cells.length])).toEqual([
      ['rows-exchanged', '2080505', '2080506', 4],
    ]);
    for (const { label, proposed, low, high } of suspects[0]?.cells ?? []) {
      const right = amountOf(label.slice(0, 7), label.includes('财政拨款') ? 'fiscal' : 'total');
      expect(Math.abs(Number(proposed) - right)).toBeLessThanOrEqual(0.03);
      expect([Number(low) <= right, right <= Number(high)]).toEqual([true, true]);
    }
  });

  test('an account whose own figures are gone is explained by itself, and nothing beside it is certain', () => {
    const emptied = withValue(withValue(workbook, place('2080505', 'total'), null), place('2080505', 'fiscal'), null);
    const { suspects } = reviewWorkbook(emptied).review;
    expect(suspects[0]?.cells.map(({ label }) => label.slice(0, 7))).toEqual(['2080505', '2080505']);
    expect(suspects.filter(({ status }) => status === 'unique')).toEqual([]);
  });
});

describe('a table of another year or department', () => {
  test('single copies that differ are no foreign table', () => {
    const wrong = find('fiscal-summary', '201', 'expenditure');
    const explanations = explained((figure) => (figure === wrong ? '1.11' : undefined));
    expect(spoken(explanations).join()).not.toContain('whole-table');
  });

  test('it adds up in itself and disagrees with its neighbours; with last year’s workbook it is said whose it is', () => {
    const now = makeDepartment({ seed: 5, fund: true });
    const before = makeDepartment({ seed: 6, fund: true });
    const [current, prior] = [shanxiWorkbook(now), shanxiWorkbook(before)];
    const sheets = current.sheets.map((sheet, index) => (sheet.name.includes('04') ? (prior.sheets[index] ?? sheet) : sheet));
    const said = (options: Parameters<typeof reviewWorkbook>[1]): (string | null)[] =>
      reviewWorkbook({ ...current, sheets }, options).review.suspects.map(({ pattern }) => pattern);
    expect(said({})).toEqual(['whole-table']);
    expect(said({ prior })).toEqual(['last-years-table']);
    expect(said({ prior: { ...current, sheets } })).toEqual(['whole-table']);
  });

  test('one that other tables hold only less of is not in 元 for that', () => {
    const kind = KINDS_OF_DEPARTMENTS.find(({ name }) => name === '住房保障中心');
    if (kind === undefined) throw new Error('no such department');
    const [current, foreign] = [9048, 29048].map((seed) =>
      splitFunds(otherDepartment(kind, { seed, carryOver: true, overdrawn: true, tails: true })),
    );
    const sheets = current?.sheets.map((sheet, index) => (sheet.name === '附件3' ? (foreign?.sheets[index] ?? sheet) : sheet));
    const { suspects } = reviewWorkbook({ sheets: sheets ?? [] }).review;
    expect(suspects.map(({ status, pattern }) => [status, pattern])).toEqual([['ambiguous', 'whole-table']]);
  });
});
