import type { Unchecked } from './comparing/finding';
import type { DocumentParagraph } from './reading/document';
import type { Statement, Loose } from './reading/statement';
import type { Passage } from './reading/passage';
import { plainText } from './reading/plainText';
import type { Verification } from './checks/stated';

/** More figures without a name in one paragraph are a table that was pasted as text. */
const MOST_NAMELESS = 8;

/** Tells of the numbers that belong to no item: one note for the numbers of a sentence that no checked one stands between. */
export function noteLoose(loose: readonly Loose[], statements: readonly Statement[], verification: Verification): void {
  const isNameless = ({ token }: Loose): boolean => token.type === 'bare' || token.type === 'unknown';
  const told = new Set<Passage>();
  const single: Loose[] = [];
  for (const one of loose) {
    if (isNameless(one) && loose.filter((other) => other.passage === one.passage && isNameless(other)).length > MOST_NAMELESS) {
      if (told.has(one.passage)) continue;
      told.add(one.passage);
      verification.note({ ...one, from: 0, start: 0, end: one.passage.text.length }, { kind: 'tableLike' });
    } else single.push(one);
  }
  for (const group of sentencesOf(single, statements)) {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) continue;
    verification.note({ ...first, end: last.end }, { kind: first.cause });
  }
}

function sentencesOf(loose: readonly Loose[], statements: readonly Statement[]): Loose[][] {
  const groups: Loose[][] = [];
  for (const one of loose) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && goesOn(before, one, statements)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function goesOn(before: Loose, next: Loose, statements: readonly Statement[]): boolean {
  if (before.passage !== next.passage || before.cause !== next.cause || next.start < before.end) return false;
  if (next.passage.text.slice(before.end, next.start).includes('。')) return false;
  return !statements.some(({ passage, start, end }) => passage === next.passage && start >= before.end && end <= next.start);
}

/** Characters of an unread paragraph that are quoted. */
const BEGINNING = 30;

/** A paragraph that is too long to be read. */
export function unreadParagraph({ id, text }: DocumentParagraph, kind: 'tooLong' | 'cut'): Unchecked {
  const quote = `${text.slice(0, BEGINNING)}…`;
  return {
    quote,
    reason: { kind },
    place: { paragraph: id, start: 0, end: text.length },
    also: [],
    times: 1,
  };
}

/** The same words with the same reason are told of once, with all their places. */
export function grouped(unchecked: readonly Unchecked[]): readonly Unchecked[] {
  const groups = new Map<string, Unchecked>();
  for (const one of unchecked) {
    const key = `${one.reason.kind} ${one.reason.item ?? ''}\n${plainText(one.quote).replace(/^[，、；。：]+/, '')}`;
    const known = groups.get(key);
    const same = known && { ...known, also: [...known.also, one.place, ...one.also], times: known.times + one.times };
    groups.set(key, same ?? one);
  }
  return [...groups.values()];
}
