import type { Decimal } from 'decimal.js';
import { fundText, capitalText } from './budgets';
import { speaker, type Facts } from './facts';

/** What totals hold, in brackets; the change without 与上年相比 behind the list; structure and details in one; 元 in between. */
export function anhui(f: Facts): string {
  const s = speaker({ grouped: true });
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const [revenue, spent] = [f.at('revenue', 'total', 'total'), f.at('expenditure', 'total', 'total')];
  const general = f.at('general-budget', 'total', 'total');
  const [basic, project] = [f.at('general-budget', 'total', 'basic'), f.at('general-budget', 'total', 'project')];
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const year = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? `与${last}年持平` : `与${last}年相比，${s.change(now, before)}`;
  const held = (...names: readonly (readonly [string, string])[]): string =>
    names.map(([name, id]) => `${name}${s.money(f.at('summary', id))}`).join('和');
  const order = (now: Decimal, planned: Decimal): string =>
    now.equals(planned) ? '决算数与年初预算数持平' : `决算数${now.gt(planned) ? '大于' : '小于'}年初预算数的主要原因是年中调整`;
  const three = (name: string, column: string): string => {
    const [now, planned, before] = [f.final(column), f.planned(column), f.past(column)];
    const rate = planned.isZero() ? '' : `，完成预算的${s.share(now, planned)}`;
    return `${name}支出决算${s.money(now)}，占${s.share(now, f.final('total'))}${rate}，${year(now, before)}`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入总计${s.money(total)}（含${held(['使用非财政拨款结余', 'use-of-surplus'], ['年初结转和结余', 'opening'])}），支出总计${s.money(total)}（含${held(['结余分配', 'surplus-distribution'], ['年末结转和结余', 'closing'])}）。与${last}年相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}，主要原因：一是人员变化；二是项目变化。
二、收入决算情况说明
${y}年度收入合计${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
${y}年度支出合计${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(fiscal)}。${year(fiscal, f.was('fiscal-summary', 'inflow-total'))}，主要原因是项目变化。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况说明。
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。${year(general, f.was('general-budget', 'total', 'total'))}，主要原因是人员变化。
（二）一般公共预算财政拨款支出决算结构情况说明。
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}（类）支出${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}。
（三）一般公共预算财政拨款支出决算具体情况说明。
${y}年度一般公共预算财政拨款支出年初预算为${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算为${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。${order(general, f.budgetOf('general-budget', 'total'))}。其中：基本支出${s.money(basic)}，占${s.share(basic, general)}；项目支出${s.money(project)}，占${s.share(project, general)}。具体情况如下：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget }, index) => {
    const [group, section] = f.above(code);
    return `${index + 1}.${group}（类）${section}（款）${name}（项）。年初预算为${s.budget(budget)}，支出决算为${s.money(final)}，完成年初预算的${s.share(final, budget)}，${order(final, budget)}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(basic)}，其中人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、政府性基金预算财政拨款支出决算情况说明
${fundText(f, s, 'classes', `本部门没有政府性基金预算收入，也没有使用政府性基金预算安排的支出。`)}
八、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'classes', `本部门没有国有资本经营预算拨款收入，也没有使用国有资本经营预算拨款安排的支出。`)}
九、“三公”经费财政拨款支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。
${y}年度“三公”经费财政拨款支出预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}，${year(f.final('total'), f.past('total'))}。主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况说明。
${y}年度“三公”经费财政拨款支出决算中，${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。具体情况如下：
1.因公出国（境）费支出${s.money(f.final('abroad'))}，全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}，其中：公务用车购置支出${s.money(f.final('vehicle-purchase'))}，购置公务用车${s.count(f.counted('vehicle-purchase', 1))}辆；公务用车运行维护费支出${s.money(f.final('vehicle-running'))}，主要用于燃油、维修、保险等。截至${y}年12月31日，公务用车保有量为${s.count(7)}辆，平均每辆车运行维护费${f.final('vehicle-running').div(7).toFixed(2)}万元。
3.公务接待费支出${s.money(f.final('reception'))}。其中：外宾接待支出0万元；国内公务接待支出${s.money(f.final('reception'))}，接待${s.count(f.counted('reception', 26))}批次，${s.count(f.counted('reception', 208))}人次。
十、其他重要事项情况说明
（一）机关运行经费支出情况。
${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，${year(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因是厉行节约。
（二）政府采购支出情况。
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-total'))}，占政府采购支出总额的100%，其中授予小微企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况。
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况。
1.绩效管理评价工作开展情况。根据预算绩效管理要求，本部门组织对${y}年度一般公共预算${s.count(6)}个项目支出开展了绩效自评，占应开展绩效自评项目的100%。
`;
}
