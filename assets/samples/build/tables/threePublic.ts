import type { PrintedTable } from '../printedTable';

export const threePublic: PrintedTable = {
  kind: 'three-public',
  number: '公开09表',
  title: '财政拨款“三公”经费支出决算表',
  owner: '部门名称：泽州县社会保险中心',
  year: '2024年度',
  unit: '金额单位：万元',
  columns: 'amount amount amount amount amount amount amount amount amount amount amount amount',
  widths: [11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11],
  caption: [4, 4, 4],
  orientation: 'landscape',
  head: `
预算数 | <              | <                        | <              | <                  | <          | 决算数 | <              | <                        | <              | <                  | <
合计   | 因公出国(境)费 | 公务用车购置及运行维护费 | <              | <                  | 公务接待费 | 合计   | 因公出国(境)费 | 公务用车购置及运行维护费 | <              | <                  | 公务接待费
^      | ^              | 小计                     | 公务用车购置费 | 公务用车运行维护费 | ^          | ^      | ^              | 小计                     | 公务用车购置费 | 公务用车运行维护费 | ^
1      | 2              | 3                        | 4              | 5                  | 6          | 7      | 8              | 9                        | 10             | 11                 | 12
`,
  body: `
4.14   |                | 4.14                     |                | 4.14               |            | 4.14   |                | 4.14                     |                | 4.14               |
`,
  notes: [
    '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。',
  ],
};
