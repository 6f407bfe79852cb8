import { FileProblem } from '../fileProblem';
import { viewOf } from '../zip/archive';

/** Where the length of a formula stands in the records that have one, after the record's four bytes of header. */
const FORMULA_AT: Readonly<Record<number, number>> = { 0x0006: 20, 0x0206: 20, 0x0406: 20, 0x0221: 12, 0x0021: 12, 0x04bc: 8 };
const DEFINED_NAME = 0x0018;
const SHEETS_OF_LINKS = 0x0017;
const BEGINNING = [0x0009, 0x0209, 0x0409, 0x0809];

/** Bytes of a token by its number ([MS-XLS] 2.5.198), those with a class by their first number; texts, jumps and lists of numbers have their own. */
const SIZES_8: Readonly<Record<number, number>> = {
  0x01: 5,
  0x02: 5,
  0x18: 6,
  0x19: 4,
  0x1c: 2,
  0x1d: 2,
  0x1e: 3,
  0x1f: 9,
  0x20: 8,
  0x21: 3,
  0x22: 4,
  0x23: 5,
  0x24: 5,
  0x25: 9,
  0x26: 7,
  0x27: 7,
  0x28: 7,
  0x29: 3,
  0x2a: 5,
  0x2b: 9,
  0x2c: 5,
  0x2d: 9,
  0x39: 7,
  0x3a: 7,
  0x3b: 11,
  0x3c: 7,
  0x3d: 11,
};
/** The same in the format before Excel 97. */
const SIZES_5: Readonly<Record<number, number>> = {
  ...SIZES_8,
  0x23: 15,
  0x24: 4,
  0x25: 7,
  0x2a: 4,
  0x2b: 7,
  0x2c: 4,
  0x2d: 7,
  0x39: 25,
  0x3a: 18,
  0x3b: 21,
  0x3c: 18,
  0x3d: 21,
};
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;
const ARRAY = 0x20;

/**
 * A copy of a `Workbook` stream in which formulas that do not add up to their length are left out: the library would read
 * on without end. The cells keep their values. What defined names stand for is left out always; nothing here needs it.
 * @throws FileProblem `damaged` for a record that is too short for a formula, or for the list of sheets that formulas link to
 */
export function withSoundFormulas(stream: Uint8Array): Uint8Array {
  const copy = stream.slice();
  const view = viewOf(copy);
  let isOld = false;
  for (let at = 0; at + 4 <= copy.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const start = at + 4;
    at = start + length;
    if (at > copy.length) break;
    if (BEGINNING.includes(type) && length >= 2) isOld = view.getUint16(start, true) !== 0x0600;
    // The library would count down from a number that is not there.
    if (type === SHEETS_OF_LINKS && length < 2) throw FileProblem.damaged('a list of sheets without its length');
    if (type === DEFINED_NAME && length >= 6) view.setUint16(start + 4, 0, true);
    const place = FORMULA_AT[type];
    if (place === undefined) continue;
    if (length < place + 2) throw FileProblem.damaged('a formula record that is too short');
    const tokens = copy.subarray(start + place + 2, at);
    if (!isSound(tokens, view.getUint16(start + place, true), isOld)) view.setUint16(start + place, 0, true);
  }
  return copy;
}

/** Whether the tokens end where the formula does, and whether what follows them can hold the lists they promise. */
function isSound(bytes: Uint8Array, length: number, isOld: boolean): boolean {
  if (length > bytes.length) return false;
  const sizes = isOld ? SIZES_5 : SIZES_8;
  let at = 0;
  let hasArray = false;
  while (at < length) {
    const token = bytes[at] ?? 0;
    const kind = token < 0x20 ? token : (token & 0x1f) | 0x20;
    hasArray ||= kind === ARRAY;
    if (kind === TEXT) at += textSize(bytes, at, isOld);
    else if (kind === ATTRIBUTE && ((bytes[at + 1] ?? 0) & CHOOSE) !== 0)
      at += 4 + 2 * ((bytes[at + 2] ?? 0) + ((bytes[at + 3] ?? 0) << 8) + 1);
    else if (kind >= 0x03 && kind <= 0x16) at += 1;
    else at += sizes[kind] ?? bytes.length + 1;
  }
  return at === length && (!hasArray || listFits(bytes.subarray(length)));
}

function textSize(bytes: Uint8Array, at: number, isOld: boolean): number {
  const characters = bytes[at + 1] ?? 0;
  return isOld ? 2 + characters : 3 + characters * ((bytes[at + 2] ?? 0) & 1 ? 2 : 1);
}

/** The first list is of so many columns and rows, each entry of at least one byte. */
function listFits(bytes: Uint8Array): boolean {
  const columns = (bytes[0] ?? 0) + 1;
  const rows = (bytes[1] ?? 0) + ((bytes[2] ?? 0) << 8) + 1;
  return columns * rows <= bytes.length;
}
