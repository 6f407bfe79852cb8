import type { Profile } from '../narrative/wording/profile';
import { expectedTables } from '../tables/expected';
import type { Figures } from '../tables/figures';
import type { TableKind } from '../tables/kinds';

/**
 * The tables of a document in their order: those that the wording names; where it names none, those of the workbook as they
 * stand in it, and behind them what a workbook of its form lacks.
 */
export function formTables({ tables: named }: Pick<Profile, 'tables'>, { tables }: Figures): readonly TableKind[] {
  const kinds = Object.keys(named) as TableKind[];
  return kinds.length > 0 ? kinds : [...new Set([...tables.map(({ kind }) => kind), ...expectedTables(tables)])];
}
