import type { CellValue, SnapshotCell } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { LIMITS } from '../limits';
import type { CellGrid } from './cellGrid';
import { cellText, plainString } from './cellText';
import { shiftedFormula } from './sharedFormula';

/** What the cells of a workbook have in common. */
export interface CellContext {
  /** The shared strings by number. One that is used becomes a cell, one for all of its places: files have millions that are not. */
  readonly strings: (string | SnapshotCell)[];
  readonly date1904: boolean;
  /** Number formats that print numbers smaller than they are, by the cell format's number. */
  readonly scalingFormats: ReadonlyMap<string, string>;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface SharedFormula extends Place {
  readonly text: string;
}

const ROW_NUMBER = /\sr\s*=\s*["'](\d+)["']/;
const ADDRESS = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,10})["']/i;
const TYPE = /\st\s*=\s*["'](\w+)["']/;
const FORMAT = /\ss\s*=\s*["'](\d+)["']/;
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/i;
const SHARED = /\st\s*=\s*["']shared["']/;
const SHARED_INDEX = /\ssi\s*=\s*["']([^"']*)["']/;

/**
 * Reads what stands in a `sheetData` element, without namespace prefixes, into a grid: values as Excel's `Range.values` gives
 * them, shared formulas written out. One pass over the text, which as elements would fill the memory.
 * @returns ascending indices of the hidden rows
 * @throws FileProblem `damaged`, `too-much-content`
 */
export function scanCells(text: string, context: CellContext, grid: CellGrid): number[] {
  const formulas = new Formulas();
  const hidden: number[] = [];
  let row = -1;
  let column = -1;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const isCell = text.charCodeAt(at + 1) === LETTER_C && endsName(text.charCodeAt(at + 2));
    if (!isCell && !(text.startsWith('row', at + 1) && endsName(text.charCodeAt(at + 4)))) {
      at = text.startsWith('!--', at + 1) ? past(text, '-->', at) : at + 1;
      continue;
    }
    const open = past(text, '>', at);
    const tag = text.slice(at, open);
    at = open;
    if (!isCell) {
      const number = ROW_NUMBER.exec(tag)?.[1];
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      if (HIDDEN.test(tag)) hidden.push(row);
      continue;
    }
    const [, letters, digits] = ADDRESS.exec(tag) ?? [];
    const place = letters === undefined ? { row, column: column + 1 } : { row: Number(digits) - 1, column: columnIndex(letters) };
    column = place.column;
    if (tag.endsWith('/>')) continue;
    at = endOfCell(text, open);
    const cell = cellOf(text.slice(open, at), TYPE.exec(tag)?.[1] ?? 'n', place, context, formulas);
    if (cell !== null) grid.set(place.row, place.column, formatted(cell, tag, context));
  }
  return hidden.sort((a, b) => a - b);
}

function formatted(cell: SnapshotCell, tag: string, { scalingFormats }: CellContext): SnapshotCell {
  if (scalingFormats.size === 0 || typeof cell.value !== 'number') return cell;
  const format = scalingFormats.get(FORMAT.exec(tag)?.[1] ?? '0');
  return format === undefined ? cell : { ...cell, format };
}

const LETTER_C = 0x63;

function endsName(code: number): boolean {
  return code === 0x20 || code === 0x3e || code === 0x2f || (code >= 0x09 && code <= 0x0d);
}

function columnIndex(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + (letters.charCodeAt(index) & 0x1f);
  return column - 1;
}

function past(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  if (at < 0) throw FileProblem.damaged('a sheet that ends too early');
  return at + end.length;
}

function endOfCell(text: string, from: number): number {
  for (let at = text.indexOf('</c', from); at >= 0; at = text.indexOf('</c', at + 3))
    if (endsName(text.charCodeAt(at + 3))) return at;
  throw FileProblem.damaged('a cell without an end');
}

/** The text inside the first element of that name; `null` when there is none or nothing is in it. */
function inside(xml: string, name: string): { readonly text: string; readonly tag: string } | null {
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    if (!endsName(xml.charCodeAt(at + 1 + name.length))) continue;
    const open = past(xml, '>', at);
    const tag = xml.slice(at, open);
    const close = tag.endsWith('/>') ? open : xml.indexOf(`</${name}`, open);
    return { tag, text: close < 0 ? '' : xml.slice(open, close) };
  }
  return null;
}

function cellOf(xml: string, type: string, place: Place, context: CellContext, formulas: Formulas): SnapshotCell | null {
  // Nearly all cells are a value and nothing else.
  const isPlain = xml.startsWith('<v>') && xml.indexOf('<', 3) === xml.length - 4 && xml.endsWith('</v>');
  const written = isPlain ? xml.slice(3, -4) : (inside(xml, 'v')?.text ?? null);
  const formula = isPlain ? null : formulas.of(xml, place);
  if (type === 's' && formula === null) return written === null || written === '' ? null : sharedString(written, context);
  const value = valueOf(xml, type, written, context);
  if (formula !== null) return { value, formula };
  return value === null || value === '' ? null : { value };
}

function sharedString(written: string, { strings }: CellContext): SnapshotCell | null {
  const index = parseInt(written, 10);
  const found = strings[index];
  if (found === undefined) throw FileProblem.damaged('a shared string that is not there');
  if (typeof found !== 'string') return found;
  if (found === '') return null;
  const cell = { value: found };
  strings[index] = cell;
  return cell;
}

function valueOf(xml: string, type: string, written: string | null, context: CellContext): CellValue {
  switch (type) {
    case 'n':
      return written === null ? null : finite(parseFloat(written));
    case 's':
      return written === null || written === '' ? null : (sharedString(written, context)?.value ?? '');
    case 'str':
      return cellText(written ?? '');
    case 'inlineStr':
      return plainString(inside(xml, 'is')?.text ?? '');
    case 'b':
      return written === '1' || written === 'true';
    case 'e':
      // Errors younger than the format (#SPILL!, #CALC! …) are errors too.
      return { error: written?.startsWith('#') === true ? cellText(written) : '#ERROR!' };
    case 'd':
      return serialNumber(written ?? '', context.date1904);
    default:
      return null;
  }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

const DAY = 86_400_000;

/** A date as the number that Excel has for it: days since 1900, with the 29 February 1900 that never was, or since 1904. */
function serialNumber(written: string, date1904: boolean): number | null {
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] =
    /^\s*(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?\s*$/.exec(written) ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes)) + Number(seconds) * 1000;
  const days = (time - Date.UTC(1899, 11, 30)) / DAY;
  return date1904 ? days - 1462 : days < 61 ? days - 1 : days;
}

/** The formulas of one sheet: that of a shared formula stands in its first cell only. */
class Formulas {
  private readonly shared = new Map<string, SharedFormula>();
  private characters = 0;

  /** The cell's formula without its `=`; `null` when it has none. @throws FileProblem `too-much-content` */
  of(xml: string, { row, column }: Place): string | null {
    const found = xml.includes('<f') ? inside(xml, 'f') : null;
    if (found === null) return null;
    const index = SHARED.test(found.tag) ? SHARED_INDEX.exec(found.tag)?.[1] : undefined;
    if (found.text !== '') {
      const text = cellText(found.text);
      if (index !== undefined) this.shared.set(index, { text, row, column });
      return text;
    }
    const first = index === undefined ? undefined : this.shared.get(index);
    if (first === undefined) return null;
    // A short reference to a long formula is written out in full.
    this.characters += first.text.length;
    if (this.characters > LIMITS.formulaCharacters) throw FileProblem.tooMuchContent();
    return shiftedFormula(first.text, row - first.row, column - first.column);
  }
}
