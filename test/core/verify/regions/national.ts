import { capitalText, fundText } from './budgets';
import { Decimal } from 'decimal.js';
import { ZERO, speaker, type Facts } from './facts';

/** The wording of the central ministries: collected totals, `（款）（项）` titles, procurement by kind. */
export function national(f: Facts): string {
  const s = speaker({ decimals: 2, grouped: true });
  const last = f.year - 1;
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const tp = (column: string): ReturnType<Facts['at']> => f.at('three-public', 'final', column);
  const tb = (column: string): ReturnType<Facts['at']> => f.at('three-public', 'budget', column);
  const rate = (column: string): string => (tb(column).isZero() ? '' : `，完成预算的${s.share(tp(column), tb(column))}`);
  const three = [
    ['因公出国（境）费', 'abroad'],
    ['公务用车购置及运行费', 'vehicles'],
    ['公务接待费', 'reception'],
  ] as const;
  const foreign = Decimal.max(0, tp('reception').minus('0.30'));
  const procured = f.info('procurement-total');
  const part = (row: string): string => s.money(f.info(row));
  return `${f.department}${f.year}年度部门决算
第三部分 ${f.year}年度部门决算情况说明
一、收入支出决算总体情况说明
${f.year}年度收、支总计${s.money(total)}。与${last}年度相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}，主要是项目安排有变化。
二、收入决算情况说明
本年收入合计${s.money(revenue)}，其中：${[
    ['财政拨款收入', 'fiscal'],
    ['上级补助收入', 'from-superior'],
    ['事业收入', 'institutional'],
    ['经营收入', 'business'],
    ['附属单位上缴收入', 'from-affiliates'],
    ['其他收入', 'other'],
  ]
    .map(([name = '', column = '']) => {
      const amount = f.at('revenue', 'total', column);
      return `${name}${s.money(amount)}，占${s.share(amount, revenue)}`;
    })
    .join('；')}。
三、支出决算情况说明
本年支出合计${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}；经营支出${s.money(ZERO)}，占0.00%。
四、财政拨款收入支出决算总体情况说明
${f.year}年度财政拨款收、支总计${s.money(fiscal)}。与${last}年度相比，财政拨款收、支总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}，主要是人员和项目安排有变化。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况。
${f.year}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}，主要是人员经费有变化。
（二）一般公共预算财政拨款支出决算结构情况。
${f.year}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) =>
      `${name}（类）支出${s.money(final)}，占${s.share(final, general)}`.replace('支出（类）支出', '（类）支出'),
    )
    .join('；')}。
（三）一般公共预算财政拨款支出决算具体情况。
${f.year}年度一般公共预算财政拨款支出年初预算为${s.budget(f.budgetOf('general-budget', 'total'))}，支出决算为${s.money(general)}，完成年初预算的${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget }, index) => {
    const [group, section] = [3, 5].map(
      (digits) => f.accounts('general-budget', digits as 3 | 5).find((account) => code.startsWith(account.code))?.name ?? '',
    );
    const order = final.equals(budget)
      ? '决算数与年初预算数持平'
      : `决算数${final.gt(budget) ? '大于' : '小于'}年初预算数的主要原因是年中调整`;
    return `${index + 1}．${group}（类）${section}（款）${name}（项）。年初预算为${s.budget(budget)}，支出决算为${s.money(final)}，完成年初预算的${s.share(final, budget)}。${order}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${f.year}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}；
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。
${f.year}年度“三公”经费支出预算为${s.money(tb('total'))}，支出决算为${s.money(tp('total'))}，完成预算的${s.share(tp('total'), tb('total'))}，其中：${three.map(([name, column]) => `${name}支出预算为${s.money(tb(column))}，支出决算为${s.money(tp(column))}${rate(column)}`).join('；')}。${f.year}年度“三公”经费支出决算数小于预算数的主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况说明。
${f.year}年度“三公”经费财政拨款支出决算中，${three.map(([name, column]) => `${name}支出决算为${s.money(tp(column))}，占${s.share(tp(column), tp('total'))}`).join('；')}。具体情况如下：
1．因公出国（境）费支出${s.money(tp('abroad'))}。全年安排出国（境）团组${s.count(f.counted('abroad', 3))}个，累计${s.count(f.counted('abroad', 9))}人次。
2．公务用车购置及运行费支出${s.money(tp('vehicles'))}。其中：公务用车运行支出${s.money(tp('vehicle-running'))}，主要用于机要文件交换和市内因公出行所需的燃料费、维修费等。${f.year}年期末，部门开支财政拨款的公务用车保有量为${s.count(7)}辆。
3．公务接待费支出${s.money(tp('reception'))}。其中：外宾接待支出${s.typed(foreign)}，共接待国（境）外来访团组${s.count(f.counted('reception', 2))}个、来访外宾${s.count(f.counted('reception', 11))}人次。国内公务接待支出${s.typed(tp('reception').minus(foreign))}，主要用于与地方单位交流，共接待国内来访团组${s.count(f.counted('reception', 5))}个、来宾${s.count(f.counted('reception', 38))}人次。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', `本部门${f.year}年度没有政府性基金预算财政拨款收入支出。`)}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', `本部门${f.year}年度没有国有资本经营预算财政拨款支出。`)}
十、其他重要事项的情况说明
（一）机关运行经费支出情况说明。
${f.year}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要是办公费用有变化。
（二）政府采购支出情况说明。
${f.year}年度政府采购支出总额${s.money(procured)}，其中：政府采购货物支出${part('procurement-goods')}、政府采购工程支出${part('procurement-works')}、政府采购服务支出${part('procurement-services')}。授予中小企业合同金额${s.typed(procured.minus(50))}，占政府采购支出总额的${s.share(procured.minus(50), procured)}，其中：授予小微企业合同金额${s.typed(procured.minus(150))}，占授予中小企业合同金额的${s.share(procured.minus(150), procured.minus(50))}；货物采购授予中小企业合同金额占货物支出金额的${s.count(78)}.20%，工程采购授予中小企业合同金额占工程支出金额的${s.count(95)}.00%，服务采购授予中小企业合同金额占服务支出金额的${s.count(66)}.40%。
（三）国有资产占用情况说明。
截至${f.year}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车；单价100万元以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效管理工作开展情况说明。
根据预算绩效管理要求，本部门组织对${f.year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目${s.count(12)}个，共涉及资金${s.money(f.at('general-budget', 'total', 'project'))}，占一般公共预算项目支出总额的100.00%。
`;
}
