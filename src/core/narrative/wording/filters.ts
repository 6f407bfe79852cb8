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

/** What templates say behind `|`. Wording given as an argument is written only when there is something to go with it. */
interface Filter {
  /** What it is given; it gives words, so behind another one only what takes words can stand. */
  readonly takes: 'quantity' | 'words' | 'list';
  /** Its first argument is the number to compare with. */
  readonly compares?: true;
  /** It writes an amount of money without its unit, counted in this one, which stands behind it in the template. */
  readonly unit?: TextUnit;
  /** Its argument is a number of decimals. */
  readonly decimals?: true;
  /** Is handed whatever the template says, which `readProfile` has looked at. */
  readonly write: (slot: never, ...args: never[]) => Words;
}

/** The filters that templates use, by name. */
export function filtersFor(profile: Profile): Readonly<Record<string, Filter>> {
  const { unit } = profile;
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
      const nameRuns = name?.type === 'words' ? name.runs : [];
      return index === 0 ? nameRuns : [textRun(profile.words.enumeration), ...nameRuns];
    });
    return runs.length === 0 ? words() : words(textRun(lead), ...runs);
  }

  /** An amount in another unit than the profile's. */
  const converted = (other: TextUnit): Filter => ({
    takes: 'quantity',
    unit: other,
    decimals: true,
    write: (quantity: Quantity, decimals = 2) =>
      amount(quantity, undefined, (value) => amountText(value, { ...profile, unit: other, decimals, amounts: 'fixed' })),
  });

  return {
    /** `: 零的写法` An amount with the profile's separators; zero as `0.00` unless told otherwise. */
    金额: { takes: 'quantity', unit, write: (quantity: Quantity, zero?: string) => amount(quantity, zero, separated) },
    /** The same without separators. */
    数额: { takes: 'quantity', unit, write: (quantity: Quantity, zero?: string) => amount(quantity, zero, plain) },
    折合元: converted('元'),
    折合万元: converted('万元'),
    折合亿元: converted('亿元'),
    数量: { takes: 'quantity', write: (quantity: Quantity) => amount(quantity, undefined, (value) => value.toFixed()) },
    /**
     * `: 上年数, 引语, 相等的话` 增加1,193.98万元，增长87.4% / 减少… / 与上年相同, which the third argument replaces; no percentage of a
     * base that is not above zero.
     */
    增减: { takes: 'quantity', compares: true, write: comparison },
    /** The amount of the difference alone, nothing where there is none. */
    差额: {
      takes: 'quantity',
      compares: true,
      unit,
      write: (current: Quantity, other: Quantity) => partOfChange(current, other, 'amount'),
    },
    /** Its percentage alone, nothing where there is none. */
    增减率: {
      takes: 'quantity',
      compares: true,
      write: (current: Quantity, other: Quantity) => partOfChange(current, other, 'percent'),
    },
    /** `: 合计, 引语, 合计为零的话` A percentage, also for 完成率; the third argument, or nothing, when the whole is not above zero. */
    占比: { takes: 'quantity', compares: true, write: share },
    /** `: 另一数, 高于的话, 低于的话, 相等的话, 不明的话` One of four wordings. */
    按高低: { takes: 'quantity', compares: true, write: byOrder },
    /** `: 前, 后` The words between two texts, or nothing. */
    附: {
      takes: 'words',
      write: (inner: Words, before = '', after = '') =>
        inner.runs.length === 0 ? inner : words(textRun(before), ...inner.runs, textRun(after)),
    },
    /** `: 引语` The 名称 of a list's entries. */
    列举: { takes: 'list', write: enumerate },
    /** `: 后` What a list that a paragraph loops over is waiting for, or nothing. */
    待填: {
      takes: 'list',
      write: (entries: List, after = '') =>
        entries.missing === null ? words() : words(missingRun(entries.missing), textRun(after)),
    },
  };
}
