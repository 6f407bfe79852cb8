import { fileMessages } from '../fileMessages';
import { openContainer } from '../container';
import { FileProblem } from '../fileProblem';
import { removeRules } from './conditionalFormats';
import { removeNotes } from './notes';
import { PackageEditor } from './packageEditor';
import { removeStyles } from './styles';

/** @throws FileProblem `cannot-mark` for a workbook that is no .xlsx or .xlsm, and whatever `openContainer` throws */
export function openForMarks(bytes: Uint8Array): PackageEditor {
  const container = openContainer(bytes);
  if (container.kind !== 'xlsx') throw new FileProblem('cannot-mark', fileMessages.cannotMark);
  return new PackageEditor(container.content);
}

/** Takes out our rules, formats and notes, whoever saved the workbook since. */
export function clearIn(editor: PackageEditor): void {
  const styles = new Set<number>();
  for (const { part } of editor.original.worksheets()) {
    for (const id of removeRules(editor, part)) styles.add(id);
    removeNotes(editor, part);
  }
  removeStyles(editor, styles);
}

/**
 * A copy of an .xlsx or .xlsm without our marks. After `writeMarks` every part is again what it was, byte for byte; after Excel
 * has saved the workbook in between, the marks it wrote are found by their formula and their notes by author or first line.
 * @throws FileProblem
 */
export function clearMarks(bytes: Uint8Array): Uint8Array {
  const editor = openForMarks(bytes);
  clearIn(editor);
  return editor.finish() ?? new Uint8Array(bytes);
}
