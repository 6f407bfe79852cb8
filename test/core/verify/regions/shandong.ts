import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, ZERO, type Facts } from './facts';

/** In 亿元 and 万元 with six decimals; run-in headings; full-width digits and percent signs here and there. */
export function shandong(f: Facts): string {
  const s = speaker({ decimals: 6 });
  const big = speaker({ unit: '亿元', decimals: 4 });
  const [y, last] = [f.year, f.year - 1];
  const general = f.at('general-budget', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const revenue = f.at('revenue', 'total', 'total');
  const total = f.at('summary', 'inflow-total');
  const part = (name: string, amount: Decimal, whole: Decimal): string =>
    `${name} ${s.money(amount)}，占 ${s.share(amount, whole).replace('%', '％')}`;
  const three = (name: string, column: string): string =>
    `${name}支出 ${s.money(f.final(column))}，占 ${s.share(f.final(column), f.final('total'))}，比上年${s.change(f.final(column), f.past(column), '持平')}，主要是厉行节约`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y} 年度收、支总计均为 ${big.money(total)}。与 ${last} 年度相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}。主要是项目变化。
二、收入决算情况说明
本年收入合计 ${s.money(revenue)}，其中：${part('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue)}；${part('事业收入', f.at('revenue', 'total', 'institutional'), revenue)}；${part('其他收入', f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
本年支出合计 ${s.money(spent)}，其中：${part('基本支出', f.at('expenditure', 'total', 'basic'), spent)}；${part('项目支出', f.at('expenditure', 'total', 'project'), spent)}；${part('经营支出', ZERO, spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计 ${s.money(f.at('fiscal-summary', 'inflow-total'))}。与${last}年度相比，财政拨款收、支总计各${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'))}。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况。${y}年度一般公共预算财政拨款支出 ${s.money(general)}，占本年支出合计的 ${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}。
（二）一般公共预算财政拨款支出决算结构情况。${y}年度一般公共预算财政拨款支出 ${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => part(`${name}（类）`, final, general))
    .join('；')}。
（三）一般公共预算财政拨款支出决算具体情况。${y}年度一般公共预算财政拨款支出年初预算为 ${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算为 ${s.money(general)}，完成年初预算的 ${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget }, index) => {
    const [group, section] = f.above(code);
    const rest = final.equals(budget)
      ? '决算数与年初预算数持平'
      : `决算数${final.gt(budget) ? '大于' : '小于'}年初预算数的主要原因是年中调整`;
    return `${index + 1}.${group}（类）${section}（款）${name}（项）。年初预算为 ${s.budget(budget)}，支出决算为 ${s.money(final)}，完成年初预算的 ${s.share(final, budget)}。${rest}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出 ${s.money(f.at('general-budget', 'total', 'basic'))}，其中：（一）人员经费 ${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；（二）公用经费 ${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。${y}年度“三公”经费财政拨款支出预算为 ${s.money(f.planned('total'))}，支出决算为 ${s.money(f.final('total'))}，为预算的 ${s.share(f.final('total'), f.planned('total'))}，比${last}年${s.change(f.final('total'), f.past('total'))}。决算数小于预算数的主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况说明。${y}年度“三公”经费财政拨款支出决算中，${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。具体情况如下：
1.因公出国（境）费支出 ${s.money(f.final('abroad'))}。全年因公出国（境）团组 ${s.count(f.counted('abroad', 2))} 个，累计 ${s.count(f.counted('abroad', 5))} 人次。
2.公务用车购置及运行维护费支出 ${s.money(f.final('vehicles'))}。其中：公务用车购置支出 0 万元，公务用车购置数 0 辆。公务用车运行维护费支出 ${s.money(f.final('vehicle-running'))}，主要用于按规定保留的公务用车的燃料费、维修费。截至${y}年12月31日，财政拨款开支运行维护费的公务用车保有量 ${s.count(7)} 辆。
3.公务接待费支出 ${s.money(f.final('reception'))}。其中：国内接待费 ${s.typed(f.final('reception'))}，主要用于业务接待，共计接待 ${s.count(f.counted('reception', 12))} 批次、${s.count(f.counted('reception', 96))} 人次（不包括陪同人员）；国（境）外接待费 0 万元，共接待 0 批次、0 人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'classes', '本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'classes', '本部门没有使用国有资本经营预算财政拨款安排的支出。')}
十、其他重要事项情况说明
（一）机关运行经费支出情况。${y}年度机关运行经费支出 ${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要是厉行节约。
（二）政府采购支出情况。${y}年度政府采购支出总额 ${s.money(f.info('procurement-total'))}，其中：政府采购货物支出 ${s.money(f.info('procurement-goods'))}、政府采购工程支出 ${s.money(f.info('procurement-works'))}、政府采购服务支出 ${s.money(f.info('procurement-services'))}。授予中小企业合同金额 ${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的 ${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额 ${s.typed(f.info('procurement-works'))}，占政府采购支出总额的 ${s.share(f.info('procurement-works'), f.info('procurement-total'))}。
（三）国有资产占用情况。截至${y}年12月31日，本部门共有车辆 ${f.info('vehicles-total').toFixed()} 辆，其中：主要负责人用车 ${f.info('vehicle-principal').toFixed()} 辆、机要通信用车 ${f.info('vehicle-confidential').toFixed()} 辆、应急保障用车 ${f.info('vehicle-emergency').toFixed()} 辆、其他用车 ${f.info('vehicle-other').toFixed()} 辆，其他用车主要是业务用车；单价 100 万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()} 台（套）。
（四）预算绩效情况。本部门组织对${y}年度 ${s.count(12)} 个项目进行了绩效自评，涉及预算资金 ${s.typed(f.at('general-budget', 'total', 'project'))}。
`;
}
