import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { differenceOf, sumOf, type Rounded } from '../../amounts/rounded';
import { verdictOf } from '../../check/evaluate';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Relation, Verdict } from '../../rules/relation';

/**
 * `Σ left (= or ≤) Σ right`: the relation of the tables, between figures of a text, of the 底稿 and of the tables. A figure that is
 * taken off is one below zero.
 */
export interface Sum {
  /** For `=` what the text gives for the sum, for `<=` the parts. */
  readonly left: readonly Rounded[];
  readonly operator: Relation['operator'];
  readonly right: readonly Rounded[];
  /** 个, 辆, 人次 and not 万元. */
  readonly isCount?: true;
}

/** As check/evaluate judges the tables. */
export function verdictOfSum({ left, operator, right }: Sum): Verdict {
  const { value, slack } = differenceOf(sumOf(left), sumOf(right));
  return verdictOf(operator, value, slack);
}

/** `10.00 + 5.50 = 15.50`; `3.00 ≤ 2.00` for parts and their whole. */
export function sumInFigures({ left, operator, right, isCount }: Sum): string {
  const printed = (value: Decimal): string => (isCount === true ? value.toFixed() : separatedAmount(value));
  const added = (figures: readonly Rounded[]): string =>
    figures
      .map(({ value }, index) =>
        index === 0
          ? printed(value)
          : `${value.isNegative() ? narrativeChecks.less : narrativeChecks.plus}${printed(value.abs())}`,
      )
      .join('');
  return operator === '='
    ? narrativeChecks.addsUp(added(right), printed(sumOf(right).value))
    : narrativeChecks.atMost(added(left), added(right));
}
