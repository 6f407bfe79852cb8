import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement } from '../reading/statement';
import type { Relation } from './relation';

/** How the figure of a statement is worked out: `97.19 ÷ 上年 1,200.00`. */
export function workedOut(statement: Pick<Statement, 'kind' | 'with'>, relation: Relation): string {
  if (relation.kind === 'amount') return separatedAmount(relation.is.value);
  if (relation.kind === 'ratio') {
    const [part, whole] = [relation.part, relation.whole].map(({ value }) => separatedAmount(value));
    return (statement.kind === 'change' ? ofBase(statement) : narrativeChecks.ratio)(part ?? '', whole ?? '');
  }
  const { current, base } = relation;
  const [now, before] = [current, base].map(({ value }) => separatedAmount(value));
  if (relation.kind !== 'change') return narrativeChecks.minus(now ?? '', ofOther(statement), before ?? '');
  return ofBase(statement)(separatedAmount(current.value.minus(base.value).abs()), before ?? '');
}

function ofBase({ with: other }: Pick<Statement, 'with'>): (difference: string, base: string) => string {
  return other === 'budget' ? narrativeChecks.changeOfBudget : narrativeChecks.change;
}

export function ofOther({ with: other }: Pick<Statement, 'with'>): string {
  return other === 'budget' ? narrativeChecks.budgetSide : narrativeChecks.lastYearSide;
}
