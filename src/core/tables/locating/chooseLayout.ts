import { CATALOG } from '../catalog';
import type { TableSpec } from '../catalog/spec';
import { fundTableOf } from './fundAccounts';
import type { Grid } from '../cells/grid';
import { continuesHeader, HeaderStacks, isColumnNumberRow, isHeaderRow } from './header';
import { isTotalLabel } from '../cells/headerWords';
import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import { columnHeads } from '../layout/columnHeads';
import { columnGroups, fitLayout, knownColumns, type HeadedColumns, type Layout } from '../layout/layout';
import { PrintedBlock } from '../reading/printedBlock';
import { identify, type Identified } from '../reading/rowIdentity';
import { RowsAbove } from '../reading/tableDraft';
import { namesAnother } from '../cells/titles';
import type { Title } from './title';

/** What stands above a header: a title of one of the ten tables, or the words of another table's (`kind` is `null`). */
export type TitleAbove = Pick<Title, 'kind' | 'words'> | null;

export interface Header {
  /** The table's, and that of another of the ten tables that a form prints in the same rows. */
  readonly layouts: readonly [Layout, ...Layout[]];
  readonly lastRow: number;
}

/** A header as it is printed. */
export interface PrintedHeader extends HeadedColumns {
  readonly grid: Grid;
  /** The last row that is no body yet. */
  readonly lastRow: number;
}

/** A header has at most this many rows, and blanks of a merged cell at most this high in it. */
const HEADER_ROWS = 6;
const BLANK_ROWS = 2;
/** How many rows of the body are looked at, and how many of them a list has to know, where no title tells the table. */
const EVIDENCE_ROWS = 15;
const EVIDENCE_NEEDED = 3;
/** How many rows of accounts are looked at where they have to tell the table. */
const ACCOUNT_ROWS = 100;

/** Takes the header rows from `first` on and finds the table that they fit: the titled one, or the best. */
export function readHeader(grid: Grid, first: number, title: TitleAbove, current: TableSpec | null): Header | null {
  const header = headerFrom(grid, first);
  const { lastRow } = header;
  const halves = title?.kind === 'information' && listsTravel(header) ? operationHalves(header) : null;
  if (halves !== null) return { layouts: halves, lastRow };
  const layout = chooseLayout(header, title, current);
  return layout === null ? null : { layouts: [layout], lastRow };
}

/** The header that begins in row `first`. */
export function headerFrom(grid: Grid, first: number): PrintedHeader {
  const words = new HeaderStacks(grid);
  for (let lastRow = first; ;) {
    words.add(lastRow);
    const header = { grid, firstColumn: grid.firstColumn, stacks: words.words(), lastRow };
    const next = nextFilled(grid, lastRow);
    if (next === undefined) return header;
    if (isColumnNumberRow(grid, next)) return { ...header, lastRow: next };
    if (next - first >= HEADER_ROWS || !continuesHeader(header, next) || isTotalBesideCodes(header, next)) return header;
    lastRow = next;
  }
}

/** The rows that follow a header, as far as they are looked at. */
function rowsBelow({ grid, lastRow }: PrintedHeader, most: number): number[] {
  return grid.rowsFrom(lastRow + 1, lastRow + 1 + most);
}

/** 三公 or 因公出国 among the labels below a header: they are a part of the list. */
function listsTravel(header: PrintedHeader): boolean {
  const { grid } = header;
  return rowsBelow(header, EVIDENCE_ROWS).some((row) =>
    grid.filled(row).some((column) => /出国|三公/.test(grid.words(row, column))),
  );
}

/** 机构运行信息表 prints 三公 on the left and agency costs, vehicles and procurement on the right. */
function operationHalves(header: PrintedHeader): [Layout, Layout] | null {
  // Where labels stand again behind columns of amounts.
  const [, second] = columnGroups(columnHeads(header.stacks), 0);
  const edge = second?.labels[0] ?? header.stacks.length;
  const half = (kind: TableKind, isIn: (index: number) => boolean): Layout | null =>
    fitLayout(CATALOG[kind], { ...header, stacks: header.stacks.map((stack, index) => (isIn(index) ? stack : [])) }, true);
  const layout = half('three-public', (index) => index < edge);
  const beside = half('information', (index) => index >= edge);
  return layout && beside ? [layout, beside] : null;
}

function nextFilled(grid: Grid, row: number): number | undefined {
  return grid.rowsFrom(row + 1, row + 2 + BLANK_ROWS).find((next) => grid.filled(next).length > 0);
}

/** 类 | 款 | 项 | 合计 without figures: header words, but 合计 stands under 科目名称, so the row is the table's total. */
function isTotalBesideCodes({ grid, stacks }: PrintedHeader, row: number): boolean {
  const filled = grid.filled(row);
  if (!filled.some((column) => grid.words(row, column) === '类')) return false;
  return filled.some(
    (column) => isTotalLabel(grid.words(row, column)) && (stacks[column - grid.firstColumn]?.at(-1) ?? '').endsWith('名称'),
  );
}

function chooseLayout(header: PrintedHeader, title: TitleAbove, current: TableSpec | null): Layout | null {
  if (title?.kind) return fitLayout(CATALOG[title.kind], header, true);
  const again = current && title === null ? fitLayout(current, header, false) : null;
  if (again) return again;
  const isAnother = (spec: TableSpec): boolean => title !== null && (spec.needsTitle === true || namesAnother(spec, title.words));
  const fitting = TABLE_KINDS.flatMap((kind) => {
    const spec = CATALOG[kind];
    const layout = isAnother(spec) ? null : fitLayout(spec, header, false);
    return layout !== null && isBorneOut(header, layout) ? [layout] : [];
  });
  const most = Math.max(...fitting.map(knownColumns));
  const [best = null, ...tied] = fitting.filter((layout) => knownColumns(layout) === most);
  return best !== null && tied.length > 0 ? byAccounts(header, [best, ...tied]) : best;
}

/**
 * 05表, 07表 and 08表 have one header: without a title only their accounts can tell them. 合计, 基本支出 and 项目支出 of
 * ordinary accounts may as well be those of 03表.
 */
function byAccounts(header: PrintedHeader, tied: readonly Layout[]): Layout | null {
  const [own] = tied[0]?.blocks ?? [];
  if (own === undefined) return null;
  const block = new PrintedBlock(header.grid, own, 0);
  const above = new RowsAbove();
  const codes: string[] = [];
  for (const row of rowsBelow(header, ACCOUNT_ROWS)) {
    if (isHeaderRow(header.grid, row)) break;
    const identity = identify(block, row, above);
    if (identity !== null && 'id' in identity && identity.code !== undefined) codes.push(identity.code);
  }
  const kind = fundTableOf(codes);
  if (kind === 'general-budget' && !own.values.has('revenue')) return null;
  return tied.find(({ spec }) => spec.kind === kind) ?? null;
}

/** Headers such as 项目 | 金额 are everybody's: without a title the rows must be the table's own. */
function isBorneOut(header: PrintedHeader, { spec, transposed, blocks }: Layout): boolean {
  if (spec.shape === 'matrix' && !transposed) return true;
  if (spec.blocks.every(({ accounts }) => accounts === 'functional')) return true;
  const known = blocks.flatMap((own, index) => {
    const block = new PrintedBlock(header.grid, own, index);
    const above = new RowsAbove();
    return rowsBelow(header, EVIDENCE_ROWS).filter((row) =>
      transposed ? namesItem(block, row) : isOwn(identify(block, row, above)),
    );
  });
  return known.length >= EVIDENCE_NEEDED;
}

function isOwn(identity: Identified): boolean {
  return identity !== null && 'id' in identity;
}

/** A label of a list with the sides across is a column of the catalogue. */
function namesItem({ spec, labels, grid }: PrintedBlock, row: number): boolean {
  return spec.columns.some((item) => labels.some((column) => item.match.test(grid.words(row, column))));
}
