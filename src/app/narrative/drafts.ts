import { earlierInputs } from '../../core/narrative/sheet/findInputSheet';
import { mergeInputs, type NarrativeInputs, NO_INPUTS } from '../../core/narrative/inputs/parseInputs';
import { type SheetDrafts, sheetDrafts } from '../../core/narrative/sheet/sheetDrafts';
import { offersOf, type Offer } from '../../core/narrative/sheet/offers';
import type { SessionState } from '../session/sessionState';
import { knownInputs, mergedInputs } from './knownInputs';
import { reviewedInputs } from './ownInputs';

type DraftState = Pick<SessionState, 'reviewed' | 'lastYear' | 'inputs' | 'prior'>;

/**
 * What last year's 底稿 say, in rising order: sheets of earlier years in this workbook, a file, the column 上年填写 of this
 * year's 底稿; `null` where there are none.
 */
export function draftsOf(state: DraftState): NarrativeInputs | null {
  const { reviewed, lastYear } = state;
  const onSheets = reviewed === null ? null : earlierInputs(reviewed.workbook, reviewed.review.year);
  const inFile = lastYear === null ? null : { year: lastYear.year, values: new Map(Object.entries(lastYear.texts)) };
  const offered = ownDrafts(state)?.offered ?? new Map<string, string>();
  const beside = offered.size === 0 ? null : { year: null, values: offered };
  return [onSheets, inFile, beside]
    .flatMap((one) => (one === null ? [] : [{ ...NO_INPUTS, ...one }]))
    .reduce<NarrativeInputs | null>((all, one) => (all === null ? one : mergeInputs(all, one)), null);
}

/** The texts of `draftsOf` by key, without those that somebody refused on the 底稿. */
export function draftTexts(state: DraftState): ReadonlyMap<string, string> {
  const values = draftsOf(state)?.values ?? new Map<string, never>();
  const declined = ownDrafts(state)?.declined;
  const offers = offered(state);
  return new Map(
    [...values].flatMap(([key, value]) =>
      typeof value === 'string' && declined?.has(key) !== true && offers.get(key)?.text !== value ? [[key, value] as const] : [],
    ),
  );
}

/** Answers that lie at hand, by key, without those that somebody refused on the 底稿. */
export function offered(state: DraftState): ReadonlyMap<string, Offer> {
  const { reviewed } = state;
  if (reviewed === null) return new Map();
  const declined = ownDrafts(state)?.declined;
  const offers = offersOf(reviewed.context.current, mergedInputs(knownInputs(state)));
  return new Map([...offers].filter(([key]) => declined?.has(key) !== true));
}

function ownDrafts({ reviewed }: DraftState): SheetDrafts | null {
  const own = reviewed === null ? null : reviewedInputs(reviewed);
  const sheet = own?.otherYear === null ? own.sheet : null;
  return sheet === null ? null : sheetDrafts(sheet);
}
