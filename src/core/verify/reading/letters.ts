import type { Node } from './clauses';

/** One letter for each kind of node, so that forms of clauses can be written as patterns. */
const LETTERS: Readonly<Record<Node['type'], string>> = {
  item: 'I',
  level: 'T',
  amount: 'A',
  percent: 'P',
  count: 'N',
  bare: 'B',
  compared: 'C',
  direction: 'D',
  same: 'E',
  order: 'O',
  budget: 'G',
  final: 'F',
  rate: 'R',
  share: 'S',
  gap: 'V',
  average: 'M',
  beside: 'K',
  against: 'a',
  each: 'X',
  reason: 'Q',
  use: 'q',
  'of-which': 'W',
  list: 'L',
  counted: 'n',
  none: 'Z',
  zero: 'z',
  year: 'Y',
  date: 'y',
  'this-year': 't',
  'last-year': 'H',
  'next-year': 'h',
  from: 'r',
  to: 'o',
  department: 'd',
  filler: 'f',
  fund: 'u',
  unknown: 'u',
  inserted: 'b',
  operator: 'f',
  joint: 'j',
  comma: ',',
  anew: ',',
  is: 'i',
  semicolon: ';',
  stop: '.',
  bracket: 'c',
};

export function lettersOf(nodes: readonly Node[]): string {
  return nodes.map(({ type }) => LETTERS[type]).join('');
}

/** May stand between the words of a form without a meaning of their own there. */
const BETWEEN = '[fdtbYyTuXn]*';

/**
 * A form as a pattern over letters. A blank stands for what may come between; `A+`, `P+` for numbers in a row.
 */
export function said(pattern: string): RegExp {
  const source = pattern.replace(/([APN])\+/g, '$1(?:[j,;.]+$1)*').replaceAll(' ', BETWEEN);
  return new RegExp(source, 'y');
}
