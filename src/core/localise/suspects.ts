import type { Decimal } from 'decimal.js';
import { plainAmount } from '../amounts/format';
import { toWanYuan } from '../amounts/unit';
import { areaSaid, unlistedRowLabel } from '../messages/suspects';
import type { SlipPattern, Suspect, SuspectArea, SuspectCell } from '../findings/finding';
import { isNothing, type Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { columnName, rowName, tableName } from '../tables/naming';
import type { ExplainedCell, Explanation, SlipArea } from './explanation';

/**
 * Explanations as every surface shows them: amounts in the cell's own unit, findings by their ids.
 * A bound that does not exist (only an inequality limits the cell) is an empty string. A figure that its table does not
 * list has no place; its label says so.
 * @param findingIds the ids of the findings that each relation gave, by the relation's id.
 */
export function toSuspects(
  explanations: readonly Explanation[],
  findingIds: ReadonlyMap<string, readonly string[]>,
  figures: Pick<Figures, 'table' | 'row'> = WITHOUT_NAMES,
): Suspect[] {
  return explanations.map(({ status, cells, pattern, repairs, more, area }): Suspect => {
    const scope = area === undefined ? {} : { area: toArea(area, pattern, repairs.length, figures) };
    return {
      status,
      cells: cells.map((cell) => toCell(cell, figures)),
      pattern,
      explains: repairs.flatMap((id) => findingIds.get(id) ?? []),
      ...scope,
      ...(more ? { more } : {}),
    };
  });
}

const WITHOUT_NAMES: Pick<Figures, 'table' | 'row'> = { table: () => undefined, row: () => undefined };

/** Whether a table leaves cells without an amount blank rather than printing 0.00 there. */
function leavesBlank(table: TableKind, figures: Pick<Figures, 'table'>): boolean {
  const zeros = (figures.table(table)?.rows ?? []).flatMap((row) => [...row.figures.values()].filter(isNothing));
  return zeros.filter(({ blank }) => blank).length * 2 > zeros.length;
}

function toCell({ figure, proposed, low, high }: ExplainedCell, figures: Pick<Figures, 'table'>): SuspectCell {
  const isNought = [proposed, low, high].every((amount) => amount.isZero());
  // What has to go from a cell leaves it as its table leaves cells without an amount.
  const isEmptied = isNought && !figure.blank && leavesBlank(figure.table, figures);
  const print = (amount: Decimal): string => (isEmptied ? '' : printed(amount, figure));
  return {
    table: figure.table,
    at: figure.cell,
    label: figure.cell === null ? unlistedRowLabel(figure.label) : figure.label,
    value: figure.blank ? '' : printed(figure.value ?? proposed, figure),
    proposed: print(proposed),
    low: print(low),
    high: print(high),
    formula: figure.formula,
  };
}

function toArea(
  { factor, ...area }: SlipArea,
  pattern: SlipPattern | null,
  breaks: number,
  figures: Pick<Figures, 'table' | 'row'>,
): SuspectArea {
  const { table, column, row } = area;
  const rowWords = (id: string): string => rowName(figures.row(table, id), id);
  const words = (id: string): string => (row === undefined ? columnName(table, id) : rowWords(id));
  const parts = [row === undefined ? '' : rowWords(row), column === undefined ? '' : columnName(table, column)];
  const said = areaSaid({
    pattern,
    table: tableName(table, figures.table(table)),
    part: parts.filter((part) => part !== '').join(' '),
    other: area.with === undefined ? '' : words(area.with),
    factor: factor?.toFixed() ?? '',
    breaks,
  });
  return { ...area, ...(factor === undefined ? {} : { factor: factor.toFixed() }), said };
}

function printed(amount: Decimal, { unit, decimals }: Figure): string {
  if (!amount.isFinite()) return '';
  const own = amount.div(toWanYuan(unit));
  return unit === 'count' ? own.toFixed(Math.max(decimals, own.decimalPlaces())) : plainAmount(own);
}
