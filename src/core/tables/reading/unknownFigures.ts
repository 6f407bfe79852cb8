import { NOT_FINAL } from '../catalog/sides';
import type { Grid } from '../cells/grid';
import { slackOf } from '../../amounts/slack';
import { toWanYuan } from '../../amounts/unit';
import { unitOfColumn, type LayoutBlock } from '../layout/layout';
import type { TableDraft } from './tableDraft';

/** Figures of a table that the catalogue has no name for: one problem for a row or a column, never silence. */

/** True where a cell holds an amount that is not zero, or something that was meant as one. */
export function isFigure(grid: Grid, row: number, column: number): boolean {
  const reading = grid.amount(row, column);
  if (reading.kind === 'amount') return !reading.value.isZero();
  return reading.kind === 'problem' && (reading.problem !== 'text' || /^[-+(]?[\d,.]+\)?%?$/.test(reading.text.trim()));
}

export function hasFigure(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => isFigure(grid, row, column));
}

/** A row without a label that the table knows, unless another block of the row has taken its figures. */
export function reportUnknownRow(grid: Grid, block: LayoutBlock, row: number, draft: TableDraft): void {
  const columns = [...block.values.values(), ...block.unknown];
  const stray = columns.find((column) => !draft.claimed(row, column) && isFigure(grid, row, column));
  if (stray === undefined) return;
  const label = block.labels
    .map((column) => grid.wordsOrDigits(row, column))
    .filter((words) => words !== '')
    .join(' ');
  leaveUnread(grid, block, row, columns, label, draft);
  draft.problems.push({ code: 'unknown-row', table: draft.kind, cell: grid.ref(row, stray), label });
}

/** Keeps the amounts of cells that nobody reads: a sum that is off by one of them is no error. */
export function leaveUnread(
  grid: Grid,
  block: LayoutBlock,
  row: number,
  columns: readonly number[],
  label: string,
  draft: TableDraft,
): void {
  for (const column of columns) {
    if (draft.claimed(row, column)) continue;
    draft.claim(row, column);
    const reading = grid.amount(row, column);
    if (reading.kind !== 'amount' || reading.value.isZero()) continue;
    const unit = unitOfColumn(block, column) ?? draft.unit;
    const value = reading.value.times(toWanYuan(unit));
    draft.unread.push({ label, cell: grid.ref(row, column), value, slack: slackOf(reading.value, reading.decimals, unit) });
  }
}

/** Figures under heads that the table does not know: one problem for each column. */
export function reportUnknownColumns(grid: Grid, block: LayoutBlock, row: number, draft: TableDraft): void {
  for (const column of block.unknown) {
    if (draft.claimed(row, column) || !isFigure(grid, row, column)) continue;
    const label = block.heads.get(column)?.path ?? '';
    const code = NOT_FINAL.test(label) ? 'compared-column' : 'unknown-column';
    // No sum of this year is off by a percentage or by an amount of last year.
    if (code === 'compared-column') draft.claim(row, column);
    else leaveUnread(grid, block, row, [column], label, draft);
    const isKnown = draft.problems.some((problem) => problem.code === code && problem.cell.column === column);
    if (!isKnown) draft.problems.push({ code, table: draft.kind, cell: grid.ref(row, column), label });
  }
}
