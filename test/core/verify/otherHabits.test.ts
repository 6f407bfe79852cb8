import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../narrative/tableBuilder';
import { brief } from './seed';

const current = figuresOf(
  {
    summary: { 'inflow-total': '210.00', 'outflow-total': '210.00', 'revenue-total': '205.00', opening: '5.00' },
    revenue: { total: { total: '205.00', fiscal: '200.00', institutional: '5.00', other: '' } },
    expenditure: { total: { total: '205.00', basic: '155.00', project: '50.00' } },
    'general-budget': {
      total: { total: '200.00', basic: '150.00', project: '50.00' },
      '208 社会保障和就业支出': { total: '150.00' },
      '221 住房保障支出': { total: '50.00' },
    },
    'three-public': {
      budget: { total: '6.00', abroad: '', vehicles: '5.00', 'vehicle-running': '5.00', reception: '1.00' },
      final: { total: '4.14', abroad: '', vehicles: '4.14', 'vehicle-running': '4.14', reception: '' },
    },
    information: {
      'procurement-total': '9.88',
      'procurement-goods': '3.59',
      'procurement-works': '1.00',
      'procurement-services': '5.29',
    },
  },
  { year: 2024, department: '某县社会保险中心' },
);
const prior = figuresOf(
  {
    summary: { 'inflow-total': '200.00', 'outflow-total': '210.00' },
    'three-public': { final: { total: '6.00', 'vehicle-running': '6.00' } },
  },
  { year: 2023 },
);

function found(text: string): string[] {
  const { findings } = verifyNarrative(textDocument(text), { current, prior });
  return brief(findings).filter((line) => !line.includes('item-missing'));
}

describe('figures against the budget', () => {
  test.each([
    ['公务用车运行维护费2024年决算数4.14万元，比2024年年初预算数5.00万元减少0.86万元，下降17.20%。', []],
    [
      '公务用车运行维护费2024年决算数4.14万元，比2024年年初预算数5.00万元减少0.96万元。',
      ['error difference 比2024年年初预算数5.00万元减少0.96万元'],
    ],
    ['公务用车运行维护费2024年决算数4.14万元，比2024年年初预算减少0.86万元，下降27.20%。', ['error change-percent 下降27.20%']],
    ['公务用车运行维护费2024年决算数4.14万元，比2023年年初预算减少0.86万元。', ['error year 比2023年年初预算']],
    ['三公经费支出决算4.14万元，完成预算6.00万元的69.00%。', []],
    ['三公经费支出决算4.14万元，完成预算6.00万元的96.00%。', ['error rate 完成预算6.00万元的96.00%']],
    ['三公经费支出决算4.14万元，为预算的69.00%。', []],
    ['三公经费全年预算数6.00万元，决算数4.14万元，预决算差异率-31.00%。', []],
    ['三公经费全年预算数6.00万元，决算数4.14万元，预决算差异率-13.00%。', ['error change-percent 预决算差异率-13.00%']],
    ['因公出国（境）费支出预算为0万元，支出决算为0万元，完成预算的0%。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('several figures in a row', () => {
  test.each([
    ['政府采购支出总额9.88万元，其中：货物、工程、服务采购支出分别为3.59、1.00、5.29万元。', []],
    [
      '政府采购支出总额9.88万元，其中：货物、工程、服务采购支出分别为3.59、5.29、1.00万元。',
      ['error exchanged 货物、工程、服务采购支出分别为3.59、5.29、1.00万元'],
    ],
    ['政府采购支出总额9.88万元，其中：货物支出3.59、工程支出1.00、服务支出5.29万元。', []],
    ['收、支总计分别为210.00万元、210.00万元。', []],
    ['收、支总计分别为210.00万元、201.00万元。', ['error amount 收、支总计分别为210.00万元、201.00万元']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what a number is about', () => {
  test.each([
    // A part of an item is not the item.
    ['公务用车运行维护费4.14万元，车均公务用车运行维护费1.04万元。', []],
    // A name that nothing knows keeps its amount, whatever its characters.
    ['政府采购支出总额9.88万元，节约资金3.21万元，审计费1.00万元。', []],
    // A bracket ends where it ends.
    [
      '本年收入合计205.00万元；包括财政拨款收入200.00万元（其中，一般公共预算200.00万元），占收入合计97.56%；事业收入5.00万元。',
      [],
    ],
    // Items named in an explanation do not become the topic.
    ['收入总计210.00万元，为本年收入合计和年初结转和结余之和。与上年相比，增加10.00万元，增长5.00%。', []],
    ['收入支出总体与上年相比，增加10.00万元，增长5.00%。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('headings', () => {
  test('stand in one line with their text', () => {
    expect(found('（二）政府采购支出情况。2024年度政府采购支出总额9.88万元。')).toEqual([]);
    expect(found('（二）政府采购支出情况。2024年度政府采购支出总额9.98万元。')).toEqual([
      'error amount 2024年度政府采购支出总额9.98万元',
    ]);
  });

  test('hold the year of the document', () => {
    expect(found('六、2023年度政府采购支出情况说明\n政府采购支出总额9.88万元。')).toEqual(['error year 2023年度']);
  });

  test('under 一般公共预算 leave the name of the budget out', () => {
    const text =
      '五、一般公共预算财政拨款支出决算情况说明\n（二）财政拨款支出决算结构情况\n2024年度财政拨款支出200.00万元，主要用于以下方面：社会保障和就业（类）150.00万元，占75.00%；住房保障（类）支出50.00万元，占52.00%。';
    expect(found(text)).toEqual(['error share 占52.00%']);
  });
});

test('no figure is passed over: what has no item or no unit is listed', () => {
  const text = '政府采购支出总额9.88万元，节约资金3.21万元，节约率为24.52。';
  const { unchecked } = verifyNarrative(textDocument(text), { current });
  expect(unchecked.map(({ quote }) => quote)).toEqual(['节约资金3.21万元，节约率为24.52']);
});
