import { Decimal } from 'decimal.js';
import { readAmount, type AmountReading } from '../../amounts/amount';
import { slackOf } from '../../amounts/slack';
import { toWanYuan, type Unit } from '../../amounts/unit';
import type { Figure } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { isNoDataNote } from '../cells/notes';
import type { TableDraft } from './tableDraft';
import type { CellRef } from '../../workbook/address';
import type { SnapshotCell } from '../../workbook/snapshot';
import { printedText } from '../../text/words';

const ZERO = new Decimal(0);

/** Most tables are in 万元, and nothing has to be worked out. */
export function inWanYuan(printed: Decimal, unit: Unit): Decimal {
  return unit === '万元' || unit === 'count' ? printed : printed.times(toWanYuan(unit));
}

/** Where a figure belongs and in what unit it is printed. */
export interface FigurePlace {
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly cell: CellRef;
  readonly unit: Unit;
}

/** Reads one figure; what cannot be read as one becomes a problem of the draft and a figure without a value. */
export function figureAt(grid: Grid, { row, column, label, cell, unit }: FigurePlace, draft: TableDraft): Figure {
  const printed = grid.cell(cell.row, cell.column);
  const reading = inUnit(readAmount(printed), unit, printed);
  const amount = reading.kind === 'amount' ? reading : null;
  const problem = reading.kind === 'problem' && !isNoDataNote(reading.text) ? reading : null;
  const figure: Figure = {
    table: draft.kind,
    row,
    column,
    label,
    cell,
    unit,
    formula: printed?.formula !== undefined,
    value: amount ? inWanYuan(amount.value, unit) : problem ? null : ZERO,
    slack: amount ? slackOf(amount.value, amount.decimals, unit) : ZERO,
    decimals: amount?.decimals ?? 0,
    blank: amount === null && problem === null,
    asText: amount?.asText ?? problem !== null,
  };
  if (problem === null) return figure;
  const { problem: kind, text } = problem;
  draft.problems.push({ code: 'unreadable-figure', table: draft.kind, cell, label, problem: kind, text });
  return { ...figure, problem: { kind, text } };
}

/** `12.5万元` in a table in 元 could be either; only a unit that agrees, or a measure word in a count, is a figure. */
function inUnit(reading: AmountReading, unit: Unit, cell: SnapshotCell | null): AmountReading {
  if (reading.kind !== 'amount' || reading.unit === undefined) return reading;
  const agrees = unit === 'count' ? !reading.unit.endsWith('元') : reading.unit === unit;
  return agrees
    ? reading
    : { kind: 'problem', problem: 'text', text: typeof cell?.value === 'string' ? printedText(cell.value) : '' };
}
