import { MARK_KINDS, MARK_PALETTES, marksBySheet, noteOf, type Mark, type Palette } from '../../core/marks/marks';
import { fileMessages } from '../fileMessages';
import { a1 } from '../../core/workbook/address';
import { FileProblem } from '../fileProblem';
import { GRID } from '../limits';
import { clearIn, openForMarks } from './clearMarks';
import { addRules } from './conditionalFormats';
import { addNotes } from './notes';
import { addStyles } from './styles';

/**
 * A copy of an .xlsx or .xlsm with these marks, and without earlier ones of ours. Only the parts that must change do; all others
 * keep their bytes. A cell with several marks shows the strongest and gets one note with all their texts.
 * @throws FileProblem `cannot-mark` for other formats, `no-such-sheet`, and whatever an unreadable file gets
 * @throws RangeError when a cell is outside the grid
 */
export function writeMarks(bytes: Uint8Array, marks: readonly Mark[], palette: Palette = 'standard'): Uint8Array {
  const editor = openForMarks(bytes);
  clearIn(editor);
  const sheets = new Map(editor.original.worksheets().map(({ name, part }) => [name, part]));
  const marked = new Map<string, readonly Mark[]>();
  requireCells(marks);
  for (const [sheet, list] of marksBySheet(marks)) {
    const part = sheets.get(sheet);
    if (part === undefined) throw new FileProblem('no-such-sheet', fileMessages.noSuchSheet(sheet));
    marked.set(part, list);
  }
  const used = new Set([...marked.values()].flat().map(({ kind }) => kind));
  if (used.size > 0) {
    const styles = addStyles(
      editor,
      MARK_KINDS.filter((kind) => used.has(kind)),
      MARK_PALETTES[palette],
    );
    for (const [part, cells] of marked) {
      const byKind = MARK_KINDS.map(
        (kind) => [kind, cells.filter((mark) => mark.kind === kind).map((mark) => mark.cell)] as const,
      );
      addRules(editor, part, new Map(byKind.filter(([, list]) => list.length > 0)), styles);
      const noted = cells.filter((mark) => noteOf(mark) !== '');
      addNotes(
        editor,
        part,
        noted.map((mark) => ({ address: a1(mark.cell.row, mark.cell.column), note: noteOf(mark) })),
      );
    }
  }
  return editor.finish() ?? new Uint8Array(bytes);
}

function requireCells(marks: readonly Mark[]): void {
  for (const { cell } of marks) {
    if (!(cell.row >= 0 && cell.row < GRID.rows && cell.column >= 0 && cell.column < GRID.columns))
      throw new RangeError(`no such cell: ${cell.row}, ${cell.column}`);
  }
}
