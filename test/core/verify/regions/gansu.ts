import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 本单位…为…; 完成年初预算…%，决算数大于预算数…; accounts by class with a use in between; budgets with colons. */
export function gansu(f: Facts): string {
  const s = speaker({ fall: '降低' });
  const y = f.year;
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const beyond = (final: Decimal, planned: Decimal): string =>
    final.equals(planned)
      ? '决算数与预算数持平'
      : `决算数${final.gt(planned) ? '大于' : '小于'}预算数${s.money(final.minus(planned).abs())}，主要原因：年中调整`;
  const three = (name: string, column: string): string => {
    const [now, planned] = [f.final(column), f.planned(column)];
    const rate = planned.isZero() ? '' : `，完成预算的${s.share(now, planned)}`;
    return `${name}：预算${s.money(planned)}，决算${s.money(now)}${rate}，与上年相比${s.change(now, f.past(column), '持平')}。`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入总计${s.money(f.at('summary', 'inflow-total'))}，支出总计${s.money(f.at('summary', 'outflow-total'))}。收入支出总体与上年相比，${s.change(f.at('summary', 'inflow-total'), f.was('summary', 'inflow-total'), '持平')}，主要原因是项目调整。
二、收入决算情况说明
${y}年度，本单位收入为${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；经营收入0万元，占0%；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
${y}年度，本单位支出为${s.money(spent)}。其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}；经营支出0万元，占0%。
四、财政拨款收入支出决算总体情况说明
${y}年度，本单位财政拨款收入总计${s.money(f.at('fiscal-summary', 'inflow-total'))}，与上年相比${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'), '持平')}。其中：一般公共预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-general'))}，政府性基金预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-fund'))}，国有资本经营预算财政拨款收入${s.money(f.at('fiscal-summary', 'grant-state-capital'))}。财政拨款支出总计${s.money(f.at('fiscal-summary', 'outflow-total', 'total'))}。
五、一般公共预算财政拨款支出决算情况说明
${y}年度，本单位一般公共预算财政拨款支出总计${s.money(general)}，占本年支出合计的${s.share(general, spent)}，与上年相比${s.change(general, f.was('general-budget', 'total', 'total'), '持平')}；年初预算为${s.budget(budget)}，完成年初预算的${s.share(general, budget)}，${beyond(general, budget)}。其中：
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final, budget: planned }, at) =>
      `${at + 1}.${name}${s.money(final)}，占${s.share(final, general)}，主要用于保障机构运转发生的人员经费和办公经费。年初预算为${s.budget(planned)}，完成年初预算的${s.share(final, planned)}，${beyond(final, planned)}。`,
  )
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度，本单位一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，较上年${s.change(f.at('basic-expenditure', 'personnel-total'), f.was('basic-expenditure', 'personnel-total'), '无变化')}，主要用于在职人员工资、社会保险缴费及离退休人员补助；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，较上年${s.change(f.at('basic-expenditure', 'operating-total'), f.was('basic-expenditure', 'operating-total'), '无变化')}，主要用于${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况
${y}年度“三公”经费财政拨款支出预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}，与上年相比${s.change(f.final('total'), f.past('total'), '持平')}，主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况
1.${three('因公出国（境）费', 'abroad')}全年因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 6))}人次。
2.${three('公务用车购置及运行维护费', 'vehicles')}年末公务用车保有量${s.count(7)}辆。
3.${three('公务接待费', 'reception')}全年国内公务接待${s.count(f.counted('reception', 31))}批次，接待人次${s.count(f.counted('reception', 220))}人，国（境）外接待0批次、0人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'two totals', '本单位本年度无政府性基金预算财政拨款收支。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', '本单位未使用国有资本经营预算财政拨款。')}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '本单位无机关运行经费。' : `${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '无变化')}，主要原因是厉行节约。`}
（二）政府采购支出情况
${y}年度政府采购支出合计${s.money(f.info('procurement-total'))}，其中：货物${s.money(f.info('procurement-goods'))}、工程${s.money(f.info('procurement-works'))}、服务${s.money(f.info('procurement-services'))}，分别占${s.share(f.info('procurement-goods'), f.info('procurement-total'))}、${s.share(f.info('procurement-works'), f.info('procurement-total'))}、${s.share(f.info('procurement-services'), f.info('procurement-total'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，本单位共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
本单位对${s.count(4)}个项目开展了绩效自评。
`;
}
