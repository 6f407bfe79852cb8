import { runsText } from '../../../src/core/said/run';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { withoutMarks } from '../../bench/verifySlips';
import { figuresOf } from '../narrative/tableBuilder';
import { facts } from './regions/facts';
import { REGIONS } from './regions';
import { verifyText } from './regions/measure';
import { brief } from './seed';

/** Every amount of the texts, `1234.56万元`. */
const AMOUNTS = /(\d[\d,]*\.\d\d)万元/g;
const inYuan = (number: string): string => String(Math.round(Number(number.replaceAll(',', '')) * 10000));
const NUMERALS = '〇一二三四五六七八九';

const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  元: (text) => text.replace(AMOUNTS, (_, number: string) => `${inYuan(number)}元`),
  亿元: (text) => text.replace(AMOUNTS, (_, number: string) => `${(Number(number.replaceAll(',', '')) / 10000).toFixed(6)}亿元`),
  '万 without 元': (text) => text.replaceAll('万元', '万'),
  'the unit in brackets': (text) => text.replace(AMOUNTS, '$1（万元）'),
  'no unit anywhere': (text) => text.replace(AMOUNTS, '$1'),
  人民币: (text) => text.replace(AMOUNTS, '人民币$1万元'),
  'a full-width comma between thousands': (text) => text.replace(/(\d)(\d{3}\.\d\d)/g, '$1，$2'),
  'a blank between thousands': (text) => text.replace(/(\d)(\d{3}\.\d\d)/g, '$1 $2'),
  '百分之 with digits': (text) => text.replace(/(\d+\.\d\d)%/g, '百分之$1'),
  '百分之 in words': (text) =>
    text.replace(
      /(\d+\.\d\d)%/g,
      (_, number: string) => `百分之${Array.from(number, (one) => NUMERALS[Number(one)] ?? '点').join('')}`,
    ),
  'marks of footnotes': (text) => text.replaceAll('万元，', '万元①，'),
  'half-width marks': (text) => text.replaceAll('，', ',').replaceAll('。', '.').replaceAll('；', ';').replaceAll('：', ':'),
};

describe('unusual writing is no 错误', () => {
  const subject = facts({ seed: 11, nonFiscal: true }, 'ten');
  const regions = ['national', 'guizhou', 'henan', 'hubei', 'innerMongolia', 'shaanxi'].map((name) => REGIONS[name]);
  test.each(Object.entries(WRITINGS))('%s', (_, writing) => {
    for (const region of regions) {
      const text = writing(withoutMarks(region?.(subject) ?? ''));
      const findings = brief(verifyText(text, subject).findings);
      expect(findings.filter((line) => !/ missing-|^warning unit-missing/.test(line))).toEqual([]);
    }
  });
});

const current = figuresOf({
  'general-budget': {
    total: { total: '200.00', basic: '120.00', project: '80.00' },
    '208 社会保障和就业支出': { total: '150.00', basic: '100.00', project: '50.00' },
    '20805 行政事业单位养老支出': { total: '150.00', basic: '100.00', project: '50.00' },
    '2080505 机关事业单位基本养老保险缴费支出': { total: '150.00', basic: '100.00', project: '50.00' },
    '221 住房保障支出': { total: '50.00', basic: '20.00', project: '30.00' },
    '22102 住房改革支出': { total: '50.00', basic: '20.00', project: '30.00' },
    '2210201 住房公积金': { total: '50.00', basic: '20.00', project: '30.00' },
  },
  'basic-expenditure': {
    'personnel-total': { amount: '90.00' },
    '30101 基本工资': { amount: '90.00' },
    'operating-total': { amount: '30.00' },
    '30201 办公费': { amount: '30.00' },
  },
  'three-public': { final: { total: '4.00', reception: '4.00' } },
  information: { 'vehicles-total': { amount: '4' } },
});
const prior = figuresOf({ 'general-budget': { total: { total: '160.00' } } });

function found(text: string): string[] {
  return brief(verifyNarrative(textDocument(text), { current, prior }).findings).filter((line) => !line.includes(' missing-'));
}

describe.each<[string, string, string, string]>([
  [
    'codes in brackets behind the names',
    '（三）一般公共预算财政拨款支出决算具体情况\n社会保障和就业支出（208）行政事业单位养老支出（20805）机关事业单位基本养老保险缴费支出（2080505）支出决算150.00万元。\n住房保障支出（221类）住房改革支出（02款）住房公积金（01项）支出决算50.00万元。',
    '住房保障支出（221类）',
    '住房障支出（221类）',
  ],
  [
    '基本支出 and 项目支出 of one account',
    '（三）一般公共预算财政拨款支出决算具体情况\n社会保障和就业支出150.00万元，其中：基本支出100.00万元，项目支出50.00万元。\n住房保障支出50.00万元，其中：基本支出20.00万元，项目支出30.00万元。',
    '基本支出20.00',
    '基本支出29.00',
  ],
  [
    'the second comparison behind the reason of the first',
    '（一）一般公共预算财政拨款支出决算总体情况\n一般公共预算财政拨款支出200.00万元。与年初预算190.00万元相比，增加10.00万元，变动原因：追加；与上年决算相比，增加40.00万元，增长25.00%，变动原因：追加。',
    '增加40.00',
    '减少40.00',
  ],
  [
    'the list in the paragraph below',
    '六、一般公共预算财政拨款基本支出决算情况说明\n基本支出120.00万元。\n人员经费90.00万元，主要包括：\n基本工资。\n公用经费30.00万元，主要包括：\n办公费。',
    '基本工资。',
    '津贴补贴。',
  ],
  [
    'vehicles of the year beside those at its end',
    '（三）国有资产占用情况说明\n截至2024年末，本单位共有车辆4辆，2024年当年购置车辆1辆，报废车辆2辆。',
    '共有车辆4辆',
    '共有车辆5辆',
  ],
  [
    'a part of 公务接待费',
    '（二）“三公”经费具体情况说明\n公务接待费支出4.00万元，其中：国内公务接待支出4.00万元，国内公务接待2批次，12人次。',
    '国内公务接待支出4.00',
    '国内公务接待支出4.10',
  ],
  [
    'guests without money',
    '（二）“三公”经费具体情况说明\n公务接待费支出4.00万元。国（境）外公务接待费0.00万元，接待0批次，0人次。',
    '接待0批次',
    '接待3批次',
  ],
])('%s', (_, text, was, is) => {
  test('is read', () => {
    expect(found(text)).toEqual([]);
  });

  test('and a slip in it is found', () => {
    expect(text).toContain(was);
    expect(found(text.replace(was, is)).length).toBeGreaterThan(0);
  });
});

test('all items that a list leaves out are named in one finding', () => {
  const text = '六、一般公共预算财政拨款基本支出决算情况说明\n人员经费90.00万元，主要包括：津贴补贴。';
  const { findings } = verifyNarrative(textDocument(text), {
    current: figuresOf({
      'basic-expenditure': {
        'personnel-total': { amount: '90.00' },
        '30101 基本工资': { amount: '40.00' },
        '30102 津贴补贴': { amount: '30.00' },
        '30103 奖金': { amount: '20.00' },
      },
    }),
  });
  const omitted = findings.filter(({ finding }) => finding.rule === 'narrative.not-listed').map(({ finding }) => finding);
  expect(omitted.map(({ said }) => runsText(said))).toEqual([
    '“人员经费90.00万元，主要包括：”：漏列 基本工资（40.00 万元）、奖金（20.00 万元）',
  ]);
  expect(omitted.flatMap(({ cells }) => cells.map(({ value }) => value))).toEqual(['40.00', '20.00']);
});

test('机构运行经费 is the term of a document that has it in a heading, else a slip', () => {
  expect(found('十一、机构运行经费支出决算情况说明\n2024年度机构运行经费支出决算30.00万元。')).toEqual([]);
  expect(found('（一）机关运行经费支出情况说明\n本单位机构运行经费30.00万元。')).toContain('warning term 机构运行经费');
});
