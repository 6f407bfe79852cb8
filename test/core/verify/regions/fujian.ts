import type { Decimal } from 'decimal.js';
import { capitalText, fundText } from './budgets';
import { speaker, type Facts } from './facts';

/** Balances first; changes against 上年决算数; lists without 万元 after each figure; 分别为. */
export function fujian(f: Facts): string {
  const s = speaker();
  const [y, last] = [f.year, f.year - 1];
  const bare = (amount: Decimal): string => amount.toFixed(2);
  const spent = f.at('expenditure', 'total', 'total');
  const revenue = f.at('revenue', 'total', 'total');
  const general = f.at('general-budget', 'total', 'total');
  const goods = f.info('procurement-goods');
  return `一、部门决算收支总体情况
${y}年度本部门年初结转和结余${s.money(f.at('summary', 'opening'))}，本年收入${s.money(revenue)}，使用非财政拨款结余${s.money(f.at('summary', 'use-of-surplus'))}，本年支出${s.money(spent)}，结余分配0.00万元，年末结转和结余${s.money(f.at('summary', 'closing'))}。
二、收入决算情况
${y}年度收入${s.money(revenue)}，比${last}年决算数${s.change(revenue, f.was('revenue', 'total', 'total'))}，具体情况如下：
（一）财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，其中政府性基金${s.money(f.at('summary', 'grant-fund'))}。
（二）事业收入${s.money(f.at('revenue', 'total', 'institutional'))}。
（三）经营收入0.00万元。
（四）其他收入${s.money(f.at('revenue', 'total', 'other'))}。
三、支出决算情况
${y}年度支出${s.money(spent)}，比${last}年决算数${s.change(spent, f.was('expenditure', 'total', 'total'))}，具体情况如下：
（一）基本支出${s.money(f.at('expenditure', 'total', 'basic'))}。
（二）项目支出${s.money(f.at('expenditure', 'total', 'project'))}。
四、一般公共预算财政拨款支出决算情况
${y}年一般公共预算财政拨款支出${s.money(general)}，比${last}年决算数${s.change(general, f.was('general-budget', 'total', 'total'))}，具体情况如下（按项级科目统计）：
${f
  .accounts('general-budget', 7)
  .map(
    ({ code, name, final, before }, index) =>
      `（${'一二三四五六七八九十'[index] ?? `十${'一二三四五'[index - 10] ?? ''}`}）${code}-${name}${s.money(final)}，较上年决算数${s.change(final, before)}。主要原因是人员变化。`,
  )
  .join('\n')}
五、政府性基金预算财政拨款支出决算情况
${fundText(f, s, 'by account', `本部门${y}年度无政府性基金预算财政拨款支出。`)}
六、国有资本经营预算财政拨款支出决算情况
${capitalText(f, s, 'by account', `本部门${y}年度无国有资本经营预算财政拨款支出。`)}
七、一般公共预算财政拨款基本支出决算情况
${y}年度一般公共预算财政拨款基本支出${s.money(f.at('general-budget', 'total', 'basic'))}，其中：
（一）人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括：${f.economic('301', '303')}。
（二）公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括：${f.economic('302', '307', '310')}。
八、一般公共预算财政拨款“三公”经费支出决算情况
${y}年度“三公”经费财政拨款支出${s.money(f.final('total'))}，完成全年预算的${s.share(f.final('total'), f.planned('total'))}，同比${s.change(f.final('total'), f.past('total'))}。具体情况如下：
（一）因公出国（境）费支出${s.money(f.final('abroad'))}，完成全年预算的${s.share(f.final('abroad'), f.planned('abroad'))}，同比${s.change(f.final('abroad'), f.past('abroad'), '持平')}。${y}年本部门组织因公出国团组${s.count(f.counted('abroad', 2))}个，因公出国（境）累计${s.count(f.counted('abroad', 5))}人次。
（二）公务用车购置及运行费${s.money(f.final('vehicles'))}，完成全年预算的${s.share(f.final('vehicles'), f.planned('vehicles'))}，同比${s.change(f.final('vehicles'), f.past('vehicles'), '持平')}。其中：公务用车购置费0.00万元，${y}年公务用车购置0辆。公务用车运行费${s.money(f.final('vehicle-running'))}，主要用于公务出行，年末公务用车保有量${s.count(7)}辆。
（三）公务接待费${s.money(f.final('reception'))}，完成全年预算的${s.share(f.final('reception'), f.planned('reception'))}，同比${s.change(f.final('reception'), f.past('reception'), '持平')}。主要用于业务接待，累计接待${s.count(f.counted('reception', 12))}批次、接待总人数${s.count(f.counted('reception', 96))}人。
九、预算绩效情况说明
本部门对${s.count(8)}个项目实施绩效自评，涉及财政拨款资金${s.typed(f.at('general-budget', 'total', 'project'))}。
十、其他重要事项情况说明
（一）机关运行经费
${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比上年${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'))}，主要原因是节约开支。
（二）政府采购情况
${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，其中：货物、工程、服务采购支出分别为${bare(goods)}、${bare(f.info('procurement-works'))}、${s.money(f.info('procurement-services'))}，分别占政府采购支出总额的${s.share(goods, f.info('procurement-total'))}、${s.share(f.info('procurement-works'), f.info('procurement-total'))}和${s.share(f.info('procurement-services'), f.info('procurement-total'))}。授予中小企业合同金额${s.typed(goods)}，占政府采购支出总额的${s.share(goods, f.info('procurement-total'))}。
（三）国有资产占用使用情况
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，其中：主要负责人用车${f.info('vehicle-principal').toFixed()}辆、机要通信用车${f.info('vehicle-confidential').toFixed()}辆、应急保障用车${f.info('vehicle-emergency').toFixed()}辆、其他用车${f.info('vehicle-other').toFixed()}辆。单价100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套）。
`;
}
