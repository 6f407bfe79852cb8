import { separatedAmount } from '../../amounts/format';
import { percentOf, roundedOf } from '../../amounts/quotient';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import { comparePercent, saidBy } from '../comparing/compare';
import type { Source, Target } from '../reading/target';
import { reportPercent } from './percents';
import { budgetKey, wordsOf, type Verification } from './stated';

/** 完成年初预算的 …%. */
export function checkRate(claim: Claim, verification: Verification): void {
  const final = verification.final(claim.target);
  const budget = final === null ? null : bestBudget(claim, final, verification);
  if (final === null || budget === null) {
    verification.note(claim, narrativeChecks.unchecked.noBudget(claim.target.name));
    if (final !== null) rememberBudget(claim, final, verification);
    return;
  }
  reportRatio(claim, final, budget, 'rate', verification);
}

/** 完成预算98.50% tells the budget where nothing else does, as far as the percentage is rounded. */
function rememberBudget(claim: Claim, final: Source, verification: Verification): void {
  const { number } = claim;
  const budget = number === undefined || number.value.lte(0) ? null : percentOf(final, saidBy(number));
  if (budget !== null && !final.value.isZero())
    verification.remember(verification.budgets, claim, roundedOf(budget), budgetKey(claim.target.key, claim.plan));
}

/** Of two budgets that just 预算 may mean the one that the rate fits. */
function bestBudget({ target, plan, number }: Claim, final: Source, verification: Verification): Source | null {
  const budgets = verification.budgetsOf(target, plan ?? null);
  const fitting = budgets.find((budget) => {
    const exact = percentOf(final, budget);
    return number !== undefined && exact !== null && comparePercent(number, exact) !== 'different';
  });
  return fitting ?? budgets[0] ?? null;
}

/** 占比: of the whole that is named, else of the section's total. */
export function checkShare(claim: Claim, verification: Verification): void {
  // Behind the parts of a list it may be the share of the last part, or of the head.
  const meant = [claim, ...claim.others.map((target): Claim => ({ ...claim, target, others: [] }))];
  const fitting = meant.find((one) => {
    const whole = wholeOf(one, verification);
    return whole !== null && asShareOf(one, whole, verification) !== 'different';
  });
  checkShareOf(fitting ?? claim, verification);
}

function checkShareOf(claim: Claim, verification: Verification): void {
  const whole = wholeOf(claim, verification);
  const part = verification.final(claim.target);
  const total = whole === null ? null : verification.final(whole);
  if (part === null || total === null) {
    verification.note(claim, narrativeChecks.unchecked.noSource(claim.target.name));
    return;
  }
  reportRatio(claim, part, total, 'share', verification);
}

/** What may stand behind the name of a whole. */
const OF_TOTALS = /^(?:决算|支出|合计|总额|总计|数)*$/;

/** What a share is a share of; `null` where the words name nothing that is known. */
export function wholeOf(claim: Claim, verification: Verification): Target | null {
  const items = verification.itemsOf(claim.passage.section);
  const words = claim.whole ?? '';
  const bare = words.replace(/^(?:本年度?|全年|\d{4}年度?|本部门|本单位|部门|单位)/, '');
  const nameOf = (name: string): Target | null => {
    const found = items.itemAt(name, 0);
    return found !== null && OF_TOTALS.test(name.slice(found.end)) ? (found.targets[0] ?? null) : null;
  };
  const named = nameOf(words) ?? nameOf(bare);
  if (words !== '' && named !== null) return named;
  if (words !== '' && !/^(?:其|总|合计|全部)/.test(words)) return null;
  // 占总支出 may mean the total of the section or of the year.
  // A section that tells totals and their parts in one means 本年收入 or 本年支出 where it names no whole.
  const tellsBoth = words === '' && claim.passage.section === 'summary';
  const others = tellsBoth ? ['revenue', 'expenditure'] : words === '' ? [] : ['expenditure'];
  const wholes = [claim.head ?? null, items.whole, ...others.map((key) => items.byKey.get(key) ?? null)];
  const fit = (whole: Target | null): ReturnType<typeof comparePercent> =>
    whole === null ? 'different' : asShareOf(claim, whole, verification);
  return (
    wholes.find((whole) => fit(whole) === 'equal') ?? wholes.find((whole) => fit(whole) === 'tail') ?? claim.head ?? items.whole
  );
}

function asShareOf({ number, target }: Claim, whole: Target, verification: Verification): ReturnType<typeof comparePercent> {
  const part = verification.final(target);
  const total = verification.final(whole);
  const exact = part === null || total === null ? null : percentOf(part, total);
  return number === undefined || exact === null ? 'different' : comparePercent(number, exact);
}

function reportRatio(claim: Claim, part: Source, whole: Source, rule: 'rate' | 'share', verification: Verification): void {
  const { number } = claim;
  if (number === undefined) return;
  // Forms print 0% or 100% where nothing was planned and nothing was spent.
  if (whole.value.isZero() && part.value.isZero() && (number.value.isZero() || number.value.equals(100))) return;
  const workedOut = narrativeChecks.ratio(separatedAmount(part.value), separatedAmount(whole.value));
  const facts = {
    rule,
    words: wordsOf(claim),
    figures: [...part.figures, ...whole.figures],
    expected: (percent: string): string => narrativeChecks.percent(workedOut, percent),
    tail: narrativeChecks.percentTail,
    wrong: narrativeChecks[rule],
  };
  reportPercent(claim, percentOf(part, whole), facts, verification);
}
