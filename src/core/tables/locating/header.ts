import type { Grid } from '../cells/grid';
import type { HeadedColumns } from '../layout/layout';
import { isHeaderWord, isLabelStack, isLabelWord } from '../cells/headerWords';

/** Header cells read without merge information (Excel before 2021 cannot tell it to an add-in). */

/** Counts of a row's cells: filled, header words, and anything but words (a header has none). */
function headerWordsIn(grid: Grid, row: number): { filled: number; words: number; other: number } {
  const filled = grid.filled(row);
  let words = 0;
  let other = 0;
  for (const column of filled) {
    const printed = grid.words(row, column);
    if (printed === '') other++;
    else if (isHeaderWord(printed)) words++;
  }
  return { filled: filled.length, words, other };
}

/** True for a row of words of which at least two, and half of all, head a column. */
export function isHeaderRow(grid: Grid, row: number): boolean {
  const { filled, words, other } = headerWordsIn(grid, row);
  return other === 0 && words >= 2 && words * 2 >= filled;
}

/**
 * True for a further row of a header: header words, or nearly all, of which one stands over a column of figures or heads
 * a column of labels. Words over the label columns alone are the first row of the body.
 */
export function continuesHeader({ grid, stacks }: { readonly grid: Grid } & HeadedColumns, row: number): boolean {
  const { filled, words, other } = headerWordsIn(grid, row);
  if (other > 0 || words * 4 < filled * 3) return false;
  return grid.filled(row).some((column) => {
    const printed = grid.words(row, column);
    return isHeaderWord(printed) && (isLabelWord(printed) || !isLabelStack(stacks[column - grid.firstColumn] ?? []));
  });
}

/** A number of a column, with or without the sum that it stands for: `3`, `3=4+5`, `(3)`. */
const COLUMN_NUMBER = /^\(?(\d{1,2})\)?(?:[=≥].*)?$/;

/** True for the row under the header that numbers the columns 1, 2, 3 …, with or without the word 栏次. */
export function isColumnNumberRow(grid: Grid, row: number): boolean {
  let named = false;
  let beside = false;
  const numbers: number[] = [];
  for (const column of grid.filled(row)) {
    const words = grid.wordsOrDigits(row, column);
    const number = COLUMN_NUMBER.exec(words)?.[1];
    if (number !== undefined) numbers.push(Number(number));
    else if (words === '栏次' || words === '行次' || words === '栏号') named = true;
    else if (isLabelWord(words)) beside = true;
    else if (!/^(?:[-—]+|[甲乙丙丁])$/.test(words)) return false;
  }
  if (named) return numbers.length > 0;
  // A form may number columns on from its code and name columns; figures never run 1, 2, 3 across a whole row.
  return (
    !beside && numbers.length >= 3 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** One object for each printed cell, so that two groups of the same words stay apart. */
interface HeaderCell {
  readonly words: string;
}

/**
 * The words above each column, top to bottom, taken row by row. An empty cell continues the text to its left as a merged
 * cell does, but only within the same group of the rows above.
 */
export class HeaderStacks {
  private readonly groups: readonly HeaderCell[][];

  constructor(private readonly grid: Grid) {
    this.groups = Array.from({ length: grid.endColumn - grid.firstColumn }, () => []);
  }

  add(row: number): void {
    if (this.grid.filled(row).length === 0) return;
    let running: HeaderCell | null = null;
    let left: readonly HeaderCell[] = [];
    let leftDepth = -1;
    let column = this.grid.firstColumn;
    for (const stack of this.groups) {
      const depth = stack.length;
      const words = this.grid.headWords(row, column++);
      if (words !== '') running = { words };
      else if (!isSameGroup(stack, left, leftDepth)) running = null;
      if (running) stack.push(running);
      left = stack;
      leftDepth = depth;
    }
  }

  /** One stack for each column from `grid.firstColumn`; words that repeat those above them count once. */
  words(): string[][] {
    return this.groups.map((stack) => {
      const words: string[] = [];
      for (const cell of stack) if (cell.words !== words.at(-1)) words.push(cell.words);
      return words;
    });
  }
}

/** The same cells above; `left` may have got one more in the row that is being read. */
function isSameGroup(stack: readonly HeaderCell[], left: readonly HeaderCell[], leftDepth: number): boolean {
  return stack.length === leftDepth && stack.every((cell, index) => cell === left[index]);
}
