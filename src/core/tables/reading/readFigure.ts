import { Decimal } from 'decimal.js';
import { readAmount, type AmountReading } from '../../amounts/amount';
import { slackOf } from '../../amounts/slack';
import { toWanYuan, type Unit } from '../../amounts/unit';
import type { Figure } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { isNoDataNote } from '../cells/notes';
import type { TableDraft } from './tableDraft';
import type { SnapshotCell } from '../../workbook/snapshot';
import { printedText } from '../../text/words';

const ZERO = new Decimal(0);

/** Where a figure belongs and in what unit it is printed. */
export interface FigurePlace {
  readonly row: string;
  readonly column: string;
  readonly label: string;
  readonly sheetRow: number;
  readonly sheetColumn: number;
  readonly unit: Unit;
}

/** Reads one figure; what cannot be read as one becomes a problem of the draft and a figure without a value. */
export function figureAt(
  grid: Grid,
  draft: TableDraft,
  { row, column, label, sheetRow, sheetColumn, unit }: FigurePlace,
): Figure {
  const cell = grid.ref(sheetRow, sheetColumn);
  const printed = grid.cell(sheetRow, sheetColumn);
  const formula = printed?.formula !== undefined;
  const reading = inUnit(readAmount(printed), unit, printed);
  // Written out: objects that are put together of others have many shapes, which everything that reads a figure would pay for.
  const { kind: table } = draft;
  if (reading.kind === 'amount') {
    const { decimals, asText } = reading;
    const value = unit === '万元' || unit === 'count' ? reading.value : reading.value.times(toWanYuan(unit));
    const slack = slackOf(reading.value, decimals, unit);
    return { table, row, column, label, cell, unit, formula, value, slack, decimals, blank: false, asText };
  }
  if (reading.kind !== 'problem' || isNoDataNote(reading.text))
    return { table, row, column, label, cell, unit, formula, value: ZERO, slack: ZERO, decimals: 0, blank: true, asText: false };
  const { problem: kind, text } = reading;
  draft.problems.push({ code: 'unreadable-figure', table, cell, label, problem: kind, text });
  const problem = { kind, text };
  return {
    table,
    row,
    column,
    label,
    cell,
    unit,
    formula,
    value: null,
    slack: ZERO,
    decimals: 0,
    blank: false,
    asText: true,
    problem,
  };
}

/** `12.5万元` in a table in 元 could be either; only a unit that agrees, or a measure word in a count, is a figure. */
function inUnit(reading: AmountReading, unit: Unit, cell: SnapshotCell | null): AmountReading {
  if (reading.kind !== 'amount' || reading.unit === undefined) return reading;
  const agrees = unit === 'count' ? !reading.unit.endsWith('元') : reading.unit === unit;
  return agrees
    ? reading
    : { kind: 'problem', problem: 'text', text: typeof cell?.value === 'string' ? printedText(cell.value) : '' };
}
