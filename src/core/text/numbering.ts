/** How headings, items and rows are numbered, in full or half width: 第一部分, 一、, （一）, 1., （1）. */

const CHINESE = '[一二三四五六七八九十]+';

/** 第一部分 … of a document, at the beginning. */
export const PART_NUMBER = new RegExp(`^第${CHINESE}部分`);

/** The number that a heading, an item or a row begins with; 第一部分 is none. */
export const NUMBERING = new RegExp(
  `^(?:第?${CHINESE}、|${CHINESE}[.．]|[(（]${CHINESE}[)）][、.．]?|\\d{1,2}[、.．](?!\\d)|[(（]\\d{1,2}[)）][、.．]?)`,
);

/** From the widest to the narrowest, each with its number. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`^第(${CHINESE})部分`),
  new RegExp(`^(${CHINESE})、`),
  new RegExp(`^[(（](${CHINESE})[)）]`),
  /^(\d{1,2})[、.．](?!\d)/,
  /^[(（](\d{1,2})[)）]/,
];

export interface ItemNumber {
  /** 0 for 第一部分, 4 for （1）. */
  readonly level: number;
  /** 1 to 99. */
  readonly number: number;
  /** Characters that it takes. */
  readonly length: number;
}

/** The number that `text` begins with, `null` where it begins with none. */
export function itemNumber(text: string): ItemNumber | null {
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (match && digits !== undefined) return { level, number: valueOf(digits), length: match[0].length };
  }
  return null;
}

const DIGITS = '一二三四五六七八九';

function valueOf(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits);
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const value = (one: string | undefined): number => (one === undefined || one === '' ? 0 : DIGITS.indexOf(one) + 1);
  return (digits.includes('十') ? Math.max(1, value(tens)) * 10 : 0) + value(ones);
}

/** 二〇二四 as 2024: figures that stand for one digit each. */
export function inDigits(words: string): string {
  return words.replace(/[〇○零]/g, '0').replace(/[一二三四五六七八九]/g, (figure) => String(DIGITS.indexOf(figure) + 1));
}
