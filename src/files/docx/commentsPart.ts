import { XML_HEADER, type PackageEditor } from '../marks/packageEditor';
import { appendInside } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { attribute, childrenNamed } from '../xml/parseXml';
import type { DocxPackage } from './openDocx';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';

/**
 * Adds comments to a document behind those that it has, and gives the number of the first.
 * @param written the comments' elements when the first of them has the given number
 */
export function addComments(
  { content, part, root }: DocxPackage,
  editor: PackageEditor,
  written: (first: number) => string,
): number {
  const existing = content.relatedPart(part, 'comments');
  if (existing !== null) {
    const list = editor.root(existing);
    const numbers = childrenNamed(list, 'comment').map((comment) => Number(attribute(comment, 'id')));
    const first = Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
    editor.edit(existing, appendInside(list, written(first)));
    return first;
  }
  const name = content.entry('word/comments.xml') ? editor.freeName('word/comments#.xml') : 'word/comments.xml';
  editor.set(name, `${XML_HEADER}<w:comments xmlns:w="${encodeEntities(root.uri)}">${written(0)}</w:comments>`);
  editor.relate(part, root.uri.includes('purl.oclc.org') ? STRICT_RELATION : RELATION, name);
  editor.declareType(name, TYPE);
  return 0;
}
