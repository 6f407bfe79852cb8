import { speaker, type Facts } from './facts';

/** 收、支总计均为 and 各增加; every item with its zero; 完成预算 without 的; changes of the “三公” items one by one. */
export function sichuan(f: Facts): string {
  const s = speaker();
  const [y, last, unit] = [f.year, f.year - 1, f.department];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const item = (name: string, part: typeof total, whole: typeof total): string =>
    `${name}${s.money(part)}，占${s.share(part, whole)}`;
  const three = (name: string, column: string): string =>
    `${name}支出${s.money(f.final(column))}，完成预算${s.share(f.final(column), f.planned(column))}。`;
  const against = (name: string, column: string): string =>
    `${name}支出决算比${last}年度${s.change(f.final(column), f.past(column))}。主要原因是厉行节约。`;
  return `第二部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${y}年度收、支总计均为${s.money(total)}。与${last}年度相比，收、支总计各${s.change(total, f.was('summary', 'inflow-total'))}。主要变动原因是项目调整。
（图1：收、支决算总计变动情况图）（柱状图）
二、收入决算情况说明
${y}年度本年收入合计${s.money(revenue)}，其中：${[
    item('一般公共预算财政拨款收入', f.at('summary', 'grant-general'), revenue),
    item('政府性基金预算财政拨款收入', f.at('summary', 'grant-fund'), revenue),
    item('国有资本经营预算财政拨款收入', f.at('summary', 'grant-state-capital'), revenue),
    item('上级补助收入', f.at('revenue', 'total', 'from-superior'), revenue),
    item('事业收入', f.at('revenue', 'total', 'institutional'), revenue),
    item('经营收入', f.at('revenue', 'total', 'business'), revenue),
    item('附属单位上缴收入', f.at('revenue', 'total', 'from-affiliates'), revenue),
    item('其他收入', f.at('revenue', 'total', 'other'), revenue),
  ].join('；')}。
（图2：收入决算结构图）（饼状图）
三、支出决算情况说明
${y}年度本年支出合计${s.money(spent)}，其中：${[
    item('基本支出', f.at('expenditure', 'total', 'basic'), spent),
    item('项目支出', f.at('expenditure', 'total', 'project'), spent),
    item('上缴上级支出', f.at('expenditure', 'total', 'to-superior'), spent),
    item('经营支出', f.at('expenditure', 'total', 'business'), spent),
    item('对附属单位补助支出', f.at('expenditure', 'total', 'to-affiliates'), spent),
  ].join('；')}。
四、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计均为${s.money(fiscal)}。与${last}年度相比，财政拨款收、支总计各${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要变动原因是项目调整。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，占本年支出合计的${s.share(general, spent)}。与${last}年度相比，一般公共预算财政拨款支出${s.change(general, f.was('general-budget', 'total', 'total'))}。主要变动原因是人员变动。
（二）一般公共预算财政拨款支出决算结构情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面:${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => item(name, final, general))
    .join('；')}。
（三）一般公共预算财政拨款支出决算具体情况
${y}年度一般公共预算支出决算数为${s.money(general)}，完成预算${s.share(general, f.budgetOf('general-budget', 'total'))}。其中：
${f
  .accounts('general-budget', 7)
  .map(({ code, name, final, budget }, index) => {
    const [group, section] = f.above(code);
    const rest = final.equals(budget)
      ? '决算数与预算数持平'
      : `决算数${final.gt(budget) ? '大于' : '小于'}预算数的主要原因是年中追加或调减`;
    return `${index + 1}.${group.replace(/支出$/, '')}（类）${section}（款）${name}（项）: 支出决算为${s.money(final)}，完成预算${s.share(final, budget)}，${rest}。`;
  })
  .join('\n')}
六、一般公共预算财政拨款基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}等。
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}等。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
${y}年度“三公”经费财政拨款支出决算为${s.money(f.final('total'))}，完成预算${s.share(f.final('total'), f.planned('total'))}，较上年度${s.change(f.final('total'), f.past('total'))}。决算数小于预算数的主要原因是厉行节约。
（二）“三公”经费财政拨款支出决算具体情况说明
${y}年度“三公”经费财政拨款支出决算中，${[
    item('因公出国（境）费支出决算', f.final('abroad'), f.final('total')),
    item('公务用车购置及运行维护费支出决算', f.final('vehicles'), f.final('total')),
    item('公务接待费支出决算', f.final('reception'), f.final('total')),
  ].join('；')}。具体情况如下：
1.${three('因公出国（境）经费', 'abroad')}全年安排因公出国（境）团组${s.count(f.counted('abroad', 2))}次，出国（境）${s.count(f.counted('abroad', 5))}人。${against('因公出国（境）', 'abroad')}
2.${three('公务用车购置及运行维护费', 'vehicles')}${against('公务用车购置及运行维护费', 'vehicles')}
其中：公务用车购置支出0.00万元。全年按规定更新购置公务用车0辆，其中：轿车0辆、金额0.00万元，越野车0辆、金额0.00万元。截至${y}年12月31日，单位共有公务用车${s.count(7)}辆，其中：轿车${s.count(4)}辆、越野车${s.count(2)}辆、载客汽车${s.count(1)}辆。
公务用车运行维护费支出${s.money(f.final('vehicle-running'))}。主要用于下乡检查、执法等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。
3.${three('公务接待费', 'reception')}${against('公务接待费', 'reception')}其中：
国内公务接待支出${s.typed(f.final('reception'))}，主要用于开展业务活动开支的用餐费等。国内公务接待${s.count(f.counted('reception', 21))}批次，${s.count(f.counted('reception', 168))}人次（不包括陪同人员），共计支出${s.typed(f.final('reception'))}，具体内容包括：接待省厅调研${s.typed(f.final('reception').div(4).toDecimalPlaces(2))}。
外事接待支出0.00万元，外事接待0批次，0人次，共计支出0.00万元。
八、政府性基金预算支出决算情况说明
${y}年度政府性基金预算财政拨款支出${s.money(f.at('government-fund', 'total', 'total'))}。
九、国有资本经营预算支出决算情况说明
${y}年度国有资本经营预算财政拨款支出${s.money(f.at('state-capital', 'total', 'total'))}。
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${y}年度，${unit}机关运行经费支出${s.money(f.info('operation-administrative'))}，比${last}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。主要原因是厉行节约。
（二）政府采购支出情况
${y}年度，${unit}政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。主要用于信息化建设。授予中小企业合同金额${s.typed(f.info('procurement-total'))}，占政府采购支出总额的100.00%，其中：授予小微企业合同金额${s.typed(f.info('procurement-works'))}，占政府采购支出总额的${s.share(f.info('procurement-works'), f.info('procurement-total'))}。
（三）国有资产占有使用情况
截至${y}年12月31日，${unit}共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是用于下乡检查。单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效管理情况
根据预算绩效管理要求，本部门在年初预算编制阶段，组织对12个项目开展了预算事前绩效评估，对${s.count(15)}个项目编制了绩效目标，预算执行过程中，选取${s.count(15)}个项目开展绩效监控。
`;
}
