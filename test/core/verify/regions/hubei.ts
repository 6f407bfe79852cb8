import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 占本年收入; 其中基本支出 and 项目支出 with what the projects were for; reasons in numbered parts; a zero item as a phrase. */
export function hubei(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const [basic, project] = [f.at('general-budget', 'total', 'basic'), f.at('general-budget', 'total', 'project')];
  const budget = f.budgetOf('general-budget', 'total');
  const income = (name: string, column: string): string =>
    `${name}${s.money(f.at('revenue', 'total', column))}，占本年收入${s.share(f.at('revenue', 'total', column), revenue)}`;
  const paid = (name: string, column: string): string =>
    `${name}${s.money(f.at('expenditure', 'total', column))}，占本年支出${s.share(f.at('expenditure', 'total', column), spent)}`;
  const difference = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? '与上年持平' : `比${last}年度${now.gt(before) ? '增加' : '减少'}${s.money(now.minus(before).abs())}`;
  const account = ({ name, final, budget: own, code }: ReturnType<Facts['accounts']>[number], index: number): string => {
    const [group, section] = f.above(code);
    const reason = final.equals(own)
      ? '支出决算数与年初预算数持平'
      : `支出决算数${final.gt(own) ? '大' : '小'}于年初预算数的主要原因：一是人员变动；二是年中追加或收回专项`;
    return `${String(index + 1)}.${group}（类）${section}（款）${name}（项）。年初预算为${s.budget(own)}，支出决算为${s.money(final)}，完成年初预算的${s.share(final, own)}，${reason}。`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收、支总计均为${s.money(total)}。与${last}年度相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}，主要原因是：1.人员经费变化；2.项目变化。
二、收入决算情况说明
${y}年度收入合计${s.money(revenue)}，与${last}年度相比，收入合计${s.change(revenue, f.was('revenue', 'total', 'total'))}。其中：${[
    income('财政拨款收入', 'fiscal'),
    income('事业收入', 'institutional'),
    income('其他收入', 'other'),
  ].join('；')}。
三、支出决算情况说明
${y}年度支出合计${s.money(spent)}，与${last}年度相比，支出合计${s.change(spent, f.was('expenditure', 'total', 'total'))}。其中：${paid('基本支出', 'basic')}；${paid('项目支出', 'project')}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计均为${s.money(fiscal)}。与${last}年度相比，财政拨款收、支总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因是人员和项目变化。
${y}年度财政拨款收入中，一般公共预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-general'))}，比${last}年度决算数${s.change(f.at('fiscal-summary', 'grant-general'), f.was('fiscal-summary', 'grant-general')).replace(/，.*/, '')}，主要原因是人员变动。政府性基金预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-fund'))}，${difference(f.at('fiscal-summary', 'grant-fund'), f.was('fiscal-summary', 'grant-fund'))}。国有资本经营预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-state-capital'))}，${difference(f.at('fiscal-summary', 'grant-state-capital'), f.was('fiscal-summary', 'grant-state-capital'))}。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}。主要原因是人员变动。
（二）一般公共预算财政拨款支出决算结构情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final }, index, all) =>
      `${String(index + 1)}.${name}${s.money(final)}，占${s.share(final, general)}。主要是用于日常工作${index < all.length - 1 ? '；' : '。'}`,
  )
  .join('\n')}
（三）一般公共预算财政拨款支出决算具体情况
${y}年度一般公共预算财政拨款支出年初预算为${s.budget(budget)}，支出决算为${s.money(general)}，完成年初预算的${s.share(general, budget)}。其中：基本支出${s.money(basic)}，项目支出${s.money(project)}。项目支出主要用于专项业务${s.typed(project)}，主要成效：保障了工作开展。
${f.accounts('general-budget', 7).map(account).join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(basic)}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '本部门当年无政府性基金预算财政拨款收入支出。')}
八、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '本部门当年无国有资本经营预算财政拨款支出。')}
九、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费的单位范围
${f.department}有关财政拨款安排的“三公”经费单位包括本级及下属${s.count(3)}个单位。
（二）“三公”经费财政拨款支出决算总体情况说明
${y}年度“三公”经费财政拨款支出年初预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成年初预算的${s.share(f.final('total'), f.planned('total'))}。${
    f.final('total').equals(f.planned('total'))
      ? '决算数与年初预算数持平。'
      : `较上年${s.change(f.final('total'), f.past('total'), '持平')}，决算数小于年初预算数的主要原因：一是压减接待；二是厉行节约。`
  }
1.因公出国（境）费支出决算为${s.money(f.final('abroad'))}，完成年初预算的${s.share(f.final('abroad'), f.planned('abroad'))}，${f.final('abroad').equals(f.planned('abroad')) ? '与年初预算数持平' : `比年初预算减少${s.money(f.planned('abroad').minus(f.final('abroad')))}`}，主要原因是按计划执行。全年支出涉及出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.公务用车购置及运行维护费支出决算为${s.money(f.final('vehicles'))}，完成年初预算的${s.share(f.final('vehicles'), f.planned('vehicles'))}；其中：
（1）公务用车购置费0.00万元，完成年初预算的0%。本年度购置（更新）公务用车0辆。
（2）公务用车运行维护费${s.money(f.final('vehicle-running'))}，完成年初预算的${s.share(f.final('vehicle-running'), f.planned('vehicle-running'))}，主要用于车辆维修、燃油、保险，其中：燃料费${s.typed(f.final('vehicle-running').div(2).toDecimalPlaces(2))}；维修费${s.typed(f.final('vehicle-running').div(4).toDecimalPlaces(2))}。截至${y}年12月31日，开支财政拨款的公务用车保有量${s.count(7)}辆。
3.公务接待费支出决算为${s.money(f.final('reception'))}，完成年初预算的${s.share(f.final('reception'), f.planned('reception'))}。其中：
外宾接待支出0.00万元，接待来访团组0个，0人次（不包括陪同人员）。
国内公务接待支出${s.money(f.final('reception'))}，接待对象主要是上级检查组，主要用于调研、检查。${y}年共接待国内来访团组${s.count(f.counted('reception', 26))}个，${s.count(f.counted('reception', 208))}人次（不包括陪同人员）。
十、机关运行经费支出说明
本部门${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '持平')}，主要原因是压减公用支出。
十一、政府采购支出说明
本部门${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}；货物采购授予中小企业合同金额占货物支出金额的${s.count(0)}.00%。
十二、国有资产占用情况说明
截至${y}年12月31日，部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中，主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
十三、预算绩效情况说明
（一）预算绩效管理工作开展情况
根据预算绩效管理要求，我部门组织对${y}年度一般公共预算项目支出全面开展绩效自评，共涉及项目${s.count(12)}个，资金${s.typed(project)}，占一般公共预算项目支出总额的100%。从绩效评价情况来看，自评得分${s.count(96)}.5分。
`;
}
