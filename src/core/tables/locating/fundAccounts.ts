import { budgetOf } from '../../form/accounts/functional';
import type { TableKind } from '../../figures/kinds';

/** The table that these accounts belong to, `null` where they are of several or say nothing. */
export function fundTableOf(codes: readonly string[]): TableKind | null {
  const kinds = new Set(codes.filter((code) => code.length > 3).map(budgetOf));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}
