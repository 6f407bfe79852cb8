import { uncheckedSaid } from '../../../../src/core/messages/narrativeChecks';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { runsText } from '../../../../src/core/said/run';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

/** One thing that is wrong in a text is one finding, whatever else follows from it. */
const current = figuresOf(
  {
    summary: { 'inflow-total': '1329.34', 'outflow-total': '1329.34' },
    expenditure: { total: { total: '1297.19', basic: '856.15', project: '441.04' } },
    'general-budget': {
      total: { total: '200.00', basic: '120.00', project: '80.00' },
      '213 农林水支出': { total: '80.00', basic: '0.00', project: '80.00' },
      '221 住房保障支出': { total: '120.00', basic: '120.00', project: '0.00' },
    },
    'three-public': {
      budget: { total: '18.19', abroad: '', vehicles: '12.97', 'vehicle-running': '12.97', reception: '5.22' },
      final: { total: '14.34', abroad: '', vehicles: '11.47', 'vehicle-running': '11.47', reception: '2.87' },
    },
  },
  { year: 2024, department: '某县某中心' },
);
const prior = figuresOf({ summary: { 'inflow-total': '1200.00', 'outflow-total': '1200.00' } }, { year: 2023 });

const verified = (text: string, withPrior = false) =>
  verifyNarrative(textDocument(text), { current, prior: withPrior ? prior : null });
const found = (text: string, withPrior = false): string[] =>
  brief(verified(text, withPrior).findings).filter((line) => !/ (?:item-missing|empty-not-said|missing-\S+) /.test(line));

const TOTALS = '一、收入支出决算总体情况说明\n';
const EXPENDITURE = '三、支出决算情况说明\n';
const THREE_PUBLIC = '九、财政拨款“三公”经费支出决算情况说明\n';
const DETAILS = '六、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况\n';

describe('what agrees with a wrong figure of the text is not told again', () => {
  test.each<[text: string, expected: string[]]>([
    [`${TOTALS}本年支出合计1279.19万元，比上年1180.00万元增加99.19万元，增长8.41%。`, ['error amount 本年支出合计1279.19万元']],
    [
      `${EXPENDITURE}支出合计1279.19万元，其中：基本支出856.15万元，占66.93%；项目支出441.04万元，占34.48%。`,
      ['error amount 支出合计1279.19万元'],
    ],
    // A part without its unit is there.
    [`${EXPENDITURE}支出合计1297.19万元，其中：基本支出856.15，项目支出441.04万元，经营支出0.00万元。`, []],
    // A tail as well: 14.33 ÷ 18.19 = 78.78 %, 14.34 ÷ 18.19 = 78.83 %.
    [`${THREE_PUBLIC}“三公”经费预算18.19万元，支出决算14.33万元，完成预算的78.78%。`, ['rounding amount 支出决算14.33万元']],
    // What follows neither from the right figure nor from the wrong one is wrong by itself.
    [
      `${EXPENDITURE}支出合计1279.19万元，其中：基本支出856.15万元，占76.93%；项目支出441.04万元，占34.48%。`,
      ['error amount 支出合计1279.19万元', 'error share 占76.93%'],
    ],
    [
      `${THREE_PUBLIC}“三公”经费预算18.19万元，支出决算13.34万元，完成预算的73.34%。决算数小于预算数4.85万元。`,
      ['error amount 支出决算13.34万元'],
    ],
    [`${THREE_PUBLIC}公务接待费支出0万元，比预算减少5.22万元，下降100%。`, ['error amount 公务接待费支出0万元']],
    // Last year's figure is known: the wrong difference takes its percentage with it.
    [`${TOTALS}收入总计1329.34万元，比上年增加219.34万元，增长18.28%。`, ['error difference 比上年增加219.34万元']],
  ])('%s', (text, expected) => {
    expect(found(text, text.includes('219.34'))).toEqual(expected);
  });
});

describe('several differences of one item', () => {
  test('each has the percentage behind it', () => {
    const text = '公务接待费支出2.87万元，比上年增加0.87万元，增长43.50%，比上年增加0.87万元，增长34.50%。';
    expect(found(THREE_PUBLIC + text)).toEqual(['error change-percent 比上年增加0.87万元，增长34.50%']);
  });
});

describe('what is reserved for small firms', () => {
  const heading = '十、其他重要事项的情况说明\n（二）政府采购支出情况\n';
  test.each([
    ['政府采购支出总额45.60万元。授予中小企业合同金额60.00万元。', ['error part-exceeds 授予中小企业合同金额60.00万元']],
    ['政府采购支出总额65.60万元。授予中小企业合同金额60.00万元，其中：授予小微企业合同金额40.00万元。', []],
    [
      '政府采购支出总额65.60万元。授予中小企业合同金额40.00万元，其中：授予小微企业合同金额60.00万元。',
      ['error part-exceeds 授予小微企业合同金额60.00万元'],
    ],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});

describe('a wrong direction', () => {
  test.each<[text: string, withPrior: boolean]>([
    ['收入总计1329.34万元，比上年减少129.34万元，下降10.78%。', true],
    ['收入总计1329.34万元，与2023年度决算数1200.00万元相比，减少129.34万元，下降10.78%。', false],
  ])('is one finding with the figures of both years: %s', (text, withPrior) => {
    const { findings } = verified(TOTALS + text, withPrior);
    const told = findings.filter(({ finding: { severity } }) => severity === 'error');
    expect(told.map(({ finding: { said } }) => runsText(said))).toEqual([
      expect.stringContaining('增减方向有误，应比上年增加 129.34 万元（本年 1,329.34 万元，上年 1,200.00 万元）'),
    ]);
  });

  test('does not hide a percentage that is wrong by itself', () => {
    expect(found(`${TOTALS}收入总计1329.34万元，比上年减少129.34万元，下降17.08%。`, true)).toEqual([
      'error direction 比上年减少129.34万元',
      'error change-percent 下降17.08%',
    ]);
  });
});

describe('what the text says against itself', () => {
  test.each<[text: string, expected: string[]]>([
    [`${TOTALS}收入总计1329.34万元，上年1200.00万元，与上年持平。`, ['error same 与上年持平']],
    [`${TOTALS}收入总计1329.34万元，上年1329.34万元，与上年持平。`, []],
    [`${TOTALS}收入总计1329.34万元，与上年持平，增长5.00%。`, ['error repeated 增长5.00%']],
    [`${TOTALS}收入总计1329.34万元，与上年持平，增长0.00%。`, []],
    [`${TOTALS}收入总计1329.34万元，比上年1200.00万元增加149.34万元。`, ['error difference 比上年1200.00万元增加149.34万元']],
    [
      `${EXPENDITURE}2023年度“三公”经费20.00万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费14.00万元，公务接待费5.00万元。`,
      [],
    ],
    [
      '十、其他重要事项的情况说明\n（一）机关运行经费支出情况\n本单位2024年机关运行经费143.42万元，其中：办公费100.00万元、差旅费60.00万元。',
      ['error free-parts 143.42万元，其中：办公费100.00万元、差旅费60.00万元'],
    ],
    [
      '十、其他重要事项的情况说明\n（一）机关运行经费支出情况\n本单位2024年机关运行经费163.42万元，其中：办公费100.00万元、差旅费60.00万元。',
      [],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('names both places', () => {
    const text = `${DETAILS}住房保障支出年初预算130.00万元，支出决算120.00万元。\n住房保障支出年初预算为125.00万元。`;
    const [only, ...others] = verified(text).findings.filter(({ finding: { rule } }) => rule === 'narrative.repeated');
    expect(others).toEqual([]);
    expect(only?.finding.words).toEqual([
      {
        quote: '住房保障支出年初预算为125.00万元',
        section: '（三）一般公共预算财政拨款支出决算具体情况',
        paragraph: 2,
        place: { paragraph: 3, start: 0, end: 19 },
      },
      {
        quote: '住房保障支出年初预算130.00万元',
        section: '（三）一般公共预算财政拨款支出决算具体情况',
        paragraph: 1,
        place: { paragraph: 2, start: 0, end: 18 },
      },
    ]);
  });
});

describe('budgets and their sum', () => {
  const whole = '一般公共预算财政拨款支出年初预算为250.00万元，支出决算为200.00万元，完成年初预算的80.00%。\n';
  test.each<[text: string, expected: string[]]>([
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的80.00%。住房保障支出年初预算150.00万元，决算120.00万元，完成年初预算的80.00%。',
      [],
    ],
    // Sum and rate say which budget is wrong: one finding.
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的80.00%。住房保障支出年初预算105.00万元，决算120.00万元，完成年初预算的80.00%。',
      ['error sum-of-budgets 住房保障支出年初预算105.00万元'],
    ],
    // What follows from the wrong budget is not told again.
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的80.00%。住房保障支出年初预算105.00万元，决算120.00万元，完成年初预算的80.00%，决算数大于年初预算数。',
      ['error sum-of-budgets 住房保障支出年初预算105.00万元'],
    ],
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的80.00%。住房保障支出年初预算105.00万元，决算120.00万元，完成年初预算的80.00%，决算数小于年初预算数。',
      ['error sum-of-budgets 住房保障支出年初预算105.00万元'],
    ],
    // An account with a budget of 10.00 of which nothing was spent is not listed.
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的80.00%。住房保障支出年初预算140.00万元，决算120.00万元，完成年初预算的85.71%。',
      ['warning sum-of-budgets 一般公共预算财政拨款支出年初预算为250.00万元'],
    ],
    // A wrong rate does not switch off the sum.
    [
      '农林水支出年初预算100.00万元，决算80.00万元，完成年初预算的90.00%。住房保障支出年初预算160.00万元，决算120.00万元，完成年初预算的75.00%。',
      ['error sum-of-budgets 一般公共预算财政拨款支出年初预算为250.00万元', 'error rate 完成年初预算的90.00%'],
    ],
  ])('%s', (text, expected) => {
    expect(found(DETAILS + whole + text)).toEqual(expected);
  });
});

describe('how a wrong number came about', () => {
  test.each<[text: string, slip: string | null]>([
    [`${TOTALS}本年支出合计1279.19万元。`, '相邻两位数字颠倒'],
    [`${TOTALS}本年支出合计1297.79万元。`, '错录、多录或漏录一位数字'],
    [`${TOTALS}本年支出合计12971.90万元。`, '小数点移位'],
    [`${TOTALS}本年支出合计1350.00万元。`, null],
    [`${EXPENDITURE}支出合计1297.19万元，其中：基本支出856.15万元，占56.00%。`, '错录、多录或漏录一位数字'],
    // Two digits are a digit apart from nearly anything.
    [`${EXPENDITURE}支出合计1297.19万元，其中：基本支出856.15万元，占6%。`, null],
  ])('%s: %s', (text, slip) => {
    const [finding] = verified(text).findings.filter(({ finding: { severity, quote } }) => severity === 'error' && quote);
    const said = runsText(finding?.finding.said ?? []);
    expect(/，像是(.*)$/.exec(said)?.[1] ?? null).toBe(slip);
  });

  test.each([
    ['公务接待费支出0万元。', 'amount'],
    ['公务接待费支出3元。', 'amount'],
    ['公务接待费支出2.87元。', 'unit'],
  ])('nothing and single digits are in no other unit: %s', (text, rule) => {
    expect(found(THREE_PUBLIC + text).map((line) => line.split(' ')[1])).toEqual([rule]);
  });
});

describe('what nothing confirms', () => {
  const reasons = (text: string): readonly (readonly [string, string])[] =>
    verified(text).unchecked.map(({ quote, reason }) => [quote, uncheckedSaid(reason)] as const);

  test('is told with the kind of figure that would settle it', () => {
    expect(
      reasons(
        `${THREE_PUBLIC}2023年度“三公”经费9.99万元。\n${DETAILS}住房保障支出年初预算130.00万元，全年预算140.00万元，支出决算120.00万元。`,
      ),
    ).toEqual([
      ['2023年度“三公”经费9.99万元', expect.stringContaining('上年决算表')],
      ['住房保障支出年初预算130.00万元', expect.stringContaining('年初预算数')],
      ['全年预算140.00万元', expect.stringContaining('全年（调整）预算数')],
    ]);
  });
});

describe('names', () => {
  const accounts = figuresOf(
    {
      'general-budget': {
        total: { total: '81.46', basic: '81.46', project: '0.00' },
        '208 社会保障和就业支出': { total: '81.46', basic: '81.46', project: '0.00' },
        '20805 行政事业单位养老支出': { total: '81.46', basic: '81.46', project: '0.00' },
        '2080505 机关事业单位基本养老保险缴费支出': { total: '81.46', basic: '81.46', project: '0.00' },
      },
    },
    { year: 2024, department: '某县某中心' },
  );
  test.each([
    ['of nothing is worth a look', '机关事业单位养老保险缴费支出', 'warning item-name'],
    ['of another account is wrong', '事业单位离退休', 'error item-name'],
    ['that the account has is right', '机关事业单位基本养老保险缴费支出', undefined],
  ])('a name %s: %s', (_, name, expected) => {
    const text = `${DETAILS}社会保障和就业支出（类）行政事业单位养老支出（款）${name}（项）支出决算81.46万元。`;
    const lines = brief(verifyNarrative(textDocument(text), { current: accounts }).findings);
    expect(lines.find((line) => line.includes('item-name'))).toBe(expected === undefined ? undefined : `${expected} ${name}`);
  });
});
