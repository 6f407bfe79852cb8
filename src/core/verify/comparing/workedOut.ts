import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import type { Relation } from './relation';

/** How the figure of a statement is worked out: `97.19 ÷ 上年 1,200.00`. */
export function workedOut(claim: Pick<Claim, 'kind' | 'with'>, relation: Relation): string {
  if (relation.kind === 'amount') return separatedAmount(relation.is.value);
  if (relation.kind === 'ratio') {
    const [part, whole] = [relation.part, relation.whole].map(({ value }) => separatedAmount(value));
    return (claim.kind === 'change' ? ofBase(claim) : narrativeChecks.ratio)(part ?? '', whole ?? '');
  }
  const { current, base } = relation;
  const [now, before] = [current, base].map(({ value }) => separatedAmount(value));
  if (relation.kind !== 'change') return narrativeChecks.minus(now ?? '', ofOther(claim), before ?? '');
  return ofBase(claim)(separatedAmount(current.value.minus(base.value).abs()), before ?? '');
}

function ofBase({ with: other }: Pick<Claim, 'with'>): (difference: string, base: string) => string {
  return other === 'budget' ? narrativeChecks.changeOfBudget : narrativeChecks.change;
}

export function ofOther({ with: other }: Pick<Claim, 'with'>): string {
  return other === 'budget' ? narrativeChecks.budgetSide : narrativeChecks.lastYearSide;
}
