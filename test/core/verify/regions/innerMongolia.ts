import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 与年初预算相比 beside 与上年决算相比 in every sentence, each with 变动原因; a section on 项目支出; 机构运行经费. */
export function innerMongolia(f: Facts): string {
  const s = speaker({ grouped: true });
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const [basic, project] = [f.at('general-budget', 'total', 'basic'), f.at('general-budget', 'total', 'project')];
  const of = (name: string, part: Decimal, whole: Decimal): string => `${name}${s.money(part)}，占${s.share(part, whole)}`;
  const changed = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? '与上年决算相比，无增减变化' : `与上年决算相比，${s.change(now, before)}，变动原因：人员和项目变化`;
  const row = (name: string, id: string): string =>
    `${name}${s.money(f.at('summary', id))}。${changed(f.at('summary', id), f.was('summary', id))}。`;
  const than = (now: Decimal, planned: Decimal): string =>
    now.equals(planned) ? '与年初预算相比无变化' : `与年初预算相比${s.change(now, planned)}，变动原因：年中调整`;
  const three = (name: string, column: string): string =>
    `${name}支出${s.money(f.final(column))}，占${s.share(f.final(column), f.final('total'))}。与全年预算相比，${f.final(column).equals(f.planned(column)) ? '无变化' : `${s.change(f.final(column), f.planned(column))}，变动原因：厉行节约`}；${changed(f.final(column), f.past(column))}。`;
  return `第二部分 部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入、支出决算总计均为${s.money(total)}。与年初预算相比，收入、支出总计各增加${s.typed(total.minus(total.minus(10)))}，增长${s.share(total.minus(total.minus(10)), total.minus(10))}，变动原因：年中追加；与上年决算相比，收入、支出总计各${s.change(total, f.was('summary', 'inflow-total'))}，变动原因：项目变化。其中：
（一）收入决算总计${s.money(total)}。包括：
1.${row('本年收入决算合计', 'revenue-total')}
2.${row('使用非财政拨款结余', 'use-of-surplus')}
3.${row('年初结转和结余', 'opening')}
（二）支出决算总计${s.money(total)}。包括：
1.${row('本年支出决算合计', 'expenditure-total')}
2.${row('结余分配', 'surplus-distribution')}结余分配事项：提取职工福利基金。
3.${row('年末结转和结余', 'closing')}结转和结余事项：未完成的项目。
二、收入决算情况说明
本年收入决算合计${s.money(revenue)}，其中：${[
    of('一般公共预算财政拨款收入', f.at('summary', 'grant-general'), revenue),
    of('政府性基金预算财政拨款收入', f.at('summary', 'grant-fund'), revenue),
    of('国有资本经营预算财政拨款收入', f.at('summary', 'grant-state-capital'), revenue),
    of('上级补助收入', f.at('revenue', 'total', 'from-superior'), revenue),
    of('事业收入', f.at('revenue', 'total', 'institutional'), revenue),
    of('经营收入', f.at('revenue', 'total', 'business'), revenue),
    of('附属单位上缴收入', f.at('revenue', 'total', 'from-affiliates'), revenue),
    of('其他收入', f.at('revenue', 'total', 'other'), revenue),
  ].join('，')}。
三、支出决算情况说明
本年支出决算合计${s.money(spent)}，其中：${[
    of('基本支出', f.at('expenditure', 'total', 'basic'), spent),
    of('项目支出', f.at('expenditure', 'total', 'project'), spent),
    of('上缴上级支出', f.at('expenditure', 'total', 'to-superior'), spent),
    of('经营支出', f.at('expenditure', 'total', 'business'), spent),
    of('对附属单位补助支出', f.at('expenditure', 'total', 'to-affiliates'), spent),
  ].join('，')}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入、支出决算总计均为${s.money(fiscal)}，与年初预算相比，收入、支出总计各增加${s.typed(fiscal.times(0).plus(20))}，增长${s.share(fiscal.times(0).plus(20), fiscal.minus(20))}，变动原因：年中追加；与上年决算相比，收入、支出总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}，变动原因：项目变化。
五、一般公共预算财政拨款支出决算情况说明
（一）总体情况
${y}年度一般公共预算财政拨款支出决算${s.money(general)}。与上年决算相比，${s.change(general, f.was('general-budget', 'total', 'total'))}，变动原因：人员变动。与年初预算相比，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：基本支出决算${s.money(basic)}，项目支出决算${s.money(project)}。
（二）具体情况
${y}年度一般公共预算财政拨款支出决算${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 3)
  .map(({ name, final, budget, code }, index) => {
    const items = f.accounts('general-budget', 7).filter((item) => item.code.startsWith(code));
    const lines = items.map(
      (item, at) =>
        `${String(at + 1)}.${f.above(item.code)[1]}（款）${item.name}（项）。年初预算${s.budget(item.budget)}，支出决算${s.money(item.final)}，完成年初预算的${s.share(item.final, item.budget)}。决算数${item.final.equals(item.budget) ? '与年初预算数持平' : '与年初预算数的差异原因：年中调整'}。`,
    );
    return `（${'一二三四五六七八九十'[index] ?? ''}）${name}（类）\n${name}支出年初预算${s.budget(budget)}，支出决算${s.money(final)}，完成年初预算的${s.share(final, budget)}。其中：\n${lines.join('\n')}`.replace(
      '支出支出',
      '支出',
    );
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出决算${s.money(basic)}，其中：
（一）人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}。
（二）公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、一般公共预算财政拨款项目支出决算情况说明
${y}年度一般公共预算财政拨款项目支出决算${s.money(project)}。其中：商品和服务支出${s.typed(project)}，主要用于：专项业务。
八、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
${y}年度财政拨款“三公”经费支出全年预算${s.money(f.planned('total'))}，支出决算${s.money(f.final('total'))}，完成全年预算的${s.share(f.final('total'), f.planned('total'))}。${changed(f.final('total'), f.past('total'))}。
（二）“三公”经费财政拨款支出决算具体情况说明
${y}年度财政拨款“三公”经费支出决算${s.money(f.final('total'))}。其中：
1.${three('因公出国（境）费', 'abroad')}全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.${three('公务用车购置及运行维护费', 'vehicles')}其中：
（1）公务用车购置费0.00万元，全年购置公务用车0辆。
（2）公务用车运行维护费${s.money(f.final('vehicle-running'))}，截至${y}年12月31日，使用财政拨款开支的公务用车保有量${s.count(7)}辆。
3.${three('公务接待费', 'reception')}其中：国内公务接待费${s.money(f.final('reception'))}，接待${s.count(f.counted('reception', 26))}批次，${s.count(f.counted('reception', 208))}人次；国（境）外公务接待费0.00万元，接待0批次，0人次。
九、政府性基金预算财政拨款支出决算情况说明
${fundText(f, s, 'two totals', `${y}年度本部门无政府性基金预算财政拨款支出。`)}
十、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', `${y}年度本部门无国有资本经营预算财政拨款支出。`)}
十一、机构运行经费支出决算情况说明
${y}年度机构运行经费支出决算${s.money(f.info('operation-administrative'))}。其中：行政单位机关运行经费${s.money(f.info('operation-administrative'))}，事业单位机构运行经费0.00万元。机关运行经费比${last}年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '无变化')}，变动原因：压减支出。
十二、政府采购支出决算情况说明
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-works'))}，占授予中小企业合同金额的${s.share(f.info('procurement-works'), f.info('procurement-goods'))}。
十三、国有资产占用情况说明
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
${than(general, general)}。
十四、预算绩效情况说明
本部门${y}年度纳入绩效自评的项目${s.count(8)}个，涉及资金${s.typed(project)}。
`;
}
