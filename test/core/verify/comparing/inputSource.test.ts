import { Decimal } from 'decimal.js';
import type { NarrativeInputs } from '../../../../src/core/narrative/inputs/parseInputs';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyDocument } from '../../../../src/core/verify/verifyDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import type { WorkbookSnapshot } from '../../../../src/core/workbook/snapshot';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf({
  'general-budget': { total: { total: '200.00' }, '208 社会保障和就业支出': { total: '200.00' } },
  'three-public': { final: { total: '4.14', 'vehicle-running': '4.14', abroad: '', reception: '' } },
});

function inputs(values: Readonly<Record<string, string>>): NarrativeInputs {
  return { year: 2024, department: null, values: new Map(Object.entries(values).map(([key, text]) => [key, new Decimal(text)])) };
}

function found(text: string, values: Readonly<Record<string, string>>): string[] {
  return brief(verifyNarrative(textDocument(text), { current }, { inputs: inputs(values) }).findings);
}

test.each<[string, Record<string, string>, string]>([
  [
    '（三）一般公共预算财政拨款支出决算具体情况\n社会保障和就业支出年初预算150.00万元，支出决算200.00万元，完成年初预算的133.33%。',
    { 'budget.general.208': '150' },
    '160',
  ],
  [
    '（一）一般公共预算财政拨款支出决算总体情况\n一般公共预算财政拨款支出200.00万元，比上年增加20.00万元，增长11.11%。',
    { 'prior.general.total': '180' },
    '170',
  ],
  ['（二）“三公”经费具体情况说明\n公务用车运行维护费支出4.14万元，公务用车保有量4辆。', { 'count.vehicles.kept': '4' }, '5'],
  ['（二）政府采购情况说明\n授予中小企业合同金额9.80万元。', { 'procurement.sme': '9.80' }, '9.88'],
  ['（四）预算绩效情况说明\n开展绩效自评，涉及一级项目4个，资金50.00万元。', { 'performance.projects': '4' }, '5'],
])('what no table has is compared with the 底稿: %s', (text, values, other) => {
  expect(found(text, values)).toEqual([]);
  expect(found(text, Object.fromEntries(Object.keys(values).map((key) => [key, other]))).length).toBeGreaterThan(0);
});

test('says that it is the 底稿 that says otherwise', () => {
  const { findings } = verifyNarrative(
    textDocument('（二）政府采购情况说明\n授予中小企业合同金额9.80万元。'),
    { current },
    { inputs: inputs({ 'procurement.sme': '9.88' }) },
  );
  expect(findings[0]?.finding.expected).toBe('情况说明底稿 授予中小企业合同金额 9.88 万元');
});

test('an adjusted budget counts as well as the first one', () => {
  const text =
    '（三）一般公共预算财政拨款支出决算具体情况\n社会保障和就业支出全年预算250.00万元，支出决算200.00万元，完成全年预算的80.00%。';
  expect(found(text, { 'budget.general.208': '0', 'adjusted.general.208': '250' })).toEqual([]);
});

describe('the 底稿 that stands in the workbook', () => {
  const sheetOf = (year: number, contracts = 9.88, name = '情况说明底稿'): WorkbookSnapshot => ({
    sheets: [
      {
        name,
        visibility: 'visible',
        rows: [
          ['编号', '项目', '填写内容'],
          ['year', '年度', year],
          ['procurement.sme', '授予中小企业合同金额', contracts],
        ].map((row) => row.map((value) => ({ value }))),
      },
    ],
  });
  const said = (workbook: WorkbookSnapshot): string[] =>
    brief(verifyDocument(textDocument('（二）政府采购情况说明\n授予中小企业合同金额9.80万元。'), workbook, { current }).findings);

  test('counts when it is of the same year', () => {
    expect(said(sheetOf(2024))).toEqual(['error amount 授予中小企业合同金额9.80万元']);
    expect(said(sheetOf(2023))).toEqual([]);
  });

  test('is the one of this year, where that of another stands beside it', () => {
    const both = [...sheetOf(2023, 9.8).sheets, ...sheetOf(2024, 9.88, '情况说明底稿(2)').sheets];
    expect(said({ sheets: both })).toEqual(['error amount 授予中小企业合同金额9.80万元']);
  });
});
