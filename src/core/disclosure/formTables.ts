import type { Profile } from '../narrative/habits/profile';
import { expectedTables } from '../figures/expected';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';

/**
 * The tables of a document in their order: those that the wording names; where it names none, those of the workbook as they
 * stand in it, and behind them what a workbook of its form lacks.
 */
export function formTables({ tables: named }: Pick<Profile, 'tables'>, { tables }: Figures): readonly TableKind[] {
  const kinds = Object.keys(named) as TableKind[];
  return kinds.length > 0 ? kinds : [...new Set([...tables.map(({ kind }) => kind), ...expectedTables(tables)])];
}
