import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import type { Verification } from '../checks/stated';

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '《': '》' };
/** How much of the words behind a bracket is quoted. */
const QUOTED = 12;

/** Brackets that a paragraph opens and does not close. */
export function checkBrackets(passages: readonly Passage[], verification: Verification): void {
  for (const passage of passages) {
    for (const start of unclosed(passage.text)) {
      verification.report({
        rule: 'bracket',
        severity: 'warning',
        words: { passage, start, end: Math.min(start + QUOTED, passage.text.length) },
        message: narrativeChecks.unclosedBracket,
      });
    }
  }
}

/** Where the brackets stand that nothing closes. */
export function unclosed(text: string): readonly number[] {
  const open: { readonly at: number; readonly by: string }[] = [];
  Array.from(text).forEach((character, at) => {
    const by = CLOSED_BY[character];
    if (by !== undefined) open.push({ at, by });
    const innermost = open.map((bracket) => bracket.by).lastIndexOf(character);
    if (innermost >= 0) open.splice(innermost, 1);
  });
  return open.map(({ at }) => at);
}
