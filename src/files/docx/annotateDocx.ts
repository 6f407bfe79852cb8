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
import { CheckedStyle } from './checkedStyle';
import { splitRuns, type Marker, type Stretch } from './splitRuns';
import { TrackedChanges } from './trackedChanges';

/** A comment for a stretch of the document; without a place it hangs on the first paragraph. */
export interface DocumentComment {
  readonly place: QuotePlace | null;
  readonly text: string;
}

/** Characters of the document with what should stand in their place. */
export interface DocumentCorrection {
  readonly place: QuotePlace;
  readonly text: string;
}

/** What is written into a copy of a document. */
export interface DocumentNotes {
  readonly comments: readonly DocumentComment[];
  /** Numbers that were checked and agree. */
  readonly ticks?: readonly QuotePlace[];
  /** Written as tracked changes, which the writer of the document accepts or rejects. */
  readonly corrections?: readonly DocumentCorrection[];
  /** When, as Word writes it: `2025-03-01T09:30:00Z`. */
  readonly date?: string;
}

/**
 * A copy of a .docx with Word comments at the quoted words, and what else is asked for. Only the main part, the comments, the styles and
 * their declarations change; every other part keeps its bytes.
 * @param notes places as `readDocx` gives them for the same bytes
 * @throws FileProblem whose message is for users
 */
export function annotateDocx(bytes: Uint8Array, notes: DocumentNotes): Uint8Array {
  if (!isZip(bytes)) throw new FileProblem('cannot-mark', documentFileMessages.notAnnotatable);
  const { comments, ticks = [], corrections = [], date } = notes;
  const opened = openDocx(bytes);
  try {
    const paragraphs = paragraphsIn(readBody(opened.text, opened.root));
    if (comments.length + ticks.length + corrections.length === 0 || paragraphs.length === 0) return bytes;
    const editor = new PackageEditor(opened.content);
    const { uri } = opened.root;
    const prefix = opened.root.prefix === '' ? '' : `${opened.root.prefix}:`;
    const firstId =
      comments.length === 0
        ? 0
        : addComments(opened, editor, (first) =>
            comments.map((comment, index) => commentXml(comment, first + index, uri, date)).join(''),
          );
    const style = new CheckedStyle(prefix);
    const changes = new TrackedChanges(opened, prefix, date);
    const stretches = stretchesOf(paragraphs, [
      ...corrections.map(({ place, text }) => ({
        place,
        made: (paragraph: BodyParagraph) => changes.stretch(paragraph, place, text),
      })),
      ...ticks.map((place) => ({ place, made: () => style.stretch(place.start, place.end) })),
    ]);
    editor.edit(opened.part, placeMarkers(opened, paragraphs, comments, firstId, stretches));
    style.declare(opened, editor);
    return editor.finish() ?? bytes;
  } catch (error) {
    throw asDocumentProblem(error);
  }
}

type Stretches = ReadonlyMap<BodyParagraph, readonly Stretch[]>;

/** By paragraph; of stretches that lie over each other the first. */
function stretchesOf(
  paragraphs: readonly BodyParagraph[],
  wanted: readonly { readonly place: QuotePlace; readonly made: (paragraph: BodyParagraph) => Stretch | null }[],
): Stretches {
  const byParagraph = new Map<BodyParagraph, Stretch[]>();
  for (const { place, made } of wanted) {
    const paragraph = paragraphs[place.paragraph];
    if (paragraph === undefined || place.end <= place.start) continue;
    const known = byParagraph.get(paragraph) ?? [];
    if (known.some(({ start, end }) => start < place.end && end > place.start)) continue;
    const stretch = made(paragraph);
    if (stretch !== null) byParagraph.set(paragraph, [...known, stretch]);
  }
  return byParagraph;
}

function commentXml({ text }: DocumentComment, id: number, uri: string, date: string | undefined): string {
  const lines = text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${encodeEntities(line)}</w:t></w:r></w:p>`);
  return `<w:comment xmlns:w="${encodeEntities(uri)}" w:id="${id}" w:author="${NOTE_AUTHOR}"${date === undefined ? '' : ` w:date="${date}"`} w:initials="审">${lines.join('')}</w:comment>`;
}

/** A comment's beginning and end at the quoted words; on the whole paragraph where no words are quoted. */
function placeMarkers(
  { text, root }: DocxPackage,
  paragraphs: readonly BodyParagraph[],
  comments: readonly DocumentComment[],
  firstId: number,
  stretches: Stretches,
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
  for (const paragraph of new Set([...byParagraph.keys(), ...stretches.keys()]))
    edits.push(...splitRuns(text, paragraph, byParagraph.get(paragraph) ?? [], stretches.get(paragraph)));
  return edits;
}

function aroundParagraph(element: XmlElement, start: string, end: string): Edit[] {
  if (element.selfClosing) return appendInside(element, start + end);
  const properties = childNamed(element, 'pPr');
  return [insertion(properties?.end ?? element.openEnd, start), insertion(element.closeStart, end)];
}
