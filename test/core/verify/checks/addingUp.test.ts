import { runsText } from '../../../../src/core/said/run';
import { explainStatement } from '../../../../src/core/verify/explainStatement';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';

const current = figuresOf({ 'general-budget': { total: { total: '200.00' }, '208 社会保障和就业支出': { total: '200.00' } } });

function explained(rule: string, text: string): string[] {
  return verifyNarrative(textDocument(text), { current })
    .judged.map((one) => explainStatement(one, { current }))
    .filter(({ rules }) => rules.some((one) => one === rule))
    .map(({ verdict, said }) => `${verdict} ${runsText(said)}`);
}

const REASON = '（一）一般公共预算财政拨款支出决算总体情况\n一般公共预算财政拨款支出200.00万元。主要原因是';
const OTHER = '十、其他重要事项的情况说明\n';

test.each([
  [
    'free-sum',
    `${REASON}购置10万元，维修5.5万元，合计15.5万元。`,
    'exact “原因是购置10万元，维修5.5万元，合计15.5万元”：10.00 + 5.50 = 15.50',
  ],
  [
    'free-sum',
    `${REASON}购置10.24万元，维修5.53万元，合计15.8万元。`,
    'rounding “原因是购置10.24万元，维修5.53万元，合计15.8万元”：10.24 + 5.53 = 15.77',
  ],
  [
    'free-sum',
    `${REASON}购置10万元，维修5.5万元，合计16.5万元。`,
    'error “原因是购置10万元，维修5.5万元，合计16.5万元”：10.00 + 5.50 = 15.50',
  ],
  [
    'free-parts',
    `${REASON}新增30万元，其中：购置20万元，维修5万元。`,
    'exact “30万元，其中：购置20万元，维修5万元”：20.00 + 5.00 ≤ 30.00',
  ],
  [
    'free-difference',
    `${REASON}设备预算20万元，实际支出15万元，核减8万元。`,
    'error “预算20万元，实际支出15万元，核减8万元”：20.00 − 15.00 = 5.00',
  ],
  [
    'part-exceeds',
    `${OTHER}（二）政府采购支出情况\n政府采购支出总额2.00万元，其中授予中小企业合同金额1.50万元。`,
    'exact “其中授予中小企业合同金额1.50万元”：1.50 ≤ 2.00',
  ],
  [
    'project-count',
    `${OTHER}（四）预算绩效情况\n纳入绩效自评的项目4个，其中评价等级为优的3个，良的2个。`,
    'error “项目4个”：3 + 2 = 5',
  ],
])('narrative.%s shows the figures of %s', (rule, text, expected) => {
  expect(explained(`narrative.${rule}`, text)).toEqual([expected]);
});

/** What is said of words that do not add up. */
function said(rule: string, text: string): string[] {
  return verifyNarrative(textDocument(text), { current })
    .findings.filter(({ finding }) => finding.rule === `narrative.${rule}`)
    .map(({ finding }) => runsText(finding.said));
}

describe('a sum of a text names the number that was mistyped', () => {
  test('where the whole has two digits in each other’s place', () => {
    expect(said('free-sum', `${REASON}购置112.34万元，维修105.50万元，合计217.48万元。`)).toEqual([
      '“原因是购置112.34万元，维修105.50万元，合计217.48万元”：合计与前面各项之和 217.84 万元不一致，其中 217.48 像是相邻两位数字颠倒',
    ]);
  });

  test('where a part has', () => {
    expect(said('free-sum', `${REASON}购置121.34万元，维修105.50万元，合计217.84万元。`)).toEqual([
      '“原因是购置121.34万元，维修105.50万元，合计217.84万元”：合计与前面各项之和 226.84 万元不一致，其中 121.34 像是相邻两位数字颠倒',
    ]);
  });

  test('and none where any of several may be wrong', () => {
    expect(said('free-sum', `${REASON}购置112.34万元，维修105.50万元，合计218.84万元。`)).toEqual([
      '“原因是购置112.34万元，维修105.50万元，合计218.84万元”：合计与前面各项之和 217.84 万元不一致',
    ]);
  });

  test('of the tables no figure is doubted, and of a text’s two mentions the later one is named', () => {
    const text = '九、财政拨款“三公”经费支出决算情况说明\n公务接待费支出决算1,234.56万元。公务接待费支出决算1,243.56万元。';
    expect(said('repeated', text)).toEqual([
      '“公务接待费支出决算1,243.56万元”：公务接待费前后不一致，前文为“公务接待费支出决算1,234.56万元”，像是相邻两位数字颠倒',
    ]);
  });
});
