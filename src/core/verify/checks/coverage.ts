import { isPartOf, itemById } from '../../form';
import { narrativeChecks, SPOKEN_SECTIONS } from '../../messages/narrativeChecks';
import type { Statement, Loose } from '../reading/statement';
import { plainText } from '../reading/plainText';
import { nearestName } from '../../text/similarity';
import { bareName, isNamedIn, reportName } from './itemNames';
import { wordsOf, type Verification } from './stated';
import { reportLeftOut, saidIn, spent, uncovered, type Part } from './untold';

type Listing = keyof typeof SPOKEN_SECTIONS;

/** The item whose parts a section lists, every one that is not zero. */
const ITEM_OF: Readonly<Partial<Record<Listing, string>>> = {
  revenue: 'revenue',
  expenditure: 'expenditure',
  'basic-expenditure': 'general-basic',
};
/** The others list accounts, every 类 or every one of the deepest level that they tell of. */
const LISTINGS: readonly Listing[] = [
  'revenue',
  'expenditure',
  'general-structure',
  'general-details',
  'basic-expenditure',
  'government-fund',
  'state-capital',
];
const CLASS_DIGITS = 3;

/** Items with an amount that a section does not mention, and names that are near to one of them. */
export function checkCoverage(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  for (const section of LISTINGS) {
    const own = statements.filter(({ passage, kind }) => passage.section === section && (kind === 'final' || kind === 'share'));
    if (own.length === 0) continue;
    const nameless = loose.filter(
      ({ passage, cause, token, name }) =>
        passage.section === section &&
        cause === 'unnamed' &&
        token.type === 'amount' &&
        !/^(?:非|其他资金|其余$|其[他余][各几两二三四五]?[项类])/.test(bareName(name)),
    );
    for (const part of untoldIn(section, own, verification))
      if (!isNamedTogether(plainText(part.target.name), own)) reportMissing(part, section, nameless, verification);
  }
}

function untoldIn(section: Listing, own: readonly Statement[], verification: Verification): readonly Part[] {
  const said = saidIn(own);
  const id = ITEM_OF[section];
  if (id !== undefined) {
    const item = itemById(id);
    // 人员经费 without 公用经费, or the other way round; some tell the classes of 公用经费 instead.
    const isTold =
      own.some(({ target }) => isPartOf(target.key, item)) && own.every(({ target }) => target.code?.length !== CLASS_DIGITS);
    return section === 'basic-expenditure' && !isTold
      ? []
      : uncovered(item, section, said, (target) => spent(target, verification));
  }
  const finals = own.filter(({ kind, target }) => kind === 'final' && target.code !== undefined);
  const isDeep = section !== 'general-structure';
  const digits = Math.max(CLASS_DIGITS, ...(isDeep ? finals : []).map(({ target }) => target.code?.length ?? 0));
  if (isDeep && finals.length === 0) return [];
  return [...verification.itemsOf(section).byKey.values()]
    .filter(({ key, code }) => code?.length === digits && !said.has(key))
    .flatMap((target) => spent(target, verification));
}

/** 由A和B两部分构成, A和B分别为 …: items that are named without an amount behind each. */
const NAMED_TOGETHER = /由([^。；]{2,80}?)(?:构成|组成)|([^。；，]{4,60}?)(?:占比|比重)?分别(?:为|是|占)/g;

function isNamedTogether(name: string, statements: readonly Statement[]): boolean {
  const passages = [...new Set(statements.map(({ passage }) => passage))];
  return passages.some(({ text }) =>
    [...text.matchAll(NAMED_TOGETHER)].some(([, made, apart]) => (made ?? apart ?? '').includes(name)),
  );
}

function reportMissing(part: Part, section: Listing, nameless: readonly Loose[], verification: Verification): void {
  const { target, source } = part;
  const similar = nearestName(plainText(target.name), nameless, ({ name }) => bareName(name));
  const equal = nameless.find(({ token }) => token.type === 'amount' && token.value.equals(source.value));
  const meant = similar ?? equal;
  if (meant === undefined) {
    const title = SPOKEN_SECTIONS[section];
    reportLeftOut([part], { rule: 'item-missing', name: title, says: narrativeChecks.itemMissing }, verification);
    return;
  }
  // Rightly named or not at all; only of what it is the part was not understood.
  const name = bareName(meant.name);
  if (name === '' || isNamedIn(name, target)) return;
  verification.doubt('final', target.key);
  verification.misnamed.add(meant);
  reportName(wordsOf(meant), name, target, verification);
}
