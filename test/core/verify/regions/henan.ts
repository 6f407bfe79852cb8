import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 收入总计、支出总计均为 and 各; every “三公” item with its share first; 购置车辆…台; a sentence on vehicles at the end of the year. */
export function henan(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const of = (name: string, part: Decimal, whole: Decimal): string => `${name}${s.money(part)}，占${s.share(part, whole)}`;
  const order = (final: Decimal, planned: Decimal): string =>
    final.equals(planned)
      ? '决算数与预算数无差异'
      : `决算数与预算数存在差异的主要原因：${final.gt(planned) ? '人员经费追加' : '严控支出'}`;
  const planned = (name: string, column: string): string =>
    f.planned(column).isZero() && f.final(column).isZero()
      ? `${name}预算为0.00万元，支出决算为0.00万元，决算数与预算数一致，主要原因是我单位未安排此项经费`
      : `${name}预算为${s.money(f.planned(column))}，支出决算为${s.money(f.final(column))}，完成预算的${s.share(f.final(column), f.planned(column))}。${order(f.final(column), f.planned(column))}`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入总计、支出总计均为${s.money(total)}。与${last}年度相比，收入总计、支出总计各${s.change(total, f.was('summary', 'inflow-total'))}。主要原因是项目资金变化。
二、收入决算情况说明
${y}年度本年收入合计${s.money(revenue)}，其中：${[
    of('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue),
    of('上级补助收入', f.at('revenue', 'total', 'from-superior'), revenue),
    of('事业收入', f.at('revenue', 'total', 'institutional'), revenue),
    of('经营收入', f.at('revenue', 'total', 'business'), revenue),
    of('附属单位上缴收入', f.at('revenue', 'total', 'from-affiliates'), revenue),
    of('其他收入', f.at('revenue', 'total', 'other'), revenue),
  ].join('；')}。
三、支出决算情况说明
${y}年度本年支出合计${s.money(spent)}，其中：${of('基本支出', f.at('expenditure', 'total', 'basic'), spent)}；${of('项目支出', f.at('expenditure', 'total', 'project'), spent)}；${of('上缴上级支出', f.at('expenditure', 'total', 'to-superior'), spent)}；${of('经营支出', f.at('expenditure', 'total', 'business'), spent)}；${of('对附属单位补助支出', f.at('expenditure', 'total', 'to-affiliates'), spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入总计、支出总计均为${s.money(fiscal)}。与${last}年度相比，财政拨款收入总计、支出总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因是项目资金变化。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况。
${y}年度一般公共预算财政拨款支出${s.money(general)}，占支出合计的${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}。主要原因是人员变动。
（二）结构情况。
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}。
（三）具体情况。
${y}年度一般公共预算财政拨款支出年初预算为${s.budget(budget)}。支出决算为${s.money(general)}，完成年初预算的${s.share(general, budget)}。其中：
${f
  .accounts('general-budget', 7)
  .map((account, index) => {
    const [group, section] = f.above(account.code);
    return `${index + 1}.${group}（类）${section}（款）${account.name}（项）。年初预算为${s.budget(account.budget)}，支出决算为${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}。${order(account.final, account.budget)}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}。与${last}年度相比，${s.change(f.at('general-budget', 'total', 'basic'), f.was('general-budget', 'total', 'basic'))}，主要原因：人员变动。其中：人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。
${y}年度“三公”经费财政拨款支出${planned('', 'total').replace(/^预算/, '预算')}。
（二）“三公”经费财政拨款支出决算具体情况说明。
${y}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算占${s.share(f.final('abroad'), f.final('total'))}；公务用车购置及运行维护费支出决算占${s.share(f.final('vehicles'), f.final('total'))}；公务接待费支出决算占${s.share(f.final('reception'), f.final('total'))}。具体情况如下：
1.${planned('因公出国（境）费', 'abroad')}。全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.${planned('公务用车购置及运行维护费', 'vehicles')}。其中：
公务用车购置支出为0.00万元，购置车辆0台。
公务用车运行维护支出为${s.money(f.final('vehicle-running'))}。主要用于开展工作所需公务用车的燃料费、维修费、过路过桥费、保险费等支出。${y}年期末，部门开支财政拨款的公务用车保有量为${s.count(7)}辆。
3.${planned('公务接待费', 'reception')}。其中：
外宾接待支出0.00万元。全年共接待国（境）外来访团组0个、来访外宾0人次（不包括陪同人员）。
其他国内公务接待支出${s.money(f.final('reception'))}。全年共接待国内来访团组${s.count(f.counted('reception', 26))}个、来宾${s.count(f.counted('reception', 208))}人次（不包括陪同人员）。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '我部门本年度没有使用政府性基金预算财政拨款安排的支出。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '我部门本年度没有使用国有资本经营预算财政拨款安排的支出。')}
十、机关运行经费支出决算情况说明
${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '持平')}。主要原因是压减公用支出。
十一、政府采购支出决算情况说明
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-works'))}，占授予中小企业合同金额的${s.share(f.info('procurement-works'), f.info('procurement-services'))}。
十二、国有资产占用情况说明
${y}年期末，我部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单位价值100万元以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
十三、预算绩效情况说明
（一）预算绩效管理工作开展情况
根据财政预算管理要求，我部门组织对${y}年度一般公共预算项目支出全面开展绩效自评。其中，项目${s.count(12)}个，共涉及资金${s.typed(f.at('general-budget', 'total', 'project'))}。
（二）项目绩效自评结果
${s.count(12)}个项目自评等级为优。
`;
}
