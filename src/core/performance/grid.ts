import { plainWords } from '../text/words';
import { Decimal } from 'decimal.js';
import { readAmount } from '../amounts/amount';
import { printedTo } from '../amounts/rounded';
import { slackOf } from '../amounts/slack';
import { toWanYuan, type Unit } from '../amounts/unit';
import type { CellRef } from '../workbook/address';
import { cellAt, type SheetSnapshot, type SnapshotCell } from '../workbook/snapshot';
import { cellText, type DocumentTable } from '../verify/reading/document';
import { printedNumber } from '../verify/reading/tokens';
import type { EvaluatedNumber, Origin } from './selfEvaluation';

/** A table as its words are read: the same for a sheet and for a table of a document. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** Columns of a row line up with those of the header. */
  readonly aligned: boolean;
}

export interface GridCell {
  readonly text: string;
  readonly origin: Origin;
}

export function gridOfSheet(sheet: SheetSnapshot): Grid {
  const rows = sheet.rows.map((row, r) =>
    row.map((_, c): GridCell => {
      const text = textOf(cellAt(sheet, r, c));
      const cell: CellRef = { sheet: sheet.name, row: r, column: c };
      return { text, origin: { cell, place: null, quote: text } };
    }),
  );
  return { rows, aligned: true };
}

/** Words as they are, numbers with the digits that Excel shows of them. */
function textOf(cell: SnapshotCell | null): string {
  if (typeof cell?.value === 'string') return cell.value;
  const reading = typeof cell?.value === 'number' ? readAmount(cell) : null;
  return reading?.kind === 'amount' ? reading.value.toFixed() : '';
}

export function gridOfTable(table: DocumentTable): Grid {
  const rows = table.rows.map((row) =>
    row.map((cell): GridCell => {
      const [paragraph] = cell.paragraphs;
      const place = paragraph ? { paragraph: paragraph.id, start: 0, end: paragraph.text.length } : null;
      return { text: cellText(cell), origin: { cell: null, place, quote: cellText(cell) } };
    }),
  );
  return { rows, aligned: table.aligned };
}

/** A cell's words in half width, without blanks and colons. */
export function plainCell({ text }: Pick<GridCell, 'text'>): string {
  return plainWords(text).replaceAll(':', '');
}

/** 项目名称 and its like, before a name or over a column of names. */
export function isNameLabel(cell: Pick<GridCell, 'text'>): boolean {
  return /^(?:一级|二级)?项目(?:\(政策\))?名称$/.test(plainCell(cell));
}

/** 项目资金（万元）, 全年预算数（元）, 单位：万元; `null` where no cell says it. */
export function unitOf(cells: readonly GridCell[]): '元' | '万元' | null {
  const words = cells.map(plainCell).join(' ');
  if (words.includes('(元)') || words.includes('单位元')) return '元';
  return words.includes('万元') ? '万元' : null;
}

export type PlacedNumber = Omit<EvaluatedNumber, 'origin'>;

/** A cell that holds one number, with or without %, 分 or a unit of money; `null` for anything else. */
export function numberIn(text: string): PlacedNumber | null {
  const plain = plainWords(text).replaceAll(':', '');
  const digits = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:%|分|万元|元)?$/.exec(plain)?.[1];
  return digits === undefined ? null : placedNumber(digits);
}

/** A number as it is printed, in whatever unit it stands. */
export function placedNumber(words: string): PlacedNumber {
  const { value, place } = printedNumber(words, new Decimal(1));
  return { ...printedTo(value, place), place };
}

/** The number of a cell; nothing where there is no such cell or no number in it. */
export function evaluatedIn(cell: GridCell | undefined): EvaluatedNumber | undefined {
  const number = cell === undefined ? null : numberIn(cell.text);
  return cell === undefined || number === null ? undefined : { ...number, origin: cell.origin };
}

/** The amount of a cell in 万元, as exact as a figure of the disclosure tables. */
export function amountIn(cell: GridCell | undefined, unit: Unit): EvaluatedNumber | undefined {
  const number = evaluatedIn(cell);
  if (number === undefined) return undefined;
  const { value, place, origin } = number;
  const factor = toWanYuan(unit);
  return { value: value.times(factor), slack: slackOf(value, value.decimalPlaces(), unit), place: place.times(factor), origin };
}
