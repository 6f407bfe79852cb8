import type { Decimal } from 'decimal.js';
import type { CellRef } from '../workbook/address';
import type { QuotePlace } from '../verify/document';

/** Where a figure of a self-evaluation stands: a cell of the workbook or a stretch of the document. */
export interface Origin {
  readonly cell: CellRef | null;
  readonly place: QuotePlace | null;
  /** The words as they stand. */
  readonly quote: string;
}

export interface EvaluatedNumber {
  readonly value: Decimal;
  /** Worth of one unit of the last printed place. */
  readonly place: Decimal;
  readonly origin: Origin;
}

/** One project in one source: its 自评表, its report, or a sentence of the 情况说明. Amounts are in 万元. */
export interface SelfEvaluation {
  /** As printed. */
  readonly project: string;
  readonly source: 'table' | 'report' | 'narrative';
  readonly origin: Origin;
  readonly budget?: EvaluatedNumber;
  readonly executed?: EvaluatedNumber;
  /** Execution rates in percent: of the table's column, and those in its text. */
  readonly rates: readonly EvaluatedNumber[];
  /** Score of the execution item, of 10. */
  readonly executionScore?: EvaluatedNumber;
  readonly indicators: readonly Indicator[];
  /** An indicator's 分值 or 得分 could not be read: nothing can be said about their sums. */
  readonly incomplete?: boolean;
  /** Score of all indicators together, where a sentence states it. */
  readonly indicatorScores: readonly EvaluatedNumber[];
  readonly total?: EvaluatedNumber;
  readonly grade?: { readonly word: Grade; readonly origin: Origin };
  readonly statements: readonly FundStatement[];
}

/** One project with everything that was found about it; the first evaluation is the one that others are compared with. */
export interface Project {
  readonly name: string;
  readonly evaluations: readonly SelfEvaluation[];
}

export interface Indicator {
  readonly weight: EvaluatedNumber;
  readonly score: EvaluatedNumber;
}

/** An amount that a text gives for the project's funds, in the unit that it prints. */
export interface FundStatement {
  readonly kind: 'budget' | 'executed' | 'cut';
  readonly amount: EvaluatedNumber;
  readonly unit: '元' | '万元' | '亿元';
}

export type Grade = '优' | '良' | '中' | '差';

/** 优 from 90, 良 from 80, 中 from 60 of 100 (项目支出绩效评价管理办法, 财预〔2020〕10号). */
export function gradeOf(total: Decimal): Grade {
  return total.gte(90) ? '优' : total.gte(80) ? '良' : total.gte(60) ? '中' : '差';
}

/** What tells projects apart: without 项目, 资金, 经费 and the like. */
export function projectKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"'《》()]/g, '')
    .replace(/^\d*[、.]?/, '')
    .replace(/(?:项目|资金|经费|支出|工作|专项|费)+$/, '');
}

const SHORTEST_KEY = 4;

/** The same project under names that differ at their end or leave something out in the middle. */
export function isSameProject(a: string, b: string): boolean {
  const [one, other] = [projectKey(a), projectKey(b)];
  if (one.length < SHORTEST_KEY || other.length < SHORTEST_KEY) return one === other;
  return one === other || one.startsWith(other) || other.startsWith(one);
}
