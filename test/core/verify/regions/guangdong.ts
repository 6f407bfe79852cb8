import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 总收入 against 上年决算数 item by item; 完成预算X万元的Y%; counts inside the “三公” sentence; a bracket behind the amount. */
export function guangdong(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const general = f.at('general-budget', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const revenue = f.at('revenue', 'total', 'total');
  const compared = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? '与上年决算数持平' : `比上年决算数${s.change(now, before)}，主要变动情况：业务变化`;
  const source = (name: string, column: string, index: number): string =>
    `${index}. ${name}${s.money(f.at('revenue', 'total', column))}，${compared(f.at('revenue', 'total', column), f.was('revenue', 'total', column))}。`;
  const three = (name: string, column: string): string =>
    `${name}支出决算为${s.money(f.final(column))}，完成预算${s.money(f.planned(column))}的${s.share(f.final(column), f.planned(column))}`;
  const total = f.at('summary', 'inflow-total');
  const change = (now: Decimal, before: Decimal): string => s.change(now, before, '持平', '（').replace(/(（.*%)$/, '$1）');
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${f.department}${y}年度总收入${s.money(total)}，总支出${s.money(total)}，与上年决算数相比，收、支总计均${change(total, f.was('summary', 'inflow-total'))}。
二、收入决算情况说明
${y}年度本年收入合计${s.money(revenue)}，${compared(revenue, f.was('revenue', 'total', 'total'))}。其中：
${source('财政拨款收入', 'fiscal', 1)}
${source('事业收入', 'institutional', 2)}
${source('其他收入', 'other', 3)}
三、支出决算情况说明
${y}年度本年支出合计${s.money(spent)}，${compared(spent, f.was('expenditure', 'total', 'total'))}。其中：
1. 基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，${compared(f.at('expenditure', 'total', 'basic'), f.was('expenditure', 'total', 'basic'))}。
2. 项目支出${s.money(f.at('expenditure', 'total', 'project'))}，${compared(f.at('expenditure', 'total', 'project'), f.was('expenditure', 'total', 'project'))}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款总收入${s.money(f.at('fiscal-summary', 'inflow-total'))}，财政拨款总支出${s.money(f.at('fiscal-summary', 'outflow-total', 'total'))}。
五、一般公共预算财政拨款支出决算情况说明
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}，${compared(general, f.was('general-budget', 'total', 'total'))}。按支出功能分类科目分，主要用于以下方面：
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final, before }, index) =>
      `${index + 1}. ${name}（类）${s.money(final)}，占${s.share(final, general)}，${compared(final, before)}。`,
  )
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：人员经费支出${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括${f.economic('301', '303')}；公用经费支出${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括${f.economic('302', '307', '310')}。
七、“三公”经费支出决算情况说明
${y}年度“三公”经费支出决算为${s.money(f.final('total'))}，完成预算${s.money(f.planned('total'))}的${s.share(f.final('total'), f.planned('total'))}，${compared(f.final('total'), f.past('total'))}。其中：${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行费', 'vehicles')}（其中：公务用车购置支出决算为0万元，公务用车运行支出决算为${s.money(f.final('vehicle-running'))}，完成预算${s.money(f.planned('vehicle-running'))}的${s.share(f.final('vehicle-running'), f.planned('vehicle-running'))}）；${three('公务接待费', 'reception')}。
“三公”经费的具体情况如下：
1．因公出国（境）费${s.money(f.final('abroad'))}。全年使用财政拨款安排因公出国团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2．公务用车购置及运行费${s.money(f.final('vehicles'))}，其中公务用车购置支出0万元，购置公务用车0辆；公务用车运行支出${s.money(f.final('vehicle-running'))}，平均每辆公务用车运行费用${s.typed(f.final('vehicle-running').div(7).toDecimalPlaces(2))}。${y}年末公务用车保有量${s.count(7)}辆。
3．公务接待费${s.money(f.final('reception'))}，主要用于开展业务。${y}年共接待国内来访团组${s.count(f.counted('reception', 12))}批次，来访人次${s.count(f.counted('reception', 96))}人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'two totals', `${f.department}${y}年度没有政府性基金预算财政拨款收入和支出。`)}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', `${f.department}${y}年度没有国有资本经营预算财政拨款支出。`)}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，${compared(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。
（二）政府采购支出情况
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-goods'))}，占授予中小企业合同金额的100.00%；货物采购授予中小企业合同金额占货物支出金额的${s.count(100)}.00%。
（三）国有资产占用情况
截至${y}年12月31日，${f.department}共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆。单位价值100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效管理工作开展情况
根据预算绩效管理要求，${last}年以来持续完善制度，组织对${y}年度${s.count(12)}个项目开展绩效自评，平均得分${s.count(93)}.6分。
`;
}
