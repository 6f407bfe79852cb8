import type { Decimal } from 'decimal.js';
import { plainAmount, separatedAmount } from '../../amounts/format';
import { changeFormula, differenceFormula, operand, pendingResult, shareFormula, UNIT_WORDS } from '../../messages/narrative';
import { amountText } from './amountText';
import { changeParts } from './changeWords';
import type { Run } from '../narrative';
import { percentText } from './percent';
import type { Profile } from './profile';
import { inputsBehind, missingRun, textRun, words, type List, type Quantity, type Words } from '../slots/slot';

type Known = Extract<Quantity, { known: true }>;

/**
 * The filters that templates use. Each turns slots into words; wording given as an argument is written only when
 * there is something to go with it.
 *
 * - `金额: 零的写法`  an amount with the profile's separators; zero as `0.00` unless told otherwise
 * - `数额: 零的写法`  the same without separators
 * - `数量`           a count
 * - `增减: 上年数, 引语, 相等的话`  增加1,193.98万元，增长87.4% / 减少… / 与上年相同, which the third argument replaces; no
 *   percentage of a base that is not above zero
 * - `差额: 另一数`   the amount of the difference alone, nothing where there is none
 * - `增减率: 上年数`  its percentage alone, nothing where there is none
 * - `占比: 合计, 引语, 合计为零的话`  a percentage, also for 完成率; the third argument, or nothing, when the whole is not above zero
 * - `按高低: 另一数, 高于的话, 低于的话, 相等的话, 不明的话`  one of four wordings
 * - `附: 前, 后`      the words between two texts, or nothing
 * - `列举: 引语`      the 名称 of a list's entries
 * - `待填: 后`       what a list that a paragraph loops over is waiting for, or nothing
 */
export function filtersFor(profile: Profile) {
  const separated = (value: Decimal) => amountText(value, profile);
  const plain = (value: Decimal) => amountText(value, { ...profile, separators: false });
  // Formulas are for checking: they show figures as they are.
  const exact = profile.separators ? separatedAmount : plainAmount;

  function amount(quantity: Quantity, zero: string | undefined, write: (value: Decimal) => string): Words {
    if (!quantity.known) return words(missingRun(quantity.missing));
    return words(quantityRun(quantity, zero !== undefined && quantity.value.isZero() ? zero : write(quantity.value)));
  }

  function quantityRun(quantity: Known, text: string): Run {
    if (quantity.key !== null) return { kind: 'input', key: quantity.key, text };
    return derived(text, term(quantity), quantity);
  }

  function term(quantity: Known): string {
    return operand(quantity.name, exact(quantity.value));
  }

  function derived(text: string, formula: string, ...from: readonly Known[]): Run {
    const inputs = inputsBehind(from);
    return {
      kind: 'figure',
      text,
      sources: from.flatMap((quantity) => quantity.sources),
      formula,
      ...(inputs.length > 0 ? { inputs } : {}),
    };
  }

  function comparison(current: Quantity, previous: Quantity, lead = '', same = profile.words.unchanged): Words {
    if (!current.known || !previous.known) return words(textRun(lead), ...missingRuns(pendingResult.change, current, previous));
    const change = changeParts(current.value, previous.value, profile);
    const formula = differenceFormula(term(current), term(previous), exact(current.value.minus(previous.value)));
    if (change === null) return words(derived(same, formula, current, previous));
    const runs = [
      textRun(lead),
      derived(change.verb, formula, current, previous),
      derived(change.amount, formula, current, previous),
      textRun(UNIT_WORDS.amount),
    ];
    if (change.percent !== null) {
      const percentFormula = changeFormula(change.amount, term(previous), change.percent);
      runs.push(
        textRun(UNIT_WORDS.comma),
        derived(change.percentVerb, percentFormula, current, previous),
        derived(change.percent, percentFormula, current, previous),
      );
    } else if (profile.words.noBase !== '') runs.push(textRun(profile.words.noBase));
    return words(...runs);
  }

  /** One number of a comparison, for sentences that put it elsewhere than 增减 does. */
  function partOfChange(current: Quantity, previous: Quantity, part: 'amount' | 'percent'): Words {
    if (!current.known || !previous.known) {
      return words(...missingRuns(part === 'amount' ? pendingResult.difference : pendingResult.share, current, previous));
    }
    const change = changeParts(current.value, previous.value, profile);
    if (change === null) return words();
    if (part === 'amount') {
      const formula = differenceFormula(term(current), term(previous), exact(change.difference));
      return words(derived(change.amount, formula, current, previous));
    }
    if (change.percent === null) return words();
    return words(derived(change.percent, changeFormula(change.amount, term(previous), change.percent), current, previous));
  }

  function share(part: Quantity, whole: Quantity, lead = '', none = ''): Words {
    if (!part.known || !whole.known) return words(textRun(lead), ...missingRuns(pendingResult.share, part, whole));
    if (!whole.value.greaterThan(0)) return none === '' ? words() : words(textRun(none));
    const text = percentText(part.value.div(whole.value), profile.sharePercent);
    return words(textRun(lead), derived(text, shareFormula(term(part), term(whole), text), part, whole));
  }

  function byOrder(quantity: Quantity, other: Quantity, above: string, below: string, equal: string, unsure = ''): Words {
    if (!quantity.known || !other.known) return words(textRun(unsure));
    const difference = quantity.value.minus(other.value);
    const text = difference.isZero() ? equal : difference.isPositive() ? above : below;
    return words(derived(text, differenceFormula(term(quantity), term(other), exact(difference)), quantity, other));
  }

  function enumerate(names: List, lead = ''): Words {
    if (names.missing !== null) return words(textRun(lead), missingRun(names.missing));
    const runs = names.entries.flatMap((entry, index) => {
      const name = entry.slots['名称'];
      const nameRuns = name !== undefined && 'runs' in name ? (name as Words).runs : [];
      return index === 0 ? nameRuns : [textRun(profile.words.enumeration), ...nameRuns];
    });
    return runs.length === 0 ? words() : words(textRun(lead), ...runs);
  }

  return {
    金额: (quantity: Quantity, zero?: string) => amount(quantity, zero, separated),
    数额: (quantity: Quantity, zero?: string) => amount(quantity, zero, plain),
    数量: (quantity: Quantity) => amount(quantity, undefined, (value) => value.toFixed()),
    增减: comparison,
    差额: (current: Quantity, other: Quantity) => partOfChange(current, other, 'amount'),
    增减率: (current: Quantity, other: Quantity) => partOfChange(current, other, 'percent'),
    占比: share,
    按高低: byOrder,
    附: (inner: Words, before = '', after = '') =>
      inner.runs.length === 0 ? inner : words(textRun(before), ...inner.runs, textRun(after)),
    列举: enumerate,
    待填: (entries: List, after = '') =>
      entries.missing === null ? words() : words(missingRun(entries.missing), textRun(after)),
  };
}

/** What the quantities wait for, each thing once; `say` names what is to be put in its place. */
function missingRuns(say: (label: string) => string, ...quantities: readonly Quantity[]): Run[] {
  const byKey = new Map<string, Run>();
  for (const quantity of quantities) {
    if (!quantity.known && !byKey.has(quantity.missing.key)) {
      byKey.set(quantity.missing.key, missingRun(quantity.missing, say(quantity.missing.label)));
    }
  }
  return [...byKey.values()];
}
