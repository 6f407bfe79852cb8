import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, ZERO, type Facts } from './facts';

/** 占总收入的; the change of every source in a sentence of its own; classes with a zero; amounts in 元. */
export function yunnan(f: Facts): string {
  const s = speaker({ unit: '元', grouped: true });
  const [y, last] = [f.year, f.year - 1];
  const general = f.at('general-budget', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const revenue = f.at('revenue', 'total', 'total');
  const part = (name: string, amount: Decimal, whole: Decimal, of: string): string =>
    `${name}${s.money(amount)}，占${of}的${s.share(amount, whole)}`;
  const moved = (name: string, now: Decimal, before: Decimal): string =>
    now.equals(before) ? `${name}与上年相同` : `${name}${s.change(now, before)}`;
  const three = (name: string, column: string): string =>
    `${name}支出年初预算为${s.money(f.planned(column))}，决算为${s.money(f.final(column))}，占财政拨款“三公”经费总支出决算的${s.share(f.final(column), f.final('total'))}，完成年初预算的${s.share(f.final(column), f.planned(column))}`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入决算情况说明
${f.department}${y}年度收入合计${s.money(revenue)}。其中：${part('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue, '总收入')}；${part('上级补助收入', ZERO, revenue, '总收入')}；${part('事业收入', f.at('revenue', 'total', 'institutional'), revenue, '总收入')}；${part('经营收入', ZERO, revenue, '总收入')}；${part('附属单位缴款收入', ZERO, revenue, '总收入')}；${part('其他收入', f.at('revenue', 'total', 'other'), revenue, '总收入')}。与上年相比，${moved('收入合计', revenue, f.was('revenue', 'total', 'total'))}。其中：${moved('财政拨款收入', f.at('revenue', 'total', 'fiscal'), f.was('revenue', 'total', 'fiscal'))}；${moved('上级补助收入', ZERO, ZERO)}；${moved('事业收入', f.at('revenue', 'total', 'institutional'), f.was('revenue', 'total', 'institutional'))}；${moved('其他收入', f.at('revenue', 'total', 'other'), f.was('revenue', 'total', 'other'))}。主要原因是项目变化。
二、支出决算情况说明
${f.department}${y}年度支出合计${s.money(spent)}。其中：${part('基本支出', f.at('expenditure', 'total', 'basic'), spent, '总支出')}；${part('项目支出', f.at('expenditure', 'total', 'project'), spent, '总支出')}；上缴上级支出0.00元，经营支出0.00元，对附属单位补助支出0.00元，共占总支出的0.00%。与上年相比，${moved('支出合计', spent, f.was('expenditure', 'total', 'total'))}。其中：${moved('基本支出', f.at('expenditure', 'total', 'basic'), f.was('expenditure', 'total', 'basic'))}；${moved('项目支出', f.at('expenditure', 'total', 'project'), f.was('expenditure', 'total', 'project'))}。
（一）基本支出情况
${y}年度用于保障机构正常运转的日常支出${s.money(f.at('expenditure', 'total', 'basic'))}。其中：基本工资、津贴补贴等人员经费支出${s.typed(f.at('basic-expenditure', 'personnel-total'))}，占基本支出的${s.share(f.at('basic-expenditure', 'personnel-total'), f.at('general-budget', 'total', 'basic'))}。
三、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${f.department}${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与上年相比${s.change(general, f.was('general-budget', 'total', 'total'))}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。
（二）一般公共预算财政拨款支出决算具体情况
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final }, index) =>
      `${index + 1}.${name.replace(/支出$/, '')}（类）支出${s.money(final)}，占一般公共预算财政拨款总支出的${s.share(final, general)}。主要用于日常工作；`,
  )
  .join('\n')}
20.外交（类）支出0.00元，占一般公共预算财政拨款总支出的0.00%。主要用于无。
四、财政拨款“三公”经费支出决算情况说明
（一）财政拨款“三公”经费支出决算总体情况
${f.department}${y}年度财政拨款“三公”经费支出年初预算为${s.money(f.planned('total'))}，决算为${s.money(f.final('total'))}，完成年初预算的${s.share(f.final('total'), f.planned('total'))}。其中：${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。具体是国内接待费支出决算${s.typed(f.final('reception'))}，国（境）外接待费支出决算0.00元。
${y}年度财政拨款“三公”经费支出决算数比${last}年${s.change(f.final('total'), f.past('total'))}。其中：${moved('因公出国（境）费支出决算', f.final('abroad'), f.past('abroad'))}；${moved('公务用车购置及运行维护费支出决算', f.final('vehicles'), f.past('vehicles'))}；${moved('公务接待费支出决算', f.final('reception'), f.past('reception'))}。主要原因是厉行节约。
（二）财政拨款“三公”经费实物量情况
1．${y}年度全年因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2．购置车辆0辆。${y}年末公务用车保有量为${s.count(7)}辆。
3．共安排国内公务接待${s.count(f.counted('reception', 12))}批次（其中：外事接待0批次），接待人次${s.count(f.counted('reception', 96))}人（其中：外事接待0人次）。
五、政府性基金预算财政拨款支出决算情况说明
${fundText(f, s, 'two totals', `${f.department}${y}年度无政府性基金预算财政拨款收入支出。`)}
六、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', `${f.department}${y}年度无国有资本经营预算财政拨款收入支出。`)}
七、其他重要事项及相关口径情况说明
（一）机关运行经费支出情况
${f.department}${y}年机关运行经费支出${s.money(f.info('operation-administrative'))}，与上年相比${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因分析节约开支。
（二）国有资产占用情况
截至${y}年12月31日，${f.department}资产总额${s.typed(f.info('procurement-total'))}，其中，流动资产${s.typed(f.info('procurement-goods'))}，固定资产${s.typed(f.info('procurement-works'))}。共有车辆${f.info('vehicles-total').toFixed()}辆，单价100万元（含）以上设备${f.info('equipment-over-million').toFixed()}台（套）。
（三）政府采购支出情况
${y}年度，政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}；政府采购工程支出${s.money(f.info('procurement-works'))}；政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}。
（四）部门绩效自评情况
部门对${s.count(12)}个项目开展了绩效自评。
`;
}
