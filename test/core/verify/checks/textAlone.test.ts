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
    // One part alone may be what is worth telling, unless it is nothing.
    ['“三公”经费支出决算1.68万元，其中：公务接待费0.28万元。', []],
    ['公务用车购置及运行维护费支出1.40万元，其中：公务用车购置支出0万元。', ['error part-left-out 公务用车购置支出0万元']],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
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

describe('kinds of vehicles and their number', () => {
  test.each([
    ['共有车辆5辆，其中：机要通信用车2辆、其他用车3辆。', []],
    ['共有车辆6辆，其中：机要通信用车2辆、其他用车3辆。', ['error count 共有车辆6辆']],
    ['共有车辆6辆，其中：机要通信用车2辆、应急保障用车〔待填〕辆、其他用车3辆。', []],
    ['共有车辆3辆，其中：机要通信用车5辆、其他用车〔待填〕辆。', ['error count 共有车辆3辆']],
  ])('%s', (text, expected) => {
    const { findings } = verifyNarrative(textDocument(`十、其他重要事项的情况说明\n（三）国有资产占用情况\n${text}`), {
      current,
    });
    expect(brief(findings).filter((line) => line.includes(' count '))).toEqual(expected);
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
