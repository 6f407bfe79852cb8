import type { DocumentBlock, DocumentCell, DocumentParagraph, NarrativeDocument } from '../../core/verify/reading/document';
import { textDocument } from '../../core/verify/textDocument';
import { documentFileMessages } from './docxMessages';
import { FileProblem } from '../fileProblem';
import { LIMITS } from '../limits';
import { childNamed, type XmlElement } from '../xml/parseXml';
import { plainText } from '../plainText';
import { paragraphText, readBody, type BodyBlock, type BodyParagraph } from './docxBody';
import { Numbering } from './numbering';
import { asDocumentProblem, isOle, isZip, openDocx } from './openDocx';

/**
 * Reads a .docx: paragraphs and tables in reading order, text boxes, tracked changes as accepted, automatic numbering.
 * @throws FileProblem whose message is for users
 */
export function readDocx(bytes: Uint8Array): NarrativeDocument {
  const opened = openDocx(bytes);
  try {
    const numbering = new Numbering(opened.content, opened.part);
    let id = 0;
    const paragraph = (body: BodyParagraph): DocumentParagraph => {
      const own = { kind: 'paragraph', id: id++, text: paragraphText(body) } as const;
      // A paragraph whose mark is deleted goes on in the next one and has no number of its own.
      return hasDeletedMark(body.element)
        ? { ...own, numbering: '', goesOn: true }
        : { ...own, numbering: numbering.labelOf(body.element) };
    };
    const block = (body: BodyBlock): DocumentBlock =>
      body.kind === 'paragraph'
        ? paragraph(body)
        : {
            kind: 'table',
            aligned: true,
            rows: body.rows.map((row) =>
              row.flatMap((cell): DocumentCell[] => [
                { paragraphs: cell.paragraphs.map(paragraph) },
                ...Array.from({ length: cell.span - 1 }, (): DocumentCell => ({ paragraphs: [] })),
              ]),
            ),
          };
    return { blocks: readBody(opened.text, opened.root).map(block) };
  } catch (error) {
    throw asDocumentProblem(error);
  }
}

/** The mark at the end is taken away when tracked changes are accepted. */
function hasDeletedMark(paragraph: XmlElement): boolean {
  const properties = childNamed(paragraph, 'pPr');
  const mark = properties && childNamed(properties, 'rPr');
  return mark !== null && ['del', 'moveFrom'].some((change) => childNamed(mark, change) !== null);
}

/**
 * Reads the file of a 情况说明: .docx, or plain text in UTF-8, UTF-16 or GB18030; told apart by content.
 * @throws FileProblem whose message is for users
 */
export function readNarrativeDocument(bytes: Uint8Array): NarrativeDocument {
  if (bytes.length === 0) throw new FileProblem('empty', documentFileMessages.problem('empty'));
  if (isZip(bytes) || isOle(bytes)) return readDocx(bytes);
  if (bytes.length > LIMITS.fileBytes) throw new FileProblem('too-large', documentFileMessages.problem('too-large'));
  return textDocument(decodeText(bytes));
}

function decodeText(bytes: Uint8Array): string {
  const text = plainText(bytes);
  if (text === null) throw new FileProblem('not-readable', documentFileMessages.notADocument);
  return text;
}
