import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** The department in every heading and sentence; 降低; rates in front of amounts; 按功能分类 by 类 with 基本 and 项目; the “三公” items of one sentence. */
export function guizhou(f: Facts): string {
  const s = speaker({ rise: '增长', fall: '降低' });
  const [y, last, unit] = [f.year, f.year - 1, f.department];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const of = (name: string, part: Decimal, whole: Decimal): string => `${name}${s.money(part)}，占比${s.share(part, whole)}`;
  const three = (name: string, column: string): string =>
    `${name}支出${s.money(f.final(column))}，占“三公”经费支出的${s.share(f.final(column), f.final('total'))}，较上年${s.change(f.final(column), f.past(column), '无变化')}，完成年初预算的${s.share(f.final(column), f.planned(column))}`;
  return `第三部分：${unit}${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${unit}${y}年度收入总计${s.money(total)}（含年初结转和结余${s.money(f.at('summary', 'opening'))}），支出总计${s.money(f.at('summary', 'outflow-total'))}（含年末结转和结余${s.money(f.at('summary', 'closing'))}）。与${last}年度决算数相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}。主要原因是：一是人员增减；二是项目增减。
二、收入决算情况说明
${unit}${y}年度本年收入合计${s.money(revenue)}，其中：${[
    of('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue),
    of('事业收入', f.at('revenue', 'total', 'institutional'), revenue),
    of('其他收入', f.at('revenue', 'total', 'other'), revenue),
  ].join('；')}。
三、支出决算情况说明
${unit}${y}年度本年支出合计${s.money(spent)}，其中：${of('基本支出', f.at('expenditure', 'total', 'basic'), spent)}；${of('项目支出', f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
${unit}${y}年度财政拨款收入支出总计${s.money(fiscal)}。与${last}年度决算数相比，财政拨款收入支出总计${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因是项目增减。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况。${unit}${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}，与${last}年度决算数相比，${s.change(general, f.was('general-budget', 'total', 'total'))}。
（二）支出结构。${unit}${y}年度一般公共预算财政拨款支出主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}支出${s.money(final)}，占比${s.share(final, general)}`.replace('支出支出', '支出'))
    .join('；')}。
（三）具体情况。${unit}${y}年度一般公共预算财政拨款支出年初预算数为${s.budget(budget)}，支出决算数为${s.money(general)}，完成年初预算的${s.share(general, budget)}。其中：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget: own }, index) => {
    const [group, section] = f.above(code);
    return `（${String(index + 1)}）${group}（类）${section}（款）${name}（项）。年初预算数${s.budget(own)}，决算数${s.money(final)}，完成年初预算的${s.share(final, own)}。${final.equals(own) ? '决算数等于年初预算数' : `决算数${final.gt(own) ? '大于' : '小于'}年初预算数的主要原因是据实列支`}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${unit}${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
（一）人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}。
（二）公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。
${unit}${y}年度“三公”经费财政拨款支出决算${s.money(f.final('total'))}，完成年初预算${s.money(f.planned('total'))}的${s.share(f.final('total'), f.planned('total'))}；与上年决算数相比，${s.change(f.final('total'), f.past('total'), '无变化')}，主要原因是厉行节约。其中：${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。
（二）“三公”经费财政拨款支出决算具体情况说明。
1.因公出国（境）费${s.money(f.final('abroad'))}。${y}年${unit}因公出国（境）团组数${s.count(f.counted('abroad', 2))}个，人数${s.count(f.counted('abroad', 5))}人。
2.公务用车购置及运行维护费${s.money(f.final('vehicles'))}。其中，公务用车购置费0.00万元（${y}年公务用车购置数0辆），公务用车运行维护费${s.money(f.final('vehicle-running'))}，公务用车保有量${s.count(7)}辆，平均每辆运行维护费${s.typed(f.final('vehicle-running').div(7).toDecimalPlaces(2))}。
3.公务接待费${s.money(f.final('reception'))}。国内公务接待批次${s.count(f.counted('reception', 26))}批（其中外事接待批次0批），国内公务接待人次${s.count(f.counted('reception', 208))}人（其中外事接待人次0人）；国（境）外公务接待批次0批，国（境）外公务接待人次0人。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'two totals', `${unit}${y}年度无政府性基金预算财政拨款收入支出，故政府性基金预算财政拨款收入支出决算表为空表。`)}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', `${unit}${y}年度无国有资本经营预算财政拨款支出，故国有资本经营预算财政拨款支出决算表为空表。`)}
十、其他重要事项的情况说明
（一）机关运行经费支出情况。
${unit}${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，较上年决算数${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '无变化')}。主要原因是压减公用支出。
（二）政府采购支出情况。
${unit}${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}。
（三）国有资产占用情况。
截至${y}年12月31日，${unit}共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备${f.info('equipment-over-million').toFixed()}台（套）。
十一、预算绩效情况说明
（一）绩效管理工作开展情况。
${unit}对${s.count(12)}个项目支出开展绩效自评，涉及资金${s.typed(f.at('general-budget', 'total', 'project'))}，自评覆盖率${s.count(100)}%。
（二）部门决算中项目绩效自评结果。
自评平均得分${s.count(97)}分。
`;
}
