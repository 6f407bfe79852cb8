import type { Verdict } from '../rules/relation';
import type { SaidRun, Sentence } from '../said/run';
import { amountRun, differenceRun, joined, said, textRun } from '../said/said';

/** Sentences about relations between figures. */

export const BLANK = '（空）';

export interface SpokenTerm {
  readonly label: string;
  readonly amount: SaidRun;
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

function side(terms: readonly SpokenTerm[], sum: string): Sentence {
  if (terms.length === 0) return [amountRun(sum)];
  const spoken = joined(
    terms.map(({ label, amount }) => (label === '' ? amount : said`${label} ${amount}`)),
    ' + ',
  );
  return terms.length === 1 ? spoken : said`${spoken} = ${amountRun(sum)}`;
}

/** `03表 2080109 社会保险经办机构：本年支出合计 242.50 ≠ 基本支出 140.05 + 项目支出 102.44 = 242.49，相差 0.01（尾差）` */
export function relationSaid(relation: SpokenRelation): Sentence {
  const { subject, operator, verdict } = relation;
  const lead = subject === '' ? [] : said`${{ kind: 'subject', text: subject }}：`;
  const [left, right] = [side(relation.left, relation.leftSum), side(relation.right, relation.rightSum)];
  if (verdict === 'exact') return said`${lead}${left} ${textRun(operator === '=' ? '=' : '≤')} ${right}`;
  const difference = differenceRun(relation.difference);
  const tail = textRun(verdict === 'rounding' ? '（尾差）' : '');
  return operator === '='
    ? said`${lead}${left} ≠ ${right}，相差 ${difference}${tail}`
    : said`${lead}${left} > ${right}，超出 ${difference}${tail}`;
}

/** A sum that is off by just what stands in rows or columns that were not understood. */
export function unreadSaid(equation: Sentence, labels: readonly string[]): Sentence {
  const named = labels.map((label) => (label === '' ? textRun('没有名称的一行') : said`“${label}”`));
  return said`${equation}，差额正是未识别的${joined(named, '、')}，不能判断对错（未检查）`;
}

export const relationMessages = {
  missingTable: (table: string) => said`没有${table}`,
  missingRow: (table: string, row: string) => said`${table}没有“${row}”一行`,
  unreadable: (label: string, printed: string) => said`${label}“${printed}”无法识别`,
} as const;

/** Why a relation was not checked, with the amounts that this leaves open. */
export function uncheckedSaid(why: Sentence, others: readonly Sentence[]): Sentence {
  return others.length === 0 ? said`${why}，未检查` : said`${why}，${joined(others, '、')}无法核对（未检查）`;
}
