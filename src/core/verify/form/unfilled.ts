import { narrativeChecks } from '../../messages/narrativeChecks';
import { paragraphsOf, type NarrativeDocument } from '../reading/document';
import { passageOf } from '../reading/passage';
import { UNFILLED } from '../reading/unfilledMark';
import type { Verification } from '../checks/stated';

/** Marks of our own: 〔待填：…〕, 〔部门名称待填〕. */
const MARKS = /〔[^〕]{0,40}待填[^〕]*〕/g;

/** What is still to be filled in is told once, with its number, at its first place. */
export function checkUnfilled(document: NarrativeDocument, verification: Verification): void {
  let times = 0;
  let first: { readonly passage: ReturnType<typeof passageOf>; readonly end: number; readonly start: number } | null = null;
  for (const paragraph of paragraphsOf(document)) {
    const marks = [...paragraph.text.matchAll(MARKS)];
    times += marks.length;
    if (first !== null || marks.length === 0) continue;
    const passage = passageOf([paragraph], null);
    const start = passage.text.search(UNFILLED);
    first = { passage, start, end: passage.text.indexOf(')', start) + 1 };
  }
  if (first === null) return;
  verification.report({
    rule: 'unfilled',
    severity: 'error',
    words: first,
    message: () => narrativeChecks.unfilled(times),
  });
}
