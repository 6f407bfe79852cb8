import { OPERATING_CLASSES, PERSONNEL_CLASSES } from '../../form/accounts/economic';
import { AMOUNT } from './sides';
import type { TableSpec } from './spec';

/**
 * 一般公共预算财政拨款基本支出决算（明细）表: economic accounts in two to four blocks side by side, or one list with the
 * columns 合计, 人员经费, 公用经费.
 */
export const basicExpenditure: TableSpec = {
  kind: 'basic-expenditure',
  title: '一般公共预算财政拨款基本支出决算表',
  order: '06',
  titleMatch: /公共(?:财政)?预算.*基本支出.*表/,
  titleElse: /财政拨款.*基本支出.*表/,
  titleNot: /三公|基金|国有资本/,
  needsTitle: true,
  shape: 'repeated',
  blocks: [
    {
      accounts: 'economic',
      columns: [
        { ...AMOUNT, match: new RegExp(`${AMOUNT.match.source}|(?:^|>)(?:合计|小计|(?:本年)?基本支出(?:合计)?)$`) },
        { id: 'personnel', label: '人员经费', match: /(?:^|>)人员(?:经费|支出)$/, standsFor: { total: 'personnel-total' } },
        {
          id: 'operating',
          label: '公用经费',
          match: /(?:^|>)(?:日常)?公用(?:经费|支出)$/,
          standsFor: { total: 'operating-total' },
        },
      ],
      rows: [
        {
          id: 'personnel-total',
          label: '人员经费合计',
          match: /^人员(?:经费|支出)(?:合计|小计|总计)$/,
          sumOf: PERSONNEL_CLASSES,
        },
        {
          id: 'operating-total',
          label: '公用经费合计',
          match: /^(?:日常)?公用(?:经费|支出)(?:合计|小计|总计)$/,
          sumOf: OPERATING_CLASSES,
        },
        { id: 'total', label: '合计', match: /^(?:合计|总计|基本支出合计)$/ },
      ],
    },
  ],
};
