import type { PrintedTable } from '../printedTable';

export const stateCapital: PrintedTable = {
  kind: 'state-capital',
  number: '公开08表',
  title: '国有资本经营预算财政拨款支出决算表',
  owner: '部门名称：泽州县社会保险中心',
  year: '2024年度',
  unit: '单位：万元',
  columns: 'code name amount amount amount',
  widths: [12, 42, 18, 18, 18],
  caption: [2, 1, 2],
  orientation: 'portrait',
  head: `
项目     | <        | 本年支出 | <        | <
科目代码 | 科目名称 | 合计     | 基本支出 | 项目支出
栏次     | <        | 1        | 2        | 3
`,
  body: `
合计     | <        |          |          |
`,
  notes: ['注：本表反映部门本年度国有资本经营预算财政拨款支出情况。', '说明：本表无数据'],
};
