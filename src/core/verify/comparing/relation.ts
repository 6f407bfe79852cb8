import { Decimal } from 'decimal.js';
import { percentChange, percentOf, type Quotient } from '../../amounts/quotient';
import { agree, differenceOf, magnitudeOf, signOf, type Rounded } from '../../amounts/rounded';
import type { Statement } from '../reading/statement';
import type { Source } from '../reading/target';
import { compareAmount, comparePercent, type Comparison } from './compare';

/**
 * What a statement says: a relation between its own figure (its number, with the slack of the printed places) and figures of the
 * tables, of the 底稿, of last year's workbook or of the same text. Quotients are as sure as their two figures are (amounts/quotient).
 */
export type Relation =
  /** number = is, this year's figure or last year's */
  | { readonly kind: 'amount'; readonly is: Source; readonly year: 'current' | 'prior' }
  /** ± number = current − base; ± number % · base = current − base; current = base; current > base or < base. */
  | { readonly kind: 'difference' | 'change' | 'same' | 'order'; readonly current: Source; readonly base: Source }
  /** number % · whole = part */
  | { readonly kind: 'ratio'; readonly part: Source; readonly whole: Source };

/**
 * `equal` to `wrong-unit` and `different` as an amount compares; `other-way`: up for down, above for below; `no-base`: a percentage
 * of nothing.
 */
export type Verdict = Comparison | 'other-way' | 'no-base';

export interface Judgement {
  readonly relation: Relation;
  readonly verdict: Verdict;
}

/** What has no number says as much as a number that fits. */
type Stating = Pick<Statement, 'kind' | 'number' | 'direction'>;

export function verdictOf(statement: Stating, relation: Relation): Verdict {
  const { number } = statement;
  if (relation.kind === 'same') return agree(relation.current, relation.base) ? 'equal' : 'different';
  if (relation.kind === 'order') return orderOf(statement, relation.current, relation.base);
  if (number === undefined) return 'equal';
  if (relation.kind === 'amount') {
    if (statement.kind === 'count') return number.value.equals(relation.is.value) ? 'equal' : 'different';
    return compareAmount(number, relation.is);
  }
  const exact = percentIn(relation);
  if (relation.kind === 'ratio') {
    // Forms print 0% or 100% where nothing was planned and nothing was spent.
    const isNothing = relation.whole.value.isZero() && relation.part.value.isZero();
    if (isNothing && (number.value.isZero() || number.value.equals(100))) return 'equal';
    return exact === null ? 'no-base' : comparePercent(number, exact);
  }
  const difference = differenceOf(relation.current, relation.base);
  if (relation.kind === 'difference') {
    if (isOtherWay(statement, difference) && !number.value.isZero()) return 'other-way';
    return compareAmount(number, magnitudeOf(difference));
  }
  // 增长0% where there was nothing and is nothing says no more than that.
  if (relation.base.value.isZero() && relation.current.value.isZero() && number.value.isZero()) return 'equal';
  if (exact === null) return 'no-base';
  return isOtherWay(statement, difference) ? 'other-way' : comparePercent(number, exact);
}

/** The figures say for certain that it went the other way. */
function isOtherWay({ direction }: Stating, difference: Rounded): boolean {
  return signOf(difference) === (direction === 'up' ? -1 : 1);
}

function orderOf({ direction }: Stating, current: Source, base: Source): Verdict {
  const difference = current.value.minus(base.value);
  if (difference.isZero()) return 'other-way';
  return difference.isPositive() === (direction === 'up') || agree(current, base) ? 'equal' : 'other-way';
}

/** The percentage that the figures give; `null` where what it is a percentage of may be nothing, and for what is none. */
export function percentIn(relation: Relation): Quotient | null {
  if (relation.kind === 'ratio') return percentOf(relation.part, relation.whole);
  if (relation.kind === 'amount' || relation.base.value.isNegative()) return null;
  return percentChange(relation.current, relation.base);
}

export function isWrong(verdict: Verdict): boolean {
  return !['equal', 'tail', 'rounded'].includes(verdict);
}

/** Of the relations that a statement may be meant as the one that it fits best, else the first; `null` for none. */
export function judged(statement: Stating, relations: readonly Relation[]): Judgement | null {
  const all = relations.map((relation): Judgement => ({ relation, verdict: verdictOf(statement, relation) }));
  return all.find(({ verdict }) => verdict === 'equal') ?? all.find(({ verdict }) => !isWrong(verdict)) ?? all[0] ?? null;
}

/** The figures on the other side of the statement's own. */
export function operandsOf(relation: Relation): readonly Source[] {
  switch (relation.kind) {
    case 'amount':
      return [relation.is];
    case 'ratio':
      return [relation.part, relation.whole];
    case 'difference':
    case 'change':
    case 'same':
    case 'order':
      return [relation.current, relation.base];
  }
}

/** Every pair of two lists, those of the first figures first. */
export function pairs<T>(
  firsts: readonly Source[],
  seconds: readonly Source[],
  make: (one: Source, other: Source) => T,
): readonly T[] {
  return firsts.flatMap((one) => seconds.map((other) => make(one, other)));
}

/** What a relation says its figure is: an amount, or a percentage to two decimals. */
export function exactOf(relation: Relation): Decimal {
  switch (relation.kind) {
    case 'amount':
      return relation.is.value;
    case 'ratio':
    case 'change':
      return percentIn(relation)?.value ?? new Decimal(0);
    case 'difference':
    case 'same':
    case 'order':
      return relation.current.value.minus(relation.base.value);
  }
}
