import type { InputSheet } from '../../core/narrative/sheet/inputSheet';
import { inputSheetAddition, newInputSheet } from '../../core/narrative/sheet/inputSheetPlan';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import { addEntryRules } from '../sheet/addEntryRules';
import { addSheet } from '../sheet/addSheet';
import { editCells, type CellChange } from '../sheet/editCells';
import { entryRules, inputSheetModel } from './inputSheetXlsx';

/**
 * A copy of an .xlsx or .xlsm with its 情况说明底稿: a new sheet behind the others, or what the one that is `there` lacks. Every
 * part that does not have to change keeps its bytes.
 * @throws FileProblem `cannot-edit` for other formats, and whatever an unreadable file gets
 */
export function writeInputSheet(bytes: Uint8Array, sheet: InputSheet, there: SheetSnapshot | null): Uint8Array {
  if (there === null) return addSheet(bytes, inputSheetModel(newInputSheet(sheet))).bytes;
  const { name, cells, looks, entries } = inputSheetAddition(sheet, there);
  const models = new Map(looks.map(({ row, like }) => [row, like]));
  const changes = cells.map(({ row, column, content, formula }): CellChange => {
    const like = models.get(row) ?? null;
    return {
      cell: { sheet: name, row, column },
      content: typeof content === 'string' ? content : content.toNumber(),
      ...(formula === undefined ? {} : { formula: formula.slice(1) }),
      ...(like === null ? {} : { like }),
    };
  });
  return addEntryRules(editCells(bytes, changes), name, entryRules(entries));
}
