import { readAmount, readAmountText, type AmountReading } from '../../amounts/amount';
import type { CellRef } from '../../workbook/address';
import { cellAt, type CellValue, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';
import { plainWords, printedText } from '../../text/words';

interface GridRow {
  /** The words of each cell from the first column on; empty for numbers, errors, blanks and words that repeat those to their left. */
  readonly words: readonly string[];
  readonly filled: readonly number[];
}

const MEANT_AS_AMOUNT = /^[-+(]?[\d,.]+\)?%?$/;

const NO_ROW: GridRow = { words: [], filled: [] };

/** A column range of a sheet, read as words and amounts. Several tables may share a sheet, side by side or stacked. */
export class Grid {
  readonly rowCount: number;
  private readonly rows: (GridRow | undefined)[] = [];

  constructor(
    readonly sheet: SheetSnapshot,
    /** First column and one past the last. */
    readonly firstColumn: number,
    readonly endColumn: number,
  ) {
    this.rowCount = sheet.rows.length;
  }

  cell(row: number, column: number): SnapshotCell | null {
    return column < this.firstColumn || column >= this.endColumn ? null : cellAt(this.sheet, row, column);
  }

  /** `null` for a blank. */
  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** The rows of the sheet from `first` on, those before `end`. */
  rowsFrom(first: number, end = this.rowCount): number[] {
    return Array.from({ length: Math.max(0, Math.min(end, this.rowCount) - first) }, (_, index) => first + index);
  }

  /** The words of a text cell; empty for numbers, errors, blanks and words that repeat those to their left. */
  words(row: number, column: number): string {
    return this.row(row).words[column - this.firstColumn] ?? '';
  }

  /** As `words`, also where they repeat those to their left: two heads side by side may be called the same. */
  headWords(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' ? plainWords(value) : '';
  }

  /** The words of a text cell, or a whole number as its digits: account codes are stored as either. */
  wordsOrDigits(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? String(value) : '';
    return this.words(row, column);
  }

  /** What a row begins with. */
  firstWords(row: number): string {
    return this.words(row, this.filled(row)[0] ?? this.firstColumn);
  }

  /** A text cell as printed, without blanks; empty for anything else. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === 'string' && this.words(row, column) !== '' ? printedText(value) : '';
  }

  amount(row: number, column: number): AmountReading {
    return readAmount(this.cell(row, column));
  }

  /** True where a cell holds an amount that is not zero, or something that was meant as one. */
  isFigure(row: number, column: number): boolean {
    const reading = this.amount(row, column);
    if (reading.kind === 'amount') return !reading.value.isZero();
    return reading.kind === 'problem' && (reading.problem !== 'text' || MEANT_AS_AMOUNT.test(reading.text.trim()));
  }

  /** Columns of a row that hold anything; words that repeat those to their left do not count. */
  filled(row: number): readonly number[] {
    return this.row(row).filled;
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, row, column };
  }

  private row(row: number): GridRow {
    const known = this.rows[row];
    if (known) return known;
    const cells = this.sheet.rows[row];
    if (cells === undefined) return NO_ROW;
    const filled: number[] = [];
    const end = Math.min(this.endColumn, cells.length);
    const printed = new Array<string>(Math.max(0, end - this.firstColumn)).fill('');
    let left = '';
    for (let column = this.firstColumn; column < end; column++) {
      const cell = cells[column] ?? null;
      const value = cell?.value ?? null;
      const words = typeof value === 'string' ? plainWords(value) : '';
      // A joined cell that was taken apart and filled says one thing, as often as it is wide.
      const isRepeated = words !== '' && words === left && isWording(words);
      left = words;
      if (isRepeated) continue;
      printed[column - this.firstColumn] = words;
      const isFilled = typeof value === 'string' ? words !== '' : value !== null || cell?.formula !== undefined;
      if (isFilled) filled.push(column);
    }
    return (this.rows[row] = { words: printed, filled });
  }
}

/** Words of a title, a caption, a header or a label: neither an amount nor what stands for one. */
function isWording(words: string): boolean {
  return /\p{Script=Han}{2}/u.test(words) && readAmountText(words).kind === 'problem';
}
