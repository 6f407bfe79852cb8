import { said } from '../said/said';
import type { SaidRun, Sentence } from '../said/run';

/** Sentences about figures that may be right and are worth a second look. */
export const plausibilityMessages = {
  projectInPersonnelAccount: (table: string, rows: string) =>
    said`${table}“${rows}”有项目支出；养老保险、医疗和住房公积金一般列基本支出，请核实`,
  agencyCostsBlank: (table: string, row: string, information: string) =>
    said`${table}“${row}”有基本支出，${information}的机关运行经费却为空；行政单位和参公单位应填列，请核实`,
  vehiclesWithoutCosts: (table: string, vehicles: SaidRun) =>
    said`${table}有车辆 ${vehicles} 辆，公务用车运行维护费却为零，请核实`,
  costsWithoutVehicles: (table: string, costs: SaidRun) =>
    said`${table}有公务用车运行维护费 ${costs}，车辆数和公务用车保有量却都为零，请核实`,
  fundAccountInGeneral: (table: string, row: string) => said`${table}列有政府性基金科目“${row}”，一般公共预算表中不应有，请核实`,
  operatingWithoutRevenue: (table: string, amount: SaidRun) => said`${table}有经营支出 ${amount}，却没有经营收入，请核实`,
  finalFarAboveBudget: (table: string, item: string, final: SaidRun, budget: SaidRun) =>
    said`${table}${item}决算数 ${final} 超过预算数 ${budget} 的两倍，请核实预算数或说明原因`,
  threePublicInYuan: (table: string) =>
    said`${table}的金额都是整百的数，其他表的金额却有小数，可能把元当作万元填列，请核实金额单位`,
  muchForOne: (table: string, item: string, costs: SaidRun, count: SaidRun, one: string, each: SaidRun) =>
    said`${table}${item} ${costs}，按 ${count} ${one}平均每${one} ${each}，请核实金额单位或数量`,
  sameCarryOver: (table: string, amount: SaidRun) =>
    said`${table}年初结转和结余与年末结转和结余都是 ${amount}，且大于全年支出，请核实年末数是否已更新`,
  sameAsLastYear: said`各表的数字与上年工作簿完全相同，请确认两个文件没有选成同一年的`,
  nameWithTwoCodes: (name: string, uses: Sentence) => said`同一科目“${name}”在各表的编码不一致：${uses}`,
  insuranceDiffers: (table: string, left: string, amount: SaidRun, other: string, right: string, also: SaidRun) =>
    said`${table} ${left}基本支出 ${amount}，${other} ${right} ${also}，两者一般相等，请核实`,
  procurementAboveSpending: (table: string, amount: SaidRun, spending: SaidRun) =>
    said`${table}政府采购支出合计 ${amount} 大于本年支出合计与年初结转和结余之和 ${spending}；跨年合同可能如此，请核实`,
  itemDigits: (table: string, row: string, digits: string) =>
    said`${table}“${row}”的名称与编码不符：这个名称的项级科目编码一般以 ${digits} 结尾，请核实`,
};
