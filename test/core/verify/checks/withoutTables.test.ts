import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf({}, { year: 2024, department: '某县某中心' });

const found = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current }).findings).filter((line) =>
    / (?:parts|repeated|part-exceeds|without-amount|zero-base) /.test(line),
  );

describe('a whole and its parts, where no table has either', () => {
  const heading = '六、一般公共预算财政拨款基本支出决算情况说明\n';
  test.each([
    [
      '一般公共预算财政拨款基本支出843.65万元，其中：人员经费700.23万元，公用经费153.42万元。',
      ['error parts 一般公共预算财政拨款基本支出843.65万元'],
    ],
    ['一般公共预算财政拨款基本支出843.65万元，其中：人员经费700.23万元，公用经费143.42万元。', []],
    ['一般公共预算财政拨款基本支出843.65万元。\n人员经费700.23万元。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });

  // Of five kinds of expenditure two are told: the others may be nothing or not, and never less.
  test.each([
    ['本年支出合计100.00万元，其中：基本支出60.00万元，项目支出50.00万元。', ['error parts 本年支出合计100.00万元']],
    ['本年支出合计100.00万元，其中：基本支出60.00万元，项目支出30.00万元。', []],
  ])('%s', (text, expected) => {
    expect(found(`三、支出决算情况说明\n${text}`)).toEqual(expected);
  });
});

test('a first mention that two others contradict is one finding', () => {
  const heading = '五、一般公共预算财政拨款支出决算情况说明\n';
  const said = (amount: string): string => `一般公共预算财政拨款支出年初预算为${amount}万元。`;
  expect(found(heading + [said('100.00'), said('120.00'), said('120.00')].join('\n'))).toEqual([
    'error repeated 一般公共预算财政拨款支出年初预算为120.00万元',
  ]);
  expect(found(heading + [said('100.00'), said('120.00'), said('130.00')].join('\n'))).toEqual([
    'error repeated 一般公共预算财政拨款支出年初预算为120.00万元',
    'error repeated 一般公共预算财政拨款支出年初预算为130.00万元',
  ]);
});

test('a percentage of nothing, in the next paragraph', () => {
  const base = '三、支出决算情况说明\n本年支出合计100.00万元，上年为0万元。\n';
  expect(found(`${base}较上年增长100%。`)).toEqual(['error zero-base 较上年增长100%']);
  expect(found(`${base}较上年增加100.00万元。`)).toEqual([]);
});

describe('what is reserved for small enterprises', () => {
  const heading = '（二）政府采购支出情况\n政府采购支出总额45.60万元。';
  test.each([
    ['面向中小企业预留政府采购项目预算金额60.00万元。', ['error part-exceeds 面向中小企业预留政府采购项目预算金额60.00万元']],
    ['预留给中小企业的采购金额40.00万元。', []],
    [
      '面向中小企业预留政府采购项目预算金额40.00万元，其中预留给小微企业41.00万元。',
      ['error part-exceeds 其中预留给小微企业41.00万元'],
    ],
    ['面向中小企业预留政府采购项目预算金额40.00万元，其中预留给小微企业40.00万元。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});

describe('a list of things that no table has', () => {
  const heading = '九、财政拨款“三公”经费支出决算情况说明\n公务用车运行维护费11.47万元，';
  test.each([
    ['包括燃油费5.50万元、保险费1.47万元、过路费1.00万元。', ['info parts 包括燃油费5.50万元、保险费1.47万元、过路费1.00万元']],
    ['包括燃油费5.50万元、维修费3.50万元、保险费1.47万元、过路费1.00万元。', []],
    // Some of them only.
    ['其中燃油费5.50万元、保险费1.47万元、过路费1.00万元。', []],
    ['主要包括燃油费5.50万元、保险费1.47万元、过路费1.00万元。', []],
    ['包括燃油费5.50万元、保险费1.47万元、过路费1.00万元等。', []],
    ['包括燃油费5.50万元、保险费1.47万元。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});

describe('an entry without an amount in a list of amounts', () => {
  const heading = '九、财政拨款“三公”经费支出决算情况说明\n公务用车运行维护费11.47万元，包括';
  test.each([
    ['燃油费5.50万元、维修费3.50万元、保险费。', ['warning without-amount 保险费']],
    ['燃油费5.50万元、维修费3.50万元、保险费2.47万元。', []],
    ['燃油费5.50万元、维修费3.50万元、保险费等支出。', []],
    // Names in front of one amount share it.
    ['燃油费、维修费9.00万元、保险费2.47万元。', []],
  ])('%s', (text, expected) => {
    expect(found(heading + text)).toEqual(expected);
  });
});
