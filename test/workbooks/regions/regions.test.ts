import { reviewWorkbook, type Review, type ReviewedWorkbook } from '../../../src/core';
import { makeDepartment, type DepartmentData, type DepartmentOptions } from '../department';
import type { Region } from './printedForm';
import { regions } from './regions';

const VARIANTS: readonly DepartmentOptions[] = [
  {},
  { fund: true, carryOver: true, nonFiscal: true, stateCapital: true, seed: 11 },
];

function dataOf({ withoutStateCapital = false }: Region, options: DepartmentOptions): DepartmentData {
  return makeDepartment({ ...options, name: '某市示范局', year: 2023, ...(withoutStateCapital ? { stateCapital: false } : {}) });
}

const CASES = regions.flatMap((region) =>
  VARIANTS.map((options) => {
    const workbook = region.workbook(dataOf(region, options));
    let reviewed: ReviewedWorkbook | null = null;
    const once = (): ReviewedWorkbook => (reviewed ??= reviewWorkbook(workbook));
    return { name: region.name, options, region, workbook, review: () => once().review, context: () => once().context };
  }),
);

/** What a review says beyond information, as `rule: what the message names`. */
function saidOf({ findings }: Review): string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .flatMap(({ rule, cells }) => (rule === 'structure.unread-figures' ? cells.map(({ label }) => `${rule}${label}`) : [rule]))
    .sort();
}

describe('workbooks of regions and years', () => {
  it.each(CASES)('$name $options: every table of the form is recognised', ({ region, review }) => {
    const kinds = [
      'summary',
      'revenue',
      'expenditure',
      'fiscal-summary',
      'general-budget',
      'basic-expenditure',
      'government-fund',
      'three-public',
    ];
    const all = [...kinds, ...(region.withoutStateCapital === true ? [] : ['state-capital'])];
    expect(review().tables.map(({ kind }) => kind)).toEqual(expect.arrayContaining(all));
  });

  it.each(CASES)(
    '$name $options: every equation holds, and nothing that could be checked is left',
    ({ region, options, review }) => {
      const { relations, department } = review();
      expect(relations).toMatchObject({ error: 0, rounding: 0, undecided: 0 });
      expect(relations.exact).toBeGreaterThan(400);
      expect(department).toBe('某市示范局');
      const expected = [...(region.said ?? []), ...(options.stateCapital === true ? (region.saidWithStateCapital ?? []) : [])];
      expect(saidOf(review())).toEqual(expected.sort());
    },
  );

  it.each(CASES)('$name $options: a figure that is not right breaks an equation', ({ workbook, context }) => {
    const { figures } = context().current.tables.reduce<{
      figures: { sheet: string; row: number; column: number; value: number }[];
    }>(
      (found, table) => {
        for (const row of table.rows)
          for (const { cell, value, unit } of row.figures.values())
            if (cell && value && unit !== 'count' && value.greaterThan(100))
              found.figures.push({ ...cell, value: value.toNumber() });
        return found;
      },
      { figures: [] },
    );
    expect(figures.length).toBeGreaterThan(50);
    const [place] = figures;
    if (place === undefined) throw new Error('no figure');
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name !== place.sheet
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, at) =>
              at === place.row
                ? row.map((cell, column) => (column === place.column ? { value: place.value + 1234567 } : cell))
                : row,
            ),
          },
    );
    expect(reviewWorkbook({ ...workbook, sheets }).review.relations.error).toBeGreaterThan(0);
  });
});
