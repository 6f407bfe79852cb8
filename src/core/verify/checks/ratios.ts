import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../claim';
import { comparePercent, percentOf, twoDecimals, type ExactPercent } from '../compare';
import type { Source, Target } from '../target';
import { wordsOf, type Verification } from './stated';

const EXACT = new Decimal(0);

/** 完成年初预算的 …%. */
export function checkRate(claim: Claim, verification: Verification): void {
  const final = verification.final(claim.target);
  const budget = verification.budget(claim.target);
  if (final === null || budget === null) {
    verification.note(claim, narrativeChecks.unchecked.noBudget(claim.target.name));
    return;
  }
  reportRatio(claim, final, budget, 'rate', verification);
}

/** 占比: of the whole that is named, else of the section's total. */
export function checkShare(claim: Claim, verification: Verification): void {
  const whole = wholeOf(claim, verification);
  const part = verification.final(claim.target);
  const total = whole === null ? null : verification.final(whole);
  if (part === null || total === null) {
    verification.note(claim, narrativeChecks.unchecked.noSource(claim.target.name));
    return;
  }
  reportRatio(claim, part, total, 'share', verification);
}

function wholeOf(claim: Claim, verification: Verification): Target | null {
  const items = verification.itemsOf(claim.passage.section);
  const words = claim.whole ?? '';
  if (words === '' || /^(?:其|总|合计|总额|全部)/.test(words)) return items.whole;
  const named = items.words.find(({ source }) => new RegExp(`^(?:${source})(?:决算|合计|总额|总计)?$`, 'u').test(words));
  return named?.targets[0] ?? null;
}

function reportRatio(claim: Claim, part: Source, whole: Source, rule: 'rate' | 'share', verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const words = wordsOf(claim);
  const figures = [...part.figures, ...whole.figures];
  if (whole.value.isZero()) {
    verification.fault(claim, {
      rule: 'zero-base',
      severity: 'error',
      words,
      message: (quote) => narrativeChecks.zeroBase(quote, target.name),
      figures,
    });
    return;
  }
  // The share is worked out from what is printed, so the printed figures count as exact.
  const exact: ExactPercent = percentOf({ value: part.value, slack: EXACT }, { value: whole.value, slack: EXACT });
  const percent = twoDecimals(exact.value);
  const expected = narrativeChecks.percent(
    narrativeChecks.ratio(separatedAmount(part.value), separatedAmount(whole.value)),
    percent,
  );
  switch (comparePercent(number, exact)) {
    case 'equal':
      return;
    case 'tail': {
      verification.report({
        rule,
        severity: 'rounding',
        words,
        message: (quote) => narrativeChecks.percentTail(quote, target.name, percent),
        expected,
        figures,
      });
      return;
    }
    case 'different': {
      verification.fault(claim, {
        rule,
        severity: 'error',
        words,
        message: (quote) =>
          rule === 'rate'
            ? narrativeChecks.rate(quote, target.name, percent)
            : narrativeChecks.share(quote, target.name, percent),
        expected,
        figures,
      });
      return;
    }
  }
}
