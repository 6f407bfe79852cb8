import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, ZERO, type Facts } from './facts';

/** Everything under numbered headings of one part; totals 各增加; shares without 的; the funds inside brackets. */
export function zhejiang(f: Facts): string {
  const s = speaker();
  const [y, last, unit] = [f.year, f.year - 1, f.department];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const of = (name: string, part: Decimal, whole: Decimal, wholeName: string): string =>
    `${name}${s.money(part)}，占${wholeName}${s.share(part, whole)}`;
  const three = (name: string, column: string): string =>
    `${name}支出决算为${s.money(f.final(column))}，完成预算的${s.share(f.final(column), f.planned(column))}，占“三公”经费财政拨款支出决算总额的${s.share(f.final(column), f.final('total'))}，与${last}年度相比，${s.change(f.final(column), f.past(column))}，主要原因是厉行节约`;
  return `二、${unit}${y}年度部门决算情况说明
（一）收入支出决算总体情况说明
${y}年度收入总计${s.money(total)}，支出总计${s.money(total)}，与${last}年度相比，各${s.change(total, f.was('summary', 'inflow-total'))}。主要原因是：项目有增有减。
（二）收入决算情况说明
本年收入合计${s.money(revenue)}；包括财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}（其中，一般公共预算${s.money(f.at('summary', 'grant-general'))}，政府性基金预算${s.money(f.at('summary', 'grant-fund'))}，国有资本经营预算${s.money(f.at('summary', 'grant-state-capital'))}），占收入合计${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；${of('上级补助收入', ZERO, revenue, '收入合计')}；${of('事业收入', f.at('revenue', 'total', 'institutional'), revenue, '收入合计')}；${of('经营收入', ZERO, revenue, '收入合计')}；${of('附属单位上缴收入', ZERO, revenue, '收入合计')}；${of('其他收入', f.at('revenue', 'total', 'other'), revenue, '收入合计')}。
（三）支出决算情况说明
本年支出合计${s.money(spent)}，其中${of('基本支出', f.at('expenditure', 'total', 'basic'), spent, '')}；${of('项目支出', f.at('expenditure', 'total', 'project'), spent, '')}；${of('经营支出', ZERO, spent, '')}；${of('上缴上级支出', ZERO, spent, '')}；${of('对附属单位补助支出', ZERO, spent, '')}。
（四）财政拨款收入支出决算总体情况说明
${y}年度财政拨款收入总计${s.money(fiscal)}，支出总计${s.money(fiscal)}，与${last}年度相比，各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因是：项目有增有减。
（五）一般公共预算财政拨款支出决算情况说明
1.一般公共预算财政拨款支出决算总体情况。
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}。主要原因是：人员增减。
2.一般公共预算财政拨款支出决算结构情况。
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name.replace(/支出$/, '')}（类）支出${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}；外交（类）支出0.00万元，占0.00%；国防（类）支出0.00万元，占0.00%。
3.一般公共预算财政拨款支出决算具体情况。
${y}年度一般公共预算财政拨款支出年初预算为${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算为${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}，主要原因是年中调整。其中：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget }) => {
    const [group, section] = f.above(code);
    const rest = final.equals(budget)
      ? '决算数等于年初预算数的主要原因是按预算执行'
      : `决算数${final.gt(budget) ? '大于' : '小于'}年初预算数的主要原因是年中调整`;
    return `${group}（类）${section}（款）${name}（项）。年初预算为${s.budget(budget)}，支出决算为${s.money(final)}，完成年初预算的${s.share(final, budget)}，${rest}。`;
  })
  .join('\n')}
（六）一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
（七）政府性基金预算财政拨款支出决算总体情况
${fundText(f, s, 'budget', `本部门${y}年度没有使用政府性基金预算财政拨款安排的支出。`)}
（八）国有资本经营预算财政拨款支出决算总体情况
${capitalText(f, s, 'budget', `本部门${y}年度没有使用国有资本经营预算财政拨款安排的支出。`)}
（九）一般公共预算财政拨款“三公”经费支出决算情况说明
1.“三公”经费一般公共预算财政拨款支出决算总体情况说明。
${y}年度“三公”经费一般公共预算财政拨款支出预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}，${y}年度“三公”经费支出决算数小于预算数的主要原因是厉行节约。
2.“三公”经费一般公共预算财政拨款支出决算具体情况说明。
${y}年度“三公”经费一般公共预算财政拨款支出决算中，${three('因公出国（境）费', 'abroad')}；${three('公务用车购置及运行维护费', 'vehicles')}；${three('公务接待费', 'reception')}。具体情况如下：
（1）因公出国（境）费预算数为${s.money(f.planned('abroad'))}，支出决算为${s.money(f.final('abroad'))}，完成预算的${s.share(f.final('abroad'), f.planned('abroad'))}。主要用于机关及下属预算单位人员的公务出国（境）的国际旅费、住宿费、伙食费等支出。全年使用一般公共预算财政拨款涉及相关团组${s.count(f.counted('abroad', 2))}个；本部门全年因公出国（境）累计${s.count(f.counted('abroad', 5))}人次。
（2）公务用车购置及运行维护费预算数为${s.money(f.planned('vehicles'))}，支出决算为${s.money(f.final('vehicles'))}，完成预算的${s.share(f.final('vehicles'), f.planned('vehicles'))}。决算数小于预算数的主要原因是节约用车。其中：公务用车购置支出0.00万元（含购置税等附加费用），公务用车运行维护费支出${s.money(f.final('vehicle-running'))}，主要用于公务用车燃料费、维修费、过桥过路费、保险费等支出。截至${y}年12月31日，开支一般公共预算财政拨款的公务用车保有量为${s.count(7)}辆。
（3）公务接待费预算数为${s.money(f.planned('reception'))}，支出决算为${s.money(f.final('reception'))}，完成预算的${s.share(f.final('reception'), f.planned('reception'))}。主要用于接待调研等支出。国内公务接待累计${s.count(f.counted('reception', 12))}批次，${s.count(f.counted('reception', 96))}人次。
其中：外事接待支出0.00万元，接待0人次，0批次；其他国内公务接待支出${s.typed(f.final('reception'))}，主要用于接待调研。
（十）其他重要事项的情况说明
1.机关运行经费支出情况
${y}年度${unit}各单位机关运行经费支出${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因是厉行节约。
2.政府采购支出情况
${y}年度${unit}各单位政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-total'))}，占政府采购支出总额的100.00%。其中，授予小微企业合同金额${s.typed(f.info('procurement-goods'))}，占授予中小企业合同金额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}；货物采购授予中小企业合同金额占货物支出金额的${s.count(100)}.00%，工程采购授予中小企业合同金额占工程支出金额的${s.count(100)}.00%，服务采购授予中小企业合同金额占服务支出金额的${s.count(100)}.00%。
3.国有资产占有使用情况
截至${y}年12月31日，${unit}及所属单位共有车辆${f.info('vehicles-total').toFixed()}辆，其中，副部（省）级及以上领导用车0辆、主要领导干部用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车；单价100万元以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
4.预算绩效管理工作开展情况
根据预算绩效管理要求，组织对${y}年度一般公共预算项目支出全面开展绩效自评，共涉及项目${s.count(12)}个，共涉及资金${s.money(f.at('general-budget', 'total', 'project'))}，占一般公共预算项目支出总额的100.00%。
`;
}
