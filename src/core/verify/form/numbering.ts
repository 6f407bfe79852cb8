import { narrativeChecks } from '../../messages/narrativeChecks';
import type { NarrativeDocument } from '../reading/document';
import { passageOf, plainText, readPassages } from '../reading/passage';
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
 * A number that is used twice in a row: 1、… 2、… 2、…. Only behind its predecessor, because lists begin anew where nothing
 * tells it.
 */
export function checkNumbering(document: NarrativeDocument, verification: Verification): void {
  const last: (number | undefined)[] = [];
  const rising: (boolean | undefined)[] = [];
  const headings = new Set(
    readPassages(document).headings.flatMap(({ places, text }) => places(0, text.length).map(({ paragraph }) => paragraph)),
  );
  for (const block of document.blocks) {
    if (block.kind === 'table' || block.numbering !== '' || CONTINUED.test(block.text.trim())) continue;
    const items = numbersIn(plainText(block.text));
    // Behind a heading without a number lists begin anew.
    if (items.length === 0 && headings.has(block.id)) last.length = 0;
    for (const { level, number, start, length } of items) {
      last.length = level + 1;
      rising.length = level + 1;
      if (number === last[level] && rising[level] === true) {
        const passage = passageOf([block], null);
        verification.report({
          rule: 'numbering',
          severity: 'warning',
          words: { passage, start, end: start + length },
          message: narrativeChecks.numberTwice,
        });
      }
      rising[level] = number === (last[level] ?? 0) + 1 && number > 1;
      last[level] = number;
    }
  }
}

/** Where a number may stand. */
const STARTS = /(?<=^|[。；：])(?=[第一二三四五六七八九十(（\d])/g;

/** At the beginning of a paragraph, and of the sentences in it: lines may have been joined. */
function numbersIn(text: string): readonly Numbered[] {
  return [...text.matchAll(STARTS)].flatMap(({ index: start }): Numbered[] => {
    const found = itemNumber(text.slice(start, start + LONGEST_NUMBER));
    return found === null ? [] : [{ ...found, start }];
  });
}
