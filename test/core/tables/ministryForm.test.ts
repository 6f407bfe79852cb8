import { figuresOf, placesOf, problemsOf, read, tableOf } from './printed';

describe("the Ministry's public form", () => {
  const summary = `
    收入支出决算总表 |||||
    ||||| 公开01表
    部门：某某厅 |||| | 金额单位：万元
    收入 ||| 支出 ||
    项目 | 行次 | 金额 | 项目 | 行次 | 金额
    栏次 || 1 | 栏次 || 2
    一、一般公共预算财政拨款收入 | 1 | 900.12 | 一、一般公共服务支出 | 32 | 880.10
    二、政府性基金预算财政拨款收入 | 2 | | 二、外交支出 | 33 |
    八、其他收入 | 8 | 3.50 | 八、社会保障和就业支出 | 39 | 20.02
    本年收入合计 | 27 | 903.62 | 本年支出合计 | 58 | 900.12
    使用非财政拨款结余（含专用结余） | 28 | | 结余分配 | 59 | 1
    年初结转和结余 | 29 | 10 | 年末结转和结余 | 60 | 12.50
    | 30 | | | 61 |
    总计 | 31 | 913.62 | 总计 | 62 | 913.62
    注：1.本表反映部门本年度的总收支和年末结转结余情况。`;

  it('收入支出决算总表 with 行次 and 栏次', () => {
    const reading = read(summary);
    expect(figuresOf(reading, 'summary')).toEqual({
      'grant-general/amount': '900.12', 'other/amount': '3.5', 'revenue-total/amount': '903.62', 'opening/amount': '10', 'inflow-total/amount': '913.62',
      '201/amount': '880.1', '208/amount': '20.02', 'expenditure-total/amount': '900.12', 'surplus-distribution/amount': '1',
      'closing/amount': '12.5', 'outflow-total/amount': '913.62',
    }); // prettier-ignore
    expect(placesOf(reading, 'summary')).toMatchObject({
      'opening/amount': 'C12',
      '208/amount': 'F9',
      'outflow-total/amount': 'F14',
    });
    expect(problemsOf(reading)).toEqual([]);
    expect(tableOf(reading, 'summary')).toMatchObject({ number: '01表', department: '某某厅', unit: '万元', unitStated: true });
    expect(tableOf(reading, 'summary').lineNumbers.map(({ value }) => value)).toEqual([
      1, 2, 8, 27, 28, 29, 30, 31, 32, 33, 39, 58, 59, 60, 61, 62,
    ]);
  });

  it('收入决算表 with codes split in three, 类 款 项 beside 栏次 under blank rows of merged cells', () => {
    const reading = read(`
      收入决算表 |||||||||
      |||||||||公开02表
      公开部门：某某厅|||||||||金额单位：万元
      项目 ||||本年收入合计|财政拨款收入|上级补助收入|事业收入||其他收入
      功能分类\\n科目编码|||科目名称||||小计|其中：教育收费|
      |||||||||
      |||||||||
      类|款|项|栏次|1|2|3|4|5|6
      |||合计|903.62|900.12||2.50|1.50|1
      '201|||一般公共服务支出|903.62|900.12||2.50|1.50|1
      '201|'01||人大事务|903.62|900.12||2.50|1.50|1
      '201|'01|'01|行政运行|903.62|900.12||2.50|1.50|1
      注：本表反映部门本年度取得的各项收入情况。`);
    expect(tableOf(reading, 'revenue').rows.map(({ id }) => id)).toEqual(['total', '201', '20101', '2010101']);
    expect(figuresOf(reading, 'revenue')).toMatchObject({
      'total/total': '903.62', '2010101/fiscal': '900.12', '201/institutional': '2.5', '201/education-fees': '1.5', '20101/other': '1',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it('支出决算表 in six decimals with parts of 基本支出', () => {
    const reading = read(`
      XX单位2024年度支出决算表
      |||||单位：万元
      科目编码|科目名称|本年支出合计|基本支出|||项目支出|上缴上级支出|经营支出|对附属单位补助支出
      |||小计|人员经费|日常公用经费||||
      合计||100.123456|60|50|10|40.123456|||
      208|社会保障和就业支出|100.123456|60|50|10|40.123456|||`);
    expect(figuresOf(reading, 'expenditure')).toMatchObject({
      'total/total': '100.123456', '208/basic': '60', '208/basic-personnel': '50', '208/basic-operating': '10', '208/project': '40.123456',
    }); // prettier-ignore
    expect(reading.figures.figure('expenditure', '208', 'total')?.slack.toFixed()).toBe('0.0000005');
    expect(problemsOf(reading)).toEqual([]);
  });

  it('财政拨款收入支出决算总表 with 年初预算数, 全年预算数 and 决算数', () => {
    const reading = read(`
      财政拨款收入支出决算总表
      公开04表
      收入||||支出||||||||
      项目|年初预算数|全年预算数|决算数|项目|年初预算数|||全年预算数|||决算数||
      |||||小计|一般公共预算财政拨款|政府性基金预算财政拨款|小计|一般公共预算财政拨款|政府性基金预算财政拨款|小计|一般公共预算财政拨款|政府性基金预算财政拨款
      一、一般公共预算财政拨款|80|90|95|一、一般公共服务支出|80|80||90|90||94|94|
      本年收入合计|80|90|95|本年支出合计|80|80||90|90||94|94|
      年初财政拨款结转和结余||||年末财政拨款结转和结余|||||||1|1|
      一般公共预算财政拨款|||0.5||||||||||
      总计|80|90|95|总计|80|80||90|90||95|95|`);
    expect(figuresOf(reading, 'fiscal-summary')).toMatchObject({
      'grant-general/amount': '95', 'grant-general/budget': '80', 'grant-general/adjusted-budget': '90', 'opening-general/amount': '0.5',
      '201/total': '94', '201/general': '94', '201/budget-total': '80', '201/adjusted-budget-general': '90', 'closing/general': '1',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
    expect(tableOf(reading, 'fiscal-summary').unitStated).toBe(false);
  });

  it('one fund table with sub-columns of 年初, 本年收入, 本年支出 and 年末', () => {
    const reading = read(`
      一般公共预算财政拨款收入支出决算表
      项目||年初结转和结余|||本年收入|||本年支出|||||年末结转和结余|||
      科目编码|科目名称|合计|基本支出结转|项目支出结转和结余|合计|基本支出|项目支出|合计|基本支出|||项目支出|合计|基本支出结转|项目支出结转和结余|
      |||||||||小计|人员经费|公用经费||||项目支出结转|项目支出结余
      栏次||1|2|3|4|5|6|7|8|9|10|11|12|13|14|15
      合计||3|1|2|100|60|40|98|59|50|9|39|5|2|1.25|1.75`);
    expect(figuresOf(reading, 'general-budget')).toMatchObject({
      'total/opening': '3', 'total/opening-basic': '1', 'total/opening-project': '2', 'total/revenue': '100', 'total/revenue-basic': '60',
      'total/revenue-project': '40', 'total/total': '98', 'total/basic': '59', 'total/basic-personnel': '50', 'total/basic-operating': '9',
      'total/project': '39', 'total/closing': '5', 'total/closing-basic': '2',
      'total/closing-project-carry': '1.25', 'total/closing-project-surplus': '1.75',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it('“三公”经费 as a list with 行次, counts beneath and 国内接待费', () => {
    const reading = read(`
      财政拨款“三公”经费支出决算表
      编制单位：某某局||||单位：万元
      项　目|行次|年初预算数|全年预算数|决算统计数
      栏  次||1|2|3
      一、“三公”经费支出|1|—|—|—
      （一）支出合计|2|12|11|10.25
      1．因公出国（境）费|3|||
      2．公务用车购置及运行维护费|4|8|8|7.25
      （1）公务用车购置费|5|||
      （2）公务用车运行维护费|6|8|8|7.25
      3．公务接待费|7|4|3|3
      （1）国内接待费|8|—|—|3
      其中：外事接待费|9|—|—|0.5
      （2）国（境）外接待费|10|—|—|
      （二）相关统计数|11|—|—|—
      1．因公出国（境）团组数（个）|12|—|—|
      2．因公出国（境）人次数（人）|13|—|—|
      3．公务用车购置数（辆）|14|—|—|
      4．公务用车保有量（辆）|15|—|—|3
      5．国内公务接待批次（个）|16|—|—|12
      其中：外事接待批次（个）|17|—|—|2
      6．国内公务接待人次（人）|18|—|—|96
      其中：外事接待人次（人）|19|—|—|7
      7．国（境）外公务接待批次（个）|20|—|—|
      8．国（境）外公务接待人次（人）|21|—|—|`);
    expect(figuresOf(reading, 'three-public')).toMatchObject({
      'budget/total': '12', 'adjusted-budget/total': '11', 'final/total': '10.25', 'final/vehicles': '7.25', 'final/vehicle-running': '7.25',
      'final/reception': '3', 'final/reception-domestic': '3', 'final/reception-foreign-affairs': '0.5', 'final/vehicles-kept': '3',
      'final/reception-batches': '12', 'final/reception-persons': '96', 'final/reception-foreign-affairs-batches': '2', 'final/reception-foreign-affairs-persons': '7',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
    expect(reading.figures.figure('three-public', 'final', 'vehicles-kept')).toMatchObject({ unit: 'count' });
  });
});
