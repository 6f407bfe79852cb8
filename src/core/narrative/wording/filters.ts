import type { Decimal } from 'decimal.js';
import { differenceFormula, pendingResult, shareFormula } from '../../messages/narrative';
import { amountText, exactAmountText } from '../habits/amountText';
import type { Run } from '../text/narrative';
import { percentText } from '../habits/percent';
import type { TextUnit, Profile } from '../habits/profile';
import { termOf } from '../slots/figures';
import { changeFilters } from './changeFilters';
import { derived, type KnownQuantity } from './derived';
import { awaitedRuns, differenceOf, missingRun, textRun, words, type List, type Quantity, type Words } from '../slots/slot';

/** Filters that write an amount in another unit than the rest of the text. */
export const CONVERTED_UNITS: Readonly<Record<string, TextUnit>> = { 折合元: '元', 折合万元: '万元', 折合亿元: '亿元' };

/**
 * The filters that templates use. Each turns slots into words; wording given as an argument is written only when
 * there is something to go with it.
 *
 * - `金额: 零的写法`  an amount with the profile's separators; zero as `0.00` unless told otherwise
 * - `数额: 零的写法`  the same without separators
 * - `折合亿元: 小数位数`  an amount in another unit than the profile's, also `折合万元` and `折合元`; two decimals unless told otherwise
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
  const exact = (value: Decimal) => exactAmountText(value, profile);
  const term = (quantity: KnownQuantity): string => termOf(quantity, profile);
  const { comparison, partOfChange } = changeFilters(profile);

  function amount(quantity: Quantity, zero: string | undefined, write: (value: Decimal) => string): Words {
    if (!quantity.known) return words(...awaitedRuns([quantity]));
    return words(quantityRun(quantity, zero !== undefined && quantity.value.isZero() ? zero : write(quantity.value)));
  }

  function quantityRun(quantity: KnownQuantity, text: string): Run {
    if (quantity.key !== null) return { kind: 'input', key: quantity.key, text };
    return derived(text, term(quantity), quantity);
  }

  function share(part: Quantity, whole: Quantity, lead = '', none = ''): Words {
    if (!part.known || !whole.known) return words(textRun(lead), ...awaitedRuns([part, whole], pendingResult.share));
    if (!whole.value.greaterThan(0)) return none === '' ? words() : words(textRun(none));
    const text = percentText(part.value.div(whole.value), profile.sharePercent);
    return words(textRun(lead), derived(text, shareFormula(term(part), term(whole), text), part, whole));
  }

  function byOrder(quantity: Quantity, other: Quantity, above: string, below: string, equal: string, unsure = ''): Words {
    if (!quantity.known || !other.known) return words(textRun(unsure));
    const difference = differenceOf(quantity, other);
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
    ...Object.fromEntries(
      Object.entries(CONVERTED_UNITS).map(([name, unit]) => [
        name,
        (quantity: Quantity, decimals = 2) =>
          amount(quantity, undefined, (value) => amountText(value, { ...profile, unit, decimals, amounts: 'fixed' })),
      ]),
    ),
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
