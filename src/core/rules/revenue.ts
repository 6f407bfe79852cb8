import { defineRules } from './rule';

/** 公开02表 收入决算表. */
export const revenueRules = defineRules('revenue', 'within-table', [
  {
    id: 'revenue.row-sum',
    title: '本年收入合计＝各项收入之和',
    basis: '部门决算公开报表 收入决算表：1栏＝（2＋3＋4＋5＋6＋7）栏',
    each: { of: ['revenue'], rows: 'all' },
    left: [['revenue', '$row', 'total']],
    right: [
      ['revenue', '$row', 'fiscal'],
      ['revenue', '$row', 'from-superior?'],
      ['revenue', '$row', 'institutional?'],
      ['revenue', '$row', 'operating?'],
      ['revenue', '$row', 'from-affiliates?'],
      ['revenue', '$row', 'other?'],
    ],
  },
  {
    id: 'revenue.hierarchy',
    title: '合计＝各类之和，类＝各款之和，款＝各项之和',
    basis: '政府收支分类科目：类、款、项逐级汇总',
    each: { of: ['revenue'], rows: 'parents' },
    columns: ['total', 'fiscal', 'from-superior', 'institutional', 'operating', 'from-affiliates', 'other'],
    left: [['revenue', '$row', '$column']],
    right: [['revenue', '$children', '$column']],
  },
  {
    id: 'revenue.education-fees',
    title: '教育收费包含在事业收入之内',
    basis: '部门决算公开报表 收入决算表：“其中：教育收费”栏',
    operator: '<=',
    each: { of: ['revenue'], rows: 'all' },
    left: [['revenue', '$row', 'education-fees']],
    right: [['revenue', '$row', 'institutional']],
  },
]);
