import type { Sentence } from '../said/run';
import { amountRun, differenceRun, said, textRun, type Saying } from '../said/said';

/** Sentences of the checks of 绩效自评. */

const SOURCES = { table: '自评表', report: '自评报告', narrative: '情况说明' } as const;
type Source = keyof typeof SOURCES;
const FUNDS = { budget: '全年预算数', executed: '执行数', cut: '核减数' } as const;

export const performanceMessages = {
  executionRate: (project: string, source: Source, printed: string, exact: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：执行率 ${amountRun(printed)}% 与 执行数 ÷ 全年预算数 = ${amountRun(exact)}% 不一致`,
  otherRate: (project: string, source: Source, printed: string, other: string, otherSource: Source): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}写执行率 ${amountRun(printed)}%，${textRun(SOURCES[otherSource])}是 ${amountRun(other)}%，同一项目执行率不一致`,
  executionScore: (project: string, source: Source, score: string, exact: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：预算执行得分 ${amountRun(score)}，按执行率应为 ${amountRun(exact)} 分`,
  executionScoreTail: (project: string, source: Source, score: string, exact: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：预算执行得分 ${amountRun(score)}，按执行率为 ${amountRun(exact)} 分，是舍去尾数所致`,
  weights: (project: string, source: Source, sum: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：各指标分值连同预算执行的分值合计 ${amountRun(sum)} 分，应为 100 分`,
  total: (project: string, source: Source, total: string, sum: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：总分 ${amountRun(total)} 与各项得分之和 ${amountRun(sum)} 不一致`,
  scoreAboveWeight: (project: string, score: string, weight: string): Sentence =>
    said`“${project}”：指标得分 ${amountRun(score)} 大于分值 ${amountRun(weight)}`,
  grade: (project: string, source: Source, total: string, grade: string, right: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：总分 ${amountRun(total)} 应评为“${right}”，写成了“${grade}”`,
  otherGrade: (project: string, source: Source, grade: string, other: string, otherSource: Source): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}写“${grade}”，${textRun(SOURCES[otherSource])}是“${amountRun(other)}”，同一项目等级不一致`,
  twoScores: (project: string, source: Source, scores: string): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}：指标完成得分出现两个数（${amountRun(scores)}）`,
  otherScore: (project: string, source: Source, score: string, other: string, otherSource: Source): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}得分 ${amountRun(score)}，${textRun(SOURCES[otherSource])}是 ${amountRun(other)}，同一项目得分不一致`,
  otherAmount: (
    project: string,
    source: Source,
    fund: keyof typeof FUNDS,
    amount: string,
    other: string,
    otherSource: Source,
  ): Sentence =>
    said`“${project}”${textRun(SOURCES[source])}的${textRun(FUNDS[fund])} ${amountRun(amount)} 万元，${textRun(SOURCES[otherSource])}是 ${amountRun(other)} 万元，同一项目金额不一致`,
  unit: (project: string, quote: string): Sentence => said`“${project}”：“${quote}”的单位应为万元`,
  projectSum: (count: number, sum: string, told: Saying, difference: string): Sentence =>
    said`${count} 个自评项目执行数合计 ${amountRun(sum)} 万元，${told}，相差 ${differenceRun(difference)} 万元`,
  projectExpenditure: (table: string, amount: string): string => `${table} 项目支出 ${amount} 万元`,
  narrativeFunds: (amount: string): string => `情况说明写 ${amount} 万元`,
  otherYear: (project: string, quote: string, year: number): Sentence =>
    said`“${project}”：“${quote}”与 ${year} 年的金额相同，年度像是没有更新，请核实`,
  year: (year: number): string => `${year} 年`,
  percent: (value: string): string => `${value}%`,
  points: (value: string): string => `${value} 分`,
  wanYuan: (value: string): string => `${value} 万元`,
} as const;
