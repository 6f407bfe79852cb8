import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { agree, exactly, sumOf } from '../../amounts/rounded';
import { percentOf, roundedOf } from '../../amounts/quotient';
import { itemById, wholesOf } from '../../form';
import type { Item } from '../../form/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { joined } from '../../said/said';
import { saidBy } from '../compare';
import type { Claim } from '../reading/claim';
import type { Passage } from '../reading/passage';
import { targetOf, type Source, type Target } from '../reading/target';
import { wordsOf, type Verification } from './stated';

const WHOLE = exactly(new Decimal(100));

/** The shares of one whole that a paragraph lists. */
interface Shares {
  readonly whole: Item;
  readonly claims: readonly Claim[];
}

/**
 * A part that a list of shares leaves out: they miss 100 by just what that part has. Without that a list may be meant to be of
 * some parts only.
 */
export function checkLeftOut(claims: readonly Claim[], verification: Verification): void {
  for (const { whole, claims: shares } of listsOfShares(claims)) {
    const total = verification.final(targetOf(whole.id, shares[0]?.passage.section));
    const missing = partsNotIn(whole, shares, claims, verification);
    if (total === null || missing.length === 0) continue;
    const rest = percentOf(sumOf(missing.map(({ source }) => source)), total);
    const printed = shares.flatMap(({ number }) => (number === undefined ? [] : [saidBy(number)]));
    if (rest === null || !agree(sumOf([...printed, roundedOf(rest)]), WHOLE)) continue;
    const names = missing.map(({ target, source }) => narrativeChecks.omitted(target.name, separatedAmount(source.value)));
    const last = shares.at(-1);
    if (last === undefined) continue;
    verification.report({
      rule: 'share-left-out',
      severity: 'error',
      words: wordsOf(last),
      message: (quote) => narrativeChecks.sharesLeaveOut(quote, whole.name, names),
      expected: joined(names, '、'),
      figures: missing.flatMap(({ source }) => source.figures),
    });
  }
}

/** Two shares or more of parts of one item, in one paragraph. */
function listsOfShares(claims: readonly Claim[]): readonly Shares[] {
  const lists = new Map<Passage, Map<string, Claim[]>>();
  for (const claim of claims) {
    const { kind, passage, target } = claim;
    const whole = kind === 'share' && target.item !== undefined ? wholesOf(target.item)[0] : undefined;
    if (whole === undefined) continue;
    const wholes = lists.get(passage) ?? new Map<string, Claim[]>();
    lists.set(passage, wholes.set(whole.id, [...(wholes.get(whole.id) ?? []), claim]));
  }
  return [...lists.values()].flatMap((wholes) =>
    [...wholes]
      .filter(([, own]) => new Set(own.map(({ target }) => target.key)).size > 1)
      .map(([id, own]) => ({ whole: itemById(id), claims: own })),
  );
}

/** Parts with a figure that the paragraph does not name, not by their own parts either. */
function partsNotIn(
  { parts = [] }: Item,
  shares: readonly Claim[],
  claims: readonly Claim[],
  verification: Verification,
): readonly { readonly target: Target; readonly source: Source }[] {
  const [{ passage } = { passage: null }] = shares;
  const section = passage?.section;
  // Lines broken behind a semicolon make several paragraphs of one list.
  const isNear = (claim: Claim): boolean =>
    claim.passage === passage || (claim.kind === 'share' && claim.passage.section === section);
  const said = new Set(claims.filter(isNear).map(({ target }) => target.key));
  return parts
    .filter((id) => !said.has(id) && !(itemById(id).parts ?? []).some((part) => said.has(part)))
    .flatMap((id) => {
      const target = targetOf(id, section);
      const source = verification.final(target);
      return source === null || source.value.isZero() ? [] : [{ target, source }];
    });
}
