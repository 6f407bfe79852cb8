import type { Decimal } from 'decimal.js';
import { fundText, capitalText } from './budgets';
import { speaker, type Facts } from './facts';

/** Both budgets and last year in one sentence; revenue and spending of each fund; rates of the grants; 降低 for 下降. */
export function hebei(f: Facts): string {
  const s = speaker({ fall: '降低' });
  const y = f.year;
  const total = f.at('summary', 'inflow-total');
  const revenue = f.at('revenue', 'total', 'total');
  const spent = f.at('expenditure', 'total', 'total');
  const [received, paid] = [f.at('fiscal-summary', 'revenue-total'), f.at('fiscal-summary', 'expenditure-total', 'total')];
  const general = f.at('general-budget', 'total', 'total');
  const basic = f.at('general-budget', 'total', 'basic');
  const against = (now: Decimal, planned: Decimal): string => {
    if (now.equals(planned)) return '与预算持平';
    return `完成预算的${s.share(now, planned)}，比年初预算${s.change(now, planned)}，决算数${now.gt(planned) ? '大' : '小'}于预算数主要原因是年中调整`;
  };
  const three = (name: string, column: string): string => {
    const [now, planned, before] = [f.final(column), f.planned(column), f.past(column)];
    return `${name}支出较预算${s.change(now, planned, '持平')}，主要是严格管理；较上年${s.change(now, before, '持平')}，主要是业务变化。`;
  };
  const plan = (amount: Decimal): Decimal => amount.times('0.97').toDecimalPlaces(2);
  return `第三部分 ${y}年部门决算情况说明
一、收入支出决算总体情况说明
本部门${y}年度收、支总计（含结转和结余）${s.money(total)}。与${y - 1}年度决算相比，收支各${s.change(total, f.was('summary', 'inflow-total'))}，主要原因是人员和项目变化。
二、收入决算情况说明
本部门${y}年度收入合计${s.money(revenue)}，其中：财政拨款收入${s.money(f.at('revenue', 'total', 'fiscal'))}，占${s.share(f.at('revenue', 'total', 'fiscal'), revenue)}；事业收入${s.money(f.at('revenue', 'total', 'institutional'))}，占${s.share(f.at('revenue', 'total', 'institutional'), revenue)}；其他收入${s.money(f.at('revenue', 'total', 'other'))}，占${s.share(f.at('revenue', 'total', 'other'), revenue)}。
三、支出决算情况说明
本部门${y}年度支出合计${s.money(spent)}，其中：基本支出${s.money(f.at('expenditure', 'total', 'basic'))}，占${s.share(f.at('expenditure', 'total', 'basic'), spent)}；项目支出${s.money(f.at('expenditure', 'total', 'project'))}，占${s.share(f.at('expenditure', 'total', 'project'), spent)}；经营支出${s.money(f.at('expenditure', 'total', 'operating'))}，占${s.share(f.at('expenditure', 'total', 'operating'), spent)}。
四、财政拨款收入支出决算情况说明
（一）财政拨款收支与${y - 1}年度决算对比情况
本部门${y}年度财政拨款本年收入${s.money(received)}，比${y - 1}年度${s.change(received, f.was('fiscal-summary', 'revenue-total'), '持平')}，主要是项目变化；本年支出${s.money(paid)}，比${y - 1}年度${s.change(paid, f.was('fiscal-summary', 'expenditure-total', 'total'), '持平')}，主要是人员变化。其中：
1.一般公共预算财政拨款本年收入${s.money(f.at('fiscal-summary', 'grant-general'))}，比上年${s.change(f.at('fiscal-summary', 'grant-general'), f.was('fiscal-summary', 'grant-general'), '持平')}；主要原因是人员变化；本年支出${s.money(general)}，比上年${s.change(general, f.was('general-budget', 'total', 'total'), '持平')}，主要是人员变化。
（二）财政拨款收支与年初预算数对比情况
本部门${y}年度财政拨款本年收入${s.money(received)}，${against(received, plan(received))}；本年支出${s.money(paid)}，${against(paid, plan(paid))}。
（三）财政拨款支出决算结构情况
${y}年度财政拨款支出${s.money(paid)}，主要用于以下方面：${f
    .accounts('expenditure', 3)
    .filter(({ code }) => !f.at('fiscal-summary', code, 'total').isZero())
    .map(({ code, name }) => {
      const amount = f.at('fiscal-summary', code, 'total');
      return `${name.replace(/支出$/, '')}（类）支出${s.money(amount)}，占${s.share(amount, paid)}，主要用于业务工作`;
    })
    .join('；')}。
（四）一般公共预算基本支出决算情况说明
${y}年度一般公共预算财政拨款基本支出${s.money(basic)}，其中：
人员经费${s.money(f.at('basic-expenditure', 'personnel-total'))}，主要包括${f.economic('301', '303')}。
公用经费${s.money(f.at('basic-expenditure', 'operating-total'))}，主要包括${f.economic('302', '307', '310')}。
五、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明
本部门${y}年度“三公”经费财政拨款支出预算为${s.money(f.planned('total'))}，支出决算为${s.money(f.final('total'))}，完成预算的${s.share(f.final('total'), f.planned('total'))}。${three('“三公”经费', 'total')}
（二）“三公”经费财政拨款支出决算具体情况说明
1.因公出国（境）费支出${s.money(f.final('abroad'))}。因公出国（境）团组${s.count(f.counted('abroad', 2))}个、共${s.count(f.counted('abroad', 5))}人。${three('因公出国（境）费', 'abroad')}
2.公务用车购置及运行维护费支出${s.money(f.final('vehicles'))}。${three('公务用车购置及运行维护费', 'vehicles')}其中：
公务用车购置费支出${s.money(f.final('vehicle-purchase'))}：本部门${y}年度公务用车购置量${s.count(f.counted('vehicle-purchase', 1))}辆。${three('公务用车购置费', 'vehicle-purchase')}
公务用车运行维护费支出${s.money(f.final('vehicle-running'))}：本部门${y}年度单位公务用车保有量${s.count(7)}辆。${three('公务用车运行维护费', 'vehicle-running')}
3.公务接待费支出${s.money(f.final('reception'))}。本年度共发生公务接待${s.count(f.counted('reception', 26))}批次、${s.count(f.counted('reception', 208))}人次。${three('公务接待费', 'reception')}
六、预算绩效情况说明
根据预算绩效管理要求，本部门组织对${y}年度一般公共预算项目支出全面开展绩效自评，其中，一级项目${s.count(2)}个，二级项目${s.count(4)}个。
七、机关运行经费情况
本部门${y}年度机关运行经费支出${s.money(f.info('operation-administrative'))}，比${y - 1}年度${s.change(f.info('operation-administrative'), f.pastInfo('operation-administrative'), '持平')}。主要原因是落实过紧日子要求。
八、政府采购情况
本部门${y}年度政府采购支出总额${s.money(f.info('procurement-total'))}，从采购类型来看，政府采购货物支出${s.money(f.info('procurement-goods'))}、政府采购工程支出${s.money(f.info('procurement-works'))}、政府采购服务支出${s.money(f.info('procurement-services'))}。授予中小企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}，其中授予小微企业合同金额${s.typed(f.info('procurement-services'))}，占政府采购支出总额的${s.share(f.info('procurement-services'), f.info('procurement-total'))}。
九、国有资产占用情况
截至${y}年12月31日，本部门共有车辆${f.info('vehicles-total').toFixed()}辆，与上年持平。其中，主要领导干部用车${f.info('vehicle-principal').toFixed()}辆，机要通信用车${f.info('vehicle-confidential').toFixed()}辆，应急保障用车${f.info('vehicle-emergency').toFixed()}辆，其他用车${f.info('vehicle-other').toFixed()}辆，其他用车主要是业务用车。单位价值100万元（含）以上设备（不含车辆）${f.info('equipment-over-million').toFixed()}台（套），与上年持平。
十、政府性基金预算财政拨款收入支出决算情况说明
${fundText(f, s, 'balances', `本部门${y}年度未发生政府性基金预算财政拨款收支，政府性基金预算财政拨款收入支出决算表以空表列示。`)}
十一、国有资本经营预算财政拨款支出决算情况说明
${capitalText(f, s, 'balances', `本部门${y}年度未发生国有资本经营预算财政拨款收支，国有资本经营预算财政拨款支出决算表以空表列示。`)}
`;
}
