import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** One decimal of percentages is never printed; what is zero is told as none; balances at both ends; changes by part in reasons. */
export function heilongjiang(f: Facts): string {
  const s = speaker();
  const y = f.year;
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const told = (name: string, now: Decimal, whole: Decimal): string =>
    now.isZero() ? `${name}为零` : `${name}${s.money(now)}，占比${s.share(now, whole)}`;
  const item = (name: string, column: string): string => {
    const [now, before, planned] = [f.final(column), f.past(column), f.planned(column)];
    if (now.isZero() && before.isZero() && planned.isZero()) return `${name}年初预算为0，支出决算为0`;
    const plan = now.equals(planned) ? '与年初预算数一致' : `比年初预算数${s.change(now, planned)}`;
    const same = now.equals(before) ? '与上年数一致' : `比上年数${s.change(now, before)}`;
    return `${name}年初预算${s.money(planned)}，支出决算${s.money(now)}，${plan}，${same}`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度，年初结转和结余${s.money(f.at('summary', 'opening'))}，全年收入${s.money(revenue)}，全年支出${s.money(spent)}，年末结转和结余${s.money(f.at('summary', 'closing'))}。收、支总计${s.money(f.at('summary', 'inflow-total'))}，比上年${s.change(f.at('summary', 'inflow-total'), f.was('summary', 'inflow-total'), '无变化')}，主要原因是项目安排变化。
二、收入决算情况说明
本年收入合计${s.money(revenue)}，按来源分：${told('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue)}；${told('事业收入', f.at('revenue', 'total', 'institutional'), revenue)}；${told('其他收入', f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
本年支出合计${s.money(spent)}，按性质分：${told('基本支出', f.at('expenditure', 'total', 'basic'), spent)}；${told('项目支出', f.at('expenditure', 'total', 'project'), spent)}。与上年相比，支出合计${s.change(spent, f.was('expenditure', 'total', 'total'), '无变化')}，其中：基本支出${s.change(f.at('expenditure', 'total', 'basic'), f.was('expenditure', 'total', 'basic'), '无变化')}；项目支出${s.change(f.at('expenditure', 'total', 'project'), f.was('expenditure', 'total', 'project'), '无变化')}。
四、财政拨款收入支出决算总体情况说明
财政拨款收、支总计${s.money(f.at('fiscal-summary', 'inflow-total'))}，比上年${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'), '无变化')}。其中：本年收入${s.money(f.at('fiscal-summary', 'revenue-total'))}，本年支出${s.money(f.at('fiscal-summary', 'expenditure-total', 'total'))}。
五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出决算数${s.money(general)}，占本年支出合计的${s.share(general, spent)}，比上年决算数${s.change(general, f.was('general-budget', 'total', 'total'), '无变化')}。其中：基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，项目支出${s.money(f.at('general-budget', 'total', 'project'))}。
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final, before, budget }, at) =>
      `${at + 1}.${name}决算数${s.money(final)}，占${s.share(final, general)}。比上年决算数${s.change(final, before, '无变化')}；年初预算数${s.budget(budget)}，预算完成率${s.share(final, budget)}。`,
  )
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，人员经费和公用经费分别为${s.money(f.at('basic-expenditure', 'personnel-total'))}和${s.money(f.at('basic-expenditure', 'operating-total'))}。人员经费主要包括${f.economic('301', '303')}；公用经费主要包括${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
${item('“三公”经费财政拨款支出', 'total')}。其中：${item('因公出国（境）费', 'abroad')}；${item('公务用车购置费', 'vehicle-purchase')}；${item('公务用车运行维护费', 'vehicle-running')}；${item('公务接待费', 'reception')}，主要原因是厉行节约。
因公出国（境）团组${s.count(f.counted('abroad', 1))}个，${s.count(f.counted('abroad', 3))}人次；公务用车保有量${s.count(7)}辆；公务接待${s.count(f.counted('reception', 9))}批次，${s.count(f.counted('reception', 72))}人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '本单位没有安排政府性基金预算财政拨款支出。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '本单位没有安排国有资本经营预算财政拨款支出。')}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '本单位不涉及机关运行经费支出。' : `机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '无变化')}。`}
（二）政府采购支出情况
政府采购支出总额${s.money(f.info('procurement-total'))}，其中：货物支出${s.money(f.info('procurement-goods'))}、工程支出${s.money(f.info('procurement-works'))}、服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆，机要通信用车${f.info('vehicle-confidential').toFixed()}辆，应急保障用车${f.info('vehicle-emergency').toFixed()}辆，其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
绩效自评项目${s.count(3)}个。
`;
}
