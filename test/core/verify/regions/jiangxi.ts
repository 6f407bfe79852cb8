import type { Decimal } from 'decimal.js';
import { fundText, capitalText } from './budgets';
import { speaker, type Facts } from './facts';

/** 其中年初结转… in front of the comparison; 具体构成为; budgets and finals of every class; classes of economic accounts. */
export function jiangxi(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const total = f.at('summary', 'inflow-total');
  const [revenue, spent] = [f.at('revenue', 'total', 'total'), f.at('expenditure', 'total', 'total')];
  const general = f.at('general-budget', 'total', 'total');
  const basic = f.at('general-budget', 'total', 'basic');
  const than = (now: Decimal, before: Decimal): string =>
    now.equals(before) ? `与${last}年持平` : `较${last}年${s.change(now, before)}`;
  const row = (id: string): readonly [Decimal, Decimal] => [f.at('summary', id), f.was('summary', id)];
  const source = (name: string, column: string): string =>
    `${name}${s.money(f.at('revenue', 'total', column))}，占${s.share(f.at('revenue', 'total', column), revenue)}`;
  const use = (name: string, column: string): string =>
    `${name}${s.money(f.at('expenditure', 'total', column))}，占${s.share(f.at('expenditure', 'total', column), spent)}`;
  const three = (name: string, column: string): string =>
    `${name}支出全年预算数为${s.money(f.planned(column))}，决算数为${s.money(f.final(column))}，完成预算的${s.share(f.final(column), f.planned(column))}，决算数${f.final(column).equals(f.past(column)) ? `较${last}年无增减` : than(f.final(column), f.past(column))}，主要原因是业务变化。`;
  const economic = (name: string, code: string): string => {
    const [now, before] = [f.at('basic-expenditure', code), f.was('basic-expenditure', code)];
    return `${name}${s.money(now)}，${than(now, before)}，主要原因是：人员变化。`;
  };
  return `第三部分 ${y}年度部门决算情况说明
一、收入决算情况说明
本部门${y}年度收入总计${s.money(total)}，其中年初结转和结余${s.money(f.at('summary', 'opening'))}，${than(f.at('summary', 'opening'), f.was('summary', 'opening'))}；本年收入合计${s.money(revenue)}，${than(...row('revenue-total'))}，主要原因是：项目变化。
本年收入的具体构成为：${source('财政拨款收入', 'fiscal')}；${source('事业收入', 'institutional')}；${source('经营收入', 'operating')}；${source('其他收入', 'other')}。
二、支出决算情况说明
本部门${y}年度支出总计${s.money(total)}，其中本年支出合计${s.money(spent)}，${than(...row('expenditure-total'))}，主要原因是：人员变化；年末结转和结余${s.money(f.at('summary', 'closing'))}，${than(...row('closing'))}，主要原因是：加快支出。
本年支出的具体构成为：${use('基本支出', 'basic')}；${use('项目支出', 'project')}；${use('经营支出', 'operating')}；其他支出（对附属单位补助支出、上缴上级支出）0万元，占0%。
三、一般公共预算财政拨款支出决算情况说明
本部门${y}年度一般公共预算财政拨款本年支出年初预算数为${s.budget(f.budgetOf('general-budget', 'total'))}，决算数为${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 3)
  .map(
    ({ name, final, budget }, index) =>
      `（${'一二三四五六七八九十'[index] ?? ''}）${name}年初预算数为${s.budget(budget)}，决算数为${s.money(final)}，完成年初预算的${s.share(final, budget)}，主要原因是：年中调整。`,
  )
  .join('\n')}
四、一般公共预算财政拨款基本支出决算情况说明
本部门${y}年度一般公共预算财政拨款基本支出${s.money(basic)}，其中：
（一）${economic('工资福利支出', '301')}
（二）${economic('商品和服务支出', '302')}
（三）${economic('对个人和家庭补助支出', '303')}
五、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'two totals', '本部门没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出。')}
六、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', '本部门没有使用国有资本经营预算安排的支出。')}
七、财政拨款“三公”经费支出决算情况说明
本部门${y}年度财政拨款“三公”经费支出全年预算数为${s.money(f.planned('total'))}，决算数为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}，决算数${than(f.final('total'), f.past('total'))}，其中：
（一）${three('因公出国（境）', 'abroad')}决算数较全年预算数变化的主要原因是：严格管理。全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}个，累计${s.count(f.counted('abroad', 5))}人次，主要为：学术交流。
（二）${three('公务接待费', 'reception')}全年国内公务接待${s.count(f.counted('reception', 26))}批，累计接待${s.count(f.counted('reception', 208))}人次，其中外事接待${s.count(0)}批，累计接待${s.count(0)}人次，主要为：业务检查。
（三）公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}，其中${three('公务用车购置', 'vehicle-purchase')}全年购置公务用车${s.count(f.counted('vehicle-purchase', 1))}辆。${three('公务用车运行维护费', 'vehicle-running')}年末公务用车保有${s.count(7)}辆。
八、机关运行经费支出情况说明
本部门${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和保持一致），${f.info('operation-administrative').equals(f.pastInfo('operation-administrative')) ? '与上年持平' : `较上年决算数${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}`}，主要原因是：厉行节约。
九、政府采购支出情况说明
本部门${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}。
十、国有资产占用情况说明
截止${y}年12月31日，本部门国有资产占用情况见公开表。其中车辆（台、辆）${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆。单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
十一、预算绩效情况说明
根据预算绩效管理要求，本部门组织对纳入${y}年度部门预算范围的二级项目${s.count(6)}个全面开展绩效自评，共涉及资金${s.typed(f.at('general-budget', 'total', 'project'))}。
`;
}
