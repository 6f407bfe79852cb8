import type { DocumentBlock, DocumentCell, DocumentParagraph, NarrativeDocument } from '../../core/verify/document';
import { textDocument } from '../../core/verify/textDocument';
import { documentFileMessages } from '../../core/messages/documentFiles';
import { FileProblem } from '../fileProblem';
import { LIMITS } from '../limits';
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
    const paragraph = (body: BodyParagraph): DocumentParagraph => ({
      kind: 'paragraph',
      id: id++,
      text: paragraphText(body),
      numbering: numbering.labelOf(body.element),
    });
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

/** Control characters stand in no text; a picture or a PDF has them within its first bytes. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const FOREIGN = /^(?:%PDF|\{\\rtf|<(?:!doctype|html|\?xml))/i;
const HEAD = 4096;

function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text === null || BINARY.test(text.slice(0, HEAD)) || FOREIGN.test(text.trimStart())) {
    throw new FileProblem('not-readable', documentFileMessages.notADocument);
  }
  return text;
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null;
}
