import type { Profile } from '../wording/profile';
import { budgets } from './shanxi/budgets';
import { otherMatters } from './shanxi/otherMatters';
import { threePublic } from './shanxi/threePublic';
import { totals } from './shanxi/totals';

/** The wording of Shanxi's form: ten tables numbered 公开01表 to 公开10表. */
export const shanxi: Profile = {
  id: 'shanxi',
  name: '山西（公开01表至公开10表）',
  tables: {
    summary: '公开01表',
    revenue: '公开02表',
    expenditure: '公开03表',
    'fiscal-summary': '公开04表',
    'general-budget': '公开05表',
    'basic-expenditure': '公开06表',
    'government-fund': '公开07表',
    'state-capital': '公开08表',
    'three-public': '公开09表',
    information: '公开10表',
  },
  separators: true,
  unit: '万元',
  decimals: 2,
  amounts: 'fixed',
  changePercent: 'trimmed',
  sharePercent: 'fixed',
  charts: false,
  words: {
    increase: '增加',
    decrease: '减少',
    rise: '增长',
    fall: '下降',
    unchanged: '与上年相同',
    noBase: '',
    nothingSpent: '本年度无此项支出',
    lineEnd: '；',
    lastLineEnd: '。',
    enumeration: '、',
  },
  ownInputs: [],
  title: '{{ 部门 }}{{ 年度 }}年度部门决算情况说明',
  sections: [...totals, ...budgets, ...threePublic, ...otherMatters],
};
