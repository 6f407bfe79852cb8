import { separatedAmount } from '../../amounts/format';
import { agree, sumOf } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import { sourceOf } from '../reading/target';
import type { Plan } from '../reading/plan';
import { budgetKey, type StatedValue, type Verification } from './stated';
import { wordsOf } from './stated';

/** Figures that no table has, against their own parts: budgets of the accounts, changes of the parts. */
export function checkSums(claims: readonly Claim[], verification: Verification): void {
  const accounts = accountsOfDetails(claims, verification);
  if (accounts.length > 0) {
    for (const plan of ['initial', 'adjusted', null] as const) sumOfBudgets(accounts, plan, verification);
    sumOfPriors('general-expenditure', accounts, verification);
  }
  sumOfPriors('three-public', ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'], verification);
  sumOfPriors('three-public', ['abroad', 'vehicles', 'reception'], verification);
  equalPriors('inflow', 'outflow', verification);
  equalPriors('fiscal-inflow', 'fiscal-outflow', verification);
}

/** Last year's 收入总计 and 支出总计 were one figure, so that both have changed by the same amount where they are one this year. */
function equalPriors(one: string, other: string, verification: Verification): void {
  const [first, second] = [one, other].map((key) => verification.priors.get(key));
  if (!first || !second || [one, other].some((key) => verification.faulty.has(key))) return;
  const [current, balanced] = [first, second].map(({ claim }) => verification.final(claim.target)?.value);
  if (!current || !balanced || !current.equals(balanced)) return;
  if (agree(first, second)) return;
  const text = separatedAmount(current.minus(first.value).abs());
  verification.fault(second.claim, {
    rule: 'sum-of-changes',
    severity: 'error',
    words: wordsOf(second.claim),
    message: (quote) => narrativeChecks.totalsChange(quote, text),
    expected: narrativeChecks.wanYuan(text),
  });
}

/** The accounts of one level that the details give, when every one with an amount is there. */
function accountsOfDetails(claims: readonly Claim[], verification: Verification): readonly string[] {
  const finals = claims.filter(
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

function sumOfBudgets(keys: readonly string[], plan: Plan, verification: Verification): void {
  const head = verification.budgets.get(budgetKey('general-expenditure', plan));
  const parts = keys.map((key) => verification.budgets.get(budgetKey(key, plan)));
  if (
    head === undefined ||
    verification.faulty.has('general-expenditure') ||
    keys.some((key) => verification.faulty.has(key)) ||
    !complete(parts)
  )
    return;
  const sum = sumOf(parts);
  if (sum.value.equals(head.value)) return;
  const tail = agree(sum, head);
  // A budget that only follows from its percentage is not exact to the cent.
  if (tail && [head, ...parts].some(({ claim }) => claim.kind !== 'budget')) return;
  const text = separatedAmount(sum.value);
  verification.report({
    rule: 'sum-of-budgets',
    severity: tail ? 'rounding' : 'error',
    words: wordsOf(head.claim),
    message: (quote) => (tail ? narrativeChecks.sumOfBudgetsTail(quote, text) : narrativeChecks.sumOfBudgets(quote, text)),
    expected: narrativeChecks.wanYuan(text),
    left: head.value,
    right: sum.value,
  });
}

/** Last year's total as it follows from the text is the sum of last year's parts. */
function sumOfPriors(total: string, keys: readonly string[], verification: Verification): void {
  const head = verification.priors.get(total);
  const parts = keys.map((key) => verification.priors.get(key));
  if (
    head === undefined ||
    verification.faulty.has(total) ||
    keys.some((key) => verification.faulty.has(key)) ||
    !complete(parts)
  )
    return;
  const sum = sumOf(parts);
  if (agree(sum, head)) return;
  const current = verification.final(head.claim.target);
  const text = separatedAmount((current?.value ?? sum.value).minus(sum.value).abs());
  verification.report({
    rule: 'sum-of-changes',
    severity: 'error',
    words: wordsOf(head.claim),
    message: (quote) => narrativeChecks.sumOfChanges(quote, text),
    expected: narrativeChecks.wanYuan(text),
  });
}

function complete(parts: readonly (StatedValue | undefined)[]): parts is readonly StatedValue[] {
  return parts.length > 0 && parts.every((part) => part !== undefined);
}
