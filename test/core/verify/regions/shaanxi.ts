import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Economic accounts with their amounts; 较预算数 and 较上年 one after another; 会议费 and 培训费 in the section on “三公”; accounts by code. */
export function shaanxi(f: Facts): string {
  const s = speaker();
  const [y] = [f.year];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const budget = f.budgetOf('general-budget', 'total');
  const personnel = f.at('basic-expenditure', 'personnel-total');
  const operating = f.at('basic-expenditure', 'operating-total');
  const costs = (...classes: readonly string[]): string =>
    f
      .economicAmounts(...classes)
      .map(({ name, amount }) => `${name}${s.money(amount)}`)
      .join('、');
  const than = (now: Decimal, planned: Decimal): string =>
    now.equals(planned)
      ? '决算数与预算数持平'
      : `决算数较预算数${now.gt(planned) ? '增加' : '减少'}${s.money(now.minus(planned).abs())}，主要原因是严格控制支出`;
  const three = (name: string, column: string): string =>
    f.final(column).isZero() && f.planned(column).isZero()
      ? `本年度无${name}预算和支出。`
      : `${name}预算${s.money(f.planned(column))}，支出决算${s.money(f.final(column))}，完成预算的${s.share(f.final(column), f.planned(column))}，${than(f.final(column), f.planned(column))}。`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入、支出总计均为${s.money(total)}，与上年相比收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}，主要是项目资金变化。
二、收入决算情况说明
${y}年度本年收入合计${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；经营收入0万元，占0%；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
${y}年度本年支出合计${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}；经营支出0万元，占0%。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入、支出总计均为${s.money(fiscal)}，与上年相比收、支总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}，主要原因是项目资金变化。
五、一般公共预算财政拨款支出决算情况说明
（一）财政拨款支出决算总体情况说明
${y}年度一般公共预算财政拨款支出年初预算${s.budget(budget)}，支出决算${s.money(general)}，完成年初预算的${s.share(general, budget)}，占本年支出合计的${s.share(general, spent)}。与上年相比，财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}，主要原因是人员变动。
（二）财政拨款支出决算具体情况说明
按照政府功能分类科目，其中：
${f
  .accounts('general-budget', 7)
  .map((account, index) => {
    const [group, section] = f.above(account.code);
    return `${index + 1}.${group}（${account.code.slice(0, 3)}）${section}（${account.code.slice(0, 5)}）${account.name}（${account.code}）年初预算${s.budget(account.budget)}，支出决算${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}，${than(account.final, account.budget).replace('预算数', '年初预算数')}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，包括人员经费支出${s.money(personnel)}和公用经费支出${s.money(operating)}。
人员经费${s.money(personnel)}，主要包括：${costs('301', '303')}。
公用经费${s.money(operating)}，主要包括：${costs('302', '307', '310')}。
七、财政拨款“三公”经费、会议费、培训费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
${y}年度“三公”经费财政拨款支出预算${s.money(f.planned('total'))}，支出决算${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}。${than(f.final('total'), f.planned('total'))}。
（二）“三公”经费财政拨款支出决算具体情况说明
1.因公出国（境）费支出情况说明
${three('因公出国（境）费', 'abroad')}全年使用财政拨款安排的因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.公务用车购置费用支出情况说明
本年度无公务用车购置费预算和支出。
3.公务用车运行维护费用支出情况说明
${three('公务用车运行维护费', 'vehicle-running')}截至${y}年末，使用财政拨款负担费用的公务用车保有量为${s.count(7)}辆。
4.公务接待费支出情况说明
${three('公务接待费', 'reception')}其中：
国内公务接待支出${s.money(f.final('reception'))}，主要是接待检查调研。共接待国内来访团组${s.count(f.counted('reception', 26))}个，来宾${s.count(f.counted('reception', 208))}人次。
（三）培训费支出情况说明
${y}年度培训费预算${s.typed(f.at('basic-expenditure', '30216').plus(1))}，支出决算${s.typed(f.at('basic-expenditure', '30216'))}，完成预算的${s.share(f.at('basic-expenditure', '30216'), f.at('basic-expenditure', '30216').plus(1))}，决算数较预算数减少${s.typed(f.at('basic-expenditure', '30216').times(0).plus(1))}，主要原因是线上培训增多。
（四）会议费支出情况说明
${y}年度会议费预算${s.typed(f.at('basic-expenditure', '30215'))}，支出决算${s.typed(f.at('basic-expenditure', '30215'))}，完成预算的100%，决算数与预算数持平。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'by account', '本单位无政府性基金决算收支，并已公开空表。')}
九、国有资本经营预算财政拨款收入支出决算情况说明
${capitalText(f, s, 'two totals', '本单位无国有资本经营决算拨款收支，并已公开空表。')}
十、机关运行经费支出情况说明
${y}年度机关运行经费预算${s.typed(f.info('operation-administrative'))}，支出决算${s.money(f.info('operation-administrative'))}，${f.info('operation-administrative').isZero() ? '本单位为事业单位，无机关运行经费' : '完成预算的100%'}。支出决算比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '持平')}，主要原因是压减公用支出。
十一、政府采购支出情况说明
${y}年度政府采购支出总额共${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-total'))}，占政府采购支出总额的100%，其中：授予小微企业合同金额${s.typed(f.info('procurement-works'))}，占政府采购支出总额的${s.share(f.info('procurement-works'), f.info('procurement-total'))}。
十二、国有资产占用及购置情况说明
截至${y}年末，本单位机关及所属单位共有车辆${f.info('vehicles-total').toFixed()}辆，其中副部（省）级以上领导用车0辆，主要领导干部用车${f.info('vehicle-principal').toFixed()}辆，机要通信用车${f.info('vehicle-confidential').toFixed()}辆，应急保障用车${f.info('vehicle-emergency').toFixed()}辆，其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车。单价100万元以上的设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。${y}年当年购置车辆0辆；购置单价100万元以上的设备0台（套）。
十三、预算绩效情况说明
（一）预算绩效管理工作开展情况说明
根据预算绩效管理要求，本单位对${s.count(8)}个项目开展了绩效自评，涉及预算资金${s.typed(f.at('general-budget', 'total', 'project'))}，占部门预算项目支出总额的100%。
（二）部门决算中项目绩效自评结果
本部门在部门决算中反映的项目自评得分${s.count(95)}分，全年预算数${s.typed(f.at('general-budget', 'total', 'project'))}，执行数${s.typed(f.at('general-budget', 'total', 'project'))}，完成预算的100%。
`;
}
