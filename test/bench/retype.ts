import type { WorkbookSnapshot } from '../../src/core';
import type { Edit } from './localiseSlips';

/** The workbook with its figures retyped as numbers; an empty edit empties the cell. */
export function retype(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    const own = edits.filter(({ cell }) => cell.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const rows = sheet.rows.map((row) => [...row]);
    for (const { cell, printed } of own) {
      const row = (rows[cell.row] ??= []);
      row[cell.column] = printed === '' ? null : { value: Number(printed) };
    }
    return { ...sheet, rows };
  });
  return { ...snapshot, sheets };
}
