import { Decimal } from 'decimal.js';
import type { CellRef } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { cellText, type DocumentTable } from '../verify/document';
import type { Origin } from './selfEvaluation';

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
      const value = cellAt(sheet, r, c)?.value ?? null;
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const cell: CellRef = { sheet: sheet.name, row: r, column: c };
      return { text, origin: { cell, place: null, quote: text } };
    }),
  );
  return { rows, aligned: true };
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
  return text.normalize('NFKC').replace(/[\s:：]/g, '');
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

export interface PlacedNumber {
  readonly value: Decimal;
  /** Worth of one unit of the last printed place. */
  readonly place: Decimal;
}

/** A cell that holds one number, with or without %, 分 or a unit of money; `null` for anything else. */
export function numberIn(text: string): PlacedNumber | null {
  const plain = text.normalize('NFKC').replace(/[\s:：]/g, '');
  const digits = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?:%|分|万元|元)?$/.exec(plain)?.[1]?.replaceAll(',', '');
  if (digits === undefined) return null;
  return { value: new Decimal(digits), place: Decimal.pow(10, -(digits.split('.')[1]?.length ?? 0)) };
}

/**
 * The number under a header. A header that spans several columns stands in the first of them, its number may stand in any:
 * the columns up to the next header are looked through.
 */
export function numberUnder(header: readonly GridCell[], at: number, row: readonly GridCell[]): GridCell | undefined {
  if (at < 0) return undefined;
  let until = at + 1;
  while (until < Math.max(header.length, row.length) && (header[until]?.text ?? '').trim() === '') until++;
  return row.slice(at, until).find(({ text }) => numberIn(text) !== null);
}
