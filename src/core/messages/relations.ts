import type { Verdict } from '../rules/relation';

/** Sentences about relations between figures. */

export interface SpokenTerm {
  readonly sign: '+' | '-';
  readonly label: string;
  /** With thousands separators; empty for a blank cell. */
  readonly amount: string;
}

export interface SpokenRelation {
  /** What the relation speaks of, `03表 2080109 社会保险经办机构`; empty where each term names its own place. */
  readonly subject: string;
  readonly left: readonly SpokenTerm[];
  readonly right: readonly SpokenTerm[];
  readonly leftSum: string;
  readonly rightSum: string;
  readonly difference: string;
  readonly operator: '=' | '<=';
  readonly verdict: Verdict;
}

function side(terms: readonly SpokenTerm[], sum: string): string {
  if (terms.length === 0) return sum;
  const text = terms
    .map(
      ({ sign, label, amount }, index) =>
        `${index === 0 ? (sign === '-' ? '－' : '') : sign === '-' ? ' － ' : ' + '}${[label, amount === '' ? '（空）' : amount].filter((part) => part !== '').join(' ')}`,
    )
    .join('');
  return terms.length === 1 ? text : `${text} = ${sum}`;
}

/** `03表 2080109 社会保险经办机构：本年支出合计 242.50 ≠ 基本支出 140.05 + 项目支出 102.44 = 242.49，相差 0.01（尾差）` */
export function relationMessage(relation: SpokenRelation): string {
  const sign = relation.verdict === 'exact' ? (relation.operator === '=' ? '=' : '≤') : relation.operator === '=' ? '≠' : '>';
  const equation = `${side(relation.left, relation.leftSum)} ${sign} ${side(relation.right, relation.rightSum)}`;
  const difference =
    relation.verdict === 'exact'
      ? ''
      : relation.operator === '='
        ? `，相差 ${relation.difference}`
        : `，超出 ${relation.difference}`;
  const tail = relation.verdict === 'rounding' ? '（尾差）' : '';
  return `${relation.subject === '' ? '' : `${relation.subject}：`}${equation}${difference}${tail}`;
}

/** A sum that is off by just what stands in rows or columns that were not understood. */
export function unreadMessage(equation: string, labels: readonly string[]): string {
  const named = labels.map((label) => (label === '' ? '没有名称的一行' : `“${label}”`)).join('、');
  return `${equation}，差额正是没有认出的${named}，不能判断对错（未检查）`;
}

/** A row that the form does not print, while another table has an amount for it. */
export function rowMissingMessage(table: string, row: string, others: string): string {
  return `${table}没有“${row}”一行，${others}无法核对（未检查）`;
}
