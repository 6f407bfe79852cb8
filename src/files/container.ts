import { CFB } from '@e965/xlsx';
import { FileProblem } from './fileProblem';
import { LIMITS } from './limits';
import { fileMessages } from './fileMessages';
import { contentTypeIn, OfficePackage } from './officePackage';
import { decoded } from './plainText';
import { checkXlsbRecords } from './readers/xlsbRecords';
import { checkInflatedSize, openZip } from './zip/archive';

/** What a file is by its content; its name and extension do not count. */
export type Container =
  | { readonly kind: 'xlsx'; readonly content: OfficePackage }
  | { readonly kind: 'ods'; readonly content: OfficePackage }
  | { readonly kind: 'xls'; readonly content: XlsStreams }
  /** An .xlsb, or the XML of Excel 2003, which has worksheets only. */
  | { readonly kind: 'other'; readonly content: Uint8Array; readonly sheetsWithoutCells: number }
  /** A web page that is called .xls. */
  | { readonly kind: 'html'; readonly content: string };

/** The streams of an .xls that are read. */
export interface XlsStreams {
  readonly workbook: Uint8Array;
  readonly summary: Uint8Array | null;
  readonly documentSummary: Uint8Array | null;
}

/** The little that is needed of the library's compound files, which its own types leave open. */
interface CompoundFile {
  readonly FullPaths: readonly string[];
}
interface CompoundEntry {
  readonly content?: ArrayLike<number>;
}
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'buffer' }): CompoundFile;
  find(file: CompoundFile, path: string): CompoundEntry | null;
}
const compoundFiles = CFB as CompoundFiles;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * Finds out by content what a file is, and refuses early whatever is no readable workbook.
 * @throws FileProblem
 */
export function openContainer(given: Uint8Array): Container {
  // Of Node's Buffer, `slice` gives a view where a Uint8Array gives a copy; what is given must stay as it is.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length === 0) throw new FileProblem('empty', fileMessages.empty);
  if (bytes.length > LIMITS.fileBytes) throw new FileProblem('too-large', fileMessages.tooLarge(LIMITS.fileBytes / 1024 / 1024));
  if (startsWith(bytes, OLE)) return openOle(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return openZipContainer(bytes);
  if (isBareBiff(bytes)) return { kind: 'xls', content: { workbook: checkBiff(bytes), summary: null, documentSummary: null } };
  return openText(bytes) ?? refuse(bytes);
}

function refuse(bytes: Uint8Array): never {
  throw FileProblem.foreign(foreignContent(bytes));
}

/** A workbook written as text: `null` for any other text, and for what is none. */
function openText(bytes: Uint8Array): Container | null {
  if (bytes.length > LIMITS.textBytes) return null;
  const text = plainEncoding(bytes) ? decoded(bytes) : null;
  if (text === null) return null;
  const head = text.slice(0, HEAD).trimStart().toLowerCase();
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(?:\w+:)?workbook\b/.test(head)) {
    // It is no longer in the encoding that it names.
    const xml = text.replace(/^\ufeff/, '').replace(/\sencoding\s*=\s*["'][^"']*["']/, '');
    return { kind: 'other', content: new TextEncoder().encode(xml), sheetsWithoutCells: 0 };
  }
  if (/<(!doctype html|html|head|body|table|div|meta)\b/.test(head)) return { kind: 'html', content: text };
  return null;
}

const HEAD = 4096;

/** Text, by its first bytes: a mark of sixteen-bit characters, or no control characters. */
function plainEncoding(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  return !bytes.subarray(0, HEAD).some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}

function foreignContent(bytes: Uint8Array): Parameters<typeof FileProblem.foreign>[0] {
  if (PICTURES.some((magic) => startsWith(bytes, magic))) return 'picture';
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (head.startsWith('riff') && head.slice(8, 12) === 'webp') return 'picture';
  if (head.startsWith('%pdf')) return 'pdf';
  if (head.startsWith('rar!') || head.startsWith('7z\u00bc')) return 'archive';
  if (head.startsWith('{\\rtf')) return 'word';
  if (/<(!doctype html|html|head|body|table)\b/.test(head)) return 'web-page';
  if (head.startsWith('<')) return 'xml-table';
  // GBK and UTF-8 text have no control characters but line breaks and tabs; UTF-16 starts with its mark.
  const isText = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) || !/[\0-\x08\x0e-\x1f]/.test(head);
  return isText ? 'plain-text' : 'unknown';
}

function openZipContainer(bytes: Uint8Array): Container {
  const content = new OfficePackage(openZip(bytes));
  if (content.entry('[Content_Types].xml') || content.entry('_rels/.rels')) return openOfficeXml(content, bytes);
  if (content.entry('mimetype') && content.entry('content.xml')) {
    const type = new TextDecoder().decode(content.bytes('mimetype') ?? new Uint8Array()).trim();
    if (type.startsWith('application/vnd.oasis.opendocument.text')) throw FileProblem.foreign('word');
    if (type.startsWith('application/vnd.oasis.opendocument.presentation')) throw FileProblem.foreign('powerpoint');
    if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw FileProblem.foreign('unknown');
    if (content.text('META-INF/manifest.xml')?.includes('encryption-data')) throw FileProblem.encrypted();
    return { kind: 'ods', content };
  }
  throw FileProblem.foreign('archive');
}

function openOfficeXml(content: OfficePackage, bytes: Uint8Array): Container {
  const main = content.workbookPart();
  const type = contentTypeIn(content.text('[Content_Types].xml'), main) ?? '';
  if (content.entry('word/document.xml') || type.includes('wordprocessingml')) throw FileProblem.foreign('word');
  if (content.entry('ppt/presentation.xml') || type.includes('presentationml')) throw FileProblem.foreign('powerpoint');
  if (main.endsWith('.bin') || content.entry('xl/workbook.bin')) {
    checkInflatedSize(content.archive.entries);
    if (!content.entry(main)) throw FileProblem.damaged(`${main} is missing`);
    checkXlsbRecords(content);
    const other = content.relationsOf(main).filter(({ type }) => /^(?:chartsheet|dialogsheet|xl(?:Intl)?Macrosheet)$/.test(type));
    return { kind: 'other', content: bytes, sheetsWithoutCells: other.length };
  }
  if (!content.entry(main)) throw FileProblem.foreign('archive');
  return { kind: 'xlsx', content };
}

function openOle(bytes: Uint8Array): Container {
  let paths: readonly string[];
  let stream: (path: string) => Uint8Array | null;
  try {
    // A view of its own: the library leaves a read position on the array that it is given.
    const file = compoundFiles.read(bytes.subarray(), { type: 'buffer' });
    paths = file.FullPaths.map((path) => path.slice(path.indexOf('/') + 1).toLowerCase());
    stream = (path) => {
      const content = compoundFiles.find(file, path)?.content;
      return content ? Uint8Array.from(content) : null;
    };
  } catch (error) {
    throw FileProblem.damaged(error);
  }
  if (paths.some((path) => path === 'encryptedpackage' || path === 'encryptioninfo')) throw FileProblem.encrypted();
  if (paths.some((path) => path === 'worddocument')) throw FileProblem.foreign('word');
  if (paths.some((path) => path === 'powerpoint document')) throw FileProblem.foreign('powerpoint');
  const workbook = stream('/Workbook') ?? stream('/Book');
  if (!workbook) throw FileProblem.foreign('unknown');
  if (!isBareBiff(workbook)) throw FileProblem.damaged('no BOF record');
  checkBiff(workbook);
  return {
    kind: 'xls',
    content: {
      workbook,
      summary: stream('/\u0005SummaryInformation'),
      documentSummary: stream('/\u0005DocumentSummaryInformation'),
    },
  };
}

/** Old .xls without an OLE container around it: a BOF record of a workbook or worksheet. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
}

const FILE_PASS = 0x002f;
/** No record is longer ([MS-XLS] 2.1.4); a longer one means that the stream is not what it should be. */
const LONGEST_RECORD = 8224;

/**
 * Walks over the headers of all records, which are plain even in an encrypted stream. What a damaged container yields in
 * place of its stream ends here, before the library spends minutes on it.
 */
function checkBiff(stream: Uint8Array): Uint8Array {
  if (stream.length > LIMITS.xlsStreamBytes) throw FileProblem.tooMuchContent();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (type === FILE_PASS) throw FileProblem.encrypted();
    // Writers fill the last sector with zeros.
    if (type === 0 && length === 0) break;
    at += 4 + length;
    if (length > LONGEST_RECORD || at > stream.length) throw FileProblem.damaged('a record that is too long');
  }
  return stream;
}
