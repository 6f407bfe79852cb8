import type { Decimal } from 'decimal.js';
import type { AmountProblem } from '../amounts/amount';
import type { Rounded } from '../amounts/rounded';
import type { Unit } from '../amounts/unit';
import type { CellRef } from '../workbook/address';
import type { TableKind } from './kinds';

/**
 * One figure of a recognised table, named by table, row and column (ids of tables/catalog).
 * Row ids: functional and economic codes (`208`, `2080109`, `30201`), `total`, or the catalogue's words
 * (`opening`, `grant-general` …).
 */
export interface Figure {
  readonly table: TableKind;
  readonly row: string;
  readonly column: string;
  /** What a person calls it: `2080109 社会保险经办机构 基本支出`. Without the table. */
  readonly label: string;
  /** `null` for a figure that the table does not list (a code without a row): an exact zero without a cell. */
  readonly cell: CellRef | null;
  /** In 万元 (counts: as they are). Zero for blank and `——`; `null` when the cell cannot be read, see `problem`. */
  readonly value: Decimal | null;
  /** In 万元; zero for exact figures. */
  readonly slack: Decimal;
  /** Decimals as printed in the cell's own unit. */
  readonly decimals: number;
  readonly unit: Unit;
  readonly blank: boolean;
  readonly asText: boolean;
  readonly formula: boolean;
  readonly problem?: { readonly kind: AmountProblem; readonly text: string };
}

/** Whether it holds an amount other than zero; a cell that cannot be read holds none that is known. */
export function hasAmount({ value }: Figure): boolean {
  return value?.isZero() === false;
}

/** Its amount as it is rounded; `null` where it is not printed or cannot be read. */
export function roundedOf(figure: Figure | undefined): Rounded | null {
  return figure?.value ? { value: figure.value, slack: figure.slack } : null;
}

/** Zero, blank or not printed; a cell that cannot be read is not nothing. */
export function isNothing(figure: Figure | undefined): boolean {
  return figure === undefined || figure.value?.isZero() === true;
}

export type AccountLevel = 'total' | 'class' | 'section' | 'item';

export interface TableRow {
  readonly id: string;
  /** Digits of the account code, where the table prints codes. */
  readonly code?: string;
  /** The account title or row label as printed, without numbering. */
  readonly name: string;
  /** In coded tables: 合计, 类, 款 or 项. */
  readonly level?: AccountLevel;
  /** Zero-based sheet row. */
  readonly sheetRow: number;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** `2080109 社会保险经办机构`; the code or the name alone where a form prints no other. */
export function accountLabel({ code, name }: { readonly code?: string | undefined; readonly name: string }): string {
  if (code === undefined) return name;
  return name === '' ? code : `${code} ${name}`;
}

/** An amount of a table in a row or column that the catalogue has no name for. */
export interface UnreadFigure {
  /** The words of its row or column. */
  readonly label: string;
  readonly cell: CellRef;
  /** In 万元. */
  readonly value: Decimal;
  readonly slack: Decimal;
}

export interface RecognisedTable {
  readonly kind: TableKind;
  /** The title as printed, or the catalogue's title where the sheet prints none. */
  readonly title: string;
  readonly sheet: string;
  /** The printed number, `公开03表` as `03表`; `null` where the form has none. */
  readonly number: string | null;
  /** First and last cell, `A1:F41`. */
  readonly range: string;
  readonly unit: Unit;
  /** False where the table prints no 金额单位 and 万元 was assumed. */
  readonly unitStated: boolean;
  /** What it is in by its caption where that is no unit that is converted, 百万元 or 美元. */
  readonly otherUnit?: string | null;
  readonly year: number | null;
  readonly department: string | null;
  /** Column ids that the layout has, in sheet order. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** What stands under the table: 注, 说明. */
  readonly notes: readonly string[];
  /** The note that says the table has no data (“本表无数据”), `null` where none does. */
  readonly emptyNote: string | null;
  /** 行次 as printed, in reading order; empty where the form has none. */
  readonly lineNumbers: readonly LineNumber[];
  /** Amounts that were seen and not understood. */
  readonly unread: readonly UnreadFigure[];
}

/** One printed 行次. */
export interface LineNumber {
  readonly value: number;
  readonly cell: CellRef;
}
