import { defineRules } from './rule';

const FORM = '部门决算公开报表 部门决算公开相关信息统计表：行次间的合计关系';

/** 公开10表 部门决算公开相关信息统计表. */
export const informationRules = defineRules('information', 'within-table', [
  {
    id: 'information.procurement',
    title: '政府采购合计＝货物＋工程＋服务',
    basis: FORM,
    left: [['information', 'procurement-total', 'amount']],
    right: [
      ['information', 'procurement-goods?', 'amount'],
      ['information', 'procurement-works?', 'amount'],
      ['information', 'procurement-services?', 'amount'],
    ],
  },
  {
    id: 'information.micro-contracts',
    title: '授予小微企业合同金额不大于授予中小企业合同金额',
    basis: FORM,
    operator: '<=',
    each: { of: ['information'], rows: ['procurement-micro'] },
    left: [['information', '$row', 'amount']],
    right: [['information', 'procurement-small', 'amount']],
  },
  {
    id: 'information.operation',
    title: '机关运行经费＝行政单位＋参照公务员法管理事业单位',
    basis: FORM,
    when: 'agency-costs-stated',
    each: { of: ['information'], rows: ['operation'] },
    left: [['information', '$row', 'amount']],
    right: [
      ['information', 'operation-administrative?', 'amount'],
      ['information', 'operation-participating?', 'amount'],
    ],
  },
  {
    id: 'information.operation-within',
    title: '行政单位与参照公务员法管理事业单位之和不大于机构运行经费',
    basis: FORM,
    when: 'agency-costs-stated',
    operator: '<=',
    each: { of: ['information'], rows: ['operation-institutions'] },
    left: [
      ['information', 'operation-administrative?', 'amount'],
      ['information', 'operation-participating?', 'amount'],
    ],
    right: [['information', '$row', 'amount']],
  },
  {
    id: 'information.vehicles',
    title: '车辆数合计＝各类用车之和',
    basis: FORM,
    left: [['information', 'vehicles-total', 'amount']],
    right: [
      ['information', 'vehicle-leader?', 'amount'],
      ['information', 'vehicle-principal?', 'amount'],
      ['information', 'vehicle-confidential?', 'amount'],
      ['information', 'vehicle-emergency?', 'amount'],
      ['information', 'vehicle-enforcement?', 'amount'],
      ['information', 'vehicle-special?', 'amount'],
      ['information', 'vehicle-retired?', 'amount'],
      ['information', 'vehicle-other?', 'amount'],
    ],
  },
]);
