import { Decimal } from 'decimal.js';
import type { DecidedResult, Relation, RelationResult } from '../rules/relation';

const ZERO = new Decimal(0);

/**
 * The verdict of one relation: residual = Σ c·v against slack = Σ |c|·slack, closed intervals as in XBRL
 * Calculations 1.1. Undecided where a figure is missing or cannot be read. There is no other tolerance.
 */
export function evaluate(relation: Relation): RelationResult {
  if (relation.missing !== undefined) return { relation, verdict: 'undecided' };
  let [residual, slack] = [ZERO, ZERO];
  for (const { coefficient, figure } of relation.terms) {
    const { value } = figure;
    if (value === null) return { relation, verdict: 'undecided' };
    // Most figures of a disclosure are blank; adding nothing costs nothing.
    if (value.isZero()) continue;
    residual = coefficient === 1 ? sum(residual, value) : difference(residual, value);
    slack = sum(slack, figure.slack);
  }
  return { relation, verdict: verdictOf(relation.operator, residual, slack), residual, slack };
}

/** Most relations compare one amount with one, and equal amounts are one object as a rule: nothing needs to be reckoned. */
function sum(one: Decimal, other: Decimal): Decimal {
  return one === ZERO ? other : one.plus(other);
}

function difference(one: Decimal, other: Decimal): Decimal {
  return one === other ? ZERO : one.minus(other);
}

/** What a relation's residual is called, given its slack. */
export function verdictOf(operator: Relation['operator'], residual: Decimal, slack: Decimal): DecidedResult['verdict'] {
  if (operator === '<=' ? residual.lessThanOrEqualTo(ZERO) : residual.isZero()) return 'exact';
  return residual.abs().lessThanOrEqualTo(slack) ? 'rounding' : 'error';
}
