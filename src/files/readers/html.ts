import { Decimal } from 'decimal.js';
import { printedByFormat } from '../../core/workbook/scaledFormat';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID } from '../limits';
import { decodeEntities } from '../xml/entities';
import { CellBudget, CellGrid, type Area } from './cellGrid';

/** A table of a page as a sheet, with the cells that it joins. */
export interface HtmlSheet {
  readonly sheet: SheetSnapshot;
  readonly merges: readonly Area[];
}

/** No browser and no spreadsheet program joins more. */
const WIDEST = 1000;
const NOT_SHOWN = /<!--[\s\S]*?-->|<(script|style|title|head)\b[\s\S]*?<\/\1\s*>/gi;
const TAG = /<(\/?)(table|tr|td|th)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const HIDDEN = /display\s*:\s*none/i;
const FORMAT = /mso-number-format\s*:\s*(?:"([^"]*)"|'([^']*)'|([^;"'>]*))/i;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|[1-9]\d{0,14}|0)(?:\.\d+)?$/;

/**
 * A web page that is called .xls, as government systems export it: each table is a sheet, in the order of the page.
 * @throws FileProblem when there is no table in it; `too-much-content`
 */
export function readHtml(text: string): WorkbookSnapshot {
  return { sheets: htmlSheets(text).map(({ sheet }) => sheet) };
}

export function htmlSheets(text: string): readonly HtmlSheet[] {
  const formats = classFormats(text);
  const budget = new CellBudget();
  const done: TableReader[] = [];
  const open: TableReader[] = [];
  const page = text.replace(NOT_SHOWN, '');
  let from = 0;
  for (const match of page.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const table = open.at(-1);
    table?.say(page.slice(from, match.index));
    from = match.index + tag.length;
    const element = name.toLowerCase();
    if (element === 'table' && slash === '') {
      const next = new TableReader(budget, formats);
      open.push(next);
      done.push(next);
    } else if (element === 'table') open.pop()?.endCell();
    else if (element === 'tr' && slash === '') table?.startRow(attributes);
    else if (element === 'tr') table?.endCell();
    else if (slash === '') table?.startCell(attributes);
    else table?.endCell();
  }
  for (const table of open) table.endCell();
  const filled = done.filter((table) => table.isFilled);
  if (filled.length === 0) throw FileProblem.foreign('web-page');
  return filled.map((table, index) => table.result(`Sheet${index + 1}`));
}

/** The number formats of the page's style sheets, by the classes that have them. */
function classFormats(text: string): ReadonlyMap<string, string> {
  const rules = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].flatMap(([, style = '']) => [
    ...style.matchAll(/([^{}]*)\{([^}]*)\}/g),
  ]);
  return new Map(
    rules.flatMap(([, selector = '', body = '']) => {
      const format = formatIn(body);
      return format === null ? [] : [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => [name, format] as const);
    }),
  );
}

/** As it was before the style sheet escaped its signs. */
function formatIn(styles: string): string | null {
  const [found, double, single, bare] = FORMAT.exec(styles) ?? [];
  return found === undefined ? null : (double ?? single ?? bare ?? '').replace(/\\(.)/g, '$1').trim();
}

interface OpenCell extends Area {
  readonly attributes: string;
  text: string;
}

class TableReader {
  private readonly grid: CellGrid;
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  /** For each column the first row that no cell from above reaches into. */
  private readonly free: number[] = [];
  private row = -1;
  private column = 0;
  private cell: OpenCell | null = null;
  isFilled = false;

  constructor(
    budget: CellBudget,
    private readonly formats: ReadonlyMap<string, string>,
  ) {
    this.grid = new CellGrid(budget);
  }

  startRow(attributes: string): void {
    this.endCell();
    this.row++;
    this.column = 0;
    if (HIDDEN.test(attributes)) this.hiddenRows.push(this.row);
  }

  startCell(attributes: string): void {
    this.endCell();
    if (this.row < 0) this.startRow('');
    while ((this.free[this.column] ?? 0) > this.row) this.column++;
    const columns = spanOf(attributes, 'colspan', WIDEST);
    const rows = spanOf(attributes, 'rowspan', GRID.rows);
    const area = { top: this.row, left: this.column, bottom: this.row + rows - 1, right: this.column + columns - 1 };
    for (let column = area.left; column <= area.right; column++) this.free[column] = this.row + rows;
    this.column += columns;
    if (rows > 1 || columns > 1) this.merges.push(area);
    this.cell = { ...area, attributes, text: '' };
  }

  say(text: string): void {
    if (this.cell !== null) this.cell.text += text;
  }

  endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (cell === null) return;
    const kept = cellOf(cell, this.formats);
    if (kept === null) return;
    this.isFilled = true;
    this.grid.set(cell.top, cell.left, kept);
  }

  result(name: string): HtmlSheet {
    const rows = this.grid.toRows();
    const hiddenRows = this.hiddenRows.filter((row) => row < rows.length);
    return { sheet: { name, visibility: 'visible', rows, hiddenRows, hiddenColumns: [], comments: [] }, merges: this.merges };
  }
}

function spanOf(attributes: string, name: string, most: number): number {
  const written = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,7})`, 'i').exec(attributes)?.[1];
  return Math.min(most, Math.max(1, Number(written ?? 1)));
}

function cellOf({ text, attributes }: OpenCell, classFormats: ReadonlyMap<string, string>): SnapshotCell | null {
  const printed = plain(text);
  const classes = /\bclass\s*=\s*["']?([^"'>]*)/i.exec(attributes)?.[1]?.split(/\s+/) ?? [];
  const formats = [formatIn(attributes), ...classes.map((name) => classFormats.get(name))].filter(
    (format) => typeof format === 'string',
  );
  if (printed === '') return null;
  if (formats.some((format) => format.startsWith('@')) || /\sx:str\b/i.test(attributes)) return { value: printed };
  // What Excel had in the cell; the text may be rounded.
  const number = /\sx:num\s*=\s*["']?(-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)/i.exec(attributes)?.[1];
  const shown = NUMBER.test(printed) ? Number(printed.replaceAll(',', '')) : printed;
  if (number === undefined) return { value: shown };
  const format = formats.find(
    (one) => typeof shown === 'number' && printedByFormat(new Decimal(number), one)?.value.equals(shown),
  );
  if (format !== undefined) return { value: Number(number), format };
  return { value: isRoundedTo(number, printed) ? Number(number) : shown };
}

/** Whether a number is the printed one with more decimals; a format may also print it smaller than it is. Excel prints of 15 digits. */
function isRoundedTo(number: string, printed: string): boolean {
  if (!NUMBER.test(printed)) return true;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const rounded = new Decimal(number).toSignificantDigits(15).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.equals(printed.replace(/[+,]/g, ''));
}

function plain(html: string): string {
  const text = html
    .replace(/\s+/g, ' ')
    .replace(/ ?<br\b[^>]*> ?/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;?/gi, '\u00a0')
    .replace(/&(?:mdash|#8212);/gi, '—')
    .replace(/&ldquo;/gi, '“')
    .replace(/&rdquo;/gi, '”');
  return decodeEntities(text).replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
}
