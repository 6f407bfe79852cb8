import type { PrintedTable } from '../printedTable';

export const governmentFund: PrintedTable = {
  kind: 'government-fund',
  number: '公开07表',
  title: '政府性基金预算财政拨款收入支出决算表',
  owner: '部门名称：泽州县社会保险中心',
  year: '2024年度',
  unit: '单位：万元',
  columns: 'code name amount amount amount amount amount amount',
  widths: [12, 34, 16, 16, 15, 15, 15, 16],
  caption: [2, 3, 3],
  orientation: 'landscape',
  head: `
项目     | <        | 年初结转和结余 | 本年收入 | 本年支出 | <        | <        | 年末结转和结余
科目代码 | 科目名称 | ^              | ^        | 小计     | 基本支出 | 项目支出 | ^
栏次     | <        | 1              | 2        | 3        | 4        | 5        | 6
`,
  body: `
合计     | <        |                |          |          |          |          |
`,
  notes: ['注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。', '说明：本表无数据'],
};
