import { narrativeChecks } from '../../messages/narrativeChecks';
import { matchesOf } from '../../text/matches';
import type { Passage } from '../reading/passage';
import type { Verification } from '../checks/stated';

const CLOSED_BY: Readonly<Record<string, string>> = { '(': ')', '《': '》' };
const BRACKET = /[()《》]/g;
/** How much of the words behind a bracket is quoted. */
const QUOTED = 12;

/** Brackets that a section opens and does not close; what stands in one may go through several paragraphs. */
export function checkBrackets(passages: readonly Passage[], verification: Verification): void {
  for (const section of new Set(passages.map((passage) => passage.section))) {
    const own = passages.filter((passage) => passage.section === section);
    for (const at of unclosed(own.map(({ text }) => text).join(''))) report(own, at, verification);
  }
}

/** @param at where it stands in the texts of the passages, one behind the other */
function report(passages: readonly Passage[], at: number, verification: Verification): void {
  let before = 0;
  for (const passage of passages) {
    const start = at - before;
    before += passage.text.length;
    if (at >= before) continue;
    verification.report({
      rule: 'bracket',
      severity: 'warning',
      words: { passage, start, end: Math.min(start + QUOTED, passage.text.length) },
      message: narrativeChecks.unclosedBracket,
    });
    return;
  }
}

/** 1) and 一) in front of an item. */
const NUMBERED = /(?:\d|[一二三四五六七八九十a-zA-Z①-⑳])$/;

/** Where the brackets stand that nothing closes, or nothing opens. */
export function unclosed(text: string): readonly number[] {
  const open: { readonly at: number; readonly by: string }[] = [];
  const stray: number[] = [];
  for (const { index: at, 0: character } of matchesOf(text, BRACKET)) {
    const by = CLOSED_BY[character];
    if (by !== undefined) open.push({ at, by });
    const innermost = open.map((bracket) => bracket.by).lastIndexOf(character);
    if (innermost >= 0) open.splice(innermost, 1);
    else if (character === ')' && !NUMBERED.test(text.slice(0, at))) stray.push(at);
  }
  return [...open.map(({ at }) => at), ...stray];
}
