import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative, type VerifiedNarrative } from '../../../../src/core/verify/verifyNarrative';
import { TOWN_AUDIT } from '../sentences/townAudit';

const SUMMARY = '一、收入支出决算总体情况说明';
const REVENUE = '二、收入决算情况说明';
const EXPENDITURE = '三、支出决算情况说明';
const STRUCTURE = '五、一般公共预算财政拨款支出决算情况说明\n（二）结构情况';
const TOTAL = '五、一般公共预算财政拨款支出决算情况说明\n（一）总体情况';
const BASIC = '六、一般公共预算财政拨款基本支出决算情况说明';
const THREE_PUBLIC = '九、财政拨款“三公”经费支出决算情况说明';
const FISCAL = '四、财政拨款收入支出决算总体情况说明';
const ASSETS = '十、其他重要事项的情况说明\n（三）国有资产占用情况';
const DETAILS = '五、一般公共预算财政拨款支出决算情况说明\n（三）具体情况';

function read(heading: string, sentence: string): VerifiedNarrative {
  return verifyNarrative(textDocument(`${heading}\n${sentence}`), { current: TOWN_AUDIT });
}

function wrong({ findings }: VerifiedNarrative): readonly string[] {
  return findings
    .filter(({ finding }) => finding.severity === 'error' && !finding.rule.includes('missing'))
    .map(({ finding }) => runsText(finding.said));
}

describe('a number that is not of the item named last, and is no error', () => {
  test.each([
    ['the difference of the two that are named', SUMMARY, '当年支出大于当年收入2.95万元，缺口由上年结转资金弥补。', '2.95'],
    [
      'the figure of another item in front of it',
      EXPENDITURE,
      '本年支出1297.19万元，较本年收入1294.24万元多2.95万元。',
      '1294.24',
    ],
    ['the figure of the account that it is said of', DETAILS, '住房公积金本年支出64.12万元。', '64.12'],
    [
      'the sum of the amounts behind it',
      EXPENDITURE,
      '基本支出占66.00%、项目支出占34.00%，金额分别为856.15万元、441.04万元，合计1297.19万元。',
      '1297.19',
    ],
    [
      'a part of the amount in front of it',
      EXPENDITURE,
      '基本支出856.15万元，其中财政拨款843.65万元、其他资金12.50万元。',
      '843.65',
    ],
    [
      'what the amount in front of it is compared with',
      TOTAL,
      '一般公共预算财政拨款支出决算数1141.44万元较收入决算数1123.74万元多出17.70万元。',
      '1123.74',
    ],
    [
      'the last entry of a list, of several names',
      BASIC,
      '工资福利支出672.23万元，其中基本工资、津贴补贴、奖金、绩效工资四项525.18万元，各类保险及住房公积金147.05万元。',
      '147.05',
    ],
    [
      'parts of an account that the tables have of all accounts',
      DETAILS,
      '行政运行支出800.77万元，其中人员经费480.00万元，公用经费132.35万元，项目经费188.42万元。',
      '480.00',
    ],
    [
      'the share of what was named for the one before',
      DETAILS,
      '行政单位医疗支出36.19万元，占卫生健康支出44.99万元的80.44%；公务员医疗补助支出8.80万元，占19.56%。',
      '19.56',
    ],
    [
      'a part of the difference in front of it',
      REVENUE,
      '本年收入1294.24万元，较年初预算1230.00万元增收64.24万元，其中财政拨款增收43.74万元，其他收入增收20.50万元。',
      '43.74',
    ],
    ['a difference, though it is none of these', SUMMARY, '当年支出大于当年收入3.95万元。', '3.95'],
    ['an amount behind words that compare', EXPENDITURE, '本年支出1297.19万元，较本年收入1249.42万元多2.77万元。', '1249.42'],
    ['a sum, though it is none of what is named', STRUCTURE, '其余为卫生健康支出和农林水支出，共57.95万元。', '57.95'],
    [
      'part of a sum that its sentence tells',
      BASIC,
      '工资福利支出672.23万元，其中奖金56.02万元，住房公积金616.21万元。',
      '616.21',
    ],
    ['last year’s, or of this year', ASSETS, '车辆数较上年末增加1辆，为机要通信用车由2辆增至1辆所致。', '2辆'],
    [
      'part of a list that nothing else is right in',
      THREE_PUBLIC,
      '公务接待费支出2.87万元。其中公务接待费支出1.47万元。',
      '1.47',
    ],
    [
      'in words that name something of the item',
      THREE_PUBLIC,
      '2022年“三公”经费中占大头的是公务接待费支出决算11.47万元。',
      '11.47',
    ],
    ['a share of another whole of the form', FISCAL, '本年财政拨款支出1281.44万元，占全部支出的98.79%。', '98.79'],
    ['points of a share', EXPENDITURE, '基本支出占66.00%，较上年提高3.21个百分点。', '3.21'],
    [
      'the change of what stands between',
      REVENUE,
      '财政拨款收入1273.74万元、其他收入20.50万元，合计1294.24万元，比上年决算1300.00万元减少5.76万元；财政拨款收入与预算1200.00万元比，增加94.24万元。',
      '94.24',
    ],
    [
      'one of many that are no figures of theirs',
      TOTAL,
      '新增的67.34万元去了哪里？一般公共服务54.02万元，社会保障和就业5.85万元，住房保障2.76万元，农林水2.60万元，卫生健康2.11万元。',
      '2.60',
    ],
    ['a budget, which is said behind it', THREE_PUBLIC, '公务接待费安排了7.00万元预算。', '7.00'],
    ['what is left without something', TOTAL, '不计农林水支出12.60万元，一般公共预算财政拨款支出为1128.84万元。', '1128.84'],
    ['the total of all funds', FISCAL, '收支总计1329.34万元中属于财政拨款的有1308.84万元。', '1329.34'],
    ['the share of several', REVENUE, '其他收入20.50万元、财政拨款收入1273.74万元合占100.00%。', '100.00'],
    ['a share of the year before', REVENUE, '财政拨款收入较上年增加13.74万元，占本年收入合计的比重由96.50%升至98.42%。', '96.50'],
    [
      'the net of two differences',
      EXPENDITURE,
      '与上年相比，基本支出856.15万元，减少12.40万元；项目支出441.04万元，增加48.45万元；一增一减，净增加36.05万元。',
      '36.05',
    ],
    ['all of them, behind the name of an account', DETAILS, '行政运行（项）本年支出合计800.00万元。', '800.00'],
    ['the sum of what is named', STRUCTURE, '其余为卫生健康支出和农林水支出，共57.59万元，占5.05%。', '57.59'],
  ])('%s', (_, heading, sentence, number) => {
    const text = read(heading, sentence);
    expect(wrong(text)).toEqual([]);
    expect(text.unchecked.map(({ quote }) => quote).join()).toContain(number);
  });
});

describe('a number that stays wrong', () => {
  test.each([
    ['a slip of the keyboard makes it right, in whatever words', EXPENDITURE, '占比最高的是基本支出865.15万元。'],
    ['a digit beside nothing', THREE_PUBLIC, '“三公”经费14.34万元，其中按规定因公出国（境）费为9.00万元。'],
    ['both totals are wrong, and nothing else is said', SUMMARY, '2022年度收入总计1200.00万元，支出总计1200.00万元。'],
    ['its words name the item and nothing besides', EXPENDITURE, '基本支出700.00万元。'],
    ['another part of its list is right', EXPENDITURE, '本年支出1297.19万元，其中：基本支出700.00万元，项目支出441.04万元。'],
    ['what it is a part of is right', THREE_PUBLIC, '“三公”经费支出决算14.34万元。其中：公务接待费5.22万元。'],
    [
      'its item has its levels in front of it',
      DETAILS,
      '一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）支出决算96.77万元。',
    ],
    ['its item is told in the clause before', DETAILS, '行政运行（项）年初预算700.00万元，支出决算96.77万元。'],
    [
      'the right difference goes the other way',
      EXPENDITURE,
      '2022年本年支出合计1297.19万元（基本支出856.15万元、项目支出441.04万元），较2021年1230.00万元减少67.19万元。',
    ],
    [
      'another number of its sentence is in doubt',
      EXPENDITURE,
      '项目支出441.04万元，分布在一般公共服务支出288.44万元、城乡社区支出110.00万元、农林水支出12.60万元三个科目。',
    ],
    ['it is one of what the total is made of', SUMMARY, '收入总计1329.34万元，由本年收入1249.24万元和上年结转35.10万元构成。'],
    ['its whole is called 合计', STRUCTURE, '一般公共服务支出897.54万元，占总支出合计的70.00%。'],
    ['its whole is named', STRUCTURE, '一般公共服务支出897.54万元，占一般公共预算财政拨款支出的70.41%。'],
    ['the sum is told as nothing that adds up', STRUCTURE, '卫生健康支出44.99万元，农林水支出57.59万元。'],
    [
      'its class has it, and it stands below that',
      DETAILS,
      '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出44.99万元。',
    ],
    ['the other item has said it already', EXPENDITURE, '基本支出856.15万元，项目支出856.15万元。'],
    ['the parts do not make the whole', EXPENDITURE, '基本支出856.15万元，其中财政拨款843.65万元、其他资金15.20万元。'],
    [
      'it names the whole that it is no share of',
      DETAILS,
      '行政单位医疗支出36.19万元，占一般公共预算财政拨款支出的80.44%，类支出44.99万元。',
    ],
    [
      'it is the share of nothing in its sentence',
      DETAILS,
      '行政单位医疗支出36.19万元，占卫生健康支出44.99万元的80.44%；公务员医疗补助支出8.80万元，占19.65%。',
    ],
    [
      'the parts of the form add up, and neither is right',
      BASIC,
      '基本支出843.65万元，其中人员经费710.23万元，公用经费133.42万元。',
    ],
    [
      'a list is so long that rounding hides a digit',
      BASIC,
      '人员经费700.23万元，主要包括：基本工资245.08万元、津贴补贴84.03万元、奖金56.02万元、绩效工资140.05万元、机关事业单位基本养老保险缴费63.02万元、职工基本医疗保险缴费35.04万元、住房公积金49.02万元、退休费7.00万元、生活补助14.00万元、奖励金7.00万元。',
    ],
  ])('%s', (_, heading, sentence) => {
    expect(wrong(read(heading, sentence))).not.toEqual([]);
  });
});
