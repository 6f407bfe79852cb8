import { NOTE_AUTHOR } from '../../core/marks/marks';
import { documentFileMessages } from './docxMessages';
import type { QuotePlace } from '../../core/verify/reading/document';
import { FileProblem } from '../fileProblem';
import { PackageEditor } from '../marks/packageEditor';
import { appendInside, insertion, type Edit } from '../xml/edit';
import { encodeEntities } from '../xml/entities';
import { childNamed, type XmlElement } from '../xml/parseXml';
import { addComments } from './commentsPart';
import { paragraphsIn, readBody, type BodyParagraph } from './docxBody';
import { asDocumentProblem, isZip, openDocx, type DocxPackage } from './openDocx';
import { splitRuns, type Marker } from './splitRuns';

/** A comment for a stretch of the document; without a place it hangs on the first paragraph. */
export interface DocumentComment {
  readonly place: QuotePlace | null;
  readonly text: string;
}

/**
 * A copy of a .docx with Word comments at the quoted words. Only the main part, the comments and their declarations
 * change; every other part keeps its bytes.
 * @param comments places as `readDocx` gives them for the same bytes
 * @throws FileProblem whose message is for users
 */
export function annotateDocx(bytes: Uint8Array, comments: readonly DocumentComment[]): Uint8Array {
  if (!isZip(bytes)) throw new FileProblem('cannot-mark', documentFileMessages.notAnnotatable);
  const opened = openDocx(bytes);
  try {
    const paragraphs = paragraphsIn(readBody(opened.text, opened.root));
    if (comments.length === 0 || paragraphs.length === 0) return bytes;
    const editor = new PackageEditor(opened.content);
    const { uri } = opened.root;
    const firstId = addComments(opened, editor, (first) =>
      comments.map((comment, index) => commentXml(comment, first + index, uri)).join(''),
    );
    editor.edit(opened.part, placeMarkers(opened, paragraphs, comments, firstId));
    return editor.finish() ?? bytes;
  } catch (error) {
    throw asDocumentProblem(error);
  }
}

function commentXml({ text }: DocumentComment, id: number, uri: string): string {
  const lines = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${encodeEntities(line)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${encodeEntities(uri)}" w:id="${id}" w:author="${NOTE_AUTHOR}" w:initials="审">${lines.join('')}</w:comment>`;
}

/** A comment's beginning and end at the quoted words; on the whole paragraph where no words are quoted. */
function placeMarkers(
  { text, root }: DocxPackage,
  paragraphs: readonly BodyParagraph[],
  comments: readonly DocumentComment[],
  firstId: number,
): Edit[] {
  const byParagraph = new Map<BodyParagraph, Marker[]>();
  const edits: Edit[] = [];
  const prefix = root.prefix === '' ? '' : `${root.prefix}:`;
  comments.forEach(({ place }, index) => {
    const id = firstId + index;
    const start = `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    const end = `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
    const paragraph = (place === null ? undefined : paragraphs[place.paragraph]) ?? paragraphs[0];
    if (paragraph === undefined) return;
    if (place === null || paragraph.host !== null || paragraph.pieces.length === 0) {
      edits.push(...aroundParagraph(paragraph.host ?? paragraph.element, start, end));
      return;
    }
    const markers = byParagraph.get(paragraph) ?? [];
    markers.push(
      { at: place.start, xml: start, opens: true },
      { at: Math.max(place.end, place.start + 1), xml: end, opens: false },
    );
    byParagraph.set(paragraph, markers);
  });
  for (const [paragraph, markers] of byParagraph) edits.push(...splitRuns(text, paragraph, markers));
  return edits;
}

function aroundParagraph(element: XmlElement, start: string, end: string): Edit[] {
  if (element.selfClosing) return appendInside(element, start + end);
  const properties = childNamed(element, 'pPr');
  return [insertion(properties?.end ?? element.openEnd, start), insertion(element.closeStart, end)];
}
