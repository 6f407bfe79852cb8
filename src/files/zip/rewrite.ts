import { deflateSync } from 'fflate';
import { CENTRAL_HEADER, END_RECORD, LOCAL_HEADER, SIGNATURE, UTF8_FLAG, viewOf, type ZipArchive } from './archive';
import { crc32 } from './crc32';

/** What becomes of a container: parts that are kept as they lie, parts with new content, parts left out, and new parts at the end. */
export interface ZipChanges {
  /** New content by the part's name as the container writes it; `null` leaves the part out. */
  readonly replaced: ReadonlyMap<string, Uint8Array | null>;
  readonly added: ReadonlyMap<string, Uint8Array>;
}

interface WrittenPart {
  readonly local: readonly Uint8Array[];
  readonly record: Uint8Array;
}

/** 1 January 1980, the earliest date a zip can hold: the result depends on nothing but the content. */
const EARLIEST_DATE = 0x00210000;
const DEFLATED = 8;

/** Writes a container anew. Kept parts are copied with their header and compressed data, so nothing about them changes but the place. */
export function rewriteZip(archive: ZipArchive, changes: ZipChanges): Uint8Array {
  const parts: WrittenPart[] = [];
  for (const entry of archive.entries) {
    const content = changes.replaced.get(entry.name);
    if (content === undefined) parts.push({ local: [entry.region], record: entry.record.slice() });
    else if (content !== null) parts.push(newPart(entry.name, content, viewOf(entry.record).getUint32(12, true)));
  }
  for (const [name, content] of changes.added) parts.push(newPart(name, content, EARLIEST_DATE));

  const pieces: Uint8Array[] = [];
  let offset = 0;
  for (const { local, record } of parts) {
    setOffset(record, offset);
    for (const piece of local) {
      pieces.push(piece);
      offset += piece.length;
    }
  }
  const directory = offset;
  for (const { record } of parts) {
    pieces.push(record);
    offset += record.length;
  }
  pieces.push(endRecord(parts.length, directory, offset - directory, archive.comment), archive.comment);
  return joined(pieces);
}

function newPart(name: string, content: Uint8Array, date: number): WrittenPart {
  const data = deflateSync(content, { level: 6 });
  const nameBytes = new TextEncoder().encode(name);
  // Both headers hold the same thirteen fields in a row, the central one four bytes later.
  const fields = (bytes: Uint8Array, at: number): void => {
    const view = viewOf(bytes);
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, nameBytes.length === name.length ? 0 : UTF8_FLAG, true);
    view.setUint16(at + 4, DEFLATED, true);
    view.setUint32(at + 6, date, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const header = new Uint8Array(LOCAL_HEADER);
  viewOf(header).setUint32(0, SIGNATURE.local, true);
  fields(header, 4);
  const record = new Uint8Array(CENTRAL_HEADER + nameBytes.length);
  viewOf(record).setUint32(0, SIGNATURE.central, true);
  viewOf(record).setUint16(4, 20, true);
  fields(record, 6);
  record.set(nameBytes, CENTRAL_HEADER);
  return { local: [header, nameBytes, data], record };
}

/** In a zip64 record the offset may stand in the extra field; a container below 100 MB never needs that, so it moves to its 32-bit place. */
function setOffset(record: Uint8Array, offset: number): void {
  viewOf(record).setUint32(42, offset, true);
}

function endRecord(count: number, offset: number, size: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(END_RECORD);
  const view = viewOf(end);
  view.setUint32(0, SIGNATURE.end, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  return end;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
