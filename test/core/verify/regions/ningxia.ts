import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Amounts as sums with ＋ and ＝; base amounts in brackets; last year in front; shares behind their whole. */
export function ningxia(f: Facts): string {
  const s = speaker({ grouped: true });
  const [y, last] = [f.year, f.year - 1];
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const [inflow, fiscal] = [f.at('summary', 'inflow-total'), f.at('fiscal-summary', 'inflow-total')];
  const against = (now: Decimal, before: Decimal): string =>
    now.equals(before)
      ? `与${last}年度（${s.money(before)}）持平`
      : `较${last}年度（${s.money(before)}）${s.change(now, before)}`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入总计${s.money(inflow)}，支出总计${s.money(inflow)}，收、支总计${against(inflow, f.was('summary', 'inflow-total'))}。收入总计构成：本年收入${s.money(revenue)}＋使用非财政拨款结余${s.money(f.at('summary', 'use-of-surplus'))}＋年初结转和结余${s.money(f.at('summary', 'opening'))}＝${s.money(inflow)}。
二、收入决算情况说明
${y}年度本年收入合计${s.money(revenue)}，${against(revenue, f.was('revenue', 'total', 'total'))}，主要原因是项目安排变化。其中：财政拨款收入占本年收入合计的${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}，为${s.money(f.at('revenue', 'total', 'fiscal'))}；事业收入占本年收入合计的${s.share(f.at('revenue', 'total', 'institutional'), revenue)}，为${s.money(f.at('revenue', 'total', 'institutional'))}；其他收入占本年收入合计的${s.share(f.at('revenue', 'total', 'other'), revenue)}，为${s.money(f.at('revenue', 'total', 'other'))}。
三、支出决算情况说明
${y}年度本年支出合计${s.money(spent)}＝基本支出${s.money(f.at('expenditure', 'total', 'basic'))}＋项目支出${s.money(f.at('expenditure', 'total', 'project'))}。基本支出、项目支出分别占本年支出合计的${s.share(f.at('expenditure', 'total', 'basic'), spent)}、${s.share(f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(fiscal)}，${against(fiscal, f.was('fiscal-summary', 'inflow-total'))}。财政拨款收入${s.money(f.at('fiscal-summary', 'revenue-total'))}，占总收入的${s.share(f.at('fiscal-summary', 'revenue-total'), revenue)}；财政拨款支出${s.money(f.at('fiscal-summary', 'expenditure-total', 'total'))}，占总支出的${s.share(f.at('fiscal-summary', 'expenditure-total', 'total'), spent)}。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况
一般公共预算财政拨款支出${s.money(general)}，占本年支出合计${s.money(spent)}的${s.share(general, spent)}，${against(general, f.was('general-budget', 'total', 'total'))}。
（二）结构情况
一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}（${s.money(final)}，占${s.share(final, general)}）`)
    .join('、')}。
（三）具体情况
一般公共预算财政拨款支出年初预算${s.budget(budget)}，支出决算${s.money(general)}，完成年初预算的${s.share(general, budget)}。按项级科目：
${f
  .accounts('general-budget', 7)
  .map((account, at) => {
    const [group, section] = f.above(account.code);
    return `（${at + 1}）${account.code}${group}（类）${section}（款）${account.name}（项）：支出决算${s.money(account.final)}，年初预算${s.budget(account.budget)}，完成率${s.share(account.final, account.budget)}；${against(account.final, account.before)}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要用于${f
    .economicAmounts('301', '303')
    .map(({ name, amount }) => `${name}${s.money(amount)}`)
    .join('、')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要用于${f
    .economicAmounts('302', '307', '310')
    .map(({ name, amount }) => `${name}${s.money(amount)}`)
    .join('、')}。
七、财政拨款“三公”经费支出决算情况说明
“三公”经费${s.money(f.final('total'))}，${against(f.final('total'), f.past('total'))}，主要原因是厉行节约；完成预算（${s.money(f.planned('total'))}）的${s.share(f.final('total'), f.planned('total'))}。其中：因公出国（境）费${s.money(f.final('abroad'))}，${against(f.final('abroad'), f.past('abroad'))}，团组${s.count(f.counted('abroad', 1))}个、${s.count(f.counted('abroad', 3))}人次；公务用车购置及运行维护费${s.money(f.final('vehicles'))}（购置费${s.money(f.final('vehicle-purchase'))}，运行维护费${s.money(f.final('vehicle-running'))}），公务用车保有量${s.count(7)}辆，${against(f.final('vehicles'), f.past('vehicles'))}；公务接待费${s.money(f.final('reception'))}，${against(f.final('reception'), f.past('reception'))}，国内公务接待${s.count(f.counted('reception', 20))}批次、${s.count(f.counted('reception', 155))}人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '本部门没有政府性基金预算财政拨款收支，故本表为空表。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '本部门没有国有资本经营预算财政拨款收支，故本表为空表。')}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '本部门无机关运行经费支出。' : `机关运行经费${s.money(f.info('operation-administrative'))}，${against(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。`}
（二）政府采购支出情况
政府采购支出总额${s.money(f.info('procurement-total'))}＝货物支出${s.money(f.info('procurement-goods'))}＋工程支出${s.money(f.info('procurement-works'))}＋服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，共有车辆${f.info('vehicles-total').toFixed()}辆（主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆），单价100万元以上设备${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
开展绩效自评的项目${s.count(5)}个。
`;
}
