import type { Decimal } from 'decimal.js';
import { speaker, type Facts } from './facts';

/** Separators; totals with their parts one by one; 财政拨款支出 of all budgets together; 会议费 and 培训费 beside the “三公” items. */
export function jiangsu(f: Facts): string {
  const s = speaker({ grouped: true });
  const [y] = [f.year];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const fiscalSpent = f.at('fiscal-summary', 'expenditure-total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const changed = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? '与上年决算数相同。' : `与上年相比，${s.change(now, before)}，变动原因：人员和项目变化。`;
  const row = (name: string, id: string): string =>
    `${name}${s.money(f.at('summary', id))}。${changed(f.at('summary', id), f.was('summary', id))}`;
  const source = (name: string, column: string): string =>
    `${name}${s.money(f.at('revenue', 'total', column))}，占${s.share(f.at('revenue', 'total', column), revenue)}`;
  const paid = (name: string, column: string): string =>
    `${name}${s.money(f.at('expenditure', 'total', column))}，占${s.share(f.at('expenditure', 'total', column), spent)}`;
  const three = (name: string, column: string): string =>
    `${name}支出预算${s.money(f.planned(column))}（其中：一般公共预算支出${s.money(f.planned(column))}；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元），支出决算${s.money(f.final(column))}（其中：一般公共预算支出${s.money(f.final(column))}；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元），完成调整后预算的${s.share(f.final(column), f.planned(column))}，决算数与预算数的差异原因：厉行节约。`;
  let group = '';
  let number = 0;
  const details = f
    .accounts('general-budget', 7)
    .map(({ code, name, final, budget }) => {
      const [own, section] = f.above(code);
      const head =
        own === group
          ? ''
          : `（${'一二三四五六七八九十'[f.accounts('general-budget', 3).findIndex((account) => account.name === own)] ?? ''}）${own}（类）\n`;
      number = own === group ? number + 1 : 1;
      group = own;
      const rest = final.equals(budget) ? '决算数与年初预算数相同。' : '决算数与年初预算数的差异原因：年中调整。';
      return `${head}${number}．${section}（款）${name}（项）。年初预算${s.budget(budget)}，支出决算${s.money(final)}，完成年初预算的${s.share(final, budget)}。${rest}`;
    })
    .join('\n');
  const budget = f.budgetOf('general-budget', 'total');
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入、支出决算总计${s.money(total)}。与上年相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}。其中：
（一）收入决算总计${s.money(total)}。包括：
1．${row('本年收入决算合计', 'revenue-total')}
2．${row('使用非财政拨款结余（含专用结余）', 'use-of-surplus')}
3．${row('年初结转和结余', 'opening')}
（二）支出决算总计${s.money(total)}。包括：
1．${row('本年支出决算合计', 'expenditure-total')}
2．${row('结余分配', 'surplus-distribution')}
3．${row('年末结转和结余', 'closing')}
二、收入决算情况说明
${y}年度本年收入决算合计${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；${source('上级补助收入', 'from-superior')}；${source('财政专户管理教育资金', 'none')}；${source('事业收入（不含专户管理教育资金）', 'institutional')}；${source('经营收入', 'business')}；${source('附属单位上缴收入', 'from-affiliates')}；${source('其他收入', 'other')}。
图1：收入决算图
三、支出决算情况说明
${y}年度本年支出决算合计${s.money(spent)}，其中：${paid('基本支出', 'basic')}；${paid('项目支出', 'project')}；${paid('经营支出', 'business')}；${paid('上缴上级支出', 'to-superior')}；${paid('对附属单位补助支出', 'to-affiliates')}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入、支出决算总计${s.money(fiscal)}。与上年相比，收、支总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}，变动原因：人员和项目变化。
五、财政拨款支出决算情况说明
财政拨款支出决算反映的是一般公共预算、政府性基金预算和国有资本经营预算财政拨款支出的总体情况，既包括使用本年从本级财政取得的财政拨款发生的支出，也包括使用上年度财政拨款结转资金发生的支出。
${y}年度财政拨款支出决算${s.money(fiscalSpent)}，占本年支出合计的${s.share(fiscalSpent, spent)}。与${y}年度财政拨款支出年初预算${s.budget(budget)}相比，完成年初预算的${s.share(fiscalSpent, budget)}。其中：
${details}
六、财政拨款基本支出决算情况说明
${y}年度财政拨款基本支出决算${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
（一）人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}。主要包括：${f.economic('301', '303')}。
（二）公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}。主要包括：${f.economic('302', '307', '310')}。
七、一般公共预算财政拨款支出决算情况说明
${y}年度一般公共预算财政拨款支出决算${s.money(general)}。与上年相比，${s.change(general, f.was('general-budget', 'total', 'total'))}，变动原因：人员和项目变化。
八、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出决算${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
（一）人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}。主要包括：${f.economic('301', '303')}。
（二）公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}。主要包括：${f.economic('302', '307', '310')}。
九、政府性基金预算财政拨款收入支出决算情况说明
${y}年度政府性基金预算财政拨款支出决算${s.money(f.at('government-fund', 'total', 'total'))}。${changed(f.at('government-fund', 'total', 'total'), f.was('government-fund', 'total', 'total'))}
十、国有资本经营预算财政拨款支出决算情况说明
${y}年度国有资本经营预算财政拨款支出决算${s.money(f.at('state-capital', 'total', 'total'))}。${changed(f.at('state-capital', 'total', 'total'), f.was('state-capital', 'total', 'total'))}
十一、财政拨款“三公”经费、会议费和培训费支出决算情况说明
（一）“三公”经费财政拨款支出总体情况说明
${y}年度财政拨款“三公”经费支出决算${s.money(f.final('total'))}（其中：一般公共预算支出${s.money(f.final('total'))}；政府性基金预算支出0.00万元；国有资本经营预算支出0.00万元）。与上年相比，${s.change(f.final('total'), f.past('total')).replace(/，(?:增长|下降).*/, '')}，变动原因：厉行节约。其中，因公出国（境）费支出${s.money(f.final('abroad'))}，占“三公”经费的${s.share(f.final('abroad'), f.final('total'))}；公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}，占“三公”经费的${s.share(f.final('vehicles'), f.final('total'))}；公务接待费支出${s.money(f.final('reception'))}，占“三公”经费的${s.share(f.final('reception'), f.final('total'))}。
（二）“三公”经费财政拨款支出具体情况说明
1．${three('因公出国（境）费', 'abroad')}${y}年度使用财政拨款支出安排的因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2．公务用车购置及运行维护费支出预算${s.money(f.planned('vehicles'))}，支出决算${s.money(f.final('vehicles'))}。其中：
（1）公务用车购置支出预算0.00万元，支出决算0.00万元，决算数与预算数相同。${y}年度使用财政拨款支出购置公务用车0辆。
（2）${three('公务用车运行维护费', 'vehicle-running')}截至${y}年12月31日，由财政拨款支出安排开支的公务用车保有量为${s.count(7)}辆。
3．${three('公务接待费', 'reception')}其中：国内公务接待支出${s.typed(f.final('reception'))}，接待${s.count(f.counted('reception', 12))}批次，${s.count(f.counted('reception', 96))}人次；国（境）外公务接待支出0.00万元，接待0批次，0人次。
（三）会议费支出决算情况说明
${y}年度会议费支出预算${s.budget(f.at('basic-expenditure', '30215').plus(1))}，支出决算${s.typed(f.at('basic-expenditure', '30215'))}，完成调整后预算的${s.share(f.at('basic-expenditure', '30215'), f.at('basic-expenditure', '30215').plus(1))}。${y}年度全年召开会议${s.count(8)}个，参加会议${s.count(420)}人次，主要是业务工作会议。
（四）培训费支出决算情况说明
${y}年度培训费支出决算${s.typed(f.at('basic-expenditure', '30216'))}。全年组织培训${s.count(3)}个，组织培训${s.count(150)}人次。
十二、机关运行经费支出决算情况说明
${y}年度机关运行经费支出决算${s.money(f.info('operation-administrative'))}。与上年相比，${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，变动原因：厉行节约。
十三、政府采购支出决算情况说明
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。政府采购授予中小企业合同金额${s.typed(f.info('procurement-total'))}，占政府采购支出总额的100.00%，其中：授予小微企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}。
十四、国有资产占用情况说明
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：副部（省）级领导用车0辆、主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上的设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
十五、预算绩效评价工作开展情况
本部门${y}年度共${s.count(3)}个项目开展了财政重点绩效评价，涉及财政性资金合计${s.typed(f.at('general-budget', 'total', 'project').div(2).toDecimalPlaces(2))}。
`;
}
