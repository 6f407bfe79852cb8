import { nameOf } from '../form';

/** What a department has to disclose in its final accounts, by the names that users know. */
export const DISCLOSURE_ITEMS = {
  summary: '收入支出决算总体情况说明',
  changes: '决算收支与上年相比的增减变化',
  revenue: '收入决算情况说明',
  expenditure: '支出决算情况说明',
  fiscal: '财政拨款收支决算总体情况说明',
  general: '一般公共预算财政拨款支出决算情况说明',
  basic: '一般公共预算财政拨款基本支出决算情况说明',
  fund: '政府性基金预算财政拨款收支决算情况说明',
  capital: '国有资本经营预算财政拨款支出决算情况说明',
  'three-public': '财政拨款“三公”经费支出决算情况说明',
  'three-public-compared': '“三公”经费决算数与预算数的对比',
  'three-public-changes': '“三公”经费增减变化的原因',
  'abroad-groups': nameOf('abroad-groups'),
  'abroad-persons': '因公出国（境）人数',
  'vehicles-purchased': '公务用车购置数',
  'vehicles-kept': nameOf('vehicles-kept'),
  'reception-batches': nameOf('reception-domestic-batches'),
  'reception-persons': nameOf('reception-domestic-persons'),
  operation: '机关运行经费支出情况说明',
  'operation-changes': '机关运行经费的增减变化',
  procurement: '政府采购情况说明',
  'procurement-parts': '政府采购货物、工程、服务支出',
  sme: '政府采购授予中小企业合同金额',
  'sme-share': '授予中小企业合同金额占政府采购支出总额的比重',
  assets: '国有资产占用情况说明',
  'assets-vehicles': '国有资产占用中的车辆情况',
  'assets-equipment': '国有资产占用中的单价100万元以上设备情况',
  performance: '预算绩效情况说明',
  'performance-result': '绩效自评或绩效评价的结果',
  overview: '部门职责和机构设置',
  glossary: '名词解释',
} as const;

export type DisclosureId = keyof typeof DISCLOSURE_ITEMS;
