import { CATALOG } from '../tables/catalog';
import type { TableKind } from '../figures/kinds';

/** What stands beside the final account: budgets, last year, the change. */
const BESIDE = /^(?:budget|adjusted-budget|prior)(?:-|$)|^change$/;

/** The columns of a table that hold final accounts of this year. */
export function columnsOf(table: TableKind): readonly string[] {
  const columns = CATALOG[table].blocks.flatMap((block) => block.columns.map(({ id }) => id));
  return [...new Set(columns)].filter((id) => !BESIDE.test(id));
}
