import { Decimal } from 'decimal.js';
import type { Relation, RelationResult, Verdict } from '../rules/relation';

const ZERO = new Decimal(0);

/**
 * The verdict of one relation: residual = Σ c·v against slack = Σ |c|·slack, closed intervals as in XBRL
 * Calculations 1.1. Undecided where a figure is missing or cannot be read. There is no other tolerance.
 */
export function evaluate(relation: Relation): RelationResult {
  if (relation.missing !== undefined) return { relation, verdict: 'undecided' };
  let residual = ZERO;
  const slack = new SlackSum();
  for (const { coefficient, figure } of relation.terms) {
    const { value } = figure;
    if (value === null) return { relation, verdict: 'undecided' };
    // Most figures of a disclosure are blank; adding nothing costs nothing.
    if (value.isZero()) continue;
    residual = added(residual, coefficient, value);
    slack.add(figure.slack);
  }
  const total = slack.total();
  return { relation, verdict: verdictOf(relation.operator, residual, total), residual, slack: total };
}

/** `sum ± value`. Equal numbers of a workbook are one object (readAmount), so most relations come out without arithmetic. */
export function added(sum: Decimal, coefficient: 1 | -1, value: Decimal): Decimal {
  if (coefficient === 1) return sum === ZERO ? value : sum.plus(value);
  return sum === value ? ZERO : sum.minus(value);
}

/** Figures of one form share one slack (slackOf gives the same object): equal ones are counted, their product is kept. */
class SlackSum {
  private sum = ZERO;
  private each = ZERO;
  private count = 0;

  add(slack: Decimal): void {
    if (slack !== this.each) this.startWith(slack);
    this.count++;
  }

  total(): Decimal {
    const counted = multipleOf(this.each, this.count);
    return this.sum === ZERO ? counted : this.sum.plus(counted);
  }

  private startWith(slack: Decimal): void {
    if (this.count > 0) this.sum = this.total();
    this.each = slack;
    this.count = 0;
  }
}

const multiples = new WeakMap<Decimal, Decimal[]>();

function multipleOf(slack: Decimal, count: number): Decimal {
  if (count === 0 || slack === ZERO) return ZERO;
  let known = multiples.get(slack);
  if (known === undefined) multiples.set(slack, (known = []));
  return (known[count] ??= slack.times(count));
}

/** What a relation's residual is called, given its slack. */
export function verdictOf(operator: Relation['operator'], residual: Decimal, slack: Decimal): Exclude<Verdict, 'undecided'> {
  if (operator === '<=' ? residual.lessThanOrEqualTo(ZERO) : residual.isZero()) return 'exact';
  const excess = operator === '<=' ? residual : residual.abs();
  return excess.lessThanOrEqualTo(slack) ? 'rounding' : 'error';
}
