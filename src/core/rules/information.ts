import { partTerms, sum, within } from './mechanisms';
import { defineRules } from './rule';

const FORM = '部门决算公开报表 部门决算公开相关信息统计表：行次间的合计关系';

/** 机关运行经费 by kind of unit. */
const UNITS = partTerms('information', 'agency-operation', []);

/** 公开10表 部门决算公开相关信息统计表. */
export const informationRules = defineRules('information', 'within-table', [
  sum('information', {
    id: 'information.procurement',
    title: '政府采购合计＝货物＋工程＋服务',
    basis: FORM,
    whole: 'procurement',
  }),
  within('information', 'micro', {
    id: 'information.micro-contracts',
    title: '授予小微企业合同金额不大于授予中小企业合同金额',
    basis: FORM,
  }),
  {
    id: 'information.operation',
    title: '机关运行经费＝行政单位＋参照公务员法管理事业单位',
    basis: FORM,
    when: 'agency-costs-stated',
    each: { of: ['information'], rows: ['operation'] },
    left: [['information', '$row', 'amount']],
    right: UNITS,
  },
  {
    id: 'information.operation-within',
    title: '行政单位与参照公务员法管理事业单位之和不大于机构运行经费',
    basis: FORM,
    when: 'agency-costs-stated',
    operator: '<=',
    each: { of: ['information'], rows: ['operation-institutions'] },
    left: UNITS,
    right: [['information', '$row', 'amount']],
  },
  sum('information', {
    id: 'information.vehicles',
    title: '车辆数合计＝各类用车之和',
    basis: FORM,
    whole: 'vehicles-owned',
    examples: { agree: ['3 = 1 + 2'], differ: ['3 = 1 + 1', '3 = 3 + 1'] },
  }),
]);
