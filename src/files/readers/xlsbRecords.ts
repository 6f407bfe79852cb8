import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';
import type { OfficePackage } from '../officePackage';
import { viewOf } from '../zip/archive';

/**
 * What stands in a record that tells how much of something follows ([MS-XLSB] 2.4): bytes to skip, a text, a text that may be missing,
 * one with runs of formats, a formula, or so many entries of a size.
 */
type Field = number | 'text' | 'name' | 'rich' | 'formula' | { readonly entries: number };

/**
 * BrtCellSt, BrtFmlaString, BrtFmlaNum, BrtFmlaBool, BrtFmlaError, BrtShortSt, BrtSSTItem, BrtName, BrtFont, BrtFmt, BrtMdb, BrtCellRString,
 * BrtBundleSh, BrtMdtinfo, BrtExternSheet, BrtArrFmla, BrtShrFmla, BrtCommentText.
 */
const FIELDS: Readonly<Record<number, readonly Field[]>> = {
  6: [8, 'text'],
  8: [8, 'text', 2, 'formula'],
  9: [18, 'formula'],
  10: [11, 'formula'],
  11: [11, 'formula'],
  17: [4, 'text'],
  19: ['rich'],
  39: [9, 'text', 'formula'],
  43: [21, 'text'],
  44: [2, 'text'],
  51: [{ entries: 8 }],
  62: [8, 'rich'],
  156: [8, 'name', 'text'],
  335: [8, 'text'],
  362: [{ entries: 12 }],
  426: [17, 'formula'],
  427: [16, 'formula'],
  637: ['rich'],
};
const NO_TEXT = 0xffffffff;
const HAS_RUNS = 1;
const RUNS: Field = { entries: 4 };
const ROW = 0;
const COLUMNS = 60;
const LINK = 494;

/**
 * Walks over the records of an .xlsb: the library takes the lengths, counts and areas that stand in them for true, and with a
 * damaged one reads on without end. @throws FileProblem `damaged`
 */
export function checkXlsbRecords(content: OfficePackage): void {
  for (const { name } of content.archive.entries)
    if (/(?:worksheets\/[^/]*|sharedStrings|comments\d*|workbook|styles|metadata)\.bin$/i.test(name))
      checkRecords(content.bytes(name));
}

function checkRecords(bytes: Uint8Array | null): void {
  if (bytes === null) return;
  const view = viewOf(bytes);
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw FileProblem.damaged('a record that is cut off');
    return value;
  };
  while (at < bytes.length) {
    const first = byte();
    const type = first & 0x80 ? (first & 0x7f) | ((byte() & 0x7f) << 7) : first;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const part = byte();
      length |= (part & 0x7f) << shift;
      if ((part & 0x80) === 0) break;
    }
    if (at + length > bytes.length) throw FileProblem.damaged('a record that is too long');
    checkRecord(type, new DataView(view.buffer, view.byteOffset + at, length));
    at += length;
  }
}

function checkRecord(type: number, record: DataView): void {
  const number = (at: number): number => numberAt(record, at);
  let end = 0;
  for (const field of FIELDS[type] ?? []) end = behind(field, end, record);
  if (end > record.byteLength) throw FileProblem.damaged('more in a record than its length');
  if (type === ROW && number(0) >= GRID.rows) throw FileProblem.damaged('a row outside the grid');
  if (type === COLUMNS && number(4) >= GRID.columns) throw FileProblem.damaged('columns outside the grid');
  if (type === LINK && !isSmall(number(0), number(4), number(8), number(12)))
    throw FileProblem.damaged('a link over too many cells');
}

/** Where a field that begins there ends: `Infinity` for one that the record cannot hold. */
function behind(field: Field, at: number, record: DataView): number {
  if (typeof field === 'number') return at + field;
  if (field === 'rich') {
    const end = behind('text', at + 1, record);
    return at < record.byteLength && record.getUint8(at) & HAS_RUNS ? behind(RUNS, end, record) : end;
  }
  const count = numberAt(record, at);
  if (field === 'name' && count === NO_TEXT) return at + 4;
  if (field === 'formula') return behindLists(at + 4 + count, record);
  return at + 4 + count * (typeof field === 'string' ? 2 : field.entries);
}

/** Behind the tokens of a formula stand its lists of values or areas, the first with its number of rows or areas in front. */
function behindLists(at: number, record: DataView): number {
  const length = numberAt(record, at);
  const isTooLong = length > 0 && numberAt(record, at + 4) > GRID.rows;
  return isTooLong ? Infinity : at + 4 + length;
}

function numberAt(record: DataView, at: number): number {
  return at + 4 <= record.byteLength ? record.getUint32(at, true) : Infinity;
}

function isSmall(top: number, bottom: number, left: number, right: number): boolean {
  return bottom < GRID.rows && right < GRID.columns && (bottom - top + 1) * (right - left + 1) <= LIMITS.cells;
}
