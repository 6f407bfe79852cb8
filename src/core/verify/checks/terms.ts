import { nameOf } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import type { Verification } from './stated';

const OPERATION = nameOf('agency-operation');
/** In names of other things than the cost. */
const ABROAD = nameOf('abroad').replace(/费$/, '');

/** Terms that are often written wrong, with the word of the forms. */
const WRONG_TERMS: readonly (readonly [RegExp, string])[] = [
  [/国有资金经营/g, '国有资本经营'],
  [/政府性资金预算/g, '政府性基金预算'],
  [/一般公用预算/g, '一般公共预算'],
  [/因公出境\(境\)|因公出国\((?!境\))[^)]?\)|因公出国\(境(?!\))|因公出国境\)/g, ABROAD],
  [/公务用车运行维修费/g, nameOf('vehicle-running')],
  [/机构运行经费/g, OPERATION],
];

/** @param headings a term that the document has in a heading is the term of its region */
export function checkTerms(passages: readonly Passage[], headings: readonly Passage[], verification: Verification): void {
  const terms = WRONG_TERMS.filter(
    ([wrong, term]) => term !== OPERATION || !headings.some(({ text }) => text.search(wrong) >= 0),
  );
  for (const passage of passages) {
    for (const [wrong, term] of terms) {
      for (const match of passage.text.matchAll(wrong)) {
        const words = { passage, start: match.index, end: match.index + match[0].length };
        verification.report({
          rule: 'term',
          severity: 'warning',
          words,
          message: (quote) => narrativeChecks.wrongTerm(quote, term),
          expected: term,
        });
      }
    }
  }
}
