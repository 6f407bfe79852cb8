import { plainWords } from '../text/words';
import type { Decimal } from 'decimal.js';
import type { Rounded } from '../amounts/rounded';
import type { MoneyUnit } from '../amounts/unit';
import type { CellRef } from '../workbook/address';
import type { QuotePlace } from '../verify/reading/document';

/** Where a figure of a self-evaluation stands: a cell of the workbook or a stretch of the document. */
export interface Origin {
  readonly cell: CellRef | null;
  readonly place: QuotePlace | null;
  /** The words as they stand. */
  readonly quote: string;
}

/** Amounts of a table have the slack of figures, numbers of a text that of their printed place. */
export interface EvaluatedNumber extends Rounded {
  /** Worth of one unit of the last printed place. */
  readonly place: Decimal;
  readonly origin: Origin;
}

/** A table of its own, a report, or a sentence of the 情况说明. */
export type Source = 'table' | 'report' | 'narrative';

/** The funds of a project, in 万元, and its execution rates in percent: of the table's column, and those in its text. */
export interface Funds {
  readonly budget?: EvaluatedNumber | undefined;
  readonly executed?: EvaluatedNumber | undefined;
  readonly rates: readonly EvaluatedNumber[];
  /** No unit of money is printed: amounts are as they stand and compare with nothing outside the table. */
  readonly unitUnknown?: boolean | undefined;
}

export interface Result {
  readonly total?: EvaluatedNumber | undefined;
  /** `printed`: as the table has it, where that is another word (优秀, 合格). */
  readonly grade?: { readonly word: Grade; readonly origin: Origin; readonly printed?: string } | undefined;
}

/** One project in one source. */
export interface SelfEvaluation extends Funds, Result {
  /** As printed. */
  readonly project: string;
  readonly source: Source;
  readonly origin: Origin;
  /** Score of the execution item, of 10. */
  readonly executionScore?: EvaluatedNumber | undefined;
  /** Points that the execution item counts, where the form prints them; else 10. */
  readonly executionPoints?: EvaluatedNumber | undefined;
  readonly indicators: readonly Indicator[];
  /** An indicator's 分值 or 得分 could not be read: nothing can be said about their sums. */
  readonly incomplete?: boolean;
  /** Score of all indicators together, where a sentence states it. */
  readonly indicatorScores: readonly EvaluatedNumber[];
  readonly statements: readonly FundStatement[];
}

/** What a source does not speak of. */
export const NOTHING_SAID = { rates: [], indicators: [], indicatorScores: [], statements: [] } as const;

/** An amount that may be compared with those of other sources. */
export function amountOf(evaluation: SelfEvaluation, side: 'budget' | 'executed'): EvaluatedNumber | undefined {
  return evaluation.unitUnknown === true ? undefined : evaluation[side];
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
  readonly unit: MoneyUnit;
  /** The year that its sentence names before it. */
  readonly year?: { readonly value: number; readonly origin: Origin } | undefined;
}

export type Grade = '优' | '良' | '中' | '差';

/** Points are printed to the hundredth at most; what a cell holds beyond is what its formula left there. */
const POINT_DECIMALS = 2;

export function asPoints({ value }: Pick<EvaluatedNumber, 'value'>): Decimal {
  return value.toDecimalPlaces(POINT_DECIMALS);
}

/** 优 from 90, 良 from 80, 中 from 60 of 100 (项目支出绩效评价管理办法, 财预〔2020〕10号). */
export function gradeOf(total: Decimal): Grade {
  return total.gte(90) ? '优' : total.gte(80) ? '良' : total.gte(60) ? '中' : '差';
}

/** 优 may be printed 优秀, 中 合格: words of another scale of four grades, whose bounds between 良 and 合格 differ by region. */
export function isGradeFor(total: Decimal, { word, printed }: NonNullable<SelfEvaluation['grade']>): boolean {
  if (printed === '合格') return total.gte(60) && total.lt(90);
  if (printed === '不合格') return total.lt(60);
  return gradeOf(total) === word;
}

/** 部门（单位）整体支出绩效自评 is about no single project. */
export function isWholeDepartment(name: string): boolean {
  return /整体(?:支出)?绩效/.test(name);
}

/** What tells projects apart: without 项目, 资金, 经费 and the like. */
function projectKey(name: string): string {
  return plainWords(name)
    .replace(/[《》()]/g, '')
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
