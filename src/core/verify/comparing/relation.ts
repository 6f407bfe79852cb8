import { Decimal } from 'decimal.js';
import { percentChange, percentOf, type Quotient } from '../../amounts/quotient';
import { agree, differenceOf, magnitudeOf, scaled, signOf, sumOf, type Rounded } from '../../amounts/rounded';
import type { Statement } from '../reading/statement';
import { compareAgain, compareAmount, comparePercent, compareWorkedOut, type Comparison, type Stated } from './compare';
import { compareSum, type Sum } from './sum';
import type { Operand } from '../reading/operand';

interface Compared {
  readonly kind: 'difference' | 'change' | 'same' | 'order';
  readonly current: Operand;
  readonly base: Operand;
}

/**
 * What words say: a relation between their own figure (the number, with the slack of the printed places) and figures of the
 * tables, of the 底稿, of last year's workbook or of the same text. Quotients are as sure as their two figures are (amounts/quotient).
 */
export type Relation =
  /** number = is, this year's figure or last year's */
  | { readonly kind: 'amount'; readonly is: Operand; readonly year: 'current' | 'prior' }
  /** ± number = current − base; ± number % · base = current − base; current = base; current > base or < base. */
  | Compared
  /** number % · whole = part */
  | { readonly kind: 'ratio'; readonly part: Operand; readonly whole: Operand }
  /** number = of · factor, exact: points for a rate */
  | { readonly kind: 'product'; readonly of: Operand; readonly factor: Decimal }
  /** number = first: the same number, printed before; either of them may have places left off. */
  | { readonly kind: 'again'; readonly first: Operand }
  /** number = 0 just where the other one is: guests and what they cost. */
  | { readonly kind: 'together'; readonly other: Operand }
  /** The word that figures call for: a grade, basic or project, up or down. */
  | { readonly kind: 'word'; readonly said: string; readonly is: string; readonly of: readonly Operand[] }
  /** Σ left (= or ≤) Σ right, the number among them. */
  | ({ readonly kind: 'sum' } & Sum);

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
export interface Stating {
  readonly kind?: Statement['kind'];
  readonly number?: Stated;
  readonly direction?: Statement['direction'];
}

export function verdictOf(stating: Stating, relation: Relation): Verdict {
  const { number } = stating;
  switch (relation.kind) {
    case 'same':
      return agree(relation.current, relation.base) ? 'equal' : 'different';
    case 'order':
      return orderOf(stating, relation.current, relation.base);
    case 'word':
      return relation.said === relation.is ? 'equal' : 'different';
    case 'sum':
      return compareSum(relation);
    case 'amount':
    case 'difference':
    case 'change':
    case 'ratio':
    case 'product':
    case 'again':
    case 'together':
      return number === undefined ? 'equal' : verdictOfNumber(number, stating, relation);
  }
}

type OfNumber = Exclude<Relation, { readonly kind: 'word' | 'sum' }>;

function verdictOfNumber(number: Stated, stating: Stating, relation: OfNumber): Verdict {
  switch (relation.kind) {
    case 'amount':
      if (stating.kind === 'count') return number.value.equals(relation.is.value) ? 'equal' : 'different';
      return compareAmount(number, relation.is);
    case 'again':
      return compareAgain(number, relation.first);
    case 'together':
      return number.value.isZero() === relation.other.value.isZero() ? 'equal' : 'different';
    case 'product':
      return compareWorkedOut(number, scaled(relation.of, relation.factor));
    case 'ratio': {
      // Forms print 0% or 100% where nothing was planned and nothing was spent.
      const isNothing = relation.whole.value.isZero() && relation.part.value.isZero();
      if (isNothing && (number.value.isZero() || number.value.equals(100))) return 'equal';
      const exact = percentIn(relation);
      return exact === null ? 'no-base' : comparePercent(number, exact);
    }
    case 'difference':
    case 'change':
    case 'same':
    case 'order':
      return verdictOfChange(number, stating, relation);
  }
}

function verdictOfChange(number: Stated, stating: Stating, relation: Compared): Verdict {
  const { current, base } = relation;
  const difference = differenceOf(current, base);
  if (relation.kind === 'difference') {
    if (isOtherWay(stating, difference) && !number.value.isZero()) return 'other-way';
    return compareAmount(number, magnitudeOf(difference));
  }
  // 增长0% where there was nothing and is nothing says no more than that.
  if (base.value.isZero() && current.value.isZero() && number.value.isZero()) return 'equal';
  const exact = percentIn(relation);
  if (exact === null) return 'no-base';
  return isOtherWay(stating, difference) ? 'other-way' : comparePercent(number, exact);
}

/** The figures say for certain that it went the other way. */
function isOtherWay({ direction }: Stating, difference: Rounded): boolean {
  return signOf(difference) === (direction === 'up' ? -1 : 1);
}

function orderOf({ direction }: Stating, current: Operand, base: Operand): Verdict {
  const difference = current.value.minus(base.value);
  if (difference.isZero()) return 'other-way';
  return difference.isPositive() === (direction === 'up') || agree(current, base) ? 'equal' : 'other-way';
}

/** The percentage that the figures give; `null` where what it is a percentage of may be nothing, and for what is none. */
export function percentIn(relation: Relation): Quotient | null {
  if (relation.kind === 'ratio') return percentOf(relation.part, relation.whole);
  if (relation.kind !== 'change' || relation.base.value.isNegative()) return null;
  return percentChange(relation.current, relation.base);
}

export function isWrong(verdict: Verdict): boolean {
  return !['equal', 'tail', 'cut', 'rounded'].includes(verdict);
}

/** Of the relations that a statement may be meant as the one that it fits best, else the first; `null` for none. */
export function judged(stating: Stating, relations: readonly Relation[]): Judgement | null {
  const all = relations.map((relation): Judgement => ({ relation, verdict: verdictOf(stating, relation) }));
  return all.find(({ verdict }) => verdict === 'equal') ?? all.find(({ verdict }) => !isWrong(verdict)) ?? all[0] ?? null;
}

/** The figures on the other side of the statement's own; of a sum those that its left side is held against. */
export function operandsOf(relation: Relation): readonly Operand[] {
  switch (relation.kind) {
    case 'amount':
      return [relation.is];
    case 'ratio':
      return [relation.part, relation.whole];
    case 'product':
    case 'word':
      return [relation.of].flat();
    case 'again':
      return [relation.first];
    case 'together':
      return [relation.other];
    case 'sum':
      return relation.right;
    case 'difference':
    case 'change':
    case 'same':
    case 'order':
      return [relation.current, relation.base];
  }
}

/** Every pair of two lists, those of the first figures first. */
export function pairs<O extends Operand, T>(
  firsts: readonly O[],
  seconds: readonly O[],
  make: (one: O, other: O) => T,
): readonly T[] {
  return firsts.flatMap((one) => seconds.map((other) => make(one, other)));
}

/** What a relation says its figure is: an amount, or a percentage to two decimals. */
export function exactOf(relation: Relation): Decimal {
  switch (relation.kind) {
    case 'ratio':
    case 'change':
      return percentIn(relation)?.value ?? new Decimal(0);
    case 'difference':
    case 'same':
    case 'order':
      return relation.current.value.minus(relation.base.value);
    case 'product':
      return relation.of.value.times(relation.factor);
    case 'amount':
    case 'again':
    case 'together':
    case 'word':
    case 'sum':
      return sumOf(operandsOf(relation)).value;
  }
}
