import { changeFormula, differenceFormula, pendingResult, COMMA } from '../../messages/narrative';
import { exactAmountText } from '../habits/amountText';
import { changeParts } from '../habits/changeWords';
import type { Profile } from '../habits/profile';
import { termOf } from '../slots/figures';
import { awaitedRuns, textRun, words, type Quantity, type Words } from '../slots/slot';
import { derived, type KnownQuantity } from './derived';

/** The filters that write how one figure differs from another, the whole of it or one number of it. */
export function changeFilters(profile: Profile) {
  const exact = (value: Parameters<typeof exactAmountText>[0]) => exactAmountText(value, profile);
  const term = (quantity: KnownQuantity): string => termOf(quantity, profile);

  function comparison(current: Quantity, previous: Quantity, lead = '', same = profile.words.unchanged): Words {
    if (!current.known || !previous.known) return words(textRun(lead), ...awaitedRuns([current, previous], pendingResult.change));
    const change = changeParts(current.value, previous.value, profile);
    const formula = differenceFormula(term(current), term(previous), exact(current.value.minus(previous.value)));
    if (change === null) return words(derived(same, formula, current, previous));
    const runs = [
      textRun(lead),
      derived(change.verb, formula, current, previous),
      derived(change.amount, formula, current, previous),
      textRun(profile.unit),
    ];
    if (change.percent !== null) {
      const percentFormula = changeFormula(change.amount, term(previous), change.percent);
      runs.push(
        textRun(COMMA),
        derived(change.percentVerb, percentFormula, current, previous),
        derived(change.percent, percentFormula, current, previous),
      );
    } else if (profile.words.noBase !== '') runs.push(textRun(profile.words.noBase));
    return words(...runs);
  }

  /** One number of a comparison, for sentences that put it elsewhere than 增减 does. */
  function partOfChange(current: Quantity, previous: Quantity, part: 'amount' | 'percent'): Words {
    if (!current.known || !previous.known) {
      return words(...awaitedRuns([current, previous], part === 'amount' ? pendingResult.difference : pendingResult.share));
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

  return { comparison, partOfChange };
}
