import { capitalText, fundText } from './budgets';
import { Decimal } from 'decimal.js';
import { speaker, ZERO, type Facts } from './facts';

/** Six decimals; every account against this year's 年初预算; averages; 比…年初预算数…减少. */
export function beijing(f: Facts): string {
  const s = speaker({ decimals: 6 });
  const [y] = [f.year];
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const fiscal = f.at('fiscal-summary', 'inflow-total');
  const general = f.at('general-budget', 'total', 'total');
  const of = (name: string, part: Decimal, whole: Decimal, wholeName: string): string =>
    `${name}${s.money(part)}，占${wholeName}的${s.share(part, whole)}`;
  const against = (final: Decimal, budget: Decimal): string => {
    const text = s
      .change(final, budget, `与${y}年年初预算持平`)
      .replace(/(增加|减少)(\d[\d.]*万元)/, (_, word: string, amount: string) => `比${y}年年初预算${word}${amount}`);
    return text;
  };
  const three = (title: string, column: string, tail: string): string => {
    const difference = f.final(column).minus(f.planned(column));
    const said = difference.isZero() ? '持平' : `${difference.isPositive() ? '增加' : '减少'}${s.money(difference.abs())}`;
    const change = difference.isZero()
      ? `，与${y}年年初预算数${s.money(f.planned(column))}持平。`
      : `，比${y}年年初预算数${s.money(f.planned(column))}${said}。主要原因：厉行节约。`;
    return `${title}${y}年决算数${s.money(f.final(column))}${change}${tail}`;
  };
  return `第三部分 ${y}年度部门决算说明
一、收入支出决算总体情况说明
${y}年度收、支总计${s.money(total)}，比上年${s.change(total, f.was('summary', 'inflow-total'))}。
（一）收入决算说明
${y}年度本年收入合计${s.money(revenue)}，比上年${s.change(revenue, f.was('revenue', 'total', 'total'))}，其中：${[
    of('财政拨款收入', f.at('revenue', 'total', 'fiscal'), revenue, '收入合计'),
    of('上级补助收入', f.at('revenue', 'total', 'from-superior'), revenue, '收入合计'),
    of('事业收入', f.at('revenue', 'total', 'institutional'), revenue, '收入合计'),
    of('经营收入', f.at('revenue', 'total', 'business'), revenue, '收入合计'),
    of('附属单位上缴收入', f.at('revenue', 'total', 'from-affiliates'), revenue, '收入合计'),
    of('其他收入', f.at('revenue', 'total', 'other'), revenue, '收入合计'),
  ].join('；')}。
（二）支出决算说明
${y}年度本年支出合计${s.money(spent)}，比上年${s.change(spent, f.was('expenditure', 'total', 'total'))}，其中：${[
    of('基本支出', f.at('expenditure', 'total', 'basic'), spent, '支出合计'),
    of('项目支出', f.at('expenditure', 'total', 'project'), spent, '支出合计'),
    of('上缴上级支出', ZERO, spent, '支出合计'),
    of('经营支出', ZERO, spent, '支出合计'),
    of('对附属单位补助支出', ZERO, spent, '支出合计'),
  ].join('；')}。
二、财政拨款收入支出决算总体情况说明
${y}年度财政拨款收、支总计${s.money(fiscal)}，比上年${s.change(fiscal, f.was('fiscal-summary', 'inflow-total'))}。主要原因：项目经费变化。
三、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
${y}年度一般公共预算财政拨款支出${s.money(general)}，主要用于以下方面（按大类）：${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}${s.money(final)}，占本年财政拨款支出${s.share(final, general)}`)
    .join('；')}。
（二）一般公共预算财政拨款支出决算具体情况
${f
  .accounts('general-budget', 3)
  .map(
    ({ code, name, final, budget }, index) =>
      `${index + 1}、“${name}”（类）${y}年度决算${s.money(final)}，${against(final, budget)}。其中：\n${f
        .accounts('general-budget', 5)
        .filter((account) => account.code.startsWith(code))
        .map(
          (account) =>
            `“${account.name}”（款）${y}年度决算${s.money(account.final)}，${against(account.final, account.budget)}。主要原因：年中调整。`,
        )
        .join('\n')}`,
  )
  .join('\n')}
四、政府性基金预算财政拨款支出决算情况说明
${fundText(f, s, 'classes', '本部门本年度无此项经费。')}
五、国有资本经营预算财政拨款收支情况
${capitalText(f, s, 'classes', '本部门本年度无此项经费。')}
六、财政拨款基本支出决算情况说明
${y}年度使用一般公共预算财政拨款安排基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：（1）工资福利支出包括${f.economic('301')}；（2）商品和服务支出包括${f.economic('302')}；（3）对个人和家庭的补助支出包括${f.economic('303')}；（4）其他资本性支出包括${f.economic('310')}。
第四部分 ${y}年度其他重要事项的情况说明
一、“三公”经费财政拨款决算情况
“三公”经费包括本部门所属1个行政单位、3个参照公务员法管理事业单位。${y}年“三公”经费财政拨款决算数${s.money(f.final('total'))}，比${y}年“三公”经费财政拨款年初预算${s.money(f.planned('total'))}减少${s.money(f.planned('total').minus(f.final('total')))}。其中：
${three('1.因公出国（境）费用。', 'abroad', `${y}年因公出国（境）费用主要用于学术交流，${y}年组织因公出国（境）团组${s.count(f.counted('abroad', 2))}个、${s.count(f.counted('abroad', 5))}人次，人均因公出国（境）费用${s.typed(f.final('abroad').div(5).toDecimalPlaces(2))}。`)}
${three('2.公务接待费。', 'reception', `${y}年公务接待费主要用于调研接待。公务接待${s.count(f.counted('reception', 12))}批次，公务接待${s.count(f.counted('reception', 96))}人次。`)}
${three('3.公务用车购置及运行维护费。', 'vehicles', `其中，公务用车购置费${y}年决算数0.000000万元，与${y}年年初预算数0.000000万元持平。${y}年购置（更新）0辆，车均购置费0.000000万元。`)}
${three('公务用车运行维护费', 'vehicle-running', `${y}年公务用车运行维护费中，公务用车加油${s.typed(Decimal.max(0, f.final('vehicle-running').minus(1)))}，公务用车维修${s.typed(f.counted('vehicle-running', 1) === 0 ? ZERO : new Decimal('0.6'))}，公务用车保险${s.typed(f.counted('vehicle-running', 1) === 0 ? ZERO : new Decimal('0.4'))}，公务用车其他支出0.000000万元。${y}年公务用车保有量${s.count(7)}辆，车均运行维护费${s.typed(f.final('vehicle-running').div(7).toDecimalPlaces(2))}。`)}
二、机关运行经费支出情况
${y}年本部门行政单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出，合计${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '持平', '，').replace(/，(?:增长|下降).*/, '')}，主要原因：厉行节约。
三、政府采购支出情况
${y}年政府采购支出总额${s.money(f.info('procurement-total'))}，其中：政府采购货物支出${s.money(f.info('procurement-goods'))}，政府采购工程支出${s.money(f.info('procurement-works'))}，政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-goods'))}，占政府采购支出总额的${s.share(f.info('procurement-goods'), f.info('procurement-total'))}，其中：授予小微企业合同金额${s.typed(new Decimal('12.5'))}，占政府采购支出总额的${s.share(new Decimal('12.5'), f.info('procurement-total'))}。
四、国有资产占用情况
${y}年车辆${f.info('vehicles-total').toFixed()}台，${s.typed(new Decimal('156.8'))}；单位价值100万元以上的设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
五、预算绩效情况
本部门对${y}年度部门项目支出实施绩效评价，评价项目${s.count(12)}个，占部门项目总数的${s.count(100)}.00%，涉及金额${s.money(f.at('expenditure', 'total', 'project'))}。
`;
}
