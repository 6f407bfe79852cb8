import type { RelationResult } from '../core/rules/relation';
import { a1 } from '../core/workbook/address';

/** Sheet → address → how many relations its figure was checked by, all of which hold. */
export type CheckedCells = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * The cells whose figures were checked and agree, so that silence is not mistaken for agreement: figures that no relation speaks
 * of, or one that is broken or could not be evaluated, are not among them.
 */
export function checkedCells(results: readonly RelationResult[]): CheckedCells {
  const sheets = new Map<string, Map<string, number>>();
  const doubtful: (readonly [sheet: string, address: string])[] = [];
  for (const { relation, verdict } of results) {
    for (const { figure } of relation.terms) {
      if (figure.cell === null) continue;
      const { sheet } = figure.cell;
      const address = a1(figure.cell.row, figure.cell.column);
      const cells = sheets.get(sheet) ?? new Map<string, number>();
      sheets.set(sheet, cells);
      cells.set(address, (cells.get(address) ?? 0) + 1);
      if (verdict === 'error' || verdict === 'undecided') doubtful.push([sheet, address]);
    }
  }
  for (const [sheet, address] of doubtful) sheets.get(sheet)?.delete(address);
  return sheets;
}
