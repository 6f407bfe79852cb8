import type { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure';
import { indexFigures, type Figures } from '../figures/figures';
import type { RelationResult } from '../rules/relation';
import type { Evidence } from './evidence';
import type { Explanation } from './explanation';

/**
 * Rules that speak under a condition only (an account whose revenue is all 财政拨款) were bound to what is printed. Once what is
 * wrong is put right some of them do not speak any more: what they said follows from the same slip, and is no evidence of another.
 */
export function withoutLifted(evidence: Evidence, explain: (evidence: Evidence) => Explanation[]): Explanation[] {
  const first = explain(evidence);
  const { figures, check } = evidence.known;
  if (figures === undefined || check === undefined) return first;
  const trusted = trustedOf(first);
  const explained = new Set(trusted.flatMap(({ repairs }) => repairs));
  const left = evidence.broken.filter(({ relation }) => !explained.has(relation.id));
  if (trusted.length === 0 || left.length === 0) return first;
  const bound = new Set(check(corrected(figures, trusted)).map(({ relation }) => relation.id));
  const lifted = left.filter(({ relation }) => !bound.has(relation.id));
  if (lifted.length === 0) return first;
  const again = explain(evidence.without(new Set(lifted)));
  const kept = trusted.map((one) => again.find((other) => isSame(one, other)));
  if (kept.includes(undefined)) return first;
  const also = new Map<Explanation, string[]>();
  for (const result of lifted) {
    const cause = kept.find((one) => one !== undefined && isOfItsRows(result, one)) ?? kept[0];
    if (cause !== undefined) also.set(cause, [...(also.get(cause) ?? []), result.relation.id]);
  }
  return again.map((one) => {
    const cause = [...also].find(([other]) => other === one || isAlternative(other, one));
    return cause === undefined ? one : { ...one, repairs: [...one.repairs, ...cause[1]] };
  });
}

/** Those that are certain, and whole columns or rows before others that mend the same. */
function trustedOf(explanations: readonly Explanation[]): Explanation[] {
  const taken: Explanation[] = [];
  for (const one of explanations) {
    if (one.cells.length === 0 || taken.some((other) => isAlternative(other, one))) continue;
    if (one.status === 'unique' || one.area !== undefined) taken.push(one);
  }
  return taken;
}

function isAlternative(one: Explanation, other: Explanation): boolean {
  return one.repairs.length === other.repairs.length && one.repairs.every((id) => other.repairs.includes(id));
}

function isSame(one: Explanation, other: Explanation): boolean {
  return (
    one.status === other.status &&
    one.cells.length === other.cells.length &&
    one.cells.every(({ figure }, index) => other.cells[index]?.figure === figure)
  );
}

function isOfItsRows({ relation }: RelationResult, { cells }: Explanation): boolean {
  return relation.terms.some(({ figure }) => cells.some((cell) => cell.figure.row === figure.row));
}

/** The figures as they are with the explanations believed. */
function corrected({ tables, year, department }: Figures, explanations: readonly Explanation[]): Figures {
  const right = new Map<Figure, Decimal>();
  for (const { cells } of explanations) for (const { figure, proposed } of cells) right.set(figure, proposed);
  const all = tables.map((table) => {
    const rows = table.rows.map((row) => {
      const values = [...row.figures].map(([column, figure]) => {
        const value = right.get(figure);
        return [column, value === undefined ? figure : { ...figure, value, blank: value.isZero() }] as const;
      });
      return { ...row, figures: new Map(values) };
    });
    return { ...table, rows };
  });
  return indexFigures(all, year, department);
}
