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
    ['the sum of what is named', STRUCTURE, '其余为卫生健康支出和农林水支出，共57.59万元，占5.05%。', '57.59'],
  ])('%s', (_, heading, sentence, number) => {
    const text = read(heading, sentence);
    expect(wrong(text)).toEqual([]);
    expect(text.unchecked.map(({ quote }) => quote).join()).toContain(number);
  });
});

describe('a number that stays wrong', () => {
  test.each([
    ['it is no difference', SUMMARY, '当年支出大于当年收入3.95万元。'],
    ['its last digits differ', EXPENDITURE, '本年支出1297.19万元，较本年收入1294.42万元多2.77万元。'],
    ['it is no sum', STRUCTURE, '其余为卫生健康支出和农林水支出，共57.95万元。'],
    ['the sum is told as nothing that adds up', STRUCTURE, '卫生健康支出44.99万元，农林水支出57.59万元。'],
    [
      'its class has it, and it stands below that',
      DETAILS,
      '卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出44.99万元。',
    ],
    ['the other item has said it already', EXPENDITURE, '基本支出856.15万元，项目支出856.15万元。'],
    ['the parts do not make the whole', EXPENDITURE, '基本支出856.15万元，其中财政拨款843.65万元、其他资金15.20万元。'],
    [
      'they are no parts of the account',
      DETAILS,
      '行政运行支出800.77万元，其中人员经费480.00万元，公用经费123.35万元，项目经费188.42万元。',
    ],
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
    ['it is one name alone', BASIC, '工资福利支出672.23万元，其中奖金56.02万元，住房公积金616.21万元。'],
    ['two digits may be the same by chance', SUMMARY, '当年支出大于当年收入3万元。'],
  ])('%s', (_, heading, sentence) => {
    expect(wrong(read(heading, sentence))).not.toEqual([]);
  });
});
