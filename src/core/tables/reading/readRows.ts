import type { Unit } from '../../amounts/unit';
import type { ColumnSpec } from '../catalog/spec';
import { accountLabel, type Figure, type TableRow } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { isFooter } from '../cells/notes';
import { amountColumns, type Layout } from '../layout/layout';
import { NamedEconomicAccounts } from './economicNames';
import { NamedAccounts } from './namedAccounts';
import { PrintedBlock } from './printedBlock';
import { figureAt } from './readFigure';
import { readMatrix, readTransposed } from './readMatrix';
import { repeatedId } from '../../figures/repeatedRow';
import { identify, type RowIdentity } from './rowIdentity';
import type { TableDraft } from './tableDraft';
import { leaveUnread, reportUnknownColumns, reportUnknownRow } from './unknownFigures';

/** Rows of a sheet that are a table's, and where in them its columns are. */
export interface Body {
  readonly grid: Grid;
  readonly layout: Layout;
  readonly bodyRows: readonly number[];
}

/** Reads the rows of one part of a table into the draft. */
export function readRows({ grid, layout, bodyRows }: Body, draft: TableDraft): void {
  const rows = bodyRows.filter((row) => !isFooter(grid.firstWords(row)));
  const totals = layout.spec.shape === 'repeated' ? new SpannedTotals(layout) : null;
  layout.blocks.forEach((own, index) => {
    const block = new PrintedBlock(grid, own, index);
    collectLineNumbers(block, rows, draft);
    if (layout.spec.shape !== 'matrix') new ListReader(block, draft, totals).read(rows);
    else if (layout.transposed) readTransposed(block, rows, draft);
    else readMatrix(block, rows, draft);
  });
}

/** 行次 of a form that prints them. */
function collectLineNumbers({ grid, layout: { ordinal } }: PrintedBlock, rows: readonly number[], draft: TableDraft): void {
  if (ordinal === null) return;
  for (const row of rows) {
    const words = grid.wordsOrDigits(row, ordinal);
    if (/^\d{1,3}$/.test(words)) draft.lineNumbers.push({ value: Number(words), cell: grid.ref(row, ordinal) });
  }
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

/** Reads labels down the page with their amounts beside them. */
class ListReader {
  private readonly columns: readonly ReadColumn[];

  constructor(
    private readonly block: PrintedBlock,
    private readonly draft: TableDraft,
    /** Of a table whose blocks list the same things side by side. */
    private readonly totals: SpannedTotals | null,
  ) {
    const behind = (label: string): string => (block.columns.length > 1 ? ` ${label}` : '');
    this.columns = block.spec.columns.flatMap(({ id, label, standsFor }) => {
      const column = block.layout.values.get(id);
      if (column === undefined) return [];
      return [{ id, label, standsFor, column, unit: block.unitOf(column) ?? draft.unit, behind: behind(label) }];
    });
  }

  read(rows: readonly number[]): void {
    const named = this.namedAccounts(rows);
    for (const row of rows) this.readRow(row, named);
  }

  /** Who knows the accounts of a form that prints no codes. */
  private namedAccounts(rows: readonly number[]): NamedAccounts | NamedEconomicAccounts | null {
    const { block } = this;
    if (block.system === null || rows.some((row) => block.account(row).parts.some((part) => part !== ''))) return null;
    return block.system === 'functional' ? new NamedAccounts(block, rows) : new NamedEconomicAccounts();
  }

  private readRow(row: number, named: NamedAccounts | NamedEconomicAccounts | null): void {
    const { block, draft } = this;
    const identity = identify(block, row, draft.above) ?? named?.identify(block, row) ?? null;
    if (identity === null) {
      reportUnknownRow(block, row, draft);
      return;
    }
    if ('badCode' in identity) {
      leaveUnread(block, row, block.columns, identity.badCode, draft);
      draft.tell('bad-code', block.labelCell(row), identity.badCode);
      return;
    }
    reportUnknownColumns(block, row, draft);
    const isDuplicate = draft.above.has(identity.id);
    if (isDuplicate && !block.hasFigure(row)) return;
    if (isDuplicate) draft.tell('duplicate-row', block.labelCell(row), accountLabel(identity));
    this.addRow(row, isDuplicate ? { ...identity, id: repeatedId(identity.id, row) } : identity);
  }

  private addRow(row: number, identity: RowIdentity): void {
    const { block, draft, totals } = this;
    const figures = new Map<string, Figure>();
    const further: TableRow[] = [];
    const { id } = identity;
    const rowLabel = accountLabel(identity);
    for (const own of this.columns) {
      const column = totals !== null && identity.code === undefined ? totals.columnOf(block, row, own.column) : own.column;
      const cell = block.grid.ref(row, column);
      const unit = identity.count ? 'count' : own.unit;
      const standsFor = own.standsFor?.[id];
      if (standsFor === undefined) {
        figures.set(own.id, figureAt(block.grid, { row: id, column: own.id, label: rowLabel + own.behind, cell, unit }, draft));
        continue;
      }
      const label = block.spec.rows.find((candidate) => candidate.id === standsFor)?.label ?? own.label;
      const figure = figureAt(block.grid, { row: standsFor, column: 'amount', label, cell, unit }, draft);
      if (standsFor === id) figures.set('amount', figure);
      else further.push({ id: standsFor, name: label, sheetRow: row, figures: new Map([['amount', figure]]) });
    }
    draft.add(rowOf(identity, row, figures));
    for (const total of further) if (!draft.above.has(total.id)) draft.add(total);
  }
}

/** Totals of a table with several blocks, that stand merged over the columns that follow them. */
class SpannedTotals {
  private readonly labels: ReadonlySet<number>;
  /** The last column of amounts of the whole table. */
  private readonly lastColumn: number;

  constructor(layout: Layout) {
    this.labels = new Set(layout.blocks.flatMap((block) => block.labels));
    this.lastColumn = Math.max(...amountColumns(layout));
  }

  /**
   * Where the amount of a total stands: the first thing printed before the next label, and where nothing more is printed the
   * last column of amounts, to which the merged label reaches.
   */
  columnOf({ grid, labels, columns }: PrintedBlock, row: number, own: number): number {
    if (grid.filled(row).includes(own)) return own;
    const labelColumn = labels.filter((column) => grid.words(row, column) !== '').pop() ?? own;
    const next = grid.filled(row).find((column) => column > labelColumn);
    if (next === undefined) return this.lastColumn;
    const isNextLabel = this.labels.has(next) && grid.words(row, next) !== '';
    // What stands in another column of its own block is that column's.
    return isNextLabel || columns.includes(next) ? own : next;
  }
}

function rowOf({ id, name, code, level }: RowIdentity, sheetRow: number, figures: ReadonlyMap<string, Figure>): TableRow {
  if (level === undefined) return { id, name, sheetRow, figures };
  return code === undefined ? { id, name, sheetRow, figures, level } : { id, name, sheetRow, figures, code, level };
}
