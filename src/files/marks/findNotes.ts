import type { CellRef } from '../../core/workbook/address';
import { parseA1 } from '../../core/workbook/address';
import { openForMarks } from './clearMarks';
import { ownNotes } from './notes';

/**
 * Where the notes stand that this product wrote into an .xlsx or .xlsm, sheet by sheet.
 * @throws FileProblem
 */
export function findNotes(bytes: Uint8Array): CellRef[] {
  const editor = openForMarks(bytes);
  return editor.original
    .worksheets()
    .flatMap(({ name, part }) => ownNotes(editor, part).map((address) => ({ sheet: name, ...parseA1(address) })));
}
