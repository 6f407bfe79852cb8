import type { Sentence } from '../said/run';
import { said } from '../said/said';

/** Sentences about a department and its units. */

export const aggregateMessages = {
  /** `03表 2080109 社会保险经办机构 基本支出（汇总）` */
  subject: (place: string) => `${place}（汇总）`,
  department: '本部门',
  unitTableMissing: (unit: string, table: string): Sentence =>
    said`“${unit}”没有识别出${table}，本部门${table}与各单位之和的关系未检查`,
  unitColumnMissing: (unit: string, table: string, column: string): Sentence =>
    said`“${unit}”的${table}没有“${column}”一栏，这一栏与各单位之和的关系未检查`,
} as const;
