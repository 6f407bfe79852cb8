import type { TableKind } from '../figures/kinds';
import type { HeatSource } from './heat';

/** What the comparison of a department's texts with its tables came to, as far as a picture tells. */
export interface LinkTexts {
  readonly errors: number;
  readonly hints: number;
  readonly unchecked: number;
  /** How many statements the tables bear out; `null` where the report does not tell. */
  readonly agreed: number | null;
  /** How many errors of the texts contradict figures of a table. */
  readonly tables: ReadonlyMap<TableKind, number>;
}

/** @param read what came of the texts besides findings; `null` where no text was compared */
export function linkTexts(
  { findings }: Pick<HeatSource, 'findings'>,
  read: Pick<LinkTexts, 'unchecked' | 'agreed'> | null,
): LinkTexts | null {
  const own = findings.filter(({ category }) => category === 'narrative' || category === 'performance');
  if (read === null && own.length === 0) return null;
  const errors = own.filter(({ severity }) => severity === 'error');
  const counts = new Map<TableKind, number>();
  for (const { cells } of errors) {
    const kinds = cells.flatMap(({ table }) => table ?? []);
    for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const hints = own.filter(({ severity }) => severity === 'warning' || severity === 'info').length;
  return { errors: errors.length, hints, unchecked: read?.unchecked ?? 0, agreed: read?.agreed ?? null, tables: counts };
}
