import { parseInputs } from '../../../../src/core/narrative/inputs/parseInputs';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

/** What rounding explains in a text, and what it does not. */
const current = figuresOf({
  summary: { 'inflow-total': '2100.00', 'outflow-total': '2100.00' },
  revenue: { total: { total: '2010.00', fiscal: '1340.00', institutional: '670.00' } },
  expenditure: { total: { total: '2010.00', basic: '1340.00', project: '670.00' } },
  'three-public': { final: { total: '1.23', abroad: '', 'vehicle-running': '1.18', reception: '0.05' } },
});
const prior = figuresOf({
  summary: { 'inflow-total': '2000.00', 'outflow-total': '2100.00' },
  revenue: { total: { total: '2000.00', fiscal: '1400.00' } },
  'three-public': { final: { total: '1.23', abroad: '', 'vehicle-running': '', reception: '' } },
});
const found = (text: string, withPrior = true): string[] =>
  brief(verifyNarrative(textDocument(text), { current, prior: withPrior ? prior : null }).findings).filter(
    (line) => !line.includes(' item-missing '),
  );

describe('amounts', () => {
  test.each<[text: string, expected: string[]]>([
    ['2024年度收入总计2100.00万元。', []],
    ['2024年度收入总计2100.01万元。', ['rounding amount 2024年度收入总计2100.01万元']],
    ['2024年度收入总计2100.02万元。', ['error amount 2024年度收入总计2100.02万元']],
    ['2024年度收入总计0.21亿元。', []],
    ['2024年度收入总计0.22亿元。', ['error amount 2024年度收入总计0.22亿元']],
    ['2024年度收入总计21000012.34元。', []],
    ['2024年度收入总计21000099.00元。', ['error amount 2024年度收入总计21000099.00元']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('changes', () => {
  test.each<[text: string, expected: string[]]>([
    ['与上年相比，收入总计增加100.00万元，增长5.00%。', []],
    ['与上年相比，收入总计增加100.01万元，增长5.00%。', ['rounding difference 收入总计增加100.01万元']],
    ['与上年相比，收入总计增加100.02万元，增长5.00%。', ['error difference 收入总计增加100.02万元']],
    ['与上年相比，收入总计增加100.00万元，增长5.01%。', ['rounding change-percent 增长5.01%']],
    ['与上年相比，收入总计增加100.00万元，增长5.02%。', ['error change-percent 增长5.02%']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a percentage beside its amount is worked out from it where last year is not known', () => {
    expect(found('与上年相比，收入总计增加100.00万元，增长5.00%。', false)).toEqual([]);
    expect(found('与上年相比，收入总计增加100.00万元，增长5.02%。', false)).toEqual([
      'error change-percent 收入总计增加100.00万元，增长5.02%',
    ]);
  });

  test('an amount in another unit is no repetition of it', () => {
    const text = '三公经费支出决算1.23万元，比上年度减少0.50万元。\n三公经费与2023年度相比减少0.50元。';
    expect(found(text, false)).toEqual(['error repeated 三公经费与2023年度相比减少0.50元']);
  });
});

describe('shares', () => {
  test.each<[text: string, expected: string[]]>([
    ['财政拨款收入1340.00万元，占本年收入合计的66.67%。', []],
    ['财政拨款收入1340.00万元，占本年收入合计的66.66%。', ['rounding share 占本年收入合计的66.66%']],
    ['财政拨款收入1340.00万元，占本年收入合计的66.68%。', ['error share 占本年收入合计的66.68%']],
    ['财政拨款收入1340.00万元，占本年收入合计的67%。', []],
    ['财政拨款收入1340.00万元，占本年收入合计的66%。', ['rounding share 占本年收入合计的66%']],
    ['财政拨款收入1340.00万元，占本年收入合计的68%。', ['error share 占本年收入合计的68%']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('of small amounts are as sure as the amounts: 0.05 of 1.23 may be 3.66% or 4.49%', () => {
    const share = (percent: string): string => `公务接待费支出0.05万元，占“三公”经费支出决算的${percent}。`;
    expect(found(share('4.07%'))).toEqual([]);
    expect(found(share('3.69%'))).toEqual(['rounding share 占“三公”经费支出决算的3.69%']);
    expect(found(share('3.60%'))).toEqual(['error share 占“三公”经费支出决算的3.60%']);
  });
});

describe('基本持平 is a word, not an amount', () => {
  test.each<[text: string, expected: string[]]>([
    ['本年收入合计2010.00万元，与上年基本持平。', []],
    ['本年收入合计2010.00万元，与上年持平。', ['error same 与上年持平']],
    ['2024年度收入总计2100.00万元，与上年基本持平。', ['warning same 与上年基本持平']],
    ['公务接待费支出0.05万元，与上年基本持平。', ['error same 与上年基本持平']],
    ['三公经费支出决算1.23万元，与上年基本持平。', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('tells nothing of last year', () => {
    const text = '2024年度收入总计2100.00万元，与上年基本持平。2024年度支出总计2100.00万元，与上年相比增加100.00万元。';
    expect(found(text, false)).toEqual([]);
  });
});

describe('预算绩效 against the 情况说明底稿', () => {
  const parsed = parseInputs({
    inputs: { 'performance.projects': 4, 'performance.amount': 1397.05, 'performance.score': 95.67 },
  });
  const inputs = parsed.ok ? parsed.inputs : null;
  const HEAD = '（四）预算绩效情况说明\n';
  test.each<[text: string, expected: string[]]>([
    ['涉及一级项目4个，资金1397.05万元，平均得分95.67分。', []],
    ['涉及一级项目4个，资金1397.06万元。', ['rounding evaluation 资金1397.06万元']],
    ['涉及一级项目4个，资金1397.50万元。', ['error evaluation 资金1397.50万元']],
    ['涉及一级项目5个，资金1397.05万元。', ['error evaluation 涉及一级项目5个']],
    ['平均得分95.7分。', []],
    ['平均得分96.67分。', ['error evaluation 平均得分96.67分']],
  ])('%s', (text, expected) => {
    expect(inputs).not.toBeNull();
    const { findings } = verifyNarrative(textDocument(HEAD + text), { current }, { inputs });
    expect(brief(findings).filter((line) => line.includes(' evaluation '))).toEqual(expected);
  });
});
