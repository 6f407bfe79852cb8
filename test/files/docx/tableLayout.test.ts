import type { PrintedTable } from '../../../src/core/disclosure/printedTable';
import { OFFICIAL_PAPERS } from '../../../src/files/docx/paper';
import { PADDING, tableLayouts } from '../../../src/files/docx/tableLayout';

const table = (amounts: number): PrintedTable => ({
  title: '支出决算表',
  captions: [],
  columns: [
    { kind: 'code', width: 7 },
    { kind: 'text', width: 20 },
    ...Array.from({ length: amounts }, () => ({ kind: 'amount', width: 10 }) as const),
  ],
  header: [],
  body: [],
  notes: [],
});

/** Figures in a font whose digits are as wide as 0.63 of their height; the usual ones have 0.5. */
const inWideFont = (characters: number, size: number): number => characters * size * 6.3 + 2 * PADDING;

test('columns of figures hold their figures in any font where there is room, before words get what is left', () => {
  const [{ size, widths }] = tableLayouts(table(3), OFFICIAL_PAPERS);
  expect(widths[0]).toBeGreaterThan(inWideFont(7, size));
  expect(widths[2]).toBeGreaterThan(inWideFont(10, size));
  expect(widths[1]).toBeGreaterThan(widths[2] ?? 0);
});

test('where there is less room they share it', () => {
  const [{ widths }] = tableLayouts(table(6), OFFICIAL_PAPERS);
  expect(new Set(widths.slice(2)).size).toBe(1);
});

test('codes hold their digits in any font, also where there is no room left for the amounts', () => {
  for (let amounts = 4; amounts < 12; amounts++) {
    const [{ size, widths }] = tableLayouts(
      { ...table(amounts), columns: [{ kind: 'code', width: 3 }, ...table(amounts).columns.slice(1)] },
      OFFICIAL_PAPERS,
    );
    expect([amounts, (widths[0] ?? 0) > inWideFont(3, size)]).toEqual([amounts, true]);
  }
});
