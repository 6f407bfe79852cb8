import { hierarchy, partTerms, sum } from './mechanisms';
import { defineRules } from './rule';

const GRANTS = partTerms('revenue', 'fiscal-revenue', ['grant-general']);
const [, ...OTHERS] = partTerms('revenue', 'revenue', []);

/** 公开02表 收入决算表. */
export const revenueRules = defineRules('revenue', 'within-table', [
  sum('revenue', {
    id: 'revenue.row-sum',
    title: '本年收入合计＝各项收入之和',
    basis: '部门决算公开报表 收入决算表：1栏＝（2＋3＋4＋5＋6＋7）栏',
    whole: 'revenue',
    firm: ['fiscal-revenue'],
    of: 'rows',
  }),
  {
    id: 'revenue.row-sum-by-fund',
    title: '本年收入合计＝各项财政拨款收入与其他各项收入之和',
    basis: '部门决算公开报表 收入决算表：各栏的合计关系',
    when: 'fiscal-by-fund',
    each: { of: ['revenue'], rows: 'all' },
    left: [['revenue', '$row', 'total']],
    right: [...GRANTS, ...OTHERS],
  },
  sum('revenue', {
    id: 'revenue.fiscal-parts',
    open: 'right',
    title: '财政拨款收入＝各项财政拨款收入之和',
    basis: '部门决算公开报表 收入决算表：“财政拨款收入”各栏的合计关系',
    whole: 'fiscal-revenue',
    firm: ['grant-general'],
    of: 'rows',
  }),
  hierarchy('revenue'),
  {
    id: 'revenue.education-fees',
    open: 'left',
    title: '教育收费包含在事业收入之内',
    basis: '部门决算公开报表 收入决算表：“其中：教育收费”栏',
    operator: '<=',
    each: { of: ['revenue'], rows: 'all' },
    left: [['revenue', '$row', 'education-fees']],
    right: [['revenue', '$row', 'institutional']],
  },
]);
