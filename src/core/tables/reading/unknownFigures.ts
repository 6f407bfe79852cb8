import { NOT_FINAL } from '../catalog/sides';
import { slackOf } from '../../amounts/slack';
import type { PrintedBlock } from './printedBlock';
import { inWanYuan } from './readFigure';
import type { TableDraft } from './tableDraft';

/** Figures of a table that the catalogue has no name for: one problem for a row or a column, never silence. */

/** A row without a label that the table knows, unless another block of the row has taken its figures. */
export function reportUnknownRow(block: PrintedBlock, row: number, draft: TableDraft): void {
  const { grid } = block;
  const columns = [...block.columns, ...block.layout.unknown];
  const stray = columns.find((column) => !draft.claimed(row, column) && grid.isFigure(row, column));
  if (stray === undefined) return;
  const words = block.labels.map((column) => grid.wordsOrDigits(row, column));
  const label = words.filter((printed) => printed !== '').join(' ');
  leaveUnread(block, row, columns, label, draft);
  draft.tell('unknown-row', grid.ref(row, stray), label);
}

/** Keeps the amounts of cells that nobody reads: a sum that is off by one of them is no error. */
export function leaveUnread(
  block: PrintedBlock,
  row: number,
  columns: readonly number[],
  label: string,
  draft: TableDraft,
): void {
  for (const column of columns) {
    if (draft.claimed(row, column)) continue;
    draft.claim(row, column);
    const reading = block.grid.amount(row, column);
    if (reading.kind !== 'amount' || reading.value.isZero()) continue;
    const unit = block.unitOf(column) ?? draft.unit;
    const slack = slackOf(reading.value, reading.decimals, unit);
    draft.unread.push({ label, cell: block.grid.ref(row, column), value: inWanYuan(reading.value, unit), slack });
  }
}

/** Figures under heads that the table does not know: one problem for each column. */
export function reportUnknownColumns(block: PrintedBlock, row: number, draft: TableDraft): void {
  for (const column of block.layout.unknown) {
    if (draft.claimed(row, column) || !block.grid.isFigure(row, column)) continue;
    const label = block.layout.heads.get(column)?.path ?? '';
    const code = NOT_FINAL.test(label) ? 'compared-column' : 'unknown-column';
    // No sum of this year is off by a percentage or by an amount of last year.
    if (code === 'compared-column') draft.claim(row, column);
    else leaveUnread(block, row, [column], label, draft);
    const isKnown = draft.problems.some((problem) => problem.code === code && problem.cell.column === column);
    if (!isKnown) draft.tell(code, block.grid.ref(row, column), label);
  }
}
