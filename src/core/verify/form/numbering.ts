import { narrativeChecks } from '../../messages/narrativeChecks';
import type { NarrativeDocument } from '../reading/document';
import { passageOf, plainText, readPassages } from '../reading/passage';
import type { Verification } from '../checks/stated';

/** How items are numbered, from the widest to the narrowest. */
const LEVELS: readonly RegExp[] = [
  /^第([一二三四五六七八九十]+)部分/,
  /^([一二三四五六七八九十]+)、/,
  /^\(([一二三四五六七八九十]+)\)/,
  /^(\d{1,2})[、.](?!\d)/,
  /^\((\d{1,2})\)/,
];

interface Numbered {
  readonly level: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** 第十二部分, （十二）. */
const LONGEST_NUMBER = 8;

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
    if (block.kind === 'table' || block.numbering !== '') continue;
    const items = numbersIn(plainText(block.text));
    // Behind a heading without a number lists begin anew.
    if (items.length === 0 && headings.has(block.id)) last.length = 0;
    for (const { level, number, start, end } of items) {
      last.length = level + 1;
      rising.length = level + 1;
      if (number === last[level] && rising[level] === true) {
        const passage = passageOf([block], null);
        verification.report({
          rule: 'numbering',
          severity: 'warning',
          words: { passage, start, end },
          message: narrativeChecks.numberTwice,
        });
      }
      rising[level] = number === (last[level] ?? 0) + 1 && number > 1;
      last[level] = number;
    }
  }
}

/** At the beginning of a paragraph, and of the sentences in it: lines may have been joined. */
function numbersIn(text: string): readonly Numbered[] {
  const starts = [0, ...[...text.matchAll(/[。；：]/g)].map(({ index }) => index + 1)];
  return starts.flatMap((start): Numbered[] => {
    const item = numberOf(text.slice(start, start + LONGEST_NUMBER));
    return item === null ? [] : [{ ...item, start, end: start + item.words }];
  });
}

function numberOf(text: string): (Pick<Numbered, 'level' | 'number'> & { readonly words: number }) | null {
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (match && digits !== undefined) return { level, number: valueOf(digits), words: match[0].length };
  }
  return null;
}

const DIGITS = '一二三四五六七八九';

/** 1 to 99, in Arabic or Chinese digits. */
function valueOf(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits);
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const value = (one: string | undefined): number => (one === undefined || one === '' ? 0 : DIGITS.indexOf(one) + 1);
  return (digits.includes('十') ? Math.max(1, value(tens)) * 10 : 0) + value(ones);
}
