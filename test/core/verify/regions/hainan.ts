import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Last year in front of this year; 由…增加到…; the change before its item; quoted accounts; parts of one 类 in one sentence. */
export function hainan(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const moved = (now: Decimal, before: Decimal): string =>
    now.equals(before)
      ? `与${last}年持平`
      : `由${last}年的${s.money(before)}${now.gt(before) ? '增加' : '减少'}到${s.money(now)}，${s.change(now, before)}`;
  const three = (name: string, column: string): string => {
    const [now, planned] = [f.final(column), f.planned(column)];
    return `${name}预算为${s.money(planned)}，支出决算为${s.money(now)}，完成预算的${s.share(now, planned)}，较上年${s.change(now, f.past(column), '无变化')}`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${last}年度收、支总计${s.money(f.was('summary', 'inflow-total'))}，${y}年度收、支总计${s.money(f.at('summary', 'inflow-total'))}，${s.change(f.at('summary', 'inflow-total'), f.was('summary', 'inflow-total'), '两年持平')}，主要原因是项目安排变化。
二、收入决算情况说明
本年收入合计${s.money(revenue)}，${moved(revenue, f.was('revenue', 'total', 'total'))}。其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；上级补助收入0万元，占0%；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
本年支出合计${s.money(spent)}，${moved(spent, f.was('expenditure', 'total', 'total'))}。其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}，较上年${s.change(f.at('expenditure', 'total', 'basic'), f.was('expenditure', 'total', 'basic'), '无变化')}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}，较上年${s.change(f.at('expenditure', 'total', 'project'), f.was('expenditure', 'total', 'project'), '无变化')}；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(f.at('fiscal-summary', 'inflow-total'))}，${moved(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'))}。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与上年相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'), '无变化')}。
（二）一般公共预算财政拨款支出决算结构情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：“${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}”（类）${s.money(final)}，占${s.share(final, general)}`)
    .join('；“')}。
（三）一般公共预算财政拨款支出决算具体情况
${y}年度一般公共预算财政拨款支出年初预算为${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算为${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 3)
  .map(
    (group, at) =>
      `${at + 1}．${group.name}（类）${s.money(group.final)}，其中：${f
        .accounts('general-budget', 7)
        .filter(({ code }) => code.startsWith(group.code))
        .map(
          (account) =>
            `“${account.name}”（项）年初预算为${s.budget(account.budget)}，支出决算为${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}`,
        )
        .join('；')}。`,
  )
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
${y}年度${three('“三公”经费财政拨款支出', 'total')}。其中：${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}，主要原因是厉行节约。具体情况如下：
1．因公出国（境）费支出${s.money(f.final('abroad'))}。全年使用财政拨款安排出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2．公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}。其中：公务用车购置支出${s.money(f.final('vehicle-purchase'))}，购置数及保有量分别为${s.count(0)}辆和${s.count(7)}辆；公务用车运行维护支出${s.money(f.final('vehicle-running'))}，车均运行费另行统计。
3．公务接待费支出${s.money(f.final('reception'))}。其中：国内接待费${s.money(f.final('reception'))}，国内公务接待${s.count(f.counted('reception', 18))}批次，接待人数${s.count(f.counted('reception', 126))}人次；国（境）外接待费0万元，接待0批次、0人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '本部门无政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '本部门无国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出。')}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '本部门无机关运行经费支出。' : `${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，${moved(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。`}
（二）政府采购支出情况
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
对${s.count(7)}个项目开展了绩效自评。
`;
}
