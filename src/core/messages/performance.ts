/** Sentences of the checks of 绩效自评. */

const SOURCES = { table: '自评表', report: '自评报告', narrative: '情况说明' } as const;
type Source = keyof typeof SOURCES;
const FUNDS = { budget: '全年预算数', executed: '执行数', cut: '核减数' } as const;

export const performanceMessages = {
  executionRate: (project: string, source: Source, printed: string, exact: string): string =>
    `“${project}”${SOURCES[source]}：执行率 ${printed}% 与 执行数 ÷ 全年预算数 = ${exact}% 不一致`,
  otherRate: (project: string, source: Source, printed: string, other: string, otherSource: Source): string =>
    `“${project}”${SOURCES[source]}写执行率 ${printed}%，${SOURCES[otherSource]}是 ${other}%，同一项目执行率不一致`,
  executionScore: (project: string, source: Source, score: string, exact: string): string =>
    `“${project}”${SOURCES[source]}：预算执行得分 ${score}，按执行率应为 ${exact} 分`,
  executionScoreTail: (project: string, source: Source, score: string, exact: string): string =>
    `“${project}”${SOURCES[source]}：预算执行得分 ${score}，按执行率为 ${exact} 分，是舍去尾数所致`,
  weights: (project: string, source: Source, sum: string): string =>
    `“${project}”${SOURCES[source]}：各指标分值连同预算执行的分值合计 ${sum} 分，应为 100 分`,
  total: (project: string, source: Source, total: string, sum: string): string =>
    `“${project}”${SOURCES[source]}：总分 ${total} 与各项得分之和 ${sum} 不一致`,
  scoreAboveWeight: (project: string, score: string, weight: string): string =>
    `“${project}”：指标得分 ${score} 大于分值 ${weight}`,
  grade: (project: string, source: Source, total: string, grade: string, right: string): string =>
    `“${project}”${SOURCES[source]}：总分 ${total} 应评为“${right}”，写成了“${grade}”`,
  otherGrade: (project: string, source: Source, grade: string, other: string, otherSource: Source): string =>
    `“${project}”${SOURCES[source]}写“${grade}”，${SOURCES[otherSource]}是“${other}”，同一项目等级不一致`,
  twoScores: (project: string, source: Source, scores: string): string =>
    `“${project}”${SOURCES[source]}：指标完成得分出现两个数（${scores}）`,
  otherScore: (project: string, source: Source, score: string, other: string, otherSource: Source): string =>
    `“${project}”${SOURCES[source]}得分 ${score}，${SOURCES[otherSource]}是 ${other}，同一项目得分不一致`,
  otherAmount: (
    project: string,
    source: Source,
    fund: keyof typeof FUNDS,
    amount: string,
    other: string,
    otherSource: Source,
  ): string =>
    `“${project}”${SOURCES[source]}的${FUNDS[fund]} ${amount} 万元，${SOURCES[otherSource]}是 ${other} 万元，同一项目金额不一致`,
  unit: (project: string, quote: string): string => `“${project}”：“${quote}”的单位应为万元`,
  projectSum: (count: number, sum: string, said: string, difference: string): string =>
    `${count} 个自评项目执行数合计 ${sum} 万元，${said}，相差 ${difference} 万元`,
  projectExpenditure: (table: string, amount: string): string => `${table} 项目支出 ${amount} 万元`,
  narrativeFunds: (amount: string): string => `情况说明写 ${amount} 万元`,
  otherYear: (project: string, quote: string, year: number): string =>
    `“${project}”：“${quote}”与 ${year} 年的金额相同，年度像是没有更新，请核实`,
  year: (year: number): string => `${year} 年`,
  percent: (value: string): string => `${value}%`,
  points: (value: string): string => `${value} 分`,
  wanYuan: (value: string): string => `${value} 万元`,
} as const;
