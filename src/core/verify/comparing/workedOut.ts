import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement } from '../reading/statement';
import { twoDecimals } from './compare';
import { exactOf, type Relation } from './relation';
import { sumInFigures } from './sum';

/** What a formula goes by: the kind of a statement and what it compares with. */
type Stating = Partial<Pick<Statement, 'kind' | 'with'>>;

/** How the figure of a statement is worked out: `97.19 ÷ 上年 1,200.00`. */
export function workedOut(relation: Relation, stating: Stating = {}): string {
  const printed = (value: Decimal): string => separatedAmount(value);
  switch (relation.kind) {
    case 'ratio':
      return (stating.kind === 'change' ? ofBase(stating) : narrativeChecks.ratio)(
        printed(relation.part.value),
        printed(relation.whole.value),
      );
    case 'change': {
      const { current, base } = relation;
      return ofBase(stating)(printed(current.value.minus(base.value).abs()), printed(base.value));
    }
    case 'difference':
    case 'same':
    case 'order':
      return narrativeChecks.minus(printed(relation.current.value), ofOther(stating), printed(relation.base.value));
    case 'product':
      return narrativeChecks.product(relation.of.value.toFixed(), relation.factor.toFixed());
    case 'sum':
      return sumInFigures(relation);
    case 'word':
      return relation.of.map(({ value }) => printed(value)).join('、');
    case 'amount':
    case 'again':
    case 'together':
      return printed(exactOf(relation));
  }
}

/** With what comes of it: `97.19 ÷ 上年 1,200.00 = 8.10%`. */
export function withResult(relation: Relation, stating: Stating = {}): string {
  const formula = workedOut(relation, stating);
  const { kind } = relation;
  if (kind === 'ratio' || kind === 'change') return narrativeChecks.percent(formula, twoDecimals(exactOf(relation)));
  const isDifference = kind === 'difference' || kind === 'same' || kind === 'order';
  return isDifference || kind === 'product' ? narrativeChecks.addsUp(formula, separatedAmount(exactOf(relation))) : formula;
}

function ofBase({ with: other }: Stating): (difference: string, base: string) => string {
  return other === 'budget' ? narrativeChecks.changeOfBudget : narrativeChecks.change;
}

export function ofOther({ with: other }: Stating): string {
  return other === 'budget' ? narrativeChecks.budgetSide : narrativeChecks.lastYearSide;
}
