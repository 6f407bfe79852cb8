import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** 元 with separators; 占…比重; both totals joint; last year's amount behind 上年; 分别 for two rates. */
export function tianjin(f: Facts): string {
  const s = speaker({ unit: '元', grouped: true });
  const y = f.year;
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const total = f.at('summary', 'inflow-total');
  const before = (now: Decimal, then: Decimal): string =>
    now.equals(then) ? `上年${s.money(then)}，与上年持平` : `上年${s.money(then)}，${s.change(now, then)}`;
  const three = (name: string, column: string): string =>
    `${name}全年预算数${s.money(f.planned(column))}，支出决算数${s.money(f.final(column))}，${before(f.final(column), f.past(column))}`;
  return `第三部分 ${y}年度部门决算情况说明
一、收入支出决算总体情况说明
${f.department}${y}年度收入、支出决算总计均为${s.money(total)}。与${y - 1}年度相比，收、支总计${s.change(total, f.was('summary', 'inflow-total'), '无变化')}，主要原因是人员变动。
二、收入决算情况说明
${y}年度收入总额${s.money(revenue)}，财政拨款收入、事业收入和其他收入占收入总额的比重分别为${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}、${s.share(f.at('revenue', 'total', 'institutional'), revenue)}和${s.share(f.at('revenue', 'total', 'other'), revenue)}。财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，其他收入${s.money(f.at('revenue', 'total', 'other'))}，合计${s.money(revenue)}。
三、支出决算情况说明
${y}年度支出总额${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占支出总额的比重为${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占支出总额的比重为${s.share(f.at('expenditure', 'total', 'project'), spent)}。
四、财政拨款收入支出决算总体情况说明
财政拨款收入、支出总计${s.money(f.at('fiscal-summary', 'inflow-total'))}。与${y - 1}年度相比，财政拨款收、支总计均${s.change(f.at('fiscal-summary', 'inflow-total'), f.was('fiscal-summary', 'inflow-total'), '无变化')}。
五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出${s.money(general)}，占支出合计的比重为${s.share(general, spent)}；${before(general, f.was('general-budget', 'total', 'total'))}。年初预算${s.budget(f.budgetOf('general-budget', 'total'))}，完成率${s.share(general, f.budgetOf('general-budget', 'total'))}。分项如下：
${f
  .accounts('general-budget', 7)
  .map((account, at) => {
    const [group, section] = f.above(account.code);
    return `${at + 1}、${group}（类）${section}（款）${account.name}（项），年初预算${s.budget(account.budget)}，支出决算${s.money(account.final)}，完成年初预算的${s.share(account.final, account.budget)}。`;
  })
  .join('\n')}
各类支出${f
    .accounts('general-budget', 3)
    .map(({ name, final }) => `${name}（类）${s.money(final)}，占${s.share(final, general)}`)
    .join('；')}。
六、一般公共预算财政拨款基本支出决算情况说明
一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}。人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}。公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
七、财政拨款“三公”经费支出决算情况说明
“三公”经费全年预算数${s.money(f.planned('total'))}，支出决算数${s.money(f.final('total'))}，${before(f.final('total'), f.past('total'))}，主要原因是厉行节约。
（一）${three('因公出国（境）费', 'abroad')}。团组${s.count(f.counted('abroad', 2))}个，${s.count(f.counted('abroad', 4))}人次。
（二）${three('公务用车购置费', 'vehicle-purchase')}；${three('公务用车运行维护费', 'vehicle-running')}。保有量${s.count(7)}辆。
（三）${three('公务接待费', 'reception')}。公务接待批次${s.count(f.counted('reception', 12))}个，公务接待人数${s.count(f.counted('reception', 90))}人。
八、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'two totals', '本年度无政府性基金预算财政拨款收入和支出。')}
九、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'two totals', '本年度无国有资本经营预算财政拨款收入和支出。')}
十、其他重要事项的情况说明
（一）机关运行经费支出情况
${f.info('operation-administrative').isZero() ? '本部门未安排机关运行经费。' : `机关运行经费支出${s.money(f.info('operation-administrative'))}，${before(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}。`}
（二）政府采购支出情况
政府采购支出总额${s.money(f.info('procurement-total'))}，其中货物支出${s.money(f.info('procurement-goods'))}，工程支出${s.money(f.info('procurement-works'))}，服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
（三）国有资产占用情况
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中主要领导干部用车${f.info('vehicle-principal').toFixed()}辆，机要通信用车${f.info('vehicle-confidential').toFixed()}辆，应急保障用车${f.info('vehicle-emergency').toFixed()}辆，其他用车${f.info('vehicle-other').toFixed()}辆；单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
（四）预算绩效情况
${s.count(6)}个项目开展绩效自评。
`;
}
