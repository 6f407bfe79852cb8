import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { differenceOf, sumOf, type Rounded } from '../../amounts/rounded';
import { verdictOf } from '../../check/evaluate';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Relation } from '../../rules/relation';
import type { Comparison } from './compare';
import type { Operand } from '../reading/operand';

/**
 * `Σ left (= or ≤) Σ right`: the relation of the tables, between figures of a text, of the 底稿 and of the tables. A figure that is
 * taken off is one below zero.
 */
export interface Sum {
  /** For `=` what the text gives for the sum, for `<=` the parts. */
  readonly left: readonly Operand[];
  readonly operator: Relation['operator'];
  readonly right: readonly Operand[];
  /** 个, 辆, 人次, 分 and not 万元. */
  readonly isCount?: true;
}

const COMPARISONS = { exact: 'equal', rounding: 'tail', error: 'different' } as const;

/** As check/evaluate judges the tables. */
export function compareSum({ left, operator, right }: Sum): Comparison {
  const { value, slack } = differenceOf(sumOf(left), sumOf(right));
  return COMPARISONS[verdictOf(operator, value, slack)];
}

/** A figure as sums print it: amounts with two decimals at least. */
export function figureInSum({ isCount }: { readonly isCount?: true | undefined }, value: Decimal): string {
  return isCount === true ? value.toFixed() : separatedAmount(value);
}

/** `10.00 + 5.50 = 15.50`; `3.00 ≤ 2.00` for parts and their whole. */
export function sumInFigures({ left, operator, right, isCount }: Sum): string {
  const printed = (value: Decimal): string => figureInSum({ isCount }, value);
  const added = (figures: readonly Rounded[]): string =>
    figures
      .map(({ value }, index) =>
        index === 0
          ? printed(value)
          : `${value.isNegative() ? narrativeChecks.less : narrativeChecks.plus}${printed(value.abs())}`,
      )
      .join('');
  if (operator === '<=') return narrativeChecks.atMost(added(left), added(right));
  const sum = printed(sumOf(right).value);
  return right.length > 1 ? narrativeChecks.addsUp(added(right), sum) : sum;
}
