import { Inflate, inflateSync } from 'fflate';
import { FileProblem } from '../fileProblem';
import { LIMITS } from '../limits';
import { crc32 } from './crc32';

/** One part of a zip container, as its central directory describes it. Nothing is inflated before it is asked for. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** The bytes of the file from this part's local header up to the next part (or the central directory). */
  readonly region: Uint8Array;
  /** The central directory record, raw. */
  readonly record: Uint8Array;
}

export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
export const CENTRAL_HEADER = 46;
export const LOCAL_HEADER = 30;
export const END_RECORD = 22;
export const UTF8_FLAG = 0x0800;
const ENCRYPTED_FLAGS = 0x2041;
const NOT_IN_32_BITS = 0xffffffff;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - END_RECORD - 0xffff);
  for (let at = bytes.length - END_RECORD; at >= lowest; at--) {
    if (view.getUint32(at, true) === SIGNATURE.end && at + END_RECORD + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw FileProblem.damaged('no end of central directory');
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw FileProblem.damaged('absurd zip64 number');
  return Number(value);
}

function directoryOf(bytes: Uint8Array, view: DataView, end: number): { count: number; size: number; offset: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === SIGNATURE.locator64) {
    const at = safeNumber(view.getBigUint64(locator + 8, true));
    if (at + 56 > bytes.length || view.getUint32(at, true) !== SIGNATURE.end64) throw FileProblem.damaged('zip64 end record');
    return {
      count: safeNumber(view.getBigUint64(at + 32, true)),
      size: safeNumber(view.getBigUint64(at + 40, true)),
      offset: safeNumber(view.getBigUint64(at + 48, true)),
    };
  }
  return { count: view.getUint16(end + 10, true), size: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true) };
}

/** Sizes and offset that did not fit into 32 bits stand in extra field 1, in this order, each only where its field is all ones. */
function zip64Numbers(record: Uint8Array, nameLength: number, extraLength: number, fields: readonly number[]): number[] {
  const view = viewOf(record);
  const end = CENTRAL_HEADER + nameLength + extraLength;
  for (let at = CENTRAL_HEADER + nameLength; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== NOT_IN_32_BITS) return field;
      if (next + 8 > end) throw FileProblem.damaged('zip64 extra field');
      next += 8;
      return safeNumber(view.getBigUint64(next - 8, true));
    });
  }
  return [...fields];
}

/**
 * Lists the parts of a zip container. Overlapping parts (a kind of zip bomb), parts outside the file and too many parts are refused.
 * @throws FileProblem `damaged`, `encrypted`, `too-much-content`
 */
export function openZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length < END_RECORD) throw FileProblem.damaged('too short for a zip');
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const directory = directoryOf(bytes, view, end);
  if (directory.count > LIMITS.zipEntries) throw FileProblem.tooMuchContent();
  const found: (Omit<ZipEntry, 'region'> & { offset: number })[] = [];
  const names = new Set<string>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_HEADER > end || view.getUint32(at, true) !== SIGNATURE.central)
      throw FileProblem.damaged('central directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + CENTRAL_HEADER + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw FileProblem.damaged('central directory');
    const record = bytes.subarray(at, next);
    const [size = 0, compressedSize = 0, offset = 0] = zip64Numbers(record, nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    const flags = view.getUint16(at + 8, true);
    if (flags & ENCRYPTED_FLAGS) throw FileProblem.encrypted();
    const name = new TextDecoder().decode(record.subarray(CENTRAL_HEADER, CENTRAL_HEADER + nameLength));
    if (names.has(name.toLowerCase()) && !name.endsWith('/')) throw FileProblem.damaged(`two parts are named ${name}`);
    names.add(name.toLowerCase());
    found.push({
      name,
      flags,
      record,
      size,
      compressedSize,
      offset,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    });
    at = next;
  }
  const offsets = [...found.map((entry) => entry.offset), directory.offset].sort((a, b) => a - b);
  const following = new Map(offsets.map((offset, index) => [offset, offsets[index + 1] ?? directory.offset]));
  const entries = found.map(({ offset, ...entry }): ZipEntry => {
    const region = bytes.subarray(offset, following.get(offset));
    if (region.length < LOCAL_HEADER || viewOf(region).getUint32(0, true) !== SIGNATURE.local)
      throw FileProblem.damaged('local header');
    if (dataStart(region) + entry.compressedSize > region.length) throw FileProblem.damaged('overlapping parts');
    return { ...entry, region };
  });
  if (new Set(offsets).size !== offsets.length) throw FileProblem.damaged('overlapping parts');
  return { entries, comment: bytes.slice(end + END_RECORD, end + END_RECORD + view.getUint16(end + 20, true)) };
}

function dataStart(region: Uint8Array): number {
  const view = viewOf(region);
  return LOCAL_HEADER + view.getUint16(26, true) + view.getUint16(28, true);
}

const CHUNK = 16 * 1024;

/**
 * The content of one part. Inflating stops as soon as more comes out than the directory announced, so the directory's
 * sizes, summed up beforehand, bound the memory.
 * @throws FileProblem `damaged`, `not-readable`
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const start = dataStart(entry.region);
  const data = entry.region.subarray(start, start + entry.compressedSize);
  const content = entry.method === 0 ? data.slice() : inflate(data, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw FileProblem.damaged(`${entry.name}: size or checksum`);
  return content;
}

function inflate(data: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw FileProblem.notReadable();
  if (data.length <= SMALL_PART.packed && entry.size <= SMALL_PART.unpacked) return inflateSmall(data, entry);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate((chunk) => {
    total += chunk.length;
    if (total > entry.size) throw FileProblem.damaged(`${entry.name}: more than announced`);
    if (chunk.length > 0) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  } catch (error) {
    throw error instanceof FileProblem ? error : FileProblem.damaged(error);
  }
  const content = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

/** Small enough to be inflated in one go: what lies past the announced size is dropped, and soon over. */
const SMALL_PART = { packed: 1 << 16, unpacked: 1 << 24 } as const;

function inflateSmall(data: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One byte more shows that there is more than announced.
    return inflateSync(data, { out: new Uint8Array(entry.size + 1) });
  } catch (error) {
    throw FileProblem.damaged(error);
  }
}

/**
 * Refuses parts that would together inflate to more than fits; looks at announced sizes only.
 * @throws FileProblem `too-much-content`
 */
export function checkInflatedSize(entries: readonly ZipEntry[]): void {
  if (entries.reduce((total, entry) => total + entry.size, 0) > LIMITS.inflatedBytes) throw FileProblem.tooMuchContent();
}
