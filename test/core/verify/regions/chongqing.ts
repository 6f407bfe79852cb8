import type { Decimal } from 'decimal.js';
import { fundText, capitalText } from './budgets';
import { speaker, type Facts } from './facts';

/** One decimal of percentages; last year and the budget one behind the other, each with its reason; averages of the “三公” costs. */
export function chongqing(f: Facts): string {
  const s = speaker();
  const y = f.year;
  const total = f.at('summary', 'inflow-total');
  const [revenue, spent] = [f.at('revenue', 'total', 'total'), f.at('expenditure', 'total', 'total')];
  const general = f.at('general-budget', 'total', 'total');
  const percent = (part: Decimal, whole: Decimal): string =>
    `${whole.isZero() ? '0.0' : part.div(whole).times(100).toFixed(1, 4)}%`;
  const change = (now: Decimal, before: Decimal): string => {
    if (now.equals(before)) return '无增减';
    const words = now.gt(before) ? ['增加', '增长'] : ['减少', '下降'];
    const amount = `${words[0] ?? ''}${s.money(now.minus(before).abs())}`;
    return before.isZero() ? amount : `${amount}，${words[1] ?? ''}${percent(now.minus(before).abs(), before)}`;
  };
  const last = (now: Decimal, before: Decimal): string => `较上年决算数${change(now, before)}，主要原因是人员和项目变化`;
  const planned = (now: Decimal, budget: Decimal): string => `较年初预算数${change(now, budget)}，主要原因是年中调整`;
  const revenueShare = (name: string, column: string): string =>
    `${name}${s.money(f.at('revenue', 'total', column))}，占${percent(f.at('revenue', 'total', column), revenue)}`;
  const spentShare = (name: string, column: string): string =>
    `${name}${s.money(f.at('expenditure', 'total', column))}，占${percent(f.at('expenditure', 'total', column), spent)}`;
  const three = (name: string, column: string): string =>
    `${y}年度本单位${name}${s.money(f.final(column))}。费用支出${planned(f.final(column), f.planned(column))}。${last(f.final(column), f.past(column)).replace('决算', '支出')}。`;
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const basic = f.at('general-budget', 'total', 'basic');
  const [personnel, operating] = [f.at('basic-expenditure', 'personnel-total'), f.at('basic-expenditure', 'operating-total')];
  return `三、部门决算情况说明
（一）收入支出决算总体情况说明
1.总体情况。${y}年度收、支总计${s.money(total)}。收支${last(total, f.was('summary', 'inflow-total'))}。
2.收入情况。${y}年度收入合计${s.money(revenue)}，${last(revenue, f.was('revenue', 'total', 'total'))}。其中：${revenueShare('财政拨款收入', 'fiscal')}；${revenueShare('事业收入', 'institutional')}；${revenueShare('经营收入', 'operating')}；${revenueShare('其他收入', 'other')}。此外，使用非财政拨款结余和专用结余${s.money(f.at('summary', 'use-of-surplus'))}，年初结转和结余${s.money(f.at('summary', 'opening'))}。
3.支出情况。${y}年度支出合计${s.money(spent)}，${last(spent, f.was('expenditure', 'total', 'total'))}。其中：${spentShare('基本支出', 'basic')}；${spentShare('项目支出', 'project')}；${spentShare('经营支出', 'operating')}。此外，结余分配${s.money(f.at('summary', 'surplus-distribution'))}。
4.结转结余情况。${y}年度年末结转和结余${s.money(f.at('summary', 'closing'))}，${last(f.at('summary', 'closing'), f.was('summary', 'closing'))}。
（二）财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(fiscal)}。与${y - 1}年相比，财政拨款收、支总计各${change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因是人员和项目变化。
（三）一般公共预算财政拨款支出决算情况说明
1.支出情况。${y}年度一般公共预算财政拨款支出${s.money(general)}，${last(general, f.was('general-budget', 'total', 'total'))}。${planned(general, f.budgetOf('general-budget', 'total'))}。
2.比较情况。${y}年度一般公共预算财政拨款支出主要用于以下几个方面：
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final, budget }, index) =>
      `（${index + 1}）${name}${s.money(final)}，占${percent(final, general)}，${planned(final, budget)}。`,
  )
  .join('\n')}
（四）一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(basic)}。其中：人员经费${s.money(personnel)}，${last(personnel, f.was('basic-expenditure', 'personnel-total'))}。人员经费用途主要包括${f.economic('301', '303')}。公用经费${s.money(operating)}，${last(operating, f.was('basic-expenditure', 'operating-total'))}。公用经费用途主要包括${f.economic('302', '307', '310')}。
（五）政府性基金预算收支决算情况说明
${fundText(f, s, 'balances', `本单位${y}年度无政府性基金预算财政拨款收支。`)}
（六）国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', `本单位${y}年度无国有资本经营预算财政拨款支出。`)}
四、“三公”经费情况说明
（一）“三公”经费支出总体情况说明
${y}年度“三公”经费支出共计${s.money(f.final('total'))}，${planned(f.final('total'), f.planned('total'))}。${last(f.final('total'), f.past('total')).replace('决算', '支出')}。
（二）“三公”经费分项支出情况
${three('因公出国（境）费用', 'abroad')}
${three('公务车购置费', 'vehicle-purchase')}
${three('公务车运行维护费', 'vehicle-running')}
${three('公务接待费', 'reception')}
（三）“三公”经费实物量情况
${y}年度本单位因公出国（境）共计${s.count(f.counted('abroad', 2))}个团组，${s.count(f.counted('abroad', 5))}人；公务用车购置${s.count(f.counted('vehicle-purchase', 1))}辆，公务车保有量为${s.count(7)}辆；国内公务接待${s.count(f.counted('reception', 26))}批次${s.count(f.counted('reception', 208))}人，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。${y}年本单位人均接待费${f.final('reception').times(10000).div(208).toFixed(2)}元，车均购置费0.00万元，车均维护费${f.final('vehicle-running').div(7).toFixed(2)}万元。
五、其他需要说明的事项
（一）机关运行经费情况说明
${y}年度本部门机关运行经费支出${s.money(f.info('operation-administrative'))}，机关运行经费主要用于开支办公费、印刷费等。机关运行经费较上年支出数${change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因是厉行节约。
（二）国有资产占用情况说明
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中，主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车。单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（三）政府采购支出情况说明
${y}年度本部门政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${percent(f.info('procurement-services'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${percent(f.info('procurement-services'), f.info('procurement-total'))}。
六、预算绩效情况说明
根据预算绩效管理要求，本部门对部门整体和${s.count(6)}个项目开展了绩效自评，其中，以填报自评表形式开展自评${s.count(6)}项，涉及资金${s.typed(f.at('general-budget', 'total', 'project'))}。
`;
}
