import { CATALOG } from '../catalog';
import type { TableSpec } from '../catalog/spec';
import { fundTableOf } from './fundAccounts';
import type { Grid } from '../cells/grid';
import { continuesHeader, HeaderStacks, isColumnNumberRow, isHeaderRow } from './header';
import { isLabelStack, isOrdinalWord, isTotalLabel } from '../cells/headerWords';
import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import { fitLayout, knownColumns, type Layout } from '../layout/layout';
import { identify } from '../reading/rowIdentity';
import { TableDraft } from '../reading/tableDraft';
import { namesAnother } from '../cells/titles';

/** What stands above a header: a title of one of the ten tables, the words of another table's, or none. */
export type TitleAbove = TableKind | { readonly other: string } | null;

export interface Header {
  readonly layout: Layout;
  /** Of a form that prints another of the ten tables in the same rows. */
  readonly beside?: Layout;
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
  const { stacks, lastRow } = headerFrom(grid, first);
  const halves = title === 'information' && listsTravel(grid, lastRow) ? operationHalves(stacks, grid.firstColumn) : null;
  if (halves !== null) return { ...halves, lastRow };
  const layout = chooseLayout(grid, stacks, lastRow, title, current);
  return layout === null ? null : { layout, lastRow };
}

/** The words above each column of the header that begins in row `first`, and the last row that is no body yet. */
export function headerFrom(grid: Grid, first: number): { readonly stacks: string[][]; readonly lastRow: number } {
  let last = first;
  const header = new HeaderStacks(grid);
  header.add(first);
  let stacks = header.words();
  let next = nextFilled(grid, last);
  let isNumbered = next !== null && isColumnNumberRow(grid, next);
  while (next !== null && next - first < HEADER_ROWS && !isNumbered) {
    if (!continuesHeader(grid, next, stacks) || isTotalBesideCodes(grid, next, stacks)) break;
    last = next;
    header.add(last);
    stacks = header.words();
    next = nextFilled(grid, last);
    isNumbered = next !== null && isColumnNumberRow(grid, next);
  }
  return { stacks, lastRow: next !== null && isNumbered ? next : last };
}

/** 三公 or 因公出国 among the labels below a header: they are a part of the list. */
function listsTravel(grid: Grid, headerEnd: number): boolean {
  for (let row = headerEnd + 1; row <= headerEnd + EVIDENCE_ROWS && row < grid.rowCount; row++)
    if (grid.filled(row).some((column) => /出国|三公/.test(grid.words(row, column)))) return true;
  return false;
}

/** 机构运行信息表 prints 三公 on the left and agency costs, vehicles and procurement on the right. */
function operationHalves(stacks: readonly (readonly string[])[], firstColumn: number): { layout: Layout; beside: Layout } | null {
  const edge = secondListAt(stacks);
  const half = (kind: TableKind, isIn: (index: number) => boolean): Layout | null =>
    fitLayout(
      CATALOG[kind],
      stacks.map((stack, index) => (isIn(index) ? stack : [])),
      firstColumn,
      true,
    );
  const layout = half('three-public', (index) => index < edge);
  const beside = half('information', (index) => index >= edge);
  return layout && beside ? { layout, beside } : null;
}

/** Where labels stand again behind columns of amounts; past the last column where they do not. */
function secondListAt(stacks: readonly (readonly string[])[]): number {
  const isAmount = (stack: readonly string[]): boolean =>
    stack.length > 0 && !isLabelStack(stack) && !isOrdinalWord(stack.at(-1) ?? '');
  const firstAmount = stacks.findIndex(isAmount);
  const next = stacks.findIndex((stack, index) => index > firstAmount && isLabelStack(stack));
  return next < 0 ? stacks.length : next;
}

function nextFilled(grid: Grid, row: number): number | null {
  for (let next = row + 1; next <= row + 1 + BLANK_ROWS && next < grid.rowCount; next++)
    if (grid.filled(next).length > 0) return next;
  return null;
}

/** 类 | 款 | 项 | 合计 without figures: header words, but 合计 stands under 科目名称, so the row is the table's total. */
function isTotalBesideCodes(grid: Grid, row: number, stacks: readonly (readonly string[])[]): boolean {
  const filled = grid.filled(row);
  if (!filled.some((column) => grid.words(row, column) === '类')) return false;
  return filled.some(
    (column) => isTotalLabel(grid.words(row, column)) && (stacks[column - grid.firstColumn]?.at(-1) ?? '').endsWith('名称'),
  );
}

function chooseLayout(
  grid: Grid,
  stacks: string[][],
  headerEnd: number,
  title: TitleAbove,
  current: TableSpec | null,
): Layout | null {
  const other = typeof title === 'object' ? (title?.other ?? null) : null;
  if (typeof title === 'string') return fitLayout(CATALOG[title], stacks, grid.firstColumn, true);
  const again = current && title === null ? fitLayout(current, stacks, grid.firstColumn, false) : null;
  if (again) return again;
  let best: { layout: Layout; score: number } | null = null;
  let tied: Layout[] = [];
  for (const kind of TABLE_KINDS) {
    const spec = CATALOG[kind];
    const isAnother = other !== null && (spec.needsTitle === true || namesAnother(spec, other));
    const layout = isAnother ? null : fitLayout(spec, stacks, grid.firstColumn, false);
    if (layout === null || !isBorneOut(grid, layout, headerEnd)) continue;
    const score = knownColumns(layout);
    if (best === null || score > best.score) [best, tied] = [{ layout, score }, [layout]];
    else if (score === best.score) tied.push(layout);
  }
  return tied.length > 1 ? byAccounts(grid, tied, headerEnd) : (best?.layout ?? null);
}

/**
 * 05表, 07表 and 08表 have one header: without a title only their accounts can tell them. 合计, 基本支出 and 项目支出 of
 * ordinary accounts may as well be those of 03表.
 */
function byAccounts(grid: Grid, tied: readonly Layout[], headerEnd: number): Layout | null {
  const [block] = tied[0]?.blocks ?? [];
  if (block === undefined) return null;
  const draft = new TableDraft('general-budget', '万元');
  const codes: string[] = [];
  for (let row = headerEnd + 1; row < Math.min(grid.rowCount, headerEnd + ACCOUNT_ROWS); row++) {
    if (isHeaderRow(grid, row)) break;
    const identity = identify(grid, block, 0, row, draft, null);
    if (identity !== null && 'id' in identity && identity.code !== undefined) codes.push(identity.code);
  }
  const kind = fundTableOf(codes);
  if (kind === 'general-budget' && !block.values.has('revenue')) return null;
  return tied.find(({ spec }) => spec.kind === kind) ?? null;
}

/** Headers such as 项目 | 金额 are everybody's: without a title the rows must be the table's own. */
function isBorneOut(grid: Grid, layout: Layout, headerEnd: number): boolean {
  if (layout.spec.shape === 'matrix' && !layout.transposed) return true;
  if (layout.spec.blocks.every((block) => block.accounts === 'functional')) return true;
  let known = 0;
  layout.blocks.forEach((block, index) => {
    const draft = new TableDraft(layout.spec.kind, '万元');
    for (let row = headerEnd + 1; row <= headerEnd + EVIDENCE_ROWS; row++) {
      const identity = layout.transposed ? null : identify(grid, block, index, row, draft, null);
      const isOwn = layout.transposed
        ? block.spec.columns.some((item) => block.labels.some((column) => item.match.test(grid.words(row, column))))
        : identity !== null && 'id' in identity;
      if (isOwn) known++;
    }
  });
  return known >= EVIDENCE_NEEDED;
}
