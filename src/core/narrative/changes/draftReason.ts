import { Decimal } from 'decimal.js';
import { agree, differenceOf, publishedAmount, sumOf, type Rounded } from '../../amounts/rounded';
import { changeWordsOfDraft as say, type ChangeDimension } from './changeMessages';
import { changeParts, type ChangeHabits } from '../habits/changeWords';
import type { ChangePart } from './change';
import type { ExplainedChange } from './explainChange';

/** Parts that are named at most, and the share of the movement that may be left when the list stops. */
const NAMED_PARTS = 3;
const LEFT = new Decimal('0.2');

/** A kind of spending that moved less than this share of what moved most is not worth a clause. */
const WORTH_SAYING = new Decimal('0.05');

/**
 * A clause that says what moved, as a beginning for the person who knows why: `项目支出增加1,318.53万元，其中：新增…；基本支出
 * 减少…`. Empty where the figures say nothing beyond the total. It states figures only; nobody should publish it unread.
 */
export function draftReason(explained: ExplainedChange, habits: ChangeHabits): string {
  const kinds = partsIn(explained, 'spending');
  const largest = kinds[0]?.difference.abs() ?? new Decimal(0);
  const told = kinds.filter(({ difference }) => difference.abs().greaterThanOrEqualTo(largest.times(WORTH_SAYING)));
  if (told.length > 0)
    return say.sentences(
      told.map((kind) => say.ofWhich(clauseOf(kind, habits), namedOf(partsOfKind(explained, kind), kind.difference, habits))),
    );
  const dimension = (['class', 'source', 'three-public', 'economic'] as const).find((one) => partsIn(explained, one).length > 0);
  const parts = dimension === undefined ? [] : partsIn(explained, dimension);
  return say.enumerated(namedOf(parts, explained.difference, habits));
}

function partsIn({ groups }: ExplainedChange, dimension: ChangeDimension): readonly ChangePart[] {
  return groups.find((group) => group.dimension === dimension)?.parts ?? [];
}

/**
 * What a kind of spending is made of: the economic items where they are what moved in it (06表 knows 基本支出 of the general
 * budget only), else the accounts with their spending of that kind. One account alone says nothing new.
 */
function partsOfKind(explained: ExplainedChange, whole: ChangePart): readonly ChangePart[] {
  const { kind } = whole;
  if (kind === undefined) return [];
  const economic = partsIn(explained, 'economic');
  if (kind === 'basic' && economic.length > 0 && isWhole(economic, whole)) return economic;
  const accounts = partsIn(explained, 'account').flatMap((account): ChangePart[] => {
    const amounts = account.kinds?.[kind];
    if (amounts === undefined) return [];
    const moved = amounts.current.minus(amounts.previous);
    return moved.isZero() ? [] : [{ ...account, ...amounts, difference: moved }];
  });
  return accounts.length < 2 ? [] : [...accounts].sort((a, b) => b.difference.abs().comparedTo(a.difference.abs()));
}

/** The parts make up the whole, as far as the amounts of both years are rounded. */
function isWhole(parts: readonly ChangePart[], whole: ChangePart): boolean {
  const moved = ({ current, previous }: ChangePart): Rounded => differenceOf(publishedAmount(current), publishedAmount(previous));
  return agree(sumOf(parts.map(moved)), moved(whole));
}

/**
 * The largest parts that moved the same way as the whole; where one moved further than the whole did, those that undid it as
 * well, as the list would contradict the sum without them.
 */
function namedOf(parts: readonly ChangePart[], difference: Decimal, habits: ChangeHabits): string[] {
  const sameWay = parts.filter((part) => part.difference.isPositive() === difference.isPositive());
  const isUndone = sameWay[0]?.difference.abs().greaterThan(difference.abs().times(LEFT.plus(1))) ?? false;
  const named: ChangePart[] = [];
  let sum = new Decimal(0);
  for (const part of isUndone ? parts : sameWay) {
    if (named.length === NAMED_PARTS || difference.minus(sum).abs().lessThanOrEqualTo(difference.abs().times(LEFT))) break;
    named.push(part);
    sum = sum.plus(part.difference);
  }
  return [...named.filter((part) => sameWay.includes(part)), ...named.filter((part) => !sameWay.includes(part))].map((part) =>
    clauseOf(part, habits),
  );
}

function clauseOf(part: ChangePart, habits: ChangeHabits): string {
  const change = changeParts(part.current, part.previous, habits);
  if (change === null) return '';
  if (part.dimension !== 'spending' && part.previous.isZero()) return say.begun(part.name, change.amount, habits.unit);
  if (part.dimension !== 'spending' && part.current.isZero())
    return say.ended(part.name, change.verb, change.amount, habits.unit);
  return say.moved(part.name, change.verb, change.amount, habits.unit);
}
