import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { agree, differenceOf, sumOf } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { isWrong, judged, type Relation } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import type { Statement } from '../reading/statement';
import { wordsOf, type StatedValue, type Verification } from './stated';

interface Misstated {
  readonly part: StatedValue;
  readonly right: Decimal;
  /** What was found wrong because of it. */
  readonly percent: Statement;
}

/**
 * The one part that makes both the sum and its own percentage right when what the sum lacks is put to it: of budgets the rate of
 * completion, of other amounts the share. That part is told, and nothing else.
 */
export function checkMisstated(
  head: StatedValue,
  parts: readonly StatedValue[],
  kind: 'rate' | 'share',
  statements: readonly Statement[],
  verification: Verification,
): boolean {
  if (agree(head, sumOf(parts))) return false;
  const lacking = differenceOf(head, sumOf(parts)).value;
  const found = parts.flatMap((part): Misstated[] => {
    const { target } = part.statement;
    const percent = statements.find(
      (statement) => statement.kind === kind && statement.target.key === target.key && verification.isWrong(statement),
    );
    if (percent === undefined) return [];
    const right = { ...part, value: part.value.plus(lacking) };
    const relations =
      kind === 'share'
        ? [{ kind: 'ratio', part: right, whole: head } as const]
        : verification.finals(target).map((final): Relation => ({ kind: 'ratio', part: final, whole: right }));
    const judgement = judged(percent, relations);
    return judgement === null || isWrong(judgement.verdict) ? [] : [{ part, right: right.value, percent }];
  });
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return false;
  const rest = parts.filter((part) => part !== only.part);
  if (kind === 'rate') retractOrders(only, statements, verification);
  report(only, head, rest, kind, verification);
  return true;
}

/** 决算数大于预算数 was said of the budget that is right. */
function retractOrders({ part, right }: Misstated, statements: readonly Statement[], verification: Verification): void {
  const { target } = part.statement;
  const way = (verification.final(target)?.value ?? right).gt(right) ? 'up' : 'down';
  for (const one of statements)
    if (one.kind === 'order' && one.target.key === target.key && one.direction === way) verification.retract(one);
}

function report(
  { part, right, percent }: Misstated,
  head: StatedValue,
  others: readonly StatedValue[],
  kind: 'rate' | 'share',
  verification: Verification,
): void {
  const { statement } = part;
  verification.retract(percent);
  const held = { rule: kind === 'rate' ? 'sum-of-budgets' : 'parts', words: wordsOf(statement) } as const;
  const rest = others.map((other) => ({ ...other, value: other.value.negated() }));
  verification.hold(held, { kind: 'sum', left: [part], operator: '=', right: [head, ...rest] });
  const [text, whole] = [separatedAmount(right), separatedAmount(head.value)];
  const says = kind === 'rate' ? narrativeChecks.misstatedBudget : narrativeChecks.misstatedPart;
  verification.fault(statement, {
    ...held,
    severity: 'error',
    beside: [wordsOf(head.statement), wordsOf(percent)],
    message: (quote) => says(quote, statement.target.name, text, whole),
    expected: narrativeChecks.wanYuan(text),
    right,
    ...(statement.number === undefined ? {} : { left: statement.number.value, slip: slipIn(statement.number, right) }),
  });
}
