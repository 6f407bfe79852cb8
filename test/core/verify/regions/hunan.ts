import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Sub-headings without 一般公共预算; shares of 基本支出; 决算数等于预算数; the change after the reason in one sentence. */
export function hunan(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const basic = f.at('general-budget', 'total', 'basic');
  const budget = f.budgetOf('general-budget', 'total');
  const ordered = (final: Decimal, planned: Decimal): string =>
    `决算数${final.gt(planned) ? '大于' : final.lt(planned) ? '小于' : '等于'}`;
  const three = (name: string, column: string): string => {
    const [now, before, planned] = [f.final(column), f.past(column), f.planned(column)];
    return `${name}支出预算为${s.money(planned)}，支出决算为${s.money(now)}，完成预算的${s.share(now, planned)}，${ordered(now, planned)}预算数的主要原因是厉行节约，与上年相比${s.change(now, before, '持平')}，${now.gt(before) ? '增加' : '减少'}的主要原因是业务变化。`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收、支总计${s.money(total)}。与上年相比，${s.change(total, f.was('summary', 'inflow-total'))}，主要是因为项目调整。
二、收入决算情况说明
${y}年度收入合计${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
${y}年度支出合计${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(fiscal)}，与上年相比，${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}，主要是因为项目调整。
五、一般公共预算财政拨款支出决算情况说明
（一）财政拨款支出决算总体情况
${y}年度财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}，与上年相比，财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}，主要是因为人员变化。
（二）财政拨款支出决算结构情况
${y}年度财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}（类）${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}。
（三）财政拨款支出决算具体情况
${y}年度财政拨款支出年初预算数为${s.budget(budget)}，支出决算数为${s.money(general)}，完成年初预算的${s.share(general, budget)}，其中：
${f
  .accounts('general-budget', 7)
  .map((account, index) => {
    const [group, section] = f.above(account.code);
    return `${index + 1}、${group}（类）${section}（款）${account.name}（项）。\n年初预算为${s.budget(account.budget)}，支出决算为${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}，${ordered(account.final, account.budget)}年初预算数的主要原因是：年中追加。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度财政拨款基本支出${s.money(basic)}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，占基本支出的${s.share(f.at('basic-expenditure', 'personnel-total'), basic)},主要包括${f.economic('301', '303')}；
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，占基本支出的${s.share(f.at('basic-expenditure', 'operating-total'), basic)}，主要包括${f.economic('302', '307', '310')}。
七、财政拨款三公经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
${y}年度“三公”经费财政拨款支出预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}，其中：
${three('因公出国（境）费', 'abroad')}
${three('公务接待费', 'reception')}
${three('公务用车购置费及运行维护费', 'vehicles')}
（二）“三公”经费财政拨款支出决算具体情况说明
${y}年度“三公”经费财政拨款支出决算中，公务接待费支出决算${s.money(f.final('reception'))}，占${s.share(f.final('reception'), f.final('total'))}，因公出国（境）费支出决算${s.money(f.final('abroad'))}，占${s.share(f.final('abroad'), f.final('total'))}，公务用车购置费及运行维护费支出决算${s.money(f.final('vehicles'))}，占${s.share(f.final('vehicles'), f.final('total'))}。其中：
1、因公出国（境）费支出决算为${s.money(f.final('abroad'))}，全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次，开支内容包括：学术交流。
2、公务接待费支出决算为${s.money(f.final('reception'))}，全年共接待来访团组${s.count(f.counted('reception', 26))}个、来宾${s.count(f.counted('reception', 208))}人次，主要是业务检查发生的接待支出。
3、公务用车购置费及运行维护费支出决算为${s.money(f.final('vehicles'))}，其中：公务用车购置费0万元，更新公务用车0辆。公务用车运行维护费${s.money(f.final('vehicle-running'))}，主要是燃油、维修支出，截止${y}年12月31日，我单位开支财政拨款的公务用车保有量为${s.count(7)}辆。
八、政府性基金预算收入支出决算情况
${fundText(f, s, 'balances', '本单位无政府性基金收支。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', '本单位无国有资本经营预算收支。')}
十、关于机关运行经费支出说明
本部门${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年决算数${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。主要原因是：厉行节约。
十一、一般性支出情况说明
${y}年本部门开支会议费${s.typed(f.at('basic-expenditure', '30215'))}，用于召开业务会议，人数${s.count(120)}人；开支培训费${s.typed(f.at('basic-expenditure', '30216'))}，用于开展业务培训，人数${s.count(90)}人，内容为业务知识；未举办节庆、晚会、论坛、赛事活动。
十二、关于政府采购支出说明
本部门${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-services'))}，占授予中小企业合同金额的100.00%；货物支出授予中小企业合同金额占货物支出金额的${s.count(0)}.00%，工程支出授予中小企业合同金额占工程支出金额的${s.count(0)}.00%，服务支出授予中小企业合同金额占服务支出金额的${s.count(100)}.00%。
十三、关于国有资产占用情况说明
截至${y}年12月31日，本单位共有车辆${f.info('vehicles-total').toFixed()}辆，其中，主要领导干部用车${f.info('vehicle-principal').toFixed()}辆，机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车；单位价值50万元以上通用设备0台（套）；单位价值100万元以上专用设备${f.info('equipment-over-million').toFixed()}台（套）。
十四、关于${y}年度预算绩效情况的说明
本部门${last}年结转项目已完成，${y}年对${s.count(6)}个项目开展了绩效自评。
`;
}
