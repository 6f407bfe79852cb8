import { documentFileMessages } from './docxMessages';
import { openContainer } from '../container';
import { FileProblem } from '../fileProblem';
import { LIMITS } from '../limits';
import { OfficePackage } from '../officePackage';
import { parseXml, type XmlElement } from '../xml/parseXml';
import { openZip } from '../zip/archive';

/** The package of a Word document with its main part read. */
export interface DocxPackage {
  readonly content: OfficePackage;
  /** Name of the main part, `word/document.xml` mostly. */
  readonly part: string;
  readonly text: string;
  readonly root: XmlElement;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export function isOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, index) => bytes[index] === byte);
}

/**
 * Opens a .docx; zip bombs and files that are none are refused before anything is inflated.
 * @throws FileProblem with one sentence for users
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  try {
    if (bytes.length === 0) throw new FileProblem('empty', documentFileMessages.problem('empty'));
    if (bytes.length > LIMITS.fileBytes) throw new FileProblem('too-large', documentFileMessages.problem('too-large'));
    if (isOle(bytes)) throw oldDocument(bytes);
    if (!isZip(bytes)) throw new FileProblem('not-readable', documentFileMessages.notADocument);
    const content = new OfficePackage(openZip(bytes));
    const part = content.relatedPart('', 'officeDocument') ?? 'word/document.xml';
    const text = content.text(part);
    if (text === null) throw new FileProblem('not-readable', documentFileMessages.notADocument);
    const root = parseXml(text);
    if (root.local !== 'document') throw new FileProblem('not-readable', documentFileMessages.notADocument);
    return { content, part, text, root };
  } catch (error) {
    throw asDocumentProblem(error);
  }
}

/** An OLE container is an encrypted .docx, a .doc, or a program of its own. */
function oldDocument(bytes: Uint8Array): FileProblem {
  try {
    openContainer(bytes);
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'encrypted') return error;
  }
  return new FileProblem('not-readable', documentFileMessages.oldFormat);
}

const OWN_SENTENCES: ReadonlySet<string> = new Set([documentFileMessages.oldFormat, documentFileMessages.notADocument]);

/** The readers below speak of workbooks; here the same problems are told of a document. */
export function asDocumentProblem(error: unknown): FileProblem {
  if (!(error instanceof FileProblem)) return new FileProblem('damaged', documentFileMessages.damaged, { cause: error });
  if (OWN_SENTENCES.has(error.message)) return error;
  return new FileProblem(error.code, documentFileMessages.problem(error.code), { cause: error });
}
