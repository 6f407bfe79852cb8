import { PackageEditor } from '../../marks/packageEditor';
import { insertion, type Edit } from '../../xml/edit';
import { childNamed, childrenNamed, descendantsNamed, textOf } from '../../xml/parseXml';
import { openDocx } from '../openDocx';
import { pagesOf } from './pagination';
import { readFlow } from './readFlow';

const REFERENCE = /^\s*PAGEREF\s+(\S+)/;

/**
 * Lays a document of this product out on its pages and writes the numbers into its table of contents; Word brings them up to
 * date when the field is updated. What stands before the first page with number 1 is not looked at closely.
 */
export function writePageNumbers(bytes: Uint8Array): Uint8Array {
  const opened = openDocx(bytes);
  const { content, part, text, root } = opened;
  const pages = pagesOf(readFlow(opened));
  const edits = [...descendantsNamed(root, 'r')].flatMap((run): Edit[] => {
    const instruction = childNamed(run, 'instrText');
    const bookmark = instruction === null ? undefined : REFERENCE.exec(textOf(text, instruction))?.[1];
    const page = bookmark === undefined ? undefined : pages.get(bookmark);
    if (page === undefined) return [];
    const shown = childNamed(run, 't');
    if (shown !== null) return [{ start: shown.openEnd, end: shown.closeStart, text: String(page) }];
    const end = childrenNamed(run, 'fldChar').at(-1);
    return end === undefined ? [] : [insertion(end.start, `<w:t>${page}</w:t>`)];
  });
  const editor = new PackageEditor(content);
  editor.edit(part, edits);
  return editor.finish() ?? bytes;
}
