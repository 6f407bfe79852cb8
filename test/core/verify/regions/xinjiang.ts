import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 收入支出总体与上年相比; 与年初预算数相比 beside 与上年相比; 年初预算数 before 决算数; accounts as 名称+代码. */
export function xinjiang(f: Facts): string {
  const s = speaker();
  const [y] = [f.year];
  const at = (row: string): string => s.money(f.at('summary', row));
  const fis = (row: string, column = 'amount'): string => s.money(f.at('fiscal-summary', row, column));
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const of = (name: string, part: Decimal, whole: Decimal): string => `${name}${s.money(part)}，占${s.share(part, whole)}`;
  const gap = (final: Decimal, budget: Decimal): string =>
    budget.isZero() ? '0.00%' : `${final.minus(budget).div(budget).times(100).toDecimalPlaces(2).toFixed(2)}%`;
  const three = (name: string, column: string): string =>
    `${name}支出${s.money(f.final(column))}，占${s.share(f.final(column), f.final('total'))}，比上年${s.change(f.final(column), f.past(column), '持平')}，主要原因是：厉行节约；`;
  return `第二部分 部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收入总计${at('inflow-total')}，其中：本年收入合计${at('revenue-total')}，使用非财政拨款结余${at('use-of-surplus')}，年初结转和结余${at('opening')}。
${y}年度支出总计${at('outflow-total')}，其中：本年支出合计${at('expenditure-total')}，结余分配${at('surplus-distribution')}，年末结转和结余${at('closing')}。
收入支出总体与上年相比，${s.change(f.at('summary', 'inflow-total'), f.was('summary', 'inflow-total'))}，主要原因是：人员变动。
二、收入决算情况说明
本年收入${s.money(revenue)}，其中：${of('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue)}；上级补助收入0.00万元，占0.00%；${of('事业收入', f.at('revenue', 'total', 'institutional'), revenue)}；经营收入0.00万元，占0.00%；附属单位上缴收入0.00万元，占0.00%；${of('其他收入', f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
本年支出${s.money(spent)}，其中：${of('基本支出', f.at('expenditure', 'total', 'basic'), spent)}；${of('项目支出', f.at('expenditure', 'total', 'project'), spent)}；上缴上级支出0.00万元，占0.00%；经营支出0.00万元，占0.00%；对附属单位补助支出0.00万元，占0.00%。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入总计${fis('inflow-total')}，其中：年初财政拨款结转和结余${fis('opening')}，本年财政拨款收入${fis('revenue-total')}。财政拨款支出总计${fis('outflow-total', 'total')}，其中：年末财政拨款结转和结余${fis('closing', 'total')}，本年财政拨款支出${fis('expenditure-total', 'total')}。
财政拨款收入支出总体与上年相比，${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'))}，主要原因是：人员变动。与年初预算相比，年初预算数${s.budget(f.budgetOf('general-budget', 'total'))}，决算数${fis('inflow-total')}，预决算差异率${gap(f.at('fiscal-summary', 'inflow-total'), f.budgetOf('general-budget', 'total'))}，主要原因是：年中追加。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与上年相比，${s.change(general, f.was('general-budget', 'total', 'total'))}，主要原因是：人员变动。
（二）一般公共预算财政拨款支出决算结构情况
${f
  .accounts('general-budget', 3)
  .map(({ name, final }, index) => `${index + 1}.${name}（类）${s.money(final)}，占${s.share(final, general)}。`)
  .join('\n')}
（三）一般公共预算财政拨款支出决算具体情况
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, before }, index) => {
    const [group, section] = f.above(code);
    return `${index + 1}.${group}（类）${section}（款）${name}（项）：支出决算数为${s.money(final)}，比上年决算${s.change(final, before)}，主要原因是：本年人员变动。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，包括：${f.economic('301', '303')}。
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
${y}年度财政拨款“三公”经费支出决算${s.money(f.final('total'))}，比上年${s.change(f.final('total'), f.past('total'))}，主要原因是：厉行节约。其中：${three('因公出国（境）费', 'abroad')}${three('公务用车购置及运行维护费', 'vehicles')}${three('公务接待费', 'reception').replace(/；$/, '。')}
具体情况如下：
因公出国（境）费支出${s.money(f.final('abroad'))}，开支内容包括参加培训。单位全年安排的因公出国（境）团组${s.count(f.counted('abroad', 2))}个，因公出国（境）${s.count(f.counted('abroad', 5))}人次。
公务用车购置及运行维护费${s.money(f.final('vehicles'))}，其中：公务用车购置费0.00万元，公务用车运行维护费${s.money(f.final('vehicle-running'))}。公务用车运行维护费开支内容包括车辆保险费、燃油费、维修费等。公务用车购置数0辆，公务用车保有量${s.count(7)}辆。国有资产占用情况中固定资产车辆${s.count(7)}辆，与公务用车保有量差异原因是：无差异。
公务接待费${s.money(f.final('reception'))}，开支内容包括接待上级检查。单位全年安排的国内公务接待${s.count(f.counted('reception', 12))}批次，${s.count(f.counted('reception', 96))}人次。
与全年预算相比，财政拨款“三公”经费支出全年预算数${s.money(f.planned('total'))}，决算数${s.money(f.final('total'))}，预决算差异率${gap(f.final('total'), f.planned('total'))}，主要原因是：厉行节约。其中：因公出国（境）费全年预算数${s.money(f.planned('abroad'))}，决算数${s.money(f.final('abroad'))}，预决算差异率${gap(f.final('abroad'), f.planned('abroad'))}；公务接待费全年预算数${s.money(f.planned('reception'))}，决算数${s.money(f.final('reception'))}，预决算差异率${gap(f.final('reception'), f.planned('reception'))}。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', '本单位无政府性基金预算财政拨款收入、支出、结转和结余，政府性基金预算财政拨款收入支出决算表为空表。')}
九、国有资本经营预算财政拨款收入支出决算情况说明
${capitalText(f, s, 'balances', '本单位无国有资本经营预算财政拨款收入、支出、结转和结余，国有资本经营预算财政拨款支出决算表为空表。')}
十、其他重要事项的情况说明
（一）机关运行经费及公用经费支出情况
${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因是：厉行节约。
（二）政府采购情况
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。
授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-works'))}，占政府采购支出总额的${s.share(f.info('procurement-works'), f.info('procurement-total'))}。
（三）国有资产占用情况说明
截至${y}年12月31日，房屋${s.count(2150)}平方米，价值${s.typed(f.info('procurement-total'))}。车辆${f.info('vehicles-total').toFixed()}辆，价值${s.typed(f.info('procurement-goods'))}，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是：业务用车；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
十一、预算绩效的情况说明
根据预算绩效管理要求，本单位${y}年度预算绩效管理项目${s.count(6)}个，全年预算数${s.typed(f.at('general-budget', 'total', 'project'))}，全年执行数${s.typed(f.at('general-budget', 'total', 'project'))}。
`;
}
