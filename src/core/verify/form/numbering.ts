import { narrativeChecks } from '../../messages/narrativeChecks';
import { passageOf, type ReadPassages, type Words } from '../reading/passage';
import { matchesOf } from '../../text/matches';
import { itemNumber, type ItemNumber } from '../../text/numbering';
import type { Verification } from '../checks/stated';

/** A number and where it stands. */
interface Numbered extends ItemNumber {
  readonly start: number;
}

/** 第十二部分, （十二）. */
const LONGEST_NUMBER = 8;
/** Over the further pages of a table stands its title again, number and all. */
const CONTINUED = /[(（]续表?[)）]$/;

/**
 * A number that is used twice in a row: 1、… 2、… 2、…, 1、… 1、… 2、…. Only where its predecessor or its successor stands beside it,
 * because lists begin anew where nothing tells it.
 */
export function checkNumbering({ lines, headings }: ReadPassages, verification: Verification): void {
  const last: (number | undefined)[] = [];
  const rising: (boolean | undefined)[] = [];
  /** Where a list seems to begin twice. */
  const begun: (Words | undefined)[] = [];
  const titles = new Set(headings.map(({ place }) => place(0, 1).paragraph));
  for (const { paragraph, read } of lines) {
    if (paragraph.numbering !== '' || CONTINUED.test(paragraph.text.trim())) continue;
    const items = numbersIn(read.text);
    // Behind a heading without a number lists begin anew.
    if (items.length === 0 && titles.has(paragraph.id)) last.length = 0;
    for (const { level, number, start, length } of items) {
      for (const levels of [last, rising, begun]) levels.length = level + 1;
      const words = { passage: passageOf([paragraph], null), start, end: start + length };
      const isTwice = number === last[level];
      if (isTwice && rising[level] === true) report(words, verification);
      const before = begun[level];
      if (number === 2 && before !== undefined) report(before, verification);
      begun[level] = isTwice && number === 1 ? words : undefined;
      rising[level] = number === (last[level] ?? 0) + 1 && number > 1;
      last[level] = number;
    }
  }
}

function report(words: Words, verification: Verification): void {
  verification.report({ rule: 'numbering', severity: 'warning', words, message: narrativeChecks.numberTwice });
}

/** Where a number may stand. */
const STARTS = /(?<=^|[。；：])(?=[第一二三四五六七八九十(（\d])/g;

/** At the beginning of a paragraph, and of the sentences in it: lines may have been joined. */
function numbersIn(text: string): readonly Numbered[] {
  return matchesOf(text, STARTS).flatMap(({ index: start }): Numbered[] => {
    const found = itemNumber(text.slice(start, start + LONGEST_NUMBER));
    return found === null ? [] : [{ ...found, start }];
  });
}
