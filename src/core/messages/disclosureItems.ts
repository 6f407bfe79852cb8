/** What a department has to disclose in its final accounts, by the names that users know. */
export const DISCLOSURE_ITEMS = {
  summary: '收入支出决算总体情况说明',
  revenue: '收入决算情况说明',
  expenditure: '支出决算情况说明',
  fiscal: '财政拨款收支决算总体情况说明',
  general: '一般公共预算财政拨款支出决算情况说明',
  basic: '一般公共预算财政拨款基本支出决算情况说明',
  fund: '政府性基金预算财政拨款收支决算情况说明',
  capital: '国有资本经营预算财政拨款支出决算情况说明',
  'three-public': '财政拨款“三公”经费支出决算情况说明',
  'abroad-groups': '因公出国（境）团组数',
  'abroad-people': '因公出国（境）人数',
  'vehicles-bought': '公务用车购置数',
  'vehicles-kept': '公务用车保有量',
  'reception-batches': '国内公务接待批次',
  'reception-people': '国内公务接待人次',
  operation: '机关运行经费支出情况说明',
  procurement: '政府采购情况说明',
  'procurement-parts': '政府采购货物、工程、服务支出',
  sme: '政府采购授予中小企业合同金额',
  'sme-share': '授予中小企业合同金额占政府采购支出总额的比重',
  assets: '国有资产占用情况说明',
  performance: '预算绩效情况说明',
  overview: '部门职责和机构设置',
  glossary: '名词解释',
} as const;

export type DisclosureId = keyof typeof DISCLOSURE_ITEMS;
