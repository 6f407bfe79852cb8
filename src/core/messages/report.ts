import type { Category, Severity } from '../rules/severity';

/** Words of the review as text. */

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  rounding: '尾差',
  warning: '提示',
  info: '提示',
  undecided: '未检查',
};

export const EXACT_WORD = '相符';

export const GROUP_WORDS: Readonly<Record<Exclude<Category, 'within-table'>, string>> = {
  'cross-table': '表间关系',
  structure: '完整性与格式',
  narrative: '情况说明',
  'prior-year': '与上年衔接',
  performance: '绩效自评',
};

export const reportMessages = {
  unknownDepartment: '〔部门名称待填〕',
  unknownYear: '〔年度待填〕',
  headline: (department: string, year: string, unit: string, tables: number, expected: number, rules: number) =>
    `${department} · ${year} · ${unit} · 已识别 ${tables} / ${expected} 张表 · ${rules} 条等式`,
  year: (year: number) => `${year}年度`,
  counts: (errors: number, roundings: number, hints: number, undecided: number) =>
    `错误 ${errors}    尾差 ${roundings}    提示 ${hints}    未检查 ${undecided}`,
  balanced: '各表数字没有发现错误。',
  balancedSoFar: '检查过的数字没有发现错误；有内容未能检查，见下文。',
  suspects: '疑似错误单元格',
  suspect: (value: string, proposal: string) => `现为 ${value === '' ? '空' : value}，${proposal}`,
  suspectReason: (slip: string, findings: number) => [slip, `可解释 ${findings} 条错误`].filter((part) => part !== '').join('；'),
  errorsConcerned: (errors: number) => `（涉及 ${errors} 条错误）`,
  allInJson: '（--format json 列出全部）',
  unchecked: (count: number) => `未核对 ${count} 处（表里没有可以对照的数）`,
  uncheckedStatement: (quote: string, reason: string) => `“${quote}”：${reason}`,
  uncheckedReason: (reason: string, times: number) => (times > 1 ? `${reason}（文中 ${times} 处相同）` : reason),
  together: '同时改：',
  or: '或：',
  tableHeading: (name: string, title: string) => (name === '' ? `《${title}》` : `${name} ${title}`),
  missingTables: (titles: string) => `未识别：${titles}`,
  explained: (title: string, basis: string) => `${title}（依据：${basis}）`,
  where: (section: string | null, line: number): string => `（${section ?? '正文开头'}，第 ${line} 段）`,
  noInstances: '这个工作簿里没有这条规则可以检查的数字。',
};
