import { paragraphsOf } from '../reading/document';
import { matchesOf } from '../../text/matches';
import { passageOf, type Passage, type ReadPassages, type Words } from '../reading/passage';
import type { Verification } from '../checks/stated';
import { checkBrackets } from './brackets';
import type { FormFault } from './formFault';
import { LEFTOVERS, LEFTOVERS_ANYWHERE } from './leftovers';
import { checkNumbering } from './numbering';
import { NUMBERS } from './numbers';
import { PUNCTUATION } from './punctuation';
import { checkSectionEnds } from './sectionEnds';
import { checkUnfilled } from './unfilled';
import { YEAR_END } from './yearEnd';

/** Faults of the sentences, tried in this order; words that one has taken belong to it. */
export const FORM_FAULTS: readonly FormFault[] = [...LEFTOVERS, ...NUMBERS, YEAR_END, ...PUNCTUATION];

/** Faults of form: what templates left, what is missing in front of a unit, stops, brackets and numbering. */
export function checkForm(read: ReadPassages, verification: Verification): void {
  const { document, passages } = read;
  checkUnfilled(document, verification);
  checkFaults(passages, FORM_FAULTS, verification);
  checkFaults(besideTheSentences(read), LEFTOVERS_ANYWHERE, verification);
  checkBrackets(passages, verification);
  checkNumbering(read, verification);
  checkSectionEnds(passages, verification);
}

function checkFaults(passages: readonly Passage[], faults: readonly FormFault[], verification: Verification): void {
  const found = passages.flatMap((passage) => faultsIn(passage, faults));
  for (const { fault, passage, start, end } of found) {
    const same = fault.once === true ? found.filter((other) => other.fault === fault) : [];
    if (same.length > 0 && (same[0]?.passage !== passage || same[0].start !== start)) continue;
    const { rule, severity, message } = fault;
    verification.report({
      rule,
      severity,
      words: { passage, start, end },
      message: (quote) => message(quote, Math.max(1, same.length)),
    });
  }
}

interface Found extends Words {
  readonly fault: FormFault;
}

/** The faults of a passage; words belong to the first that has taken them. */
function faultsIn(passage: Passage, faults: readonly FormFault[]): readonly Found[] {
  const found: Found[] = [];
  for (const fault of faults) {
    for (const match of matchesOf(passage.text, fault.words)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (fault.asWritten?.test(passage.quote(start, end)) === false) continue;
      found.push({ fault, passage, start, end });
    }
  }
  return found;
}

/**
 * Covers, headings, what stands under the tables and in them: templates leave their instructions there as well. The forms
 * of an annex have instructions of their own, which stay.
 */
function besideTheSentences({ document, passages, headings }: ReadPassages): readonly Passage[] {
  const placesOf = ({ places, text }: Passage) => places(0, text.length).map(({ paragraph }) => paragraph);
  const read = new Set(passages.flatMap(placesOf));
  const annex = headings.find(({ section }) => section === 'annex');
  const [end = Infinity] = annex === undefined ? [] : placesOf(annex);
  return [...paragraphsOf(document)]
    .filter(({ id, text }) => text !== '' && id < end && !read.has(id))
    .map((paragraph) => passageOf([paragraph], null));
}
