import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Lists below their whole, numbered; 与上年比、与年初预算比 in two sentences; three public by item with both. */
export function liaoning(f: Facts): string {
  const s = speaker({ decimals: 2, rise: '上升' });
  const y = f.year;
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const withBudget = (now: Decimal, planned: Decimal): string =>
    now.equals(planned) ? '与年初预算持平' : `与年初预算相比，${s.change(now, planned)}`;
  const three = (name: string, column: string): string => {
    const [now, before, planned] = [f.final(column), f.past(column), f.planned(column)];
    const same = now.equals(before) ? '与上年持平' : `比上年${s.change(now, before)}`;
    const plan = now.equals(planned) ? '与预算持平' : `比预算${s.change(now, planned)}`;
    return `${name}${s.money(now)}，占“三公”经费支出的${s.share(now, f.final('total'))}，${same}，${plan}。`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
（一）收入总计${s.money(f.at('summary', 'inflow-total'))}，包括：
1.财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占收入总计的${s.share(f.at('revenue', 'total', 'fiscal'), f.at('summary', 'inflow-total'))}。
2.事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占收入总计的${s.share(f.at('revenue', 'total', 'institutional'), f.at('summary', 'inflow-total'))}。
3.其他收入${s.money(f.at('revenue', 'total', 'other'))}，占收入总计的${s.share(f.at('revenue', 'total', 'other'), f.at('summary', 'inflow-total'))}。
4.年初结转和结余${s.money(f.at('summary', 'opening'))}，占收入总计的${s.share(f.at('summary', 'opening'), f.at('summary', 'inflow-total'))}。
（二）支出总计${s.money(f.at('summary', 'outflow-total'))}，包括：
1.基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占支出总计的${s.share(f.at('expenditure', 'total', 'basic'), f.at('summary', 'outflow-total'))}。
2.项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占支出总计的${s.share(f.at('expenditure', 'total', 'project'), f.at('summary', 'outflow-total'))}。
3.年末结转和结余${s.money(f.at('summary', 'closing'))}，占支出总计的${s.share(f.at('summary', 'closing'), f.at('summary', 'outflow-total'))}。
与上年相比，收入总计${s.change(f.at('summary', 'inflow-total'), f.was('summary', 'inflow-total'), '持平')}，支出总计${s.change(f.at('summary', 'outflow-total'), f.was('summary', 'outflow-total'), '持平')}，主要原因是项目安排变化。
二、收入决算情况说明
${y}年度收入合计${s.money(revenue)}。其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
${y}年度支出合计${s.money(spent)}。其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入支出决算总计${s.money(f.at('fiscal-summary', 'inflow-total'))}。与上年相比，财政拨款收、支总计各${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'), '无变化')}。年初财政拨款结转和结余${s.money(f.at('fiscal-summary', 'opening'))}，其中：一般公共预算财政拨款${s.money(f.at('fiscal-summary', 'opening-general'))}，政府性基金预算财政拨款${s.money(f.at('fiscal-summary', 'opening-fund'))}，国有资本经营预算财政拨款${s.money(f.at('fiscal-summary', 'opening-state-capital'))}。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况。${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与上年相比，${s.change(general, f.was('general-budget', 'total', 'total'), '持平')}。${withBudget(general, budget)}（年初预算${s.budget(budget)}），完成年初预算的${s.share(general, budget)}。
（二）结构情况。其中：基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，占${s.share(f.at('general-budget', 'total', 'basic'), general)}；项目支出${s.money(f.at('general-budget', 'total', 'project'))}，占${s.share(f.at('general-budget', 'total', 'project'), general)}。按功能分类：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}。
（三）具体情况。
${f
  .accounts('general-budget', 7)
  .map((account, at) => {
    const [group, section] = f.above(account.code);
    return `${at + 1}.${group}（类）${section}（款）${account.name}（项）${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}。${withBudget(account.final, account.budget)}，主要原因是年中调整。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，占${s.share(f.at('basic-expenditure', 'personnel-total'), f.at('general-budget', 'total', 'basic'))}，包括${f.economic('301', '303')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，占${s.share(f.at('basic-expenditure', 'operating-total'), f.at('general-budget', 'total', 'basic'))}，包括${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
${y}年度“三公”经费支出${s.money(f.final('total'))}，${f.final('total').equals(f.past('total')) ? '与上年持平' : `比上年${s.change(f.final('total'), f.past('total'))}`}，完成预算${s.money(f.planned('total'))}的${s.share(f.final('total'), f.planned('total'))}，主要原因是厉行节约。
1.${three('因公出国（境）费', 'abroad')}因公出国（境）团组${s.count(f.counted('abroad', 1))}个，${s.count(f.counted('abroad', 2))}人次。
2.${three('公务接待费', 'reception')}国内公务接待${s.count(f.counted('reception', 14))}批次，${s.count(f.counted('reception', 98))}人次。
3.${three('公务用车购置及运行维护费', 'vehicles')}其中：公务用车购置费${s.money(f.final('vehicle-purchase'))}，公务用车运行维护费${s.money(f.final('vehicle-running'))}，年末公务用车保有量${s.count(7)}辆。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'by account', `${y}年度未安排政府性基金预算财政拨款支出。`)}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'by account', `${y}年度未安排国有资本经营预算财政拨款支出。`)}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '无机关运行经费支出。' : `${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '无变化')}。`}
（二）政府采购支出情况
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
组织对${s.count(3)}个项目开展绩效自评。
`;
}
