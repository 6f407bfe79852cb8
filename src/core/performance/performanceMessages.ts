import type { Sentence } from '../said/run';
import { amountRun, differenceRun, said, textRun, type Saying } from '../said/said';
import type { Source } from './selfEvaluation';

/** Sentences of the checks of 绩效自评. */

const SOURCES: Readonly<Record<Source, string>> = { table: '自评表', report: '自评报告', narrative: '情况说明' };

/** What several evaluations of a project say: the words before its figure and behind it, and what these are about. */
const FIGURES = {
  rate: ['写执行率 ', '%', '执行率'],
  score: ['得分 ', ' 分', '得分'],
  budget: ['的全年预算数 ', ' 万元', '金额'],
  executed: ['的执行数 ', ' 万元', '金额'],
  cut: ['的核减数 ', ' 万元', '金额'],
} as const;

export type EvaluatedFigure = keyof typeof FIGURES;

/** `of` is the project with the source that speaks of it. */
export const performanceMessages = {
  of: (project: string, source: Source): Sentence => said`“${project}”${textRun(SOURCES[source])}`,
  otherFigure: (of: Sentence, kind: EvaluatedFigure, figure: string, other: string, source: Source): Sentence => {
    const [before, behind, what] = FIGURES[kind];
    const [own, others] = [figure, other].map((one) => said`${amountRun(one)}${textRun(behind)}`);
    return said`${of}${textRun(before)}${own ?? ''}，${textRun(SOURCES[source])}是 ${others ?? ''}，同一项目${textRun(what)}不一致`;
  },
  otherGrade: (of: Sentence, grade: string, other: string, source: Source): Sentence =>
    said`${of}写“${grade}”，${textRun(SOURCES[source])}是“${amountRun(other)}”，同一项目等级不一致`,
  executionRate: (of: Sentence, printed: string, exact: string): Sentence =>
    said`${of}：执行率 ${amountRun(printed)}% 与 执行数 ÷ 全年预算数 = ${amountRun(exact)}% 不一致`,
  executionScore: (of: Sentence, score: string, exact: string): Sentence =>
    said`${of}：预算执行得分 ${amountRun(score)}，按执行率应为 ${amountRun(exact)} 分`,
  executionScoreTail: (of: Sentence, score: string, exact: string): Sentence =>
    said`${of}：预算执行得分 ${amountRun(score)}，按执行率为 ${amountRun(exact)} 分，是舍去尾数所致`,
  weights: (of: Sentence, sum: string): Sentence =>
    said`${of}：各指标分值连同预算执行的分值合计 ${amountRun(sum)} 分，应为 100 分`,
  total: (of: Sentence, total: string, sum: string): Sentence =>
    said`${of}：总分 ${amountRun(total)} 与各项得分之和 ${amountRun(sum)} 不一致`,
  scoreAboveWeight: (project: string, score: string, weight: string): Sentence =>
    said`“${project}”：指标得分 ${amountRun(score)} 大于分值 ${amountRun(weight)}`,
  grade: (of: Sentence, total: string, grade: string, right: string): Sentence =>
    said`${of}：总分 ${amountRun(total)} 应评为“${right}”，写成了“${grade}”`,
  twoScores: (of: Sentence, scores: string): Sentence => said`${of}：指标完成得分出现两个数（${amountRun(scores)}）`,
  unit: (project: string, quote: string): Sentence => said`“${project}”：“${quote}”的单位应为万元`,
  projectSum: (count: number, sum: string, told: Saying, difference: string): Sentence =>
    said`${count} 个自评项目执行数合计 ${amountRun(sum)} 万元，${told}，相差 ${differenceRun(difference)} 万元`,
  projectExpenditure: (table: string, amount: string): string => `${table} 项目支出 ${amount} 万元`,
  narrativeFunds: (amount: string): string => `情况说明写 ${amount} 万元`,
  otherYear: (project: string, quote: string, year: number): Sentence =>
    said`“${project}”：“${quote}”与 ${year} 年的金额相同，年度像是没有更新，请核实`,
  year: (year: number): string => `${year} 年`,
  /** `95%`, `9.5 分`, `100.00 万元`: what it should be. */
  figure: (kind: EvaluatedFigure, figure: string): string => `${figure}${FIGURES[kind][1]}`,
} as const;
