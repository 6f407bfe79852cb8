import { narrativeChecks } from '../../messages/narrativeChecks';
import type { FormFault } from './formFault';

type Draft = Pick<FormFault, 'words' | 'wrong' | 'right'>;

/** Blanks for a number; elsewhere a line to sign on. */
const BLANKS = /[_＿]{2,}|…{2,}(?=万元|%|。)|\.{3,}(?=万元|%)|\(\)(?=万元|%)/g;

/** What the official templates leave behind when nobody deletes it. Notes on what a figure covers are no leftovers. */
const DRAFTS: readonly Draft[] = [
  {
    words: /[XＸ×xx]{2,}(?:局|部门|单位|县|市|区|中心|万元|年度?|%|个|辆|人|项目)?/g,
    wrong: ['XX局2024年度收入总计210.00万元。', '单价100万元以上设备××台（套）。'],
    right: ['X光机一台。'],
  },
  {
    words:
      /(?:增加|增长|上升|下降|减少|大于|小于|持平)\((?:或)?(?:增加|增长|上升|下降|减少|大于|小于|持平)\)|(?:增加|增长|上升|下降|减少|大于|小于)\/(?:增加|增长|上升|下降|减少|大于|小于|持平)/g,
    wrong: ['比上年增加（减少）。', '决算数大于/小于预算数。'],
    right: ['比上年增加10.00万元（增长5.00%）。', '增减变动的主要原因是人员变动。'],
  },
  {
    words: /大小于|大于小于|(?:增长|上升)下降|大于或小于/g,
    wrong: ['决算数大小于预算数的主要原因是压减支出。'],
    right: ['决算数小于预算数的主要原因是压减支出。'],
  },
  {
    // 项目支出收入 is revenue for 项目支出.
    words: /(?<!项目|基本)支出收入(?!总)/g,
    wrong: ['政府性基金预算财政拨款支出收入10.00万元。', '本年支出收入10.00万元。'],
    right: ['收入支出决算总表', '支出、收入均为财政拨款。', '主要原因是项目支出收入减少10.00万元。'],
  },
  {
    words: BLANKS,
    wrong: ['年初预算为____万元。', '占（ ）%。'],
    right: ['一、收入支出决算总表......3'],
  },
  {
    words: /[【[][^】\]]{0,40}(?:填|删除|选择|单位名称|部门名称|示例|如有|如无|请)[^】\]]{0,40}[】\]]/g,
    wrong: ['【填写单位名称】2024年度收入总计210.00万元。'],
    right: ['【2024年度部门决算情况说明】', '根据财预〔2024〕5号文件。'],
  },
  {
    words:
      /\((?:请|此处|如无|如有|若无|若有|根据实际|按实际|填写)[^)]{0,60}\)?|\((?:部门|单位)名称\)|\((?:注|说明)：(?:请|此处|如|若|填|不涉及|无)[^)]{0,60}\)?/g,
    wrong: ['机关运行经费0.00万元（如无此项支出请说明）。', '（注：如无此项请删除）'],
    right: ['机关运行经费10.00万元（注：口径为行政单位和参公单位）。', '（注：本表金额单位转换时可能存在尾数误差）'],
  },
  {
    words:
      /请(?:根据|按照|结合)[^。；]{0,20}(?:填写|说明|修改|补充)|根据(?:本部门|本单位)?实际情况(?:填写|说明|修改)|不涉及的?(?:请)?(?:不列|删除)/g,
    wrong: ['请根据实际情况填写。', '不涉及的不列。'],
    right: ['根据实际情况调整了预算。'],
  },
  {
    words:
      /如?持平作持平表述|按上述格式(?:依次)?说明|作(?:下述|如下)(?:说明|表述)|仍保留(?:该|此|本)表格式|在(?:本|该|此)表下方作|\(列明[^)]*\)|列明(?:\.{2,}|…+)/g,
    wrong: [
      '（如持平作持平表述）',
      '按上述格式依次说明各项支出。',
      '无政府性基金预算的部门，作下述说明：',
      '仍保留该表格式，并在本表下方作下述说明',
      '主要用于：（列明具体用途）。',
    ],
    right: ['决算数与上年持平。', '说明：某县某中心本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。'],
  },
  {
    words: /(?<!本)(?:部门\(单位\)|单位\(部门\))共有车辆/g,
    wrong: ['截至2024年12月31日，部门（单位）共有车辆4辆。'],
    right: ['截至2024年12月31日，本部门（单位）共有车辆4辆。'],
  },
];

export const LEFTOVERS: readonly FormFault[] = DRAFTS.map((draft) => ({
  ...draft,
  rule: 'leftover',
  severity: 'error',
  message: narrativeChecks.leftover,
}));

/** Those that stand beside the sentences as well: under tables, on covers, in headings. */
export const LEFTOVERS_ANYWHERE: readonly FormFault[] = LEFTOVERS.filter(({ words }) => words !== BLANKS);
