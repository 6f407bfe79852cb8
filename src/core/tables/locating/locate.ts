import type { SheetSnapshot } from '../../workbook/snapshot';
import { CATALOG } from '../catalog';
import { readHeader, type TitleAbove } from './chooseLayout';
import { columnBands } from './columnBands';
import type { Grid } from '../cells/grid';
import { isHeaderRow } from './header';
import { isHeaderWord } from '../cells/headerWords';
import type { TableKind } from '../../figures/kinds';
import { amountColumns, type Layout } from '../layout/layout';
import type { UnreadableTable } from '../reading/problem';
import type { Body } from '../reading/readRows';
import type { Title } from './title';
import { isOtherTitle, titleKind } from '../cells/titles';
import { plainWords } from '../../text/words';
import { isYear } from '../cells/caption';

/** One stretch of a sheet under one header: a table, or a page of a table whose header is repeated. */
export interface TablePart extends Body {
  /** The title above the header; `null` where there is none, or where somebody says that the table is another. */
  readonly title: Title | null;
  /** Rows between the part before and the header. */
  readonly captionRows: readonly number[];
  readonly headerRow: number;
  /** True for rows on a sheet of their own that go on with the table of the sheet before; their first is `headerRow`. */
  readonly headless?: true;
}

export interface SheetParts {
  readonly parts: readonly TablePart[];
  /** Titles with a header beneath that fits no table. */
  readonly unreadable: readonly UnreadableTable[];
  readonly titles: readonly Title[];
}

interface Found {
  readonly parts: TablePart[];
  readonly unreadable: UnreadableTable[];
  readonly titles: Title[];
}

/**
 * Finds the tables of a sheet by their titles and header words.
 * @param assigned what somebody says that the first table of the sheet is, whatever its title
 */
export function locateTables(sheet: SheetSnapshot, assigned: TableKind | null = null): SheetParts {
  const found: Found = { parts: [], unreadable: [], titles: [] };
  for (const grid of columnBands(sheet)) new BandScan(grid, found, assigned).run();
  const isFound = [...found.parts.map(({ layout }) => layout.spec.kind), ...found.unreadable.map(({ table }) => table)];
  if (assigned !== null && !isFound.includes(assigned)) {
    const { title } = CATALOG[assigned];
    const cell = { sheet: sheet.name, row: 0, column: 0 };
    found.unreadable.push({ code: 'unreadable-table', table: assigned, title, cell, assigned: true });
  }
  return found;
}

/** A part whose rows are not read to the end. */
interface OpenPart {
  /** The table, and another one in the same rows. */
  readonly parts: readonly [TablePart, ...TablePart[]];
  readonly bodyRows: number[];
  readonly valueColumns: ReadonlySet<number>;
}

/** Titles stand alone in their row, at most with year, number and unit beside them. */
const MOST_CELLS_OF_TITLE_ROW = 4;
/** Rows between a title and its header, at most. */
const CAPTION_ROWS = 4;

class BandScan {
  /** The title of the table that comes next. */
  private pending: Title | null = null;
  /** A header stood beneath it that is not its table's. */
  private isMisfit = false;
  private open: OpenPart | null = null;
  private captionStart = 0;

  constructor(
    private readonly grid: Grid,
    private readonly found: Found,
    private readonly assigned: TableKind | null,
  ) {}

  run(): void {
    const { grid } = this;
    for (let row = 0; row < grid.rowCount; row++) {
      const filled = grid.filled(row);
      if (filled.length === 0 || this.takeTitle(row, filled)) continue;
      if (this.open !== null && isBodyRow(grid, this.open, row, filled)) this.open.bodyRows.push(row);
      else if (isHeaderRow(grid, row) || leadsHeader(grid, row, filled)) row = this.takeHeader(row, filled);
      else this.open?.bodyRows.push(row);
    }
    this.close();
    this.dropPending();
  }

  private close(): void {
    this.found.parts.push(...(this.open?.parts ?? []));
    this.open = null;
  }

  /** A title whose header fitted no table is reported; one without any header is an entry of a list of titles. */
  private dropPending(): void {
    const { pending, isMisfit } = this;
    if (isMisfit && pending?.kind) {
      const { kind: table, words: title, grid, row, column } = pending;
      this.found.unreadable.push({ code: 'unreadable-table', table, title, cell: grid.ref(row, column) });
    }
    this.pending = null;
    this.isMisfit = false;
  }

  private takeTitle(row: number, filled: readonly number[]): boolean {
    const { grid } = this;
    if (filled.length > MOST_CELLS_OF_TITLE_ROW || hasAmount(grid, row, filled)) return false;
    const column = filled.find((candidate) => titleKind(grid.words(row, candidate)) !== null) ?? this.otherTitle(row, filled);
    if (column === undefined || this.repeatsTitle(row, column)) return false;
    this.captionStart = this.open === null ? this.captionStart : takeCaptionRows(grid, this.open, row);
    this.close();
    const words = grid.words(row, column);
    this.dropPending();
    this.pending = { kind: titleKind(words), words, printed: grid.text(row, column), grid, row, column };
    this.found.titles.push(this.pending);
    return true;
  }

  /** 续表 over rows that go on without the header. */
  private repeatsTitle(row: number, column: number): boolean {
    const { grid, open } = this;
    if (open?.parts[0].layout.spec.kind !== titleKind(grid.words(row, column))) return false;
    for (const next of grid.rowsFrom(row + 1, row + 1 + CAPTION_ROWS)) {
      if (isHeaderRow(grid, next)) return false;
      if (hasAmount(grid, next, grid.filled(next))) return true;
    }
    return false;
  }

  /** The title of a table that is none of the ten, when a header follows: in a list of titles or a body it is just words. */
  private otherTitle(row: number, filled: readonly number[]): number | undefined {
    const { grid } = this;
    const column = filled.find((candidate) => isOtherTitle(grid.words(row, candidate)));
    if (column === undefined) return undefined;
    return grid.rowsFrom(row + 1, row + 1 + CAPTION_ROWS).some((next) => isHeaderRow(grid, next)) ? column : undefined;
  }

  /**
   * What stands above the header that comes next. Of a sheet's first table somebody may say what it is; where it has no title,
   * the sheet's name tells: the words are the same.
   */
  private titleAbove(): TitleAbove {
    const { pending, open, found, assigned } = this;
    const isFirst = open === null && found.parts.length === 0;
    if (assigned !== null && isFirst) return { kind: assigned, words: '' };
    if (pending !== null) return pending;
    const kind = isFirst && found.titles.length === 0 ? titleKind(plainWords(this.grid.sheet.name)) : null;
    return kind === null ? null : { kind, words: '' };
  }

  /** Opens the part under a header; returns the header's last row. */
  private takeHeader(row: number, filled: readonly number[]): number {
    const { grid, pending, open } = this;
    const above = this.titleAbove();
    const header = readHeader(grid, row, above, open?.parts[0].layout.spec ?? null);
    if (header === null) {
      // A header of something else ends the table; words inside a body that only look like one do not. Where no row of the
      // body came before, it is the rest of a header that is not this table's: 工资福利支出 over 基本工资.
      if (open !== null && filled.length > 2) {
        if (open.bodyRows.length === 0) this.open = null;
        this.close();
      }
      this.isMisfit = pending !== null;
      return row;
    }
    // The header again without a title is the next page of the same table: a part of its own, joined later.
    if (open !== null) this.captionStart = takeCaptionRows(grid, open, row);
    this.close();
    const [own, ...beside] = header.layouts;
    const bodyRows: number[] = [];
    const part: TablePart = {
      grid,
      layout: open !== null && pending === null ? continuing(open.parts[0].layout, own) : own,
      title: pending !== null && pending.kind === above?.kind ? pending : null,
      captionRows: grid.rowsFrom(this.captionStart, row),
      headerRow: row,
      bodyRows,
    };
    const unknown = header.layouts.flatMap(({ blocks }) => blocks.flatMap((block) => block.unknown));
    this.open = {
      parts: [part, ...beside.map((layout) => ({ ...part, layout }))],
      bodyRows,
      valueColumns: new Set([...header.layouts.flatMap(amountColumns), ...unknown]),
    };
    this.pending = null;
    this.isMisfit = false;
    this.captionStart = header.lastRow + 1;
    return header.lastRow;
  }
}

/** A head repeated further down may leave the words 行次 out: the column still holds them. */
function continuing(before: Layout, layout: Layout): Layout {
  if (before.spec !== layout.spec) return layout;
  const blocks = layout.blocks.map((block, index) => {
    const ordinal = before.blocks[index]?.ordinal ?? null;
    const isUnnamed = block.ordinal === null && ordinal !== null && block.labels.length > 1 && block.labels.includes(ordinal);
    return isUnnamed ? { ...block, ordinal, labels: block.labels.filter((column) => column !== ordinal) } : block;
  });
  return { ...layout, blocks };
}

/** 预算数 alone over the header of a block: the form prints 决算数 in another block beneath. */
const SIDE_ALONE = /(?:预算|决算)数?$/;

function leadsHeader(grid: Grid, row: number, filled: readonly number[]): boolean {
  const [column, ...others] = filled;
  if (column === undefined || others.length > 0) return false;
  const words = grid.words(row, column);
  return isHeaderWord(words) && SIDE_ALONE.test(words) && isHeaderRow(grid, row + 1);
}

const CAPTION = /^公开|单位[::]|^附[件表]|^(?:预算公开|财决)|^表\d|^(?:部门|编制|填报)[^:]{0,6}[::]/;

/** 公开NN表 and the unit may stand above the title: gives back the first caption row, taking it from the body before. */
function takeCaptionRows(grid: Grid, part: OpenPart, titleRow: number): number {
  const isCaption = (row: number): boolean => grid.filled(row).every((column) => CAPTION.test(grid.words(row, column)));
  let first = titleRow;
  for (let last = part.bodyRows.at(-1); last !== undefined && isCaption(last); last = part.bodyRows.at(-1)) {
    first = last;
    part.bodyRows.pop();
  }
  return first;
}

function hasAmount(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const value = grid.value(row, column);
    return typeof value === 'number' && !isYear(value);
  });
}

/** Inside a table, a row without header words over its value columns is body, even if its label is a header word. */
function isBodyRow(grid: Grid, part: OpenPart, row: number, filled: readonly number[]): boolean {
  return !filled.some((column) => part.valueColumns.has(column) && isHeaderWord(grid.words(row, column)));
}
