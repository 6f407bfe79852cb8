import { GRID } from '../limits';
import { FileProblem } from '../fileProblem';
import { parseA1 } from '../../core/workbook/address';
import type { XmlElement } from '../xml/parseXml';

/** One `c` element of a sheet's cell data, with its place in the text. */
export interface CellTag {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  /** Index after `>` of the start tag; equals `end` for `<c/>`. */
  readonly openEnd: number;
  readonly end: number;
  /** The start tag as written. */
  readonly tag: string;
}

/** One `row` element. Rows and cells without an address follow the one before them. */
export interface RowTag {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Index of `<` of the end tag; equals `openEnd` for `<row/>`. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly cells: readonly CellTag[];
}

const TAG = /<(?:\w+:)?(row|c)(?=[\s/>])[^>]*>/g;

/**
 * The rows and cells of `sheetData`, which the XML parser leaves unread.
 * @throws FileProblem `damaged` for addresses outside the grid or elements without an end
 */
export function rowTags(text: string, sheetData: XmlElement): readonly RowTag[] {
  const prefix = sheetData.prefix === '' ? '' : `${sheetData.prefix}:`;
  const rows: RowTag[] = [];
  let row = -1;
  let column = -1;
  let cells: CellTag[] = [];
  const endOf = (from: number, name: string): readonly [number, number] => {
    const close = text.indexOf(`</${prefix}${name}`, from);
    const end = text.indexOf('>', close) + 1;
    if (close < 0 || end === 0 || close > sheetData.closeStart) throw FileProblem.damaged(`<${name}> without an end`);
    return [close, end];
  };
  TAG.lastIndex = sheetData.openEnd;
  for (let match = TAG.exec(text); match !== null && match.index < sheetData.closeStart; match = TAG.exec(text)) {
    const [tag, name] = match;
    const start = match.index;
    const openEnd = start + tag.length;
    const selfClosing = tag.endsWith('/>');
    if (name === 'row') {
      row = rowNumber(tag) ?? row + 1;
      column = -1;
      cells = [];
      if (row >= GRID.rows) throw FileProblem.damaged(`row ${row}`);
      const [closeStart, end] = selfClosing ? [openEnd, openEnd] : endOf(openEnd, 'row');
      rows.push({ row, start, openEnd, closeStart, end, selfClosing, cells });
      continue;
    }
    const place = addressIn(tag);
    if (place !== null) row = place.row;
    column = place?.column ?? column + 1;
    if (column >= GRID.columns) throw FileProblem.damaged(`column ${column}`);
    const [, end] = selfClosing ? [openEnd, openEnd] : endOf(openEnd, 'c');
    cells.push({ row, column, start, openEnd, end, tag });
    TAG.lastIndex = end;
  }
  return rows;
}

function rowNumber(tag: string): number | null {
  const digits = tagAttribute(tag, 'r');
  return digits !== null && /^\d{1,7}$/.test(digits) ? Number(digits) - 1 : null;
}

function addressIn(tag: string): { row: number; column: number } | null {
  const address = tagAttribute(tag, 'r');
  if (address === null || !/^[A-Z]{1,3}[1-9]\d{0,6}$/i.test(address)) return null;
  return parseA1(address);
}

/** An attribute of a start tag, as written; `null` when it is not there. */
export function tagAttribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}
