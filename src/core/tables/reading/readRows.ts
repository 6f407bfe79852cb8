import type { Unit } from '../../amounts/unit';
import type { ColumnSpec } from '../catalog/spec';
import { accountLabel, type Figure, type TableRow } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { unitOfColumn, type Layout, type LayoutBlock } from '../layout/layout';
import { NamedEconomicAccounts } from './economicNames';
import { NamedAccounts } from './namedAccounts';
import { figureAt } from './readFigure';
import { readMatrix, readTransposed } from './readMatrix';
import { repeatedId } from '../../figures/repeatedRow';
import { hasCode, identify, type NamedRows, type RowIdentity } from './rowIdentity';
import type { TableDraft } from './tableDraft';
import { hasFigure, leaveUnread, reportUnknownColumns, reportUnknownRow } from './unknownFigures';

/** Reads the body rows of one part into the draft. */
export function readRows(grid: Grid, layout: Layout, bodyRows: readonly number[], draft: TableDraft): void {
  const rows = bodyRows.filter((row) => !grid.phrase(row, grid.filled(row)[0] ?? grid.firstColumn).isFooter);
  layout.blocks.forEach((block, index) => {
    for (const row of rows) collectLineNumber(grid, block, row, draft);
    if (layout.spec.shape === 'matrix') (layout.transposed ? readTransposed : readMatrix)(grid, block, rows, draft);
    else new BlockReader(grid, layout, block, index, draft).read(rows);
  });
}

interface Extent {
  readonly allLabels: ReadonlySet<number>;
  /** The last column of amounts of the whole table. */
  readonly lastColumn: number;
}

function extentOf({ blocks }: Layout): Extent {
  return {
    allLabels: new Set(blocks.flatMap((block) => block.labels)),
    lastColumn: Math.max(...blocks.flatMap((block) => [...block.values.values()])),
  };
}

interface ReadColumn {
  readonly id: string;
  readonly label: string;
  readonly standsFor: ColumnSpec['standsFor'] | undefined;
  readonly column: number;
  readonly unit: Unit;
  /** What a figure's label has behind that of its row: nothing where there is one column only. */
  readonly behind: string;
}

class BlockReader {
  private readonly columns: readonly ReadColumn[];
  /** Of a table whose blocks list the same things side by side; `null` for others. */
  private readonly extent: Extent | null;

  constructor(
    private readonly grid: Grid,
    layout: Layout,
    private readonly block: LayoutBlock,
    private readonly blockIndex: number,
    private readonly draft: TableDraft,
  ) {
    this.extent = layout.spec.shape === 'repeated' ? extentOf(layout) : null;
    const columns = block.spec.columns.flatMap((spec) => {
      const column = block.values.get(spec.id);
      return column === undefined ? [] : [{ spec, column, unit: unitOfColumn(block, column) ?? draft.unit }];
    });
    this.columns = columns.map(({ spec: { id, label, standsFor }, column, unit }) => {
      const behind = columns.length > 1 ? ` ${label}` : '';
      return { id, label, standsFor, column, unit, behind };
    });
  }

  read(rows: readonly number[]): void {
    const { grid, block } = this;
    const { accounts } = block.spec;
    const isCoded = (accounts !== 'functional' && accounts !== 'economic') || rows.some((row) => hasCode(grid, block, row));
    const ofNames = (): NamedRows =>
      accounts === 'functional' ? new NamedAccounts(grid, rows, block.labels) : new NamedEconomicAccounts();
    const named = isCoded ? null : ofNames();
    for (const row of rows) this.readRow(row, named);
  }

  private readRow(row: number, named: NamedRows | null): void {
    const { grid, block, draft } = this;
    const identity = identify(grid, block, this.blockIndex, row, draft, named);
    if (identity === null) {
      reportUnknownRow(grid, block, row, draft);
      return;
    }
    if ('badCode' in identity) {
      leaveUnread(grid, block, row, [...block.values.values()], identity.badCode, draft);
      draft.problems.push({
        code: 'bad-code',
        table: draft.kind,
        cell: grid.ref(row, block.labels[0] ?? 0),
        label: identity.badCode,
      });
      return;
    }
    reportUnknownColumns(grid, block, row, draft);
    const isDuplicate = draft.has(identity.id);
    if (isDuplicate && !hasFigure(grid, row, [...block.values.values()])) return;
    if (isDuplicate) {
      draft.problems.push({
        code: 'duplicate-row',
        table: draft.kind,
        cell: grid.ref(row, block.labels[0] ?? 0),
        label: accountLabel(identity),
      });
    }
    this.addRow(row, isDuplicate ? { ...identity, id: repeatedId(identity.id, row) } : identity);
  }

  private addRow(row: number, identity: RowIdentity): void {
    const { grid, block, draft } = this;
    const figures = new Map<string, Figure>();
    const further: TableRow[] = [];
    const { id, code } = identity;
    const extent = code === undefined ? this.extent : null;
    const rowLabel = accountLabel(identity);
    for (const own of this.columns) {
      const { column } = own;
      const sheetColumn = extent ? spannedColumn(grid, row, block, column, extent) : column;
      const unit = identity.count ? 'count' : own.unit;
      const standsFor = own.standsFor?.[id];
      if (standsFor !== undefined) {
        const label = block.spec.rows.find((candidate) => candidate.id === standsFor)?.label ?? own.label;
        const figure = figureAt(grid, draft, { row: standsFor, column: 'amount', label, sheetRow: row, sheetColumn, unit });
        if (standsFor === id) figures.set('amount', figure);
        else further.push({ id: standsFor, name: label, sheetRow: row, figures: new Map([['amount', figure]]) });
        continue;
      }
      const label = rowLabel + own.behind;
      figures.set(own.id, figureAt(grid, draft, { row: id, column: own.id, label, sheetRow: row, sheetColumn, unit }));
    }
    draft.add(rowOf(identity, row, figures));
    for (const total of further) if (!draft.has(total.id)) draft.add(total);
  }
}

/**
 * The column of a total that stands merged over the following ones: the first thing printed before the next label, and
 * where nothing more is printed the last column of amounts, to which the merged label reaches.
 */
function spannedColumn(grid: Grid, row: number, block: LayoutBlock, own: number, { allLabels, lastColumn }: Extent): number {
  if (grid.filled(row).includes(own)) return own;
  const labelColumn = block.labels.filter((column) => grid.words(row, column) !== '').pop() ?? own;
  const next = grid.filled(row).find((column) => column > labelColumn);
  if (next === undefined) return lastColumn;
  const isNextLabel = allLabels.has(next) && grid.words(row, next) !== '';
  // What stands in another column of its own block is that column's.
  const isOfOther = [...block.values.values()].includes(next);
  return isNextLabel || isOfOther ? own : next;
}

function collectLineNumber(grid: Grid, block: LayoutBlock, row: number, draft: TableDraft): void {
  if (block.ordinal === null) return;
  const words = grid.wordsOrDigits(row, block.ordinal);
  if (/^\d{1,3}$/.test(words)) draft.lineNumbers.push({ value: Number(words), cell: grid.ref(row, block.ordinal) });
}

function rowOf({ id, name, code, level }: RowIdentity, sheetRow: number, figures: ReadonlyMap<string, Figure>): TableRow {
  if (level === undefined) return { id, name, sheetRow, figures };
  return code === undefined ? { id, name, sheetRow, figures, level } : { id, name, sheetRow, figures, code, level };
}
