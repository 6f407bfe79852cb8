import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../src/core/workbook/snapshot';

type Place = (workbook: WorkbookSnapshot) => WorkbookSnapshot;
type Cells = readonly (SnapshotCell | null)[];

/** Sheet names that say nothing, in reverse order. */
export const renamedAndReversed: Place = (workbook) => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${(index * 7 + 3) % 11}` })).reverse(),
});

/** Blank rows over the tables and blank columns to the left of them. */
export function shifted(rows: number, columns: number): Place {
  const blank = (count: number): null[] => Array.from({ length: count }, () => null);
  return (workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: [...Array.from({ length: rows }, (): Cells => []), ...sheet.rows.map((row): Cells => [...blank(columns), ...row])],
    })),
  });
}

/** All tables under one another on one sheet, `gap` blank rows apart. */
export function stacked(gap: number): Place {
  return (workbook) => {
    const blank: readonly Cells[] = Array.from({ length: gap }, () => []);
    const rows = workbook.sheets.flatMap((sheet, index) => (index === 0 ? sheet.rows : [...blank, ...sheet.rows]));
    const sheet: SheetSnapshot = { name: '公开表', visibility: 'visible', rows };
    return { sheets: [sheet] };
  };
}

/** Tables beside one another on one sheet, `gap` blank columns apart. */
export function sideBySide(gap: number): Place {
  return (workbook) => {
    const height = Math.max(...workbook.sheets.map((sheet) => sheet.rows.length));
    const rows = Array.from({ length: height }, (_, index) =>
      workbook.sheets.flatMap((sheet): Cells => {
        const width = Math.max(...sheet.rows.map((row) => row.length)) + gap;
        return Array.from({ length: width }, (_unused, column) => sheet.rows[index]?.[column] ?? null);
      }),
    );
    return { sheets: [{ name: '公开表', visibility: 'visible', rows }] };
  };
}
