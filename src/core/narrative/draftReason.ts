import { Decimal } from 'decimal.js';
import { changeWordsOfDraft as say, type ChangeDimension } from '../messages/explainChange';
import { changeParts, type ChangeHabits } from './changeWords';
import type { ChangePart, ExplainedChange } from './explainChange';

/** Parts that are named at most, and the share of the movement that they should make up before the sentence stops. */
const NAMED_PARTS = 3;
const ENOUGH = new Decimal('0.8');

/**
 * A clause that says what moved, as a beginning for the person who knows why: `项目支出增加1,318.53万元，按科目看新增…`. Empty
 * where the figures say nothing beyond the total. It states figures only; nobody should publish it unread.
 */
export function draftReason(explained: ExplainedChange, habits: ChangeHabits): string {
  const leading = partsIn(explained, 'spending')[0] ?? partsIn(explained, 'class')[0];
  const items =
    partsIn(explained, 'account').length > 0
      ? partsIn(explained, 'account')
      : partsIn(explained, leading === undefined ? 'three-public' : 'class');
  const named = enough(items, leading?.difference ?? explained.difference).filter((part) => part !== leading);
  const clauses = named.map((part) => clauseOf(part, habits));
  if (leading === undefined) return clauses.join(say.separator);
  return say.byAccount(clauseOf(leading, habits), isSameMoney(leading, named) ? [] : clauses);
}

function partsIn({ groups, difference }: ExplainedChange, dimension: ChangeDimension): readonly ChangePart[] {
  const parts = groups.find((group) => group.dimension === dimension)?.parts ?? [];
  return parts.filter((part) => part.difference.isPositive() === difference.isPositive());
}

function enough(parts: readonly ChangePart[], difference: Decimal): ChangePart[] {
  const named: ChangePart[] = [];
  let sum = new Decimal(0);
  for (const part of parts) {
    // A larger movement than the whole was partly undone by others; naming it among the whole would be wrong.
    if (part.difference.abs().greaterThan(difference.abs())) continue;
    if (named.length === NAMED_PARTS || sum.abs().greaterThanOrEqualTo(difference.abs().times(ENOUGH))) break;
    named.push(part);
    sum = sum.plus(part.difference);
  }
  return named;
}

/** One account alone that moved as much as the whole and is called the same says nothing new. */
function isSameMoney(leading: ChangePart, named: readonly ChangePart[]): boolean {
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 && only.name === leading.name;
}

function clauseOf(part: ChangePart, habits: ChangeHabits): string {
  const change = changeParts(part.current, part.previous, habits);
  if (change === null) return '';
  if (part.dimension !== 'spending' && part.previous.isZero()) return say.begun(part.name, change.amount);
  if (part.dimension !== 'spending' && part.current.isZero()) return say.ended(part.name, change.amount);
  return say.moved(part.name, change.verb, change.amount);
}
