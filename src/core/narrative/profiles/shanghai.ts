import type { Profile } from '../wording/profile';
import { funds } from './shanghai/funds';
import { generalBudget } from './shanghai/generalBudget';
import { otherMatters } from './shanghai/otherMatters';
import { threePublic } from './shanghai/threePublic';
import { totals } from './shanghai/totals';

/** The wording of Shanghai's districts: nine tables without numbers, “三公”经费 before the funds. */
export const shanghai: Profile = {
  id: 'shanghai',
  name: '上海（九张表）',
  tables: {
    summary: '收入支出决算总表',
    revenue: '收入决算表',
    expenditure: '支出决算表',
    'fiscal-summary': '财政拨款收入支出决算总表',
    'general-budget': '一般公共预算财政拨款支出决算表',
    'basic-expenditure': '一般公共预算财政拨款基本支出决算表',
    'three-public': '“三公”经费支出决算表',
    'government-fund': '政府性基金预算财政拨款收入支出决算表',
    'state-capital': '国有资本经营预算财政拨款收入支出决算表',
  },
  separators: false,
  unit: '万元',
  decimals: 2,
  amounts: 'fixed',
  changePercent: 'fixed',
  sharePercent: 'fixed',
  charts: false,
  words: {
    increase: '增加',
    decrease: '减少',
    rise: '增长',
    fall: '下降',
    unchanged: '持平',
    noBase: '',
    nothingSpent: '',
    lineEnd: '；',
    lastLineEnd: '。',
    enumeration: '、',
  },
  ownInputs: [],
  title: '{{ 部门 }}{{ 年度 }}年度部门决算情况说明',
  sections: [...totals, ...generalBudget, ...threePublic, ...funds, ...otherMatters],
};
