import { separatedAmount } from '../../amounts/format';
import { sumOf } from '../../amounts/rounded';
import { FORM, itemById } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Sum } from '../comparing/sum';
import type { Loose, Statement } from '../reading/statement';
import { sourceOf, targetOf } from '../reading/target';
import type { Plan } from '../reading/plan';
import { UNFILLED } from '../reading/unfilledMark';
import { isWrong } from '../comparing/relation';
import { checkSum, figureOf } from './addingUp';
import { checkMisstated } from './misstated';
import { budgetKey, statedWords, wordsOf, type StatedValue, type Verification } from './stated';

/** Figures that no table has, against their own parts: budgets and last year's figures as the text states them. */
export function checkSums(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const accounts = accountsOfDetails(statements, verification);
  if (accounts.length > 0) {
    for (const plan of PLANS) sumOfBudgets('general-expenditure', accounts, plan, statements, loose, verification);
    sumOfPriors('general-expenditure', accounts, verification);
  }
  for (const { id, parts = [] } of FORM) {
    if (parts.length === 0) continue;
    for (const plan of PLANS) sumOfBudgets(id, parts, plan, statements, loose, verification);
    sumOfPriors(id, parts, verification);
    sumOfFinals(id, parts, statements, verification);
  }
  equalPriors('inflow', 'outflow', verification);
  equalPriors('fiscal-inflow', 'fiscal-outflow', verification);
}

const PLANS = ['initial', 'adjusted', null] as const;

/** Last year's 收入总计 and 支出总计 were one figure, so that both have changed by the same amount where they are one this year. */
function equalPriors(one: string, other: string, verification: Verification): void {
  const [first, second] = [one, other].map((key) => verification.stated('prior', key));
  if (!first || !second || [one, other].some((key) => verification.isDoubted(key, 'prior', 'final'))) return;
  const [current, balanced] = [first, second].map(({ statement }) => verification.final(statement.target)?.value);
  if (!current || !balanced || !current.equals(balanced)) return;
  const text = separatedAmount(current.minus(first.value).abs());
  checkSum(
    { left: [second], operator: '=', right: [first] },
    {
      rule: 'sum-of-changes',
      statement: second.statement,
      beside: [wordsOf(first.statement)],
      message: (quote) => narrativeChecks.totalsChange(quote, text),
      expected: narrativeChecks.wanYuan(text),
    },
    verification,
  );
}

/** The accounts of one level that the details give, when every one with an amount is there. */
function accountsOfDetails(statements: readonly Statement[], verification: Verification): readonly string[] {
  const finals = statements.filter(
    ({ kind, passage, target }) => kind === 'final' && passage.section === 'general-details' && target.code !== undefined,
  );
  const digits = Math.max(0, ...finals.map(({ target }) => target.code?.length ?? 0));
  const all = [...verification.itemsOf('general-details').byKey.values()].filter(
    (target) => target.code?.length === digits && !(sourceOf(target, 'final', verification.context)?.value.isZero() ?? true),
  );
  const said = new Set(finals.map(({ target }) => target.key));
  const extra = finals.map(({ target }) => target).filter(({ code }) => code?.length === digits);
  return all.every(({ key }) => said.has(key)) ? [...new Set([...all, ...extra].map(({ key }) => key))] : [];
}

function sumOfBudgets(
  whole: string,
  keys: readonly string[],
  plan: Plan,
  statements: readonly Statement[],
  loose: readonly Loose[],
  verification: Verification,
): void {
  const head = verification.stated('budget', budgetKey(whole, plan));
  if (head === null || verification.isDoubted(whole, 'budget')) return;
  const parts = statedParts(keys, 'budget', verification, (key) => budgetKey(key, plan));
  if (parts === null || hasOtherParts(parts, loose)) return;
  if (checkMisstated(head, parts, 'rate', statements, verification)) return;
  const sum = sumOf(parts);
  const held = { rule: 'sum-of-budgets', words: wordsOf(head.statement) } as const;
  const verdict = verification.hold(held, { kind: 'sum', left: [head], operator: '=', right: parts });
  if (verdict === 'equal') return;
  const tail = !isWrong(verdict);
  // A budget that only follows from its percentage is not exact to the cent.
  if (tail && [head, ...parts].some(({ statement }) => statement.kind !== 'budget')) return;
  const text = separatedAmount(sum.value);
  // An account of which nothing was spent has a budget and is not listed.
  const isOpen = !tail && head.value.gt(sum.value) && parts.some(({ statement }) => statement.target.code !== undefined);
  const words = narrativeChecks[tail ? 'sumOfBudgetsTail' : isOpen ? 'sumOfListedBudgets' : 'sumOfBudgets'];
  verification.report({
    ...held,
    severity: tail ? 'rounding' : isOpen ? 'warning' : 'error',
    beside: statedWords(parts),
    message: (quote) => words(quote, text),
    expected: narrativeChecks.wanYuan(text),
    left: head.value,
    right: sum.value,
  });
}

/** 公务用车购置费255万元，其他交通工具购置144万元: among the parts stands one that no table knows. */
function hasOtherParts(parts: readonly StatedValue[], loose: readonly Loose[]): boolean {
  return loose.some(({ cause, token, passage, start }) => {
    if (cause !== 'unnamed' || token.type !== 'amount') return false;
    const own = parts.filter(({ statement }) => statement.passage === passage);
    const [first, last] = [
      Math.min(...own.map(({ statement }) => statement.end)),
      Math.max(...own.map(({ statement }) => statement.end)),
    ];
    return own.length > 1 && start > first && !passage.text.slice(last, start).includes('。');
  });
}

/** Last year's whole, as the text states it or as it follows from its change, is the sum of last year's parts. */
function sumOfPriors(whole: string, keys: readonly string[], verification: Verification): void {
  const head = verification.stated('prior', whole);
  if (head === null || verification.isDoubted(whole, 'prior', 'final')) return;
  const parts = statedParts(keys, 'prior', verification);
  if (parts === null) return;
  const sum = sumOf(parts);
  const isAmount = head.statement.kind === 'final';
  const current = verification.final(head.statement.target);
  const text = separatedAmount(isAmount ? sum.value : (current?.value ?? sum.value).minus(sum.value).abs());
  checkSum(
    { left: [head], operator: '=', right: parts },
    {
      rule: 'sum-of-changes',
      words: wordsOf(head.statement),
      beside: statedWords(parts),
      message: (quote) => (isAmount ? narrativeChecks.sumOfPriors(quote, text) : narrativeChecks.sumOfChanges(quote, text)),
      expected: narrativeChecks.wanYuan(text),
    },
    verification,
  );
}

/**
 * What no table has of it: a whole is its parts, where the text gives every one of them, and never less than those it gives. Of what is
 * bought and of vehicles only the kinds that there are are told.
 */
function sumOfFinals(whole: string, keys: readonly string[], statements: readonly Statement[], verification: Verification): void {
  if ([whole, ...keys].some((key) => verification.isDoubted(key, 'final'))) return;
  const head = toldOf(whole, null, statements, verification);
  if (head === null) return;
  const isInKinds = TOLD_IN_KINDS.includes(whole);
  const parts = keys.flatMap(
    (key) => (isInKinds ? toldOf(key, head.statement, statements, verification) : verification.stated('final', key)) ?? [],
  );
  const { section } = head.statement.passage;
  const isElsewhere =
    verification.stated('final', whole) === null && parts.some(({ statement }) => statement.passage.section !== section);
  if (isElsewhere) return;
  const isPrinted = (key: string): boolean => sourceOf(targetOf(key), 'final', verification.context) !== null;
  if (parts.length < LEAST_PARTS || [whole, ...keys].every(isPrinted)) return;
  const { kind, passage } = head.statement;
  const { name, measure = '' } = itemById(whole);
  const isCount = kind === 'count';
  // What is still to be filled in may be the rest.
  const isAll = parts.length === keys.length || (isInKinds && !UNFILLED.test(passage.text));
  if (isAll && checkMisstated(head, parts, 'share', statements, verification)) return;
  const sum: Sum = isAll ? { left: [head], operator: '=', right: parts } : { left: parts, operator: '<=', right: [head] };
  checkSum(
    isCount ? { ...sum, isCount } : sum,
    {
      rule: 'parts',
      statement: head.statement,
      beside: statedWords(parts),
      message: (quote, text) => narrativeChecks.sumOfStated(quote, name, text, isCount ? measure : undefined),
    },
    verification,
  );
}

const LEAST_PARTS = 2;
const TOLD_IN_KINDS: readonly string[] = ['procurement', 'vehicles-owned'];

/** As the text alone states it, else what it says of it beside the whole: that the tables or the 底稿 have as well. */
function toldOf(
  key: string,
  whole: Statement | null,
  statements: readonly Statement[],
  verification: Verification,
): StatedValue | null {
  const kind = itemById(key).measure === undefined ? 'final' : 'count';
  const statement = statements.find(
    (one) =>
      one.kind === kind &&
      one.isTentative !== true &&
      one.target.key === key &&
      verification.isThisYears(one) &&
      (whole === null || one.passage.section === whole.passage.section),
  );
  const said = statement?.number === undefined ? null : { ...figureOf(statement, statement.number), figures: [], statement };
  return verification.stated('final', key) ?? said;
}

/** Every part, as the text states it or as its own parts make it; `null` where one is not known or not to be trusted. */
function statedParts(
  keys: readonly string[],
  side: 'budget' | 'prior',
  verification: Verification,
  keyOf: (key: string) => string = (key) => key,
): readonly StatedValue[] | null {
  const found: StatedValue[] = [];
  for (const key of keys) {
    if (verification.isDoubted(key, side)) return null;
    const stated = verification.stated(side, keyOf(key));
    // What follows from a wrong figure of this year is wrong as well.
    if (stated !== null && !isAmount(stated.statement) && verification.isDoubted(key, 'final')) return null;
    const parts = stated === null ? partsOf(key) : [];
    const own = stated !== null ? [stated] : parts.length === 0 ? null : statedParts(parts, side, verification, keyOf);
    if (own === null) return null;
    found.push(...own);
  }
  return found.length === 0 ? null : found;
}

function isAmount({ kind }: Statement): boolean {
  return kind === 'final' || kind === 'budget';
}

function partsOf(key: string): readonly string[] {
  return FORM.find(({ id }) => id === key)?.parts ?? [];
}
