import type { TableKind } from '../figures/kinds';

/** Short names of the tables, for pictures and narrow columns. */
export const SHORT_TABLE_NAMES: Readonly<Record<TableKind, string>> = {
  summary: '收支总表',
  revenue: '收入',
  expenditure: '支出',
  'fiscal-summary': '财拨总表',
  'general-budget': '一般预算',
  'basic-expenditure': '基本支出',
  'government-fund': '基金预算',
  'state-capital': '国资预算',
  'three-public': '三公经费',
  information: '相关信息',
};

/** Words of the pictures that show a department, or many, at a glance. */
export const overviewMessages = {
  numbered: (number: string, name: string) => (number === '' ? name : `${number} ${name}`),
  equations: (count: number) => `${count} 条`,
  noEquations: '没有等式',
  /** In the picture, which has few letters: the words of the findings where there is room, a sign on a line. */
  wrong: (count: number) => `错误 ${count}`,
  open: (count: number) => `未检查 ${count}`,
  right: '相符',
  texts: '情况说明',
  noTextErrors: '没有发现错误',
  noTexts: '没有核对',
  agreed: (count: number) => `相符 ${count}`,
  hints: (count: number) => `提示 ${count}`,
  unchecked: (count: number) => `未核对 ${count}`,
  against: (table: string, count: number) => `与${table}不符 ${count} 处`,
  wrongShort: (count: number) => `×${count}`,
  caption: '各表勾稽关系图（红线为不符，数字为不符的条数；虚线为未检查）',
  /** Read out in place of the picture. */
  spoken: (boxes: readonly string[], links: readonly string[], texts: string) =>
    `各表勾稽关系图。表内：${boxes.join('；')}。表间：${links.join('；')}。${texts}。`,
  counted: (name: string, parts: readonly string[]) => `${name}${parts.join('，')}`,
  between: (one: string, other: string) => `${one}与${other}`,
  exact: (count: number) => `相符 ${count} 条`,
  rounding: (count: number) => `尾差 ${count} 条`,
  error: (count: number) => `错误 ${count} 条`,
  undecided: (count: number) => `未检查 ${count} 条`,
} as const;
