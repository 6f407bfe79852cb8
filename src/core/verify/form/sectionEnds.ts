import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Passage } from '../reading/passage';
import type { Verification } from '../checks/stated';

/** A section ends with a full stop; within a list a semicolon is right. */
export function checkSectionEnds(passages: readonly Passage[], verification: Verification): void {
  passages.forEach((passage, index) => {
    const { text, section } = passage;
    const isLast = passages[index + 1]?.section !== section;
    if (!isLast || !/[；，、]$/.test(text)) return;
    verification.report({
      rule: 'punctuation',
      severity: 'warning',
      words: { passage, start: Math.max(0, text.length - 12), end: text.length },
      message: narrativeChecks.endsWithSemicolon,
    });
  });
}
