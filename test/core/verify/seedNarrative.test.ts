import { uncheckedSaid } from '../../../src/core/messages/narrativeChecks';
import { runsText } from '../../../src/core/said/run';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { brief, publishedFigures, publishedText } from './seed';

describe('the published 情况说明 of 泽州县社会保险中心 2024', () => {
  const figures = publishedFigures();
  const verified = verifyNarrative(textDocument(publishedText('seed-narrative')), { current: figures });
  const personnel = '人员经费1,117.94万元，主要包括';
  const operating = '公用经费44.01万元，主要包括';

  test('holds these slips and no others', () => {
    expect(brief(verified.findings)).toEqual([
      'info truncated 新增改革前账户结余划转职业年金账户项目631万元',
      'info truncated 非全额退休人员取暖丧葬抚恤遗属补助资金664万元',
      // 3,842.68 + 49.26 + 92.12 = 3,984.06
      'rounding sum-of-budgets 2024年度一般公共预算财政拨款支出年初预算3,984.05万元',
      `error not-listed ${personnel}`,
      'warning listed-name 其他社会保险缴费',
      'error listed-class 对个人和家庭的补助',
      'error listed-empty 抚恤金',
      `error not-listed ${operating}`,
      'error listed-empty 培训费',
      'error listed-class 资本性支出',
      'error listed-empty 办公设备购置',
      'error listed-empty 公务用车购置',
      'warning project-funds 项目4个，资金1397.05万元',
      'warning term 国有资金经营',
    ]);
  });

  test.each([
    ['奖金', '35.88'],
    ['公务员医疗补助缴费', '15.29'],
    ['医疗费补助', '4.36'],
    ['租赁费', '0.80'],
  ])('leaves out %s with its %s', (name, amount) => {
    const found = verified.findings.filter(
      ({ finding }) => finding.rule === 'narrative.not-listed' && runsText(finding.said).includes(name),
    );
    expect(found).toHaveLength(1);
    expect(runsText(found[0]?.finding.said ?? [])).toContain(`${name}（${amount} 万元）`);
    expect(found[0]?.finding.expected?.split('；')).toContain(`06表 ${name} ${amount} 万元`);
    expect(found[0]?.finding.cells.map(({ value }) => value)).toContain(amount);
  });

  test('links each contradicted sentence with the cells of the tables', () => {
    const funds = verified.findings.find(({ finding }) => finding.rule === 'narrative.project-funds')?.finding;
    expect(funds).toMatchObject({
      expected: '03表 项目支出 1,398.08 万元',
      left: '1397.05',
      right: '1398.08',
      difference: '-1.03',
      cells: [{ sheet: '公开03表', row: 6, column: 4, value: '1398.08' }],
    });
  });

  test('says where the words stand', () => {
    const document = textDocument(publishedText('seed-narrative'));
    const paragraphs = new Map(
      document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.id, block.text] as const] : [])),
    );
    for (const { finding, place } of verified.findings) {
      expect(place).not.toBeNull();
      expect(paragraphs.get(place?.paragraph ?? -1)?.slice(place?.start, place?.end)).toBe(finding.quote);
    }
  });

  test('has everything that is to be disclosed', () => {
    expect(verified.findings.filter(({ finding }) => finding.rule.startsWith('narrative.missing-'))).toEqual([]);
  });

  test('lists what no table can confirm', () => {
    const reasons = new Set(verified.unchecked.map(({ reason }) => uncheckedSaid(reason)));
    expect(reasons).toContain('原因、用途说明中的数字，表中没有来源');
    expect(verified.unchecked.some(({ quote }) => quote.includes('基本支出与2023年相比减少124.55万元'))).toBe(true);
  });
});
