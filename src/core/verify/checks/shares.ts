import { Decimal } from 'decimal.js';
import { agree, exactly, sumOf } from '../../amounts/rounded';
import { percentOf, roundedOf } from '../../amounts/quotient';
import { isPartOf, itemById, wholeOf as wholeOfSection } from '../../form';
import type { Item } from '../../form/item/item';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { saidBy } from '../comparing/compare';
import type { Loose, Statement } from '../reading/statement';
import { targetOf } from '../reading/target';
import { wholeOf } from './ratios';
import { wordsOf, type Verification } from './stated';
import { reportLeftOut, saidIn, spent, uncovered } from './untold';

const WHOLE = exactly(new Decimal(100));

/** The shares of one whole that a section gives, one for each part. */
interface Shares {
  readonly whole: Item;
  readonly statements: readonly Statement[];
}

/**
 * A part that the shares of a section leave out: they miss 100 by just what that part has. Without that they may be meant to
 * be of some parts only. A list may go through several paragraphs.
 */
export function checkShares(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  for (const { whole, statements: shares } of listsOfShares(statements, verification)) {
    // A share whose name was not understood may be the part's.
    const isUnread = ({ passage, token }: Loose): boolean =>
      token.type === 'percent' && shares.some((share) => share.passage === passage);
    if (loose.some(isUnread)) continue;
    const section = shares[0]?.passage.section;
    // A list in one paragraph gives all its shares there, whatever the section says of its parts besides.
    const said = saidIn(
      statements.filter(
        ({ kind, passage }) =>
          passage.section === section && (kind === 'share' || shares.some((share) => share.passage === passage)),
      ),
    );
    const total = verification.final(targetOf(whole.id, shares[0]?.passage.section));
    const missing = section === undefined ? [] : uncovered(whole, section, said, (target) => spent(target, verification));
    if (total === null) continue;
    const rest = percentOf(sumOf(missing.map(({ source }) => source)), total);
    const printed = shares.flatMap(({ number }) => (number === undefined ? [] : [saidBy(number)]));
    if (rest === null || !agree(sumOf([...printed, roundedOf(rest)]), WHOLE)) continue;
    const last = shares.at(-1);
    if (last === undefined) continue;
    const says = narrativeChecks.sharesLeaveOut;
    reportLeftOut(missing, { rule: 'share-left-out', words: wordsOf(last), name: whole.name, says }, verification);
  }
}

/** Two shares or more of parts of one item, in the section that tells of it; others may mention some of its parts. */
function listsOfShares(statements: readonly Statement[], verification: Verification): readonly Shares[] {
  const lists = new Map<string, Map<string, Statement>>();
  for (const statement of statements) {
    const { kind, passage, target } = statement;
    const whole = kind === 'share' ? wholeOfSection(passage.section) : null;
    if (whole === null || !isPartOf(target.key, whole)) continue;
    if (wholeOf(statement, verification)?.key !== whole.id) continue;
    const key = `${passage.section} ${whole.id}`;
    lists.set(key, (lists.get(key) ?? new Map<string, Statement>()).set(target.key, statement));
  }
  return [...lists].flatMap(([key, parts]) =>
    parts.size > 1 ? [{ whole: itemById(key.slice(key.indexOf(' ') + 1)), statements: [...parts.values()] }] : [],
  );
}
