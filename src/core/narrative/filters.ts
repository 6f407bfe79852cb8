import type { Decimal } from 'decimal.js';
import { plainAmount, separatedAmount } from '../amounts/format';
import { changeFormula, differenceFormula, operand, shareFormula, UNIT_WORDS } from '../messages/narrative';
import { changeParts } from './changeWords';
import type { Run } from './narrative';
import { percentage } from './percent';
import type { Profile } from './profile';
import { inputsBehind, missingRun, textRun, words, type List, type Quantity, type Words } from './slots/slot';

type Known = Extract<Quantity, { known: true }>;

/**
 * The filters that templates use. Each turns slots into words; wording given as an argument is written only when
 * there is something to go with it.
 *
 * - `金额: 零的写法`  an amount with the profile's separators; zero as `0.00` unless told otherwise
 * - `数额: 零的写法`  the same without separators
 * - `数量`           a count
 * - `增减: 上年数, 引语`  增加1,193.98万元，增长87.4% / 减少… / 与上年相同; no percentage of a base that is not above zero
 * - `占比: 合计, 引语`   two decimals and %, also for 完成率; nothing when the whole is not above zero
 * - `按高低: 另一数, 高于的话, 低于的话, 相等的话, 不明的话`  one of four wordings
 * - `附: 前, 后`      the words between two texts, or nothing
 * - `列举: 引语`      the 名称 of a list's entries
 * - `待填: 后`       what a list that a paragraph loops over is waiting for, or nothing
 */
export function filtersFor(profile: Profile) {
  const separated = profile.separators ? separatedAmount : plainAmount;

  function amount(quantity: Quantity, zero: string | undefined, write: (value: Decimal) => string): Words {
    if (!quantity.known) return words(missingRun(quantity.missing));
    return words(quantityRun(quantity, zero !== undefined && quantity.value.isZero() ? zero : write(quantity.value)));
  }

  function quantityRun(quantity: Known, text: string): Run {
    if (quantity.key !== null) return { kind: 'input', key: quantity.key, text };
    return derived(text, term(quantity), quantity);
  }

  function term(quantity: Known): string {
    return operand(quantity.name, separated(quantity.value));
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

  function comparison(current: Quantity, previous: Quantity, lead = ''): Words {
    if (!current.known || !previous.known) return words(textRun(lead), ...missingRuns(current, previous));
    const change = changeParts(current.value, previous.value, profile);
    const formula = differenceFormula(term(current), term(previous), separated(current.value.minus(previous.value)));
    if (change === null) return words(derived(profile.words.unchanged, formula, current, previous));
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
    }
    return words(...runs);
  }

  function share(part: Quantity, whole: Quantity, lead = ''): Words {
    if (!part.known || !whole.known) return words(textRun(lead), ...missingRuns(part, whole));
    if (!whole.value.greaterThan(0)) return words();
    const text = `${percentage(part.value.div(whole.value)).toFixed(2)}%`;
    return words(textRun(lead), derived(text, shareFormula(term(part), term(whole), text), part, whole));
  }

  function byOrder(quantity: Quantity, other: Quantity, above: string, below: string, equal: string, unsure = ''): Words {
    if (!quantity.known || !other.known) return words(textRun(unsure));
    const difference = quantity.value.minus(other.value);
    const text = difference.isZero() ? equal : difference.isPositive() ? above : below;
    return words(derived(text, differenceFormula(term(quantity), term(other), separated(difference)), quantity, other));
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
    数额: (quantity: Quantity, zero?: string) => amount(quantity, zero, plainAmount),
    数量: (quantity: Quantity) => amount(quantity, undefined, (value) => value.toFixed()),
    增减: comparison,
    占比: share,
    按高低: byOrder,
    附: (inner: Words, before = '', after = '') =>
      inner.runs.length === 0 ? inner : words(textRun(before), ...inner.runs, textRun(after)),
    列举: enumerate,
    待填: (entries: List, after = '') =>
      entries.missing === null ? words() : words(missingRun(entries.missing), textRun(after)),
  };
}

/** What the quantities wait for, each thing once. */
function missingRuns(...quantities: readonly Quantity[]): Run[] {
  const byKey = new Map<string, Run>();
  for (const quantity of quantities) {
    if (!quantity.known && !byKey.has(quantity.missing.key)) byKey.set(quantity.missing.key, missingRun(quantity.missing));
  }
  return [...byKey.values()];
}
