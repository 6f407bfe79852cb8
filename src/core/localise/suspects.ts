import type { Decimal } from 'decimal.js';
import { plainAmount } from '../amounts/format';
import { toWanYuan } from '../amounts/slack';
import { unlistedRowLabel } from '../messages/suspects';
import type { Suspect, SuspectCell } from '../review';
import type { Figure } from '../tables/figure';
import { a1 } from '../workbook/address';
import type { Explanation } from './explanation';

/**
 * Explanations as every surface shows them: amounts in the cell's own unit, findings by their ids.
 * A bound that does not exist (only an inequality limits the cell) is an empty string. A figure that its table does not
 * list has no address; its label says so.
 * @param findingIds the ids of the findings that each relation gave, by the relation's id.
 */
export function toSuspects(explanations: readonly Explanation[], findingIds: ReadonlyMap<string, readonly string[]>): Suspect[] {
  return explanations.map(({ status, cells, pattern, repairs, more, area }): Suspect => {
    const scope = area === undefined ? {} : { area: { ...area, factor: area.factor.toFixed() } };
    return {
      status,
      cells: cells.map(({ figure, proposed, low, high }): SuspectCell => {
        const print = (amount: Decimal): string => printed(amount, figure);
        return {
          ...placeOf(figure),
          value: figure.blank ? '' : print(figure.value ?? proposed),
          proposed: print(proposed),
          low: print(low),
          high: print(high),
        };
      }),
      pattern,
      explains: repairs.flatMap((id) => findingIds.get(id) ?? []),
      ...scope,
      ...(more ? { more } : {}),
    };
  });
}

function placeOf({ cell, label }: Figure): Pick<SuspectCell, 'sheet' | 'address' | 'label'> {
  if (cell === null) return { sheet: '', address: '', label: unlistedRowLabel(label) };
  return { sheet: cell.sheet, address: a1(cell.row, cell.column), label };
}

function printed(amount: Decimal, { unit, decimals }: Figure): string {
  if (!amount.isFinite()) return '';
  const own = amount.div(toWanYuan(unit));
  return unit === 'count' ? own.toFixed(Math.max(decimals, own.decimalPlaces())) : plainAmount(own);
}
