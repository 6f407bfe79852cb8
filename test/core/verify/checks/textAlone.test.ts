import { uncheckedSaid } from '../../../../src/core/messages/narrativeChecks';
import { runsText } from '../../../../src/core/said/run';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf(
  {
    'general-budget': {
      total: { total: '200.00', basic: '120.00', project: '80.00' },
      '213 农林水支出': { total: '80.00', basic: '0.00', project: '80.00' },
      '21301 农业农村': { total: '80.00', basic: '0.00', project: '80.00' },
      '2130108 病虫害控制': { total: '80.00', basic: '0.00', project: '80.00' },
      '221 住房保障支出': { total: '120.00', basic: '120.00', project: '0.00' },
    },
    'three-public': {
      budget: { total: '6.00', abroad: '', vehicles: '5.00', 'vehicle-running': '5.00', reception: '1.00' },
      final: {
        total: '1.68',
        abroad: '',
        vehicles: '1.40',
        'vehicle-purchase': '',
        'vehicle-running': '1.40',
        reception: '0.28',
      },
    },
  },
  { year: 2024, department: '某县某中心' },
);

const found = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current }).findings).filter((line) =>
    / (?:share-left-out|part-left-out|parts|nature|project-count) /.test(line),
  );

describe('a part left out of a list of shares', () => {
  const heading = '九、财政拨款“三公”经费支出决算情况说明\n（二）“三公”经费财政拨款支出决算具体情况说明\n';
  test.each([
    ['因公出国（境）费支出决算0万元，占0%；公务接待费支出决算0.28万元，占16.67%。', ['error share-left-out 占16.67%']],
    ['公务用车购置及运行维护费支出1.40万元，占83.33%；公务接待费支出0.28万元，占16.67%。', []],
    ['公务用车运行维护费支出1.40万元，占83.33%；公务接待费支出0.28万元，占16.67%。', []],
    // One share alone is no list, and shares that miss 100 by something else are of something else.
    ['公务接待费支出决算0.28万元，占16.67%。', []],
    ['因公出国（境）费支出决算0万元，占0%；公务接待费支出决算0.28万元，占0.14%。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });

  test('is named with its amount', () => {
    const { findings } = verifyNarrative(
      textDocument(`${heading}因公出国（境）费支出决算0万元，占0%；公务接待费支出决算0.28万元，占16.67%。`),
      { current },
    );
    const [finding] = findings.filter(({ finding: { rule } }) => rule === 'narrative.share-left-out');
    expect(finding?.finding.expected).toBe('公务用车购置及运行维护费（1.40 万元）');
  });
});

describe('a part left out of a list behind its whole', () => {
  const heading = '九、财政拨款“三公”经费支出决算情况说明\n（二）“三公”经费财政拨款支出决算具体情况说明\n';
  test.each([
    ['“三公”经费支出决算1.68万元，其中：因公出国（境）费0万元，公务接待费0.28万元。', ['error part-left-out 公务接待费0.28万元']],
    ['“三公”经费支出决算1.68万元，其中：公务用车购置及运行维护费1.40万元，公务接待费0.28万元。', []],
    // A part may be given by its own parts, or elsewhere in the paragraph.
    ['“三公”经费支出决算1.68万元，其中：公务用车运行维护费1.40万元，公务接待费0.28万元。', []],
    ['“三公”经费支出决算1.68万元，其中：因公出国（境）费0万元，公务接待费0.28万元。公务用车购置及运行维护费支出1.40万元。', []],
    ['“三公”经费支出决算1.68万元，其中：因公出国（境）费0万元，公务用车〔待填〕万元，公务接待费0.28万元。', []],
    // One part alone may be what is worth telling, unless it is nothing; what is likely left out then is a thing to look at.
    ['“三公”经费支出决算1.68万元，其中：公务接待费0.28万元。', ['info part-left-out 公务接待费0.28万元']],
    ['“三公”经费支出决算1.68万元，其中公务接待费0.28万元。', ['info part-left-out 其中公务接待费0.28万元']],
    ['“三公”经费支出决算1.68万元，较上年减少0.10万元，其中公务接待费0.28万元。', []],
    ['“三公”经费支出决算1.68万元，主要包括：公务接待费0.28万元。', []],
    // Said once, whatever else leaves it out.
    [
      '“三公”经费支出决算1.68万元，其中：因公出国（境）费0万元，占0%；公务接待费0.28万元，占16.67%。',
      ['error share-left-out 占16.67%'],
    ],
    // Of the budget what is told of the budget.
    [
      '“三公”经费预算6.00万元，其中：因公出国（境）费0万元，公务接待费1.00万元；决算1.68万元，其中：公务用车购置及运行维护费1.40万元，公务接待费0.28万元。',
      ['error part-left-out 公务接待费1.00万元'],
    ],
    ['公务用车购置及运行维护费支出1.40万元，其中：公务用车购置支出0万元。', ['error part-left-out 公务用车购置支出0万元']],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });

  test.each([
    ['本年支出100.00万元，其中：基本支出60.00万元，占60%。', ['本年支出合计中还有 项目支出（40.00 万元）没有写，请确认是否漏写']],
    ['本年支出100.00万元，其中基本支出60.00万元，占60%。', ['本年支出合计中还有 项目支出（40.00 万元）没有写，请确认是否漏写']],
    ['本年支出100.00万元，其中：基本支出60.00万元，项目支出40.00万元。', []],
    ['财政拨款收入70.00万元，其中政府性基金0.00万元。', []],
    // A paragraph each.
    ['本年支出100.00万元，其中：\n基本支出60.00万元，占60%；\n项目支出40.00万元，占40%。', []],
    [
      '本年收入100.00万元，其中：\n财政拨款收入70.00万元，占70%；\n其他收入10.00万元，占10%。',
      ['本年收入合计的各项中漏写 事业收入（20.00 万元）'],
    ],
    [
      '本年支出100.00万元，其中：\n基本支出60.00万元，占60%。',
      ['本年支出合计中还有 项目支出（40.00 万元）没有写，请确认是否漏写'],
    ],
    // Not the rest of the whole.
    ['本年支出120.00万元，其中：基本支出60.00万元，占50%。', []],
    ['本年收入100.00万元，分为：财政拨款收入70.00万元；其他收入10.00万元。', ['本年收入合计的各项中漏写 事业收入（20.00 万元）']],
    [
      '本年收入100.00万元，包括财政拨款收入70.00万元、其他收入10.00万元。',
      ['本年收入合计中还有 事业收入（20.00 万元）没有写，请确认是否漏写'],
    ],
    // Two of the others may be left out of what only gives examples, one hardly.
    ['本年收入100.00万元，其中财政拨款收入70.00万元。', []],
    [
      '本年收入100.00万元，主要包括：财政拨款收入70.00万元、其他收入10.00万元等。',
      ['本年收入合计中还有 事业收入（20.00 万元）没有写，请确认是否漏写'],
    ],
    // 收入总额 may be 本年收入 as well, which is then no part that was told.
    [
      '收入总额105.00万元，其中：年初结转和结余5.00万元；财政拨款收入70.00万元；其他收入10.00万元。',
      ['收入总计的各项中漏写 事业收入（20.00 万元）'],
    ],
    // The whole of both sides: what it is divided into tells which is meant.
    [
      '收支总计105.00万元，其中：财政拨款收入70.00万元、其他收入10.00万元、年初结转和结余5.00万元。',
      ['收入总计的各项中漏写 事业收入（20.00 万元）'],
    ],
    // What was carried over may be left out besides, and nothing of the year.
    ['收入总计105.00万元，其中：财政拨款收入70.00万元、其他收入10.00万元。', ['收入总计的各项中漏写 事业收入（20.00 万元）']],
    // Of changes, those that make the whole's are all that there are.
    [
      '本年收入100.00万元，较上年增加30.00万元，其中：财政拨款收入增加10.00万元，其他收入减少5.00万元。',
      ['本年收入合计中还有 事业收入（20.00 万元）没有写，请确认是否漏写'],
    ],
    ['本年收入100.00万元，较上年增加5.00万元，其中：财政拨款收入增加10.00万元，其他收入减少5.00万元。', []],
    ['本年收入100.00万元，较上年增加30.00万元，其中财政拨款收入增加10.00万元。', []],
    // In brackets the list ends with them.
    [
      '本年收入100.00万元（其中：财政拨款收入70.00万元、其他收入10.00万元），与上年持平。',
      ['本年收入合计的各项中漏写 事业收入（20.00 万元）'],
    ],
    ['财政拨款收入70.00万元（其中：政府性基金0.00万元），事业收入20.00万元。', []],
    // Behind a semicolon something else may be told.
    [
      '收入总计105.00万元，其中：财政拨款收入70.00万元、其他收入10.00万元、年初结转和结余5.00万元；本年支出100.00万元。',
      ['收入总计的各项中漏写 事业收入（20.00 万元）'],
    ],
    // An amount whose name is not understood is one of the list.
    ['本年收入100.00万元，其中：财政拨款收入70.00万元、事业类收入20.00万元、其他收入10.00万元。', []],
    // What was carried over may be told alone, and what came in this year.
    ['收入总计105.00万元，其中：年初结转和结余5.00万元。', []],
    ['收入总计105.00万元，其中：本年收入100.00万元。', []],
    ['收入总计105.00万元，其中：财政拨款收入70.00万元、事业收入20.00万元、其他收入10.00万元。', []],
    // With its share between the whole and the part, and something else behind it.
    [
      '本年支出100.00万元，占100%，其中基本支出60.00万元；本年收入100.00万元。',
      ['本年支出合计中还有 项目支出（40.00 万元）没有写，请确认是否漏写'],
    ],
    // Behind words that nobody knows the figure tells what is divided.
    [
      '全年进账总共100.00万元，其中：财政拨款收入70.00万元、其他收入10.00万元。',
      ['本年收入合计的各项中漏写 事业收入（20.00 万元）'],
    ],
    // 项目支出 account by account.
    [
      '项目支出40.00万元，其中病虫害控制30.00万元、行政运行4.00万元。',
      ['项目支出中还有 农产品质量安全项目支出（6.00 万元）没有写，请确认是否漏写'],
    ],
    [
      '农林水支出（213类）决算80.00万元，其中：病虫害控制支出50.00万元，占类支出的62.50%。',
      ['农林水支出中还有 农产品质量安全（30.00 万元）没有写，请确认是否漏写'],
    ],
  ])('one part of several: %s', (text, expected) => {
    const tables = figuresOf({
      summary: {
        'grant-general': { amount: '70.00' },
        institutional: { amount: '20.00' },
        other: { amount: '10.00' },
        'revenue-total': { amount: '100.00' },
        opening: { amount: '5.00' },
        'inflow-total': { amount: '105.00' },
        'expenditure-total': { amount: '100.00' },
      },
      revenue: { total: { total: '100.00', fiscal: '70.00', institutional: '20.00', other: '10.00' } },
      expenditure: {
        total: { total: '100.00', basic: '60.00', project: '40.00' },
        '213 农林水支出': { total: '80.00' },
        '2130101 行政运行': { total: '0.00', basic: '0.00', project: '4.00' },
        '2130108 病虫害控制': { total: '50.00', basic: '20.00', project: '30.00' },
        '2130109 农产品质量安全': { total: '30.00', basic: '24.00', project: '6.00' },
      },
    });
    const { findings } = verifyNarrative(textDocument(`一、收入支出决算总体情况说明\n${text}`), { current: tables });
    const left = findings.filter(({ finding: { rule } }) => rule === 'narrative.part-left-out');
    expect(left.map(({ finding: { said } }) => runsText(said).replace(/^“.*?”：/, ''))).toEqual(expected);
  });

  test.each([
    ['政府采购支出总额6.00万元，其中：货物支出1.00万元、工程支出2.00万元、服务支出3.00万元。', []],
    ['政府采购支出总额6.00万元，其中：货物支出1.00万元、服务支出3.00万元。', ['error parts 政府采购支出总额6.00万元']],
    ['政府采购支出总额4.00万元，其中：货物支出1.00万元、服务支出3.00万元。', []],
    ['政府采购支出总额6.00万元，其中：货物支出1.00万元。', []],
    // What is still to be filled in may be the rest, and not less than nothing.
    ['政府采购支出总额6.00万元，其中：货物支出1.00万元、工程支出〔待填〕万元、服务支出3.00万元。', []],
    [
      '政府采购支出总额6.00万元，其中：货物支出4.00万元、工程支出〔待填〕万元、服务支出3.00万元。',
      ['error parts 政府采购支出总额6.00万元'],
    ],
  ])('%s', (text, expected) => {
    expect(found(`十、其他重要事项的情况说明\n（二）政府采购支出情况\n${text}`)).toEqual(expected);
  });

  test.each([
    ['农林水支出（类）80.00万元；住房保障支出（类）120.00万元；教育支出（类）50.00万元。', []],
    ['农林水支出（类）80.00万元；教育支出（类）50.00万元。', ['error part-left-out 教育支出（类）50.00万元']],
    ['农林水支出（类）80.00万元。', []],
  ])('classes of a table: %s', (list, expected) => {
    const classes = {
      '205 教育支出': { total: '50.00' },
      '213 农林水支出': { total: '80.00' },
      '221 住房保障支出': { total: '120.00' },
    };
    const tables = figuresOf({ 'general-budget': { total: { total: '250.00' }, ...classes } });
    const text = `（一）一般公共预算财政拨款支出决算总体情况\n一般公共预算财政拨款支出250.00万元，主要用于以下方面：${list}`;
    expect(brief(verifyNarrative(textDocument(text), { current: tables }).findings)).toEqual(expected);
  });
});

describe('what an account was spent as', () => {
  const heading = '（三）一般公共预算财政拨款支出决算具体情况\n';
  test.each([
    ['农林水支出（类）80.00万元，为基本支出，用于人员工资。', ['error nature 农林水支出（类）80.00万元，为基本支出']],
    ['农林水支出（类）80.00万元，为项目支出，用于防治。', []],
    ['住房保障支出（类）120.00万元，全部为项目支出。', ['error nature 住房保障支出（类）120.00万元，全部为项目支出']],
    ['住房保障支出（类）120.00万元，全部为基本支出。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});

describe('grades and projects', () => {
  const heading = '十、其他重要事项的情况说明\n（四）预算绩效情况\n';
  test.each([
    ['纳入绩效自评的项目4个，其中评价等级为优的3个，良的2个。', ['error project-count 项目4个']],
    ['纳入绩效自评的项目5个，其中评价等级为优的3个，良的2个。', []],
    ['对4个项目开展自评，其中3个项目自评等级为“优”，1个项目自评等级为“良”。', []],
    ['对4个项目开展自评，其中2个项目自评等级为“优”，1个项目自评等级为“良”。', ['error project-count 4个项目']],
    ['自评项目4个，其中3个已完成。', []],
    ['自评项目12个，优秀等次10个、良好等次1个、合格等次1个。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});

describe('what of 政府采购 goes to small enterprises', () => {
  const heading = '十、其他重要事项的情况说明\n（二）政府采购支出情况\n政府采购支出总额45.60万元，';
  test.each([
    ['授予中小企业合同金额45.60万元。', []],
    ['授予中小企业合同金额45.6万元。', []],
    ['授予中小企业合同金额45.61万元。', ['rounding part-exceeds 授予中小企业合同金额45.61万元']],
    ['授予中小企业合同金额45.62万元。', ['error part-exceeds 授予中小企业合同金额45.62万元']],
    ['授予中小企业合同金额80.00万元。', ['error part-exceeds 授予中小企业合同金额80.00万元']],
    ['预留中小企业合同金额80.00万元。', ['error part-exceeds 预留中小企业合同金额80.00万元']],
    ['为中小企业预留合同金额80.00万元。', ['error part-exceeds 为中小企业预留合同金额80.00万元']],
    ['其中授予小微企业合同金额80.00万元。', ['error part-exceeds 其中授予小微企业合同金额80.00万元']],
    [
      '授予中小企业合同金额40.00万元，其中授予小微企业合同金额41.00万元。',
      ['error part-exceeds 其中授予小微企业合同金额41.00万元'],
    ],
    ['其中：货物支出12.50万元，货物采购授予中小企业合同金额12.50万元。', []],
    [
      '其中：货物支出12.50万元，货物采购授予中小企业合同金额13.50万元。',
      ['error part-exceeds 货物采购授予中小企业合同金额13.50万元'],
    ],
  ])('is no more than all of it: %s', (text, expected) => {
    const lines = brief(verifyNarrative(textDocument(heading + text), { current }).findings);
    expect(lines.filter((line) => line.includes(' part-exceeds '))).toEqual(expected);
  });
});

describe('a rate of a budget that is printed without decimals', () => {
  test.each([
    // 0.465 to 0.475 of 0.5 to 1.5: from 31 % to 95 %.
    ['50%', ['rounding rate 完成预算的50%']],
    ['47%', []],
    ['31%', ['rounding rate 完成预算的31%']],
    ['95%', ['rounding rate 完成预算的95%']],
    ['29%', ['error rate 完成预算的29%']],
    ['97%', ['error rate 完成预算的97%']],
  ])('%s is wrong only where no such budget gives it', (rate, expected) => {
    const tables = figuresOf({ 'three-public': { final: { total: '0.47', reception: '0.47' } } });
    const text = `九、财政拨款“三公”经费支出决算情况说明\n公务接待费年初预算1万元，支出决算0.47万元，完成预算的${rate}。`;
    const lines = brief(verifyNarrative(textDocument(text), { current: tables }).findings);
    expect(lines.filter((line) => line.includes(' rate '))).toEqual(expected);
  });
});

test('a count that no table has is named by what is counted', () => {
  const tables = figuresOf({ 'three-public': { final: { total: '2.87', reception: '2.87' } } });
  const text = '九、财政拨款“三公”经费支出决算情况说明\n公务接待费2.87万元，共接待35批次，280人次。';
  const { unchecked } = verifyNarrative(textDocument(text), { current: tables });
  expect(unchecked.map(({ quote, reason }) => `${quote}：${uncheckedSaid(reason)}`)).toEqual([
    '共接待35批次：表中没有公务接待批次的数据',
    '280人次：表中没有公务接待人次的数据',
  ]);
});

describe('kinds of vehicles and their number', () => {
  test.each([
    ['共有车辆5辆，其中：机要通信用车2辆、其他用车3辆。', []],
    ['共有车辆6辆，其中：机要通信用车2辆、其他用车3辆。', ['error parts 共有车辆6辆']],
    ['共有车辆6辆，其中：机要通信用车2辆、应急保障用车〔待填〕辆、其他用车3辆。', []],
    ['共有车辆3辆，其中：机要通信用车5辆、其他用车〔待填〕辆。', ['error part-exceeds 机要通信用车5辆']],
  ])('%s', (text, expected) => {
    const { findings } = verifyNarrative(textDocument(`十、其他重要事项的情况说明\n（三）国有资产占用情况\n${text}`), {
      current,
    });
    expect(brief(findings).filter((line) => / (?:parts|part-exceeds) /.test(line))).toEqual(expected);
  });
});

describe('a part that the sum and its own share say is wrong', () => {
  test.each([
    ['货物支出12.50万元，占27.41%；服务支出33.10万元，占72.59%。', []],
    // One thing: the amount, whose share was worked out from what it should be.
    [
      '货物支出12.50万元，占27.41%；服务支出35.10万元，占72.59%。',
      ['政府采购服务支出与总数 45.60 万元和占比都不一致，应为 33.10 万元，像是错录、多录或漏录一位数字'],
    ],
    ['货物支出12.50万元；服务支出35.10万元。', ['政府采购支出总额与所列各部分之和 47.60 万元不一致']],
  ])('is told once: %s', (text, expected) => {
    const whole = '十、其他重要事项的情况说明\n（二）政府采购支出情况\n政府采购支出总额45.60万元，其中：';
    const { findings } = verifyNarrative(textDocument(whole + text), { current });
    const told = findings.filter(({ finding: { rule } }) => /share|parts/.test(rule));
    expect(told.map(({ finding: { said } }) => runsText(said).replace(/^“.*?”：/, ''))).toEqual(expected);
  });
});

describe('公务接待 and its guests at home and abroad', () => {
  const reception = figuresOf({ 'three-public': { final: { total: '2.87', reception: '2.87' } } });
  test.each([
    ['公务接待费2.87万元，其中：国内接待费2.00万元，国（境）外接待费0.87万元。', []],
    ['公务接待费2.87万元，其中：国内接待费2.00万元，国（境）外接待费0.50万元。', ['公务接待费与所列各部分之和 2.50 万元不一致']],
    ['公务接待费2.87万元。国内接待费3.00万元。', ['国内接待费不应大于公务接待费']],
    ['公务接待费2.87万元，其中国内接待费2.00万元，其中外事接待费2.50万元。', ['外事接待费不应大于国内接待费']],
    // Side by side, in some forms.
    ['公务接待费2.87万元，其中国内接待费1.00万元、外事接待费1.87万元。', []],
    ['公务接待费共接待10批次，80人次。其中国内接待8批次，60人次；国（境）外接待2批次，20人次。', []],
    [
      '公务接待费共接待12批次，80人次。其中国内接待8批次，60人次；国（境）外接待2批次，20人次。',
      ['公务接待批次与所列各部分之和 10 批次不一致'],
    ],
  ])('%s', (text, expected) => {
    const { findings } = verifyNarrative(textDocument(`九、财政拨款“三公”经费支出决算情况说明\n${text}`), { current: reception });
    const told = findings.filter(({ finding: { rule } }) => /parts|part-exceeds/.test(rule));
    expect(told.map(({ finding: { said } }) => runsText(said).replace(/^“.*?”：/, ''))).toEqual(expected);
  });
});

describe('a wrong amount that a text repeats', () => {
  const heading = '（一）一般公共预算财政拨款支出决算总体情况\n';
  test.each([
    ['支出210.00万元。一般公共预算财政拨款支出210.00万元。', 1, 2],
    ['支出210.00万元。一般公共预算财政拨款支出220.00万元。', 2, 1],
    ['支出210.00万元。一般公共预算财政拨款支出200.00万元。', 1, 1],
  ])('%s is one finding with its places', (text, count, places) => {
    const { findings } = verifyNarrative(textDocument(`${heading}一般公共预算财政拨款${text}`), { current });
    const amounts = findings.filter(({ finding: { rule } }) => rule === 'narrative.amount');
    expect(amounts).toHaveLength(count);
    expect(amounts[0]?.finding.words).toHaveLength(places);
  });
});

test('accounts of one name below others are apart where no table knows them, wherever they stand in their paragraphs', () => {
  const text = `五、一般公共预算财政拨款支出决算情况说明
（三）一般公共预算财政拨款支出决算具体情况
1、一般公共服务支出（类）组织事务（款）一般行政管理事务（项）7.40万元。年初预算为9.10万元，支出决算为7.40万元。
2、一般公共服务支出（类）宣传事务（款）一般行政管理事务（项）2.90万元。年初预算为3.00万元，支出决算为2.90万元。`;
  expect(brief(verifyNarrative(textDocument(text), { current: NONE }).findings)).toEqual([]);
});

test.each([
  ['；其他交通工具购置1.00万元、其他交通费用0.97万元', []],
  ['', ['error sum-of-budgets 公务用车购置及运行维护费12.97万元']],
])('parts of a budget are added up where no other stands among them: %s', (others, expected) => {
  const text = `九、财政拨款“三公”经费支出决算情况说明
2024年“三公”经费预算为18.19万元，其中，公务接待费5.22万元，公务用车购置及运行维护费12.97万元（其中，公务用车购置费2.00万元，公务用车运行维护费9.00万元${others}）。`;
  expect(brief(verifyNarrative(textDocument(text), { current: NONE }).findings)).toEqual(expected);
});

test('a budget that is compared with last year is compared with the budget of that year', () => {
  const prior = figuresOf({ 'three-public': { final: { total: '2.00', reception: '0.30' } } }, { year: 2023 });
  const found = (sentence: string): string[] =>
    brief(
      verifyNarrative(textDocument(`九、财政拨款“三公”经费支出决算情况说明\n${sentence}`), { current, prior }).findings,
    ).filter((line) => !line.includes('missing'));
  expect(found('公务接待费年初预算为1.00万元，比上年减少0.20万元，下降16.67%。')).toEqual([]);
  expect(found('公务接待费年初预算为1.00万元，支出决算为0.28万元，比上年减少0.20万元。')).toEqual([
    'error difference 比上年减少0.20万元',
  ]);
});

test('the percentage behind the difference of a part is that of the part', () => {
  const heading = '九、财政拨款“三公”经费支出决算情况说明\n';
  const found = (percent: string): string[] =>
    brief(
      verifyNarrative(
        textDocument(
          `${heading}“三公”经费支出1.68万元，比上年减少0.40万元，下降19.23%，其中：公务用车购置及运行维护费支出决算减少0.40万元，下降${percent}。`,
        ),
        { current },
      ).findings,
    ).filter((line) => line.includes('percent'));
  expect(found('22.22%')).toEqual([]);
  expect(found('19.23%')).toEqual(['error change-percent 公务用车购置及运行维护费支出决算减少0.40万元，下降19.23%']);
});

const NONE = figuresOf({ 'state-capital': { total: { total: '' } } }, { year: 2024, department: '某县某中心' });
