import type { SheetSnapshot } from '../../workbook/snapshot';
import { CATALOG } from '../catalog';
import { readHeader, type TitleAbove } from './chooseLayout';
import { columnBands } from './columnBands';
import type { Grid } from '../cells/grid';
import { isHeaderRow } from './header';
import type { TableKind } from '../../figures/kinds';
import type { Layout } from '../layout/layout';
import { isOtherTitle, titleKind } from '../cells/titles';
import { plainWords } from '../../text/words';
import { isYear } from '../cells/caption';

/** One stretch of a sheet under one header: a table, or a page of a table whose header is repeated. */
export interface TablePart {
  readonly grid: Grid;
  readonly layout: Layout;
  /** The title as printed above the header; empty where there is none. */
  readonly title: string;
  /** Whichever title stands above, with its brackets and letters as they are. */
  readonly printedTitle: string;
  /** The title of another table above the header; empty where there is none. */
  readonly otherTitle: string;
  /** Rows between the part before and the header. */
  readonly captionRows: readonly number[];
  readonly headerRow: number;
  readonly bodyRows: readonly number[];
  /** True for rows on a sheet of their own that go on with the table of the sheet before; their first is `headerRow`. */
  readonly headless?: true;
}

export interface UnreadableTitle {
  readonly kind: TableKind;
  readonly title: string;
  readonly row: number;
  readonly column: number;
  /** Nobody printed it: somebody says that the sheet holds this table. */
  readonly assigned?: true;
}

/** Where one of the ten titles, or the title of another table, stands. */
export interface PlacedTitle {
  readonly kind: TableKind | 'other';
  readonly text: string;
  readonly grid: Grid;
  readonly row: number;
}

export interface SheetParts {
  readonly parts: readonly TablePart[];
  /** Titles with a header beneath that fits no table. */
  readonly unreadable: readonly UnreadableTitle[];
  readonly titles: readonly PlacedTitle[];
}

interface Found {
  readonly parts: TablePart[];
  readonly unreadable: UnreadableTitle[];
  readonly titles: PlacedTitle[];
}

/**
 * Finds the tables of a sheet by their titles and header words.
 * @param assigned what somebody says that the first table of the sheet is, whatever its title
 */
export function locateTables(sheet: SheetSnapshot, assigned: TableKind | null = null): SheetParts {
  const found: Found = { parts: [], unreadable: [], titles: [] };
  for (const grid of columnBands(sheet)) new BandScan(grid, found, assigned).run();
  const isFound = [...found.parts.map(({ layout }) => layout.spec.kind), ...found.unreadable.map(({ kind }) => kind)];
  if (assigned !== null && !isFound.includes(assigned))
    found.unreadable.push({ kind: assigned, title: CATALOG[assigned].title, row: 0, column: 0, assigned: true });
  return found;
}

interface OpenPart {
  layout: Layout;
  /** Another table in the same rows. */
  beside: Layout | undefined;
  title: string;
  printedTitle: string;
  otherTitle: string;
  captionRows: number[];
  headerRow: number;
  bodyRows: number[];
  valueColumns: ReadonlySet<number>;
}

interface PendingTitle {
  /** `null` for the title of another table. */
  readonly kind: TableKind | null;
  readonly text: string;
  /** As printed. */
  readonly printed: string;
  readonly row: number;
  readonly column: number;
  /** A header stood beneath that is not this table's. */
  readonly misfit: boolean;
}

/** Titles stand alone in their row, at most with year, number and unit beside them. */
const MOST_CELLS_OF_TITLE_ROW = 4;
/** Rows between a title and its header, at most. */
const CAPTION_ROWS = 4;

class BandScan {
  private pending: PendingTitle | null = null;
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
    if (this.open) {
      const { layout, beside, title, printedTitle, otherTitle, captionRows, headerRow, bodyRows } = this.open;
      const part = { grid: this.grid, title, printedTitle, otherTitle, captionRows, headerRow, bodyRows };
      for (const own of beside === undefined ? [layout] : [layout, beside]) this.found.parts.push({ ...part, layout: own });
    }
    this.open = null;
  }

  /** A title whose header fitted no table is reported; one without any header is an entry of a list of titles. */
  private dropPending(): void {
    const { pending } = this;
    if (pending?.misfit && pending.kind) {
      this.found.unreadable.push({ kind: pending.kind, title: pending.text, row: pending.row, column: pending.column });
    }
    this.pending = null;
  }

  private takeTitle(row: number, filled: readonly number[]): boolean {
    const { grid } = this;
    if (filled.length > MOST_CELLS_OF_TITLE_ROW || hasAmount(grid, row, filled)) return false;
    const column = filled.find((candidate) => grid.phrase(row, candidate).titleKind !== null) ?? this.otherTitle(row, filled);
    if (column === undefined || this.repeatsTitle(row, column)) return false;
    this.captionStart = this.open === null ? this.captionStart : takeCaptionRows(grid, this.open, row);
    this.close();
    const { words: text, titleKind: kind, printed } = grid.phrase(row, column);
    this.dropPending();
    this.pending = { kind, text, printed, row, column, misfit: false };
    this.found.titles.push({ kind: kind ?? 'other', text, grid, row });
    return true;
  }

  /** 续表 over rows that go on without the header. */
  private repeatsTitle(row: number, column: number): boolean {
    const { grid, open } = this;
    if (open?.layout.spec.kind !== grid.phrase(row, column).titleKind) return false;
    for (let next = row + 1; next <= row + CAPTION_ROWS && next < grid.rowCount; next++) {
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
    for (let next = row + 1; next <= row + CAPTION_ROWS && next < grid.rowCount; next++)
      if (isHeaderRow(grid, next)) return column;
    return undefined;
  }

  /** The sheet's name tells the first table of a sheet that prints no title: the words are the same. */
  private namedBySheet(): TableKind | null {
    const { grid, open, found } = this;
    return open === null && found.titles.length === 0 && found.parts.length === 0 ? titleKind(plainWords(grid.sheet.name)) : null;
  }

  /** What stands above the header that comes next; what somebody says of the sheet's first table goes before it. */
  private titleAbove(): TitleAbove {
    const { pending, open, found, assigned } = this;
    if (assigned !== null && open === null && found.parts.length === 0) return assigned;
    return pending === null ? this.namedBySheet() : (pending.kind ?? { other: pending.text });
  }

  /** Opens the part under a header; returns the header's last row. */
  private takeHeader(row: number, filled: readonly number[]): number {
    const { grid, pending, open } = this;
    const above = this.titleAbove();
    const header = readHeader(grid, row, above, open?.layout.spec ?? null);
    if (header === null) {
      // A header of something else ends the table; words inside a body that only look like one do not. Where no row of the
      // body came before, it is the rest of a header that is not this table's: 工资福利支出 over 基本工资.
      if (open !== null && filled.length > 2) {
        if (open.bodyRows.length === 0) this.open = null;
        this.close();
      }
      if (pending !== null) this.pending = { ...pending, misfit: true };
      return row;
    }
    // The header again without a title is the next page of the same table: a part of its own, joined later.
    if (open !== null) this.captionStart = takeCaptionRows(grid, open, row);
    this.close();
    const captionRows = rowsBetween(this.captionStart, row - 1);
    const title = pending?.kind && pending.kind === above ? pending.text : '';
    const otherTitle = typeof above === 'object' ? (above?.other ?? '') : '';
    const layout = open !== null && pending === null ? continuing(open.layout, header.layout) : header.layout;
    const { beside } = header;
    const blocks = [...layout.blocks, ...(beside?.blocks ?? [])];
    const valueColumns = new Set(blocks.flatMap((block) => [...block.values.values(), ...block.unknown]));
    this.open = {
      layout,
      beside,
      title,
      printedTitle: pending?.printed ?? '',
      otherTitle,
      captionRows,
      headerRow: row,
      bodyRows: [],
      valueColumns,
    };
    this.pending = null;
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
  const { words, isHeaderWord } = grid.phrase(row, column);
  return isHeaderWord && SIDE_ALONE.test(words) && isHeaderRow(grid, row + 1);
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

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function hasAmount(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const value = grid.cell(row, column)?.value;
    return typeof value === 'number' && !isYear(value);
  });
}

/** Inside a table, a row without header words over its value columns is body, even if its label is a header word. */
function isBodyRow(grid: Grid, part: OpenPart, row: number, filled: readonly number[]): boolean {
  return !filled.some((column) => part.valueColumns.has(column) && grid.phrase(row, column).isHeaderWord);
}
