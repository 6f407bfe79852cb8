import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import type { DepartmentData, MoneySource } from '../department';
import { blanks, type Row } from './sheets';

export interface Region {
  readonly name: string;
  readonly workbook: (data: DepartmentData) => WorkbookSnapshot;
  /** The form has no column or row for money from 国有资本经营预算. */
  readonly withoutStateCapital?: boolean;
  /** What a review of it has to say: other tables are not read, mixed units are pointed out. */
  readonly said?: readonly string[];
  /** The same, where the department has money from 国有资本经营预算. */
  readonly saidWithStateCapital?: readonly string[];
}

export const workbook = (...sheets: readonly SheetSnapshot[]): WorkbookSnapshot => ({ sheets });

/** Title, 公开NN表 and the line of 部门 and 金额单位, each in its own row. */
export function above(
  title: string,
  number: string,
  { name, year }: DepartmentData,
  width: number,
  unit = '金额单位：万元',
  owner = '部门：',
): Row[] {
  return [[title], [...blanks(width - 1), number], [`${owner}${name}`, ...blanks(width - 3), `${year}年度`, unit]];
}

export function empty(data: DepartmentData, source: MoneySource, words: string): Row[] {
  return data.items.some((item) => item.source === source)
    ? []
    : [[`注：本部门本年度没有${words}财政拨款收入、支出，故本表无数据。`]];
}
