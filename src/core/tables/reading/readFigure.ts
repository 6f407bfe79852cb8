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
  const place = { table: draft.kind, row, column, label, cell, unit, formula };
  if (reading.kind === 'amount') {
    const { decimals, asText } = reading;
    const value = unit === '万元' || unit === 'count' ? reading.value : reading.value.times(toWanYuan(unit));
    return { ...place, value, slack: slackOf(reading.value, decimals, unit), decimals, blank: false, asText };
  }
  const nothing = { ...place, slack: ZERO, decimals: 0 };
  if (reading.kind !== 'problem' || isNoDataNote(reading.text)) return { ...nothing, value: ZERO, blank: true, asText: false };
  const { problem: kind, text } = reading;
  draft.problems.push({ code: 'unreadable-figure', table: draft.kind, cell, label, problem: kind, text });
  return { ...nothing, value: null, blank: false, asText: true, problem: { kind, text } };
}

/** `12.5万元` in a table in 元 could be either; only a unit that agrees, or a measure word in a count, is a figure. */
function inUnit(reading: AmountReading, unit: Unit, cell: SnapshotCell | null): AmountReading {
  if (reading.kind !== 'amount' || reading.unit === undefined) return reading;
  const agrees = unit === 'count' ? !reading.unit.endsWith('元') : reading.unit === unit;
  return agrees
    ? reading
    : { kind: 'problem', problem: 'text', text: typeof cell?.value === 'string' ? printedText(cell.value) : '' };
}
