import { a1, columnLetters } from '../../src/core/workbook/address';
import { isCellError, type CellValue } from '../../src/core/workbook/snapshot';
import type { WpsComment, WpsFont, WpsFormatConditions, WpsRange, WpsSheet, WpsValidation } from '../../src/wps/objectModel';
import { type Area, contains, formatArea, intersects, isWholeSheet, parseArea } from '../excel-host/area';
import { calculate } from '../excel-host/calculate';
import { enter } from '../excel-host/entry';
import { shown, shownText } from '../excel-host/shownText';
import { type CellData, cellOf, type SheetData } from '../excel-host/workbook';
import { exposed } from './border';
import { noteOn } from './comments';
import { FormatConditions } from './formatConditions';
import { CellFont, fillOf } from './looks';
import type { Program, WpsFile } from './program';
import { Validation } from './validation';
import { worksheet } from './worksheet';

/** The model's own way to what a range is. */
export const PLACE = Symbol('place');

export interface Place {
  readonly sheet: SheetData;
  readonly areas: readonly Area[];
}

/** Error values, as a 32-bit number, the way of programs that came before. */
const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

const VERTICAL: Readonly<Record<number, string>> = { [-4160]: 'Top', [-4108]: 'Center' };

/** Points a character of half width. */
const CHARACTER = 5.6;

class Range implements WpsRange {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
    private readonly lines: 'rows' | 'columns' | null = null,
  ) {}

  get [PLACE](): Place {
    return { sheet: this.sheet, areas: this.areas };
  }

  get Row() {
    return this.first.row + 1;
  }
  get Column() {
    return this.first.column + 1;
  }
  get Rows() {
    return exposed(new Lines(this.first.rows), this.program.border);
  }
  get Columns() {
    return exposed(new Lines(this.first.columns), this.program.border);
  }
  get Worksheet(): WpsSheet {
    return worksheet(this.program, this.file, this.sheet);
  }
  get EntireRow(): WpsRange {
    return this.beside(this.areas, 'rows');
  }
  get EntireColumn(): WpsRange {
    return this.beside(this.areas, 'columns');
  }

  get Value2(): unknown {
    if (this.sheet.isBroken === true) throw new Error('the sheet does not answer');
    return this.grid((cell) => value2(cell?.value ?? null));
  }
  set Value2(value: unknown) {
    this.enter(value);
  }
  get Formula(): unknown {
    return this.grid((cell) => (cell?.formula === undefined ? shown(cell) : `=${cell.formula}`));
  }
  set Formula(value: unknown) {
    this.enter(value);
  }
  get Text(): unknown {
    return this.program.narrowColumns ? '####' : this.uniform((cell) => shownText(cell));
  }
  get HasFormula(): unknown {
    return this.uniform((cell) => cell?.formula !== undefined);
  }
  get NumberFormat(): unknown {
    return this.uniform((cell) => cell?.numberFormat ?? 'General');
  }
  set NumberFormat(format: unknown) {
    this.change((cell) => {
      if (format === 'General') delete cell.numberFormat;
      else cell.numberFormat = String(format);
    });
  }
  get Locked(): unknown {
    return this.uniform((cell) => cell?.unlocked !== true);
  }
  get MergeCells(): unknown {
    const merges = this.sheet.merges.map(parseArea);
    const merged = this.areas.flatMap((area) => merges.map((merge) => cellsShared(area, merge))).reduce(sum, 0);
    const all = this.areas.map(({ rows, columns }) => rows * columns).reduce(sum, 0);
    return merged === 0 ? false : merged === all ? true : null;
  }
  get MergeArea(): WpsRange {
    return this.beside([this.mergeAt(this.first.row, this.first.column) ?? this.first]);
  }
  get Hidden(): unknown {
    if (this.lines === null) throw new Error('only of entire rows and columns');
    const [from, count] = this.lines === 'rows' ? [this.first.row, this.first.rows] : [this.first.column, this.first.columns];
    const all = this.lines === 'rows' ? this.sheet.hiddenRows : this.sheet.hiddenColumns;
    const hidden = all.filter((line) => line >= from && line < from + count).length;
    return hidden === 0 ? false : hidden === count ? true : null;
  }

  get FormatConditions(): WpsFormatConditions {
    return exposed(new FormatConditions(this.program, this.file, this.sheet, this.areas), this.program.border);
  }
  get Validation(): WpsValidation {
    return exposed(new Validation(this.sheet, formatArea(this.first)), this.program.border);
  }
  get Font(): WpsFont {
    return exposed(
      new CellFont((change) => {
        this.change(change);
      }),
      this.program.border,
    );
  }
  get Interior() {
    return exposed(
      fillOf((color) => {
        this.change((cell) => {
          cell.fill = color;
        });
      }),
      this.program.border,
    );
  }
  get ColumnWidth(): number {
    return (this.sheet.columnWidths[this.first.column] ?? 0) / CHARACTER;
  }
  set ColumnWidth(width: number) {
    for (let column = 0; column < this.first.columns; column += 1)
      this.sheet.columnWidths[this.first.column + column] = width * CHARACTER;
  }
  get WrapText(): boolean {
    return this.sheet.cells[a1(this.first.row, this.first.column)]?.wrapText ?? false;
  }
  set WrapText(wrapText: boolean) {
    this.change((cell) => {
      cell.wrapText = wrapText;
    });
  }
  get VerticalAlignment(): number {
    throw new Error('not asked for');
  }
  set VerticalAlignment(value: number) {
    const name = VERTICAL[value];
    if (name === undefined) throw new Error(`no such alignment: ${value}`);
    this.change((cell) => {
      cell.verticalAlignment = name;
    });
  }

  AutoFit(): void {
    this.program.border.requireWritable();
  }
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string {
    if (rowAbsolute || columnAbsolute) throw new Error('not asked for');
    return this.areas.map(formatArea).join(',');
  }
  AddComment(text: string): WpsComment {
    this.program.border.requireWritable();
    return noteOn(this.program, this.file, this.sheet, formatArea(this.first), text);
  }
  SpecialCells(type: number): WpsRange {
    if (type !== 12) throw new Error('not asked for');
    const { row, column, rows, columns } = this.first;
    const rowRuns = runs(row, rows, this.sheet.hiddenRows);
    const columnRuns = runs(column, columns, this.sheet.hiddenColumns);
    const visible = rowRuns.flatMap(([top, height]) =>
      columnRuns.map(([left, width]) => ({ row: top, column: left, rows: height, columns: width })),
    );
    if (visible.length === 0) throw new Error('no cells were found');
    return this.beside(visible);
  }
  Select(): void {
    if (this.file.data.activeSheet !== this.sheet.id) throw new Error('the sheet is not in front');
    this.file.data.selection = formatArea(this.first);
  }

  private get first(): Area {
    const [area] = this.areas;
    if (!area) throw new Error('a range without cells');
    return area;
  }

  private beside(areas: readonly Area[], lines: 'rows' | 'columns' | null = null): WpsRange {
    return exposed(new Range(this.program, this.file, this.sheet, areas, lines), this.program.border);
  }

  private mergeAt(row: number, column: number): Area | null {
    return this.sheet.merges.map(parseArea).find((merge) => contains(merge, row, column)) ?? null;
  }

  private cells(): { row: number; column: number }[] {
    return this.areas.flatMap((area) =>
      Array.from({ length: area.rows * area.columns }, (_, index) => ({
        row: area.row + Math.floor(index / area.columns),
        column: area.column + (index % area.columns),
      })),
    );
  }

  private grid(of: (cell: CellData | undefined) => unknown): unknown {
    const { row: top, column: left, rows, columns } = this.first;
    const letters = Array.from({ length: columns }, (_column, column) => columnLetters(left + column));
    const grid = Array.from({ length: rows }, (_row, row) =>
      letters.map((column) => of(this.sheet.cells[`${column}${top + row + 1}`])),
    );
    if (rows * columns === 1) return grid[0]?.[0];
    return this.program.flatAnswers ? grid.flat() : grid;
  }

  /** `null` where the cells differ. */
  private uniform(of: (cell: CellData | undefined) => unknown): unknown {
    const all = new Set(this.cells().map(({ row, column }) => of(this.sheet.cells[a1(row, column)])));
    return all.size === 1 ? [...all][0] : null;
  }

  private change(act: (cell: CellData) => void): void {
    for (const { row, column } of this.cells()) {
      const address = a1(row, column);
      if (this.sheet.protected && this.sheet.cells[address]?.unlocked !== true) throw new Error('the sheet is protected');
      act(cellOf(this.sheet, address));
    }
  }

  private enter(input: unknown): void {
    const { row: top, column: left, rows, columns } = this.first;
    const lines: unknown[] = Array.isArray(input) ? input : [[input]];
    if (lines.length !== rows) throw new Error('the array has another size than the range');
    lines.forEach((line, row) => {
      if (!Array.isArray(line) || line.length !== columns) throw new Error('the array has another size than the range');
      line.forEach((value: unknown, column) => {
        const address = a1(top + row, left + column);
        if (this.sheet.protected && this.sheet.cells[address]?.unlocked !== true) throw new Error('the sheet is protected');
        const cell = cellOf(this.sheet, address);
        const place = (formula: string): string => `${this.sheet.id}!${address}=${formula}`;
        if (cell.formula !== undefined) this.program.results.set(place(cell.formula), cell.value);
        enter(cell, value, (formula) => this.program.results.get(place(formula)) ?? calculate(formula, this.sheet));
      });
    });
  }
}

const sum = (left: number, right: number): number => left + right;

function cellsShared(one: Area, other: Area): number {
  const lines = (from: number, count: number, otherFrom: number, otherCount: number): number =>
    Math.max(0, Math.min(from + count, otherFrom + otherCount) - Math.max(from, otherFrom));
  return lines(one.row, one.rows, other.row, other.rows) * lines(one.column, one.columns, other.column, other.columns);
}

/** Lines that follow each other and are not hidden: the first, and how many. */
function runs(first: number, count: number, hidden: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let line = first; line < first + count; line += 1) {
    if (hidden.includes(line)) continue;
    const last = found.at(-1);
    if (last && last[0] + last[1] === line) last[1] += 1;
    else found.push([line, 1]);
  }
  return found;
}

class Lines {
  constructor(readonly Count: number) {}
}

function value2(value: CellValue): string | number | boolean | undefined {
  if (isCellError(value)) return ERROR_NUMBERS[value.error] ?? -2146826246;
  return value ?? undefined;
}

export function rangeOf(program: Program, file: WpsFile, sheet: SheetData, areas: readonly Area[]): WpsRange {
  return exposed(new Range(program, file, sheet, areas), program.border);
}

/** The cells of ranges that hold something. */
export function cellsIn(sheet: SheetData, areas: readonly Area[]): CellData[] {
  return Object.entries(sheet.cells)
    .filter(([address]) => areas.some((area) => isWholeSheet(area) || intersects(area, parseArea(address))))
    .map(([, cell]) => cell);
}
