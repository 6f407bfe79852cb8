import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/narrative';
import { mergeInputs, parseInputs, type NarrativeInputs } from '../../../src/core/narrative/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles/shanxi';
import { readTables } from '../../../src/core/tables/readTables';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { inputsOf } from './narrated';

/**
 * The 情况说明 that 泽州县社会保险中心 published for 2024, line by line, against what is written from its ten tables.
 * Its free text (reasons, uses, performance) is given as input, so that whole lines can be compared.
 */
const SAMPLE = join(__dirname, '../../../assets/samples/泽州县社会保险中心2024年度');

const REASON =
  '2024年与2023年相比，基本支出与2023年相比减少124.55万元，其中：新增7人的工资、养老保险、医疗保险、工伤保险、住房公积金和年底追加的在职人员工资调整的资金2024年底未支出，2025年1月支出；' +
  '项目情况与2023年相比支出增加1318.53万元，其中：新增厨房设备配置项目17万元，新增改革前账户结余划转职业年金账户项目631万元，' +
  '非全额退休人员取暖丧葬抚恤遗属补助资金664万元（2023年决算此项目是财政编报），五项保险征缴经费支出的增加6.53万元';
const REASON_208 =
  '2024年与2023年相比，基本支出与2023年相比减少127.63万元，其中：新增7人的工资、养老保险、和年底追加的在职人员工资调整的资金2024年底未支出，2025年1月支出；' +
  '项目情况与2023年相比支出增加1295万元，其中：新增改革前账户结余划转职业年金账户项目631万元，非全额退休人员取暖丧葬抚恤遗属补助资金664万元（2023年决算此项目是财政编报）';
const USE_208 =
  '人员工资、养老保险、医疗保险、住房公积金、职业年金个人账户记实、退休人员丧葬费；改革前账户结余划转职业年金账户项目年初预算2000万元，决算支出631万元，年底核减1369万元。' +
  '非全额退休人员取暖丧葬抚恤遗属补助资金年初预算680万元，决算支出664万元（2023年决算此项目是财政编报），年底核减16万元';
const REASON_THREE_PUBLIC =
  '泽州县社会保险中心2024年度“三公”经费财政拨款支出预算数为4.14万元，决算数为4.14万元，其中：公务接待费0.00万元，公务用车购置费0.00万元，公务用车运行维护费4.14万元。' +
  '2024年度“三公”经费财政拨款支出决算数与2023年度相比减少14.08万元，其中：公务用车购置费减少12.22万元，公务用车运行维护费减少1.86万元。' +
  '单位的公务用车使用年限时间长，车况老化严重，不能满足日常工作需要，经机关事务管理局批准2023年更换1辆公务用车，公务用车购置费12.22万元';
const EVALUATION =
  '组织对“五项保险征缴工作经费项目”、“非全额退休人员取暖丧葬抚恤遗属补助项目”等4个项目开展了部门评价，涉及资金为1397.05万元。' +
  '严格按照相关财经法律法规执行，注重科学合理编制预算，严格执行预算，强化预算约束，规范预算执行';

const published = {
  'reason.total': REASON,
  'reason.general.208': REASON_208,
  'reason.general.210': '2024年度新增职工7人，医疗保险和公务员医疗补助费用增加',
  'reason.general.221': '2024年度新增职工7人，住房公积金支出增加',
  'use.general.208': USE_208,
  'use.general.210': '干部职工日常医疗保险金的缴纳及独生子女父母退休时一次性奖励',
  'use.general.221': '支付干部职工住房公积金',
  'reason.three-public.total': REASON_THREE_PUBLIC,
  'reason.three-public.vehicle-purchase':
    '2023年度单位公务用车使用年限时间长，车况老化严重，不能满足日常工作需要，经机关事务管理局批准单位购置一辆公务用车支出12.22万元，2024年度无此项支出',
  'reason.three-public.vehicle-running': '2024年度从严控制“三公”经费支出，公务用车运行维护费减少1.86万元',
  'use.three-public.vehicle-running':
    '全县社会保险日常下乡宣传、扩面征缴、业务稽核等工作任务。公务用车运行维护费支出4.14万元，主要用于车辆的燃料费、车辆年检费、过路费、保险费和车辆维修费',
  'use.vehicles.other': '截至2024年12月31日，泽州县社会保险中心共有一般公务用车4辆',
  'performance.text': EVALUATION,
} as const;

/** A line as published. `written` and `because`: what is written instead, and why it has to differ. */
type Line = string | { readonly published: string; readonly written: string; readonly because: string };

const LINES: readonly Line[] = [
  {
    published: '第三部分 情况说明',
    written: '泽州县社会保险中心2024年度部门决算情况说明',
    because: 'the narrative stands alone, so its title names department and year',
  },
  '一、收入支出决算总体情况说明',
  `2024年度收入总计2,560.03万元，支出总计2,560.03万元。与上年相比，收入总计增加1,193.98万元，增长87.4%，支出总计增加1,193.98万元，增长87.4%。主要原因是${REASON}。`,
  '二、收入决算情况说明',
  '2024年度收入合计2,560.03万元，其中：',
  '财政拨款收入2,560.03万元，占比100.00%。',
  '三、支出决算情况说明',
  '2024年度支出合计2,560.03万元，其中：',
  '基本支出1,161.95万元，占比45.39%；',
  '项目支出1,398.08万元，占比54.61%。',
  '四、财政拨款收支决算总体情况说明',
  `2024年度财政拨款收入总计2,560.03万元，支出总计2,560.03万元。与上年相比，财政拨款收入总计增加1,193.98万元，增长87.4%；财政拨款支出总计增加1,193.98万元，增长87.4%。主要原因是${REASON}。`,
  '五、一般公共预算财政拨款支出决算情况说明',
  '（一）一般公共预算财政拨款支出决算总体情况',
  {
    published: `2024年一般公共预算财政拨款决算支出2,560.03万元，占本年支出合计的100.00%。与上年相比，一般公共预算财政拨款支出增加1,193.98万元，增长87.4%。主要原因是${REASON.replace('抚恤遗属', '抚恤恤遗属')}。`,
    written: `2024年一般公共预算财政拨款决算支出2,560.03万元，占本年支出合计的100.00%。与上年相比，一般公共预算财政拨款支出增加1,193.98万元，增长87.4%。主要原因是${REASON}。`,
    because: 'the published reason repeats 恤 at a page break',
  },
  '（二）一般公共预算财政拨款支出决算结构情况',
  '2024年度一般公共预算财政拨款支出2,560.03万元，主要用于以下方面：',
  '社会保障和就业支出(类)2,429.97万元，占比94.92%；',
  '卫生健康支出(类)49.26万元，占比1.92%；',
  '住房保障支出(类)80.80万元，占比3.16%。',
  '（三）一般公共预算财政拨款支出决算具体情况',
  '2024年度一般公共预算财政拨款支出年初预算3,984.05万元，支出决算2,560.03万元，完成年初预算的64.26%。其中：',
  `社会保障和就业支出年初预算3,842.68万元，支出决算2,429.97万元，完成年初预算的63.24%，用于${USE_208}。较上年决算增加1,167.38万元，增长92.46%，主要原因是${REASON_208}。`,
  '卫生健康支出年初预算49.26万元，支出决算49.26万元，完成年初预算的100.00%，用于干部职工日常医疗保险金的缴纳及独生子女父母退休时一次性奖励。较上年决算增加19.32万元，增长64.53%，主要原因是2024年度新增职工7人，医疗保险和公务员医疗补助费用增加。',
  '住房保障支出年初预算92.12万元，支出决算80.80万元，完成年初预算的87.71%，用于支付干部职工住房公积金。较上年决算增加7.28万元，增长9.9%，主要原因是2024年度新增职工7人，住房公积金支出增加。',
  '六、一般公共预算财政拨款基本支出决算情况说明',
  '2024年度财政拨款基本支出1,161.95万元，其中：',
  {
    published:
      '人员经费1,117.94万元，主要包括基本工资、津贴补贴、其他社会保险缴费、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、住房公积金、对个人和家庭的补助、退休费、抚恤金、生活补助、奖励金；',
    written:
      '人员经费1,117.94万元，主要包括基本工资、津贴补贴、奖金、绩效工资、机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、公务员医疗补助缴费、其他社会保障缴费、住房公积金、退休费、生活补助、医疗费补助、奖励金；',
    because:
      'the published list is not that of 公开06表: 抚恤金 is blank there, 奖金, 公务员医疗补助缴费 and 医疗费补助 are left out, a class is named',
  },
  {
    published:
      '公用经费44.01万元，主要包括办公费、邮电费、差旅费、培训费、工会经费、公务用车运行维护费、资本性支出、办公设备购置、公务用车购置。',
    written: '公用经费44.01万元，主要包括办公费、邮电费、差旅费、租赁费、工会经费、公务用车运行维护费。',
    because: 'the published list is not that of 公开06表: 培训费 and all of 资本性支出 are blank there, 租赁费 is left out',
  },
  '七、政府性基金预算财政拨款收支决算情况说明',
  '本年度无此项收支。',
  '八、国有资本经营预算财政拨款支出决算情况说明',
  '本年度无此项支出。',
  '九、财政拨款“三公”经费支出决算情况说明',
  '（一）“三公”经费财政拨款支出决算总体情况说明',
  `2024年度“三公”经费财政拨款支出全年预算4.14万元，支出决算4.14万元，完成全年预算的100.00%，比上年度减少14.08万元，下降77.28%，主要原因是：${REASON_THREE_PUBLIC}。其中：`,
  '因公出国（境）费支出0万元，与上年相同，主要原因是：本年度无此项支出；',
  '公务用车购置费支出0万元，比上年度减少12.22万元，下降100%，主要原因是：2023年度单位公务用车使用年限时间长，车况老化严重，不能满足日常工作需要，经机关事务管理局批准单位购置一辆公务用车支出12.22万元，2024年度无此项支出；',
  '公务用车运行维护费支出4.14万元，完成全年预算的100.00%，比上年度减少1.86万元，下降31%，主要原因是：2024年度从严控制“三公”经费支出，公务用车运行维护费减少1.86万元；',
  '公务接待费支出0万元，与上年相同，主要原因是：本年度无此项支出。',
  '（二）“三公”经费财政拨款支出决算具体情况说明',
  '1、因公出国（境）费支出0万元，出国（境）团组共0个，0人次。主要用于：本年度无此项支出。',
  '2、公务用车购置支出0万元，使用财政拨款共购置公务用车0辆，主要用于：本年度无此项支出。',
  '3、公务用车运行维护费支出4.14万元，使用财政拨款负担的公务用车保有量共4辆，主要用于：全县社会保险日常下乡宣传、扩面征缴、业务稽核等工作任务。公务用车运行维护费支出4.14万元，主要用于车辆的燃料费、车辆年检费、过路费、保险费和车辆维修费。',
  '4、公务接待费支出0万元，共接待0批次，0人次。国内接待费0万元，共接待0批次，0人次，其中外事接待费0万元，共接待0批次，0人次，主要是本年度无此项支出；国（境）外接待费0万元，共接待国（境）外0批次，0人次，主要是本年度无此项支出。',
  '十、其他重要事项情况说明',
  '（一）机关运行经费支出情况说明',
  '本部门（单位）无机关运行经费。',
  '（二）政府采购情况说明',
  '2024年度政府采购支出总额9.88万元，其中：政府采购货物支出3.59万元、政府采购工程支出0万元、政府采购服务支出6.29万元。政府采购授予中小企业合同金额9.88万元，占政府采购支出总额的100.00%。其中：授予小微企业合同金额9.88万元，占政府采购支出总额的100.00%。',
  '（三）国有资产占用情况说明',
  '截至2024年12月31日，本部门（单位）共有车辆4辆。其中：其他用车4辆，其他用车主要是截至2024年12月31日，泽州县社会保险中心共有一般公务用车4辆。单价100万元（含）以上设备（不含车辆）0台（套）。',
  '（四）预算绩效情况说明',
  '1、预算绩效管理工作开展情况',
  {
    published: `根据预算绩效管理要求，泽州县社会保险中心部门按照“谁支出、谁自评”的原则，一是组织对2024年度预算安排的所有项目资金全面开展了绩效自评，涉及一级项目4个，资金1397.05万元，其中一般公共预算项目支出1397.05万元、政府性基金预算项目支出0.00万元、国有资金经营预算项目支出0.00万元、社会保险基金预算项目支出0.00万元。自评结果为：4个项目自评等级为“优”。二是${EVALUATION}。`,
    written: `根据预算绩效管理要求，泽州县社会保险中心部门按照“谁支出、谁自评”的原则，一是组织对2024年度预算安排的所有项目资金全面开展了绩效自评，涉及一级项目4个，资金1397.05万元，其中一般公共预算项目支出1397.05万元、政府性基金预算项目支出0.00万元、国有资本经营预算项目支出0.00万元、社会保险基金预算项目支出0.00万元。自评结果为：4个项目自评等级为“优”。二是${EVALUATION}。`,
    because: '国有资金经营预算 is a slip for 国有资本经营预算 (the free text behind 二是 is shortened here)',
  },
  '2、其他需要说明的事项',
  '无。',
];

function sampleInputs(): NarrativeInputs {
  const parsed = parseInputs(JSON.parse(readFileSync(`${SAMPLE}情况说明底稿.json`, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

function sampleFigures() {
  return readTables(readWorkbook(new Uint8Array(readFileSync(`${SAMPLE}部门决算公开表.xlsx`)), '部门决算公开表.xlsx')).figures;
}

describe('the published 情况说明 of 泽州县社会保险中心 2024', () => {
  const narrative = narrate(sampleFigures(), mergeInputs(sampleInputs(), inputsOf(published)), shanxi);
  const lines = narrativeText(narrative).trimEnd().split('\n');

  test('has one line for each line written from the tables', () => {
    expect(lines).toHaveLength(LINES.length);
  });

  test.each(LINES.map((line, index) => ({ line, index })))('line $index', ({ line, index }) => {
    if (typeof line === 'string') {
      expect(lines[index]).toBe(line);
    } else {
      expect(lines[index]).toBe(line.written);
      expect(line.written).not.toBe(line.published);
    }
  });

  test('misses nothing', () => {
    expect(narrative.missing).toEqual([]);
  });

  test('names the cell and the formula behind each number', () => {
    const runs = narrative.sections[0]?.paragraphs[0]?.runs ?? [];
    const figures = runs.filter((run) => run.kind === 'figure').map((run) => [run.text, run.formula]);
    expect(figures.slice(1, 3)).toEqual([
      ['2,560.03', '公开01表收入总计 2,560.03'],
      ['2,560.03', '公开01表支出总计 2,560.03'],
    ]);
    expect(figures).toContainEqual(['1,193.98', '公开01表收入总计 2,560.03 − 上年收入总计 1,366.05 = 1,193.98']);
    expect(figures).toContainEqual(['87.4%', '1,193.98 ÷ 上年收入总计 1,366.05 = 87.4%']);
    expect(
      runs
        .filter((run) => run.kind === 'figure' && /\d,\d/.test(run.text))
        .every((run) => run.kind === 'figure' && run.sources.length > 0),
    ).toBe(true);
  });
});
