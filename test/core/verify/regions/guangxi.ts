import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 总收入 and 总支出; 较…年度决算数 with an explanation between; 增长0% on a base of zero. */
export function guangxi(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const spent = f.at('expenditure', 'total', 'total');
  const changed = (now: Decimal, before: Decimal): string =>
    now.equals(before)
      ? `较${last}年度决算数增加0.00万元，增长0%，主要原因是：与去年相比无变化。`
      : `较${last}年度决算数${s.change(now, before)}，主要原因是：业务变化。`;
  const row = (name: string, note: string, id: string): string =>
    `${name}${s.money(f.at('summary', id))}，${note}。${changed(f.at('summary', id), f.was('summary', id))}`;
  const general = f.at('general-budget', 'total', 'total');
  const three = (name: string, column: string): string =>
    `${name}支出决算${s.money(f.final(column))}，完成预算${s.money(f.planned(column))}的${s.share(f.final(column), f.planned(column))}，比上年决算数${s.change(f.final(column), f.past(column), '持平')}`;
  return `第三部分：${y}年度部门决算情况说明
一、${y}年度收入支出决算总体情况
（一）本部门${y}年度总收入${s.money(f.at('summary', 'inflow-total'))}，其中本年收入${s.money(f.at('summary', 'revenue-total'))}，较${last}年度决算数${s.change(f.at('summary', 'revenue-total'), f.was('summary', 'revenue-total'))}。收入具体情况如下：
1.${row('一般公共预算财政拨款收入', '为本级财政当年拨付的资金', 'grant-general')}
2.${row('政府性基金预算财政拨款收入', '为本级财政当年拨付的资金', 'grant-fund')}
3.${row('事业收入', '为事业单位开展业务活动取得的收入', 'institutional')}
4.${row('经营收入', '为事业单位在业务活动之外开展非独立核算经营活动取得的收入', 'business')}
5.${row('其他收入', '为预算单位在“财政拨款收入”“事业收入”“经营收入”之外取得的收入', 'other')}
6.${row('使用非财政拨款结余（含专用结余）', '主要是弥补本年度收支缺口的资金', 'use-of-surplus')}
7.${row('上年结转和结余', '为以前年度支出预算未执行完毕、结转到本年度继续使用的资金', 'opening')}
（二）本部门${y}年度总支出${s.money(f.at('summary', 'outflow-total'))}，其中本年支出${s.money(spent)}，较${last}年度决算数${s.change(spent, f.was('expenditure', 'total', 'total'))}。支出具体情况如下：
${f
  .accounts('expenditure', 3)
  .map(
    ({ name, final, before }, index) =>
      `${index + 1}.${name}（类）${s.money(final)}，主要用于日常运转。${changed(final, before)}`,
  )
  .join('\n')}
二、${y}年度一般公共预算财政拨款支出决算情况
本部门${y}年度一般公共预算财政拨款支出${s.money(general)}，较${last}年度决算数${s.change(general, f.was('general-budget', 'total', 'total'))}。
本部门${y}年度一般公共预算财政拨款支出年初预算${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。
${f
  .accounts('general-budget', 7)
  .map(
    ({ name, final, budget }, index) =>
      `${index + 1}.${name}（项）支出决算${s.money(final)}，完成年初预算${s.budget(budget)}的${s.share(final, budget)}。`,
  )
  .join('\n')}
三、${y}年度一般公共预算财政拨款基本支出决算情况
本部门${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
四、${y}年度政府性基金预算财政拨款支出决算情况
${fundText(f, s, 'budget', '本部门无政府性基金预算财政拨款支出。')}
五、${y}年度国有资本经营预算财政拨款支出决算情况
${capitalText(f, s, 'budget', '本部门无国有资本经营预算财政拨款支出。')}
六、${y}年度一般公共预算财政拨款“三公”经费支出决算情况
${y}年度“三公”经费支出决算${s.money(f.final('total'))}，完成预算${s.money(f.planned('total'))}的${s.share(f.final('total'), f.planned('total'))}，比上年决算数${s.change(f.final('total'), f.past('total'))}。其中：${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。
1.因公出国（境）费支出${s.money(f.final('abroad'))}，全年使用财政拨款安排出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次。
2.公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}，其中：公务用车购置支出0万元，公务用车运行维护费${s.money(f.final('vehicle-running'))}。${y}年度本部门公务用车保有量为${s.count(7)}辆。
3.公务接待费支出${s.money(f.final('reception'))}，国内公务接待${s.count(f.counted('reception', 12))}批次，国内公务接待${s.count(f.counted('reception', 96))}人次。
七、其他重要事项情况说明
（一）机关运行经费支出情况说明
本部门${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，较${last}年度决算数${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。
（二）政府采购支出情况说明
本部门${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：货物支出${s.money(f.info('procurement-goods'))}、工程支出${s.money(f.info('procurement-works'))}、服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}。
（三）国有资产占用情况说明
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，单价100万元以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效管理情况说明
本部门对${s.count(12)}个项目开展了绩效自评，涉及资金${s.typed(f.at('general-budget', 'total', 'project'))}。
`;
}
