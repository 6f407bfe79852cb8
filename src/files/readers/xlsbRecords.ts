import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';
import type { OfficePackage } from '../officePackage';
import { viewOf } from '../zip/archive';

/**
 * Where the length of a text stands in the records that hold one ([MS-XLSB] 2.4): BrtCellSt, BrtFmlaString, BrtShortSt, BrtSSTItem,
 * BrtName, BrtFont, BrtFmt, BrtBundleSh, BrtMdtinfo.
 */
const TEXT_AT: Readonly<Record<number, number>> = { 6: 8, 8: 8, 17: 4, 19: 1, 39: 9, 43: 21, 44: 2, 156: 8, 335: 8 };
/** BrtBundleSh: the name of a sheet stands behind the number of its relation. */
const SHEET = 156;
const NO_TEXT = 0xffffffff;
const ROW = 0;
const COLUMNS = 60;
const LINK = 494;

/**
 * Walks over the records of an .xlsb: the library takes the lengths and areas that stand in them for true, and with a damaged
 * one reads on without end. @throws FileProblem `damaged`
 */
export function checkXlsbRecords(content: OfficePackage): void {
  for (const { name } of content.archive.entries)
    if (/(?:worksheets\/[^/]*|sharedStrings|workbook|styles|metadata)\.bin$/i.test(name)) checkRecords(content.bytes(name));
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
  const number = (at: number): number => (at + 4 <= record.byteLength ? record.getUint32(at, true) : Infinity);
  const behindText = (at: number): number => at + 4 + 2 * number(at);
  const textAt = TEXT_AT[type];
  const behindRelation = (at: number): number => (number(at) === NO_TEXT ? at + 4 : behindText(at));
  const end = textAt === undefined ? 0 : type === SHEET ? behindText(behindRelation(textAt)) : behindText(textAt);
  if (end > record.byteLength) throw FileProblem.damaged('a text that is too long');
  if (type === ROW && number(0) >= GRID.rows) throw FileProblem.damaged('a row outside the grid');
  if (type === COLUMNS && number(4) >= GRID.columns) throw FileProblem.damaged('columns outside the grid');
  if (type === LINK && !isSmall(number(0), number(4), number(8), number(12)))
    throw FileProblem.damaged('a link over too many cells');
}

function isSmall(top: number, bottom: number, left: number, right: number): boolean {
  return bottom < GRID.rows && right < GRID.columns && (bottom - top + 1) * (right - left + 1) <= LIMITS.cells;
}
