import { MARK_KINDS, type Mark, type MarkKind } from '../../core/marks';
import { fileMessages } from '../../core/messages/files';
import { a1 } from '../../core/workbook/address';
import { FileProblem } from '../fileProblem';
import { GRID } from '../limits';
import { clearIn, openForMarks } from './clearMarks';
import { addRules, type Cell } from './conditionalFormats';
import { addNotes } from './notes';
import { addStyles } from './styles';

interface MarkedCell extends Cell {
  readonly kind: MarkKind;
  readonly note: string;
}

/**
 * A copy of an .xlsx or .xlsm with these marks, and without earlier ones of ours. Only the parts that must change do; all others
 * keep their bytes. A cell with several marks shows the strongest and gets one note with all their texts.
 * @throws FileProblem `cannot-mark` for other formats, `no-such-sheet`, and whatever an unreadable file gets
 * @throws RangeError when a cell is outside the grid
 */
export function writeMarks(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const editor = openForMarks(bytes);
  clearIn(editor);
  const sheets = new Map(editor.original.worksheets().map(({ name, part }) => [name, part]));
  const marked = new Map<string, MarkedCell[]>();
  for (const [sheet, list] of bySheet(marks)) {
    const part = sheets.get(sheet);
    if (part === undefined) throw new FileProblem('no-such-sheet', fileMessages.noSuchSheet(sheet));
    marked.set(part, strongestByCell(list));
  }
  const used = new Set([...marked.values()].flat().map(({ kind }) => kind));
  if (used.size > 0) {
    const styles = addStyles(
      editor,
      MARK_KINDS.filter((kind) => used.has(kind)),
    );
    for (const [part, cells] of marked) {
      const byKind = MARK_KINDS.map((kind) => [kind, cells.filter((cell) => cell.kind === kind)] as const);
      addRules(editor, part, new Map(byKind.filter(([, list]) => list.length > 0)), styles);
      const notes = cells.filter(({ note }) => note.trim() !== '');
      addNotes(
        editor,
        part,
        notes.map(({ row, column, note }) => ({ address: a1(row, column), note })),
      );
    }
  }
  return editor.finish() ?? new Uint8Array(bytes);
}

function bySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const sheets = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { row, column, sheet } = mark.cell;
    if (!(row >= 0 && row < GRID.rows && column >= 0 && column < GRID.columns))
      throw new RangeError(`no such cell: ${row}, ${column}`);
    const list = sheets.get(sheet);
    if (list) list.push(mark);
    else sheets.set(sheet, [mark]);
  }
  return sheets;
}

function strongestByCell(marks: readonly Mark[]): MarkedCell[] {
  const byCell = new Map<string, Mark[]>();
  for (const mark of marks) {
    const address = a1(mark.cell.row, mark.cell.column);
    byCell.set(address, [...(byCell.get(address) ?? []), mark]);
  }
  return [...byCell.values()]
    .flatMap((list): MarkedCell[] => {
      const kind = MARK_KINDS.find((known) => list.some((mark) => mark.kind === known));
      const [first] = list;
      if (!kind || !first) return [];
      const notes = new Set(list.map(({ note }) => note).filter((note) => note.trim() !== ''));
      return [{ row: first.cell.row, column: first.cell.column, kind, note: [...notes].join('\n') }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
