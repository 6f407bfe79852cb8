import { verifyPerformance, type VerifiedPerformance } from '../../../src/core/performance/verifyPerformance';
import type { NarrativeDocument } from '../../../src/core/verify/reading/document';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { figuresOf } from '../narrative/tableBuilder';

/** Forms of 自评表 as regions print them: one row of text a row, cells divided by |, merged cells as empty ones. */
type Form = readonly string[];

/** The Ministry of Finance's form: 分值 in the funds, the total's row with the sum of the weights. */
const MINISTRY: Form = [
  '项目支出绩效自评表',
  '项目名称|||设备更新项目',
  '主管部门|||某局|||实施单位|某中心',
  '项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分',
  '|年度资金总额|120.00|100.00|90.00|10|90.00%|9.00',
  '|其中：当年财政拨款|120.00|100.00|90.00|——|90.00%|——',
  '|上年结转资金|||||——||——',
  '年度总体目标|预期目标|||实际完成情况',
  '绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施',
  '|产出指标（50分）|数量指标|更新设备|≥20台|20台|30|30|',
  '||质量指标|验收合格率|100%|100%|20|18|',
  '||时效指标||||||',
  '|效益指标（30分）|社会效益|服务能力|提升|提升|30|27|',
  '||生态效益||||||',
  '|满意度指标（10分）|满意度|群众满意度|≥90%|95%|10|10|',
  '总分||||||100|94|',
];
/** Words in other cells: 元, 权重, a grade beside its words, scores with 分, no 分值 in the funds. */
const YUAN: Form = [
  '2024年度预算项目支出绩效自评表',
  '单位：元',
  '一级项目名称|信息系统运维|评价等级|良好',
  '资金来源|预算数|执行数|执行率（%）|自评得分',
  '合计|500,000.00|416,900.00|83.38|8.34',
  '财政资金|500,000.00|416,900.00|83.38|8.34',
  '二级指标|指标名称|目标值|完成值|权重|自评得分',
  '数量指标|运维系统数|5个|5个|40分|35分',
  '效益指标|系统可用率|99%|98%|40分|33分',
  '满意度指标|用户满意度|90%|88%|10分|9分',
  '自评总分|||||85.34分',
];
/** Numbers beside their words; columns of indicators that span two; weights that hold the execution item. */
const BESIDE: Form = [
  '项目名称|宣传培训经费|||',
  '全年预算数|20.00万元|全年执行数|15.00万元|执行率|75.00%|得分|7.5',
  '一级指标|三级指标||指标值||分值||得分',
  '产出指标|培训人次||≥500||45||40',
  '预算执行|预算执行率||100%||10||7.5',
  '效益指标|知晓率||≥80%||45||40',
  '综合得分|||||100||87.5|良',
];
const LIST: Form = [
  '2024年度项目绩效自评情况汇总表',
  '单位：万元',
  '序号|项目名称|全年预算数|全年执行数|执行率|自评得分|自评等级',
  '1|设备更新项目|100.00|90.00|90.00%|94|优',
  '2|信息系统运维|50.00|41.69|83.38%|85.34|良',
  '|合计|150.00|131.69|87.79%||',
];
const WHOLE: Form = [
  '部门整体支出绩效自评表',
  '部门名称||某局',
  '年度预算执行情况（万元）||全年预算数|执行数|分值|执行率|得分',
  '|年度资金总额|1,000.00|980.00|10|98.00%|9.8',
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
  '履职效能|数量|完成任务数|10|10|60|58',
  '社会效应|满意度|满意率|90%|95%|30|29',
  '可持续影响|管理|制度健全性|健全|健全|0|0',
  '总分|||||100|96.8',
];

function cell(text: string): { value: CellValue } | null {
  const plain = text.replaceAll(',', '');
  return text === '' ? null : { value: /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text };
}

function workbook(...sheets: readonly Form[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((rows, index) => ({
      name: `自评${index + 1}`,
      visibility: 'visible',
      rows: rows.map((row) => row.split('|').map(cell)),
    })),
  };
}

function word(forms: readonly Form[], aligned = true): NarrativeDocument {
  let id = 0;
  return {
    blocks: forms.map((rows) => ({
      kind: 'table',
      aligned,
      rows: rows.map((row) =>
        row.split('|').map((text) => ({ paragraphs: [{ kind: 'paragraph', id: id++, text, numbering: '' }] })),
      ),
    })),
  };
}

const NOTHING = figuresOf({});

function found({ findings }: VerifiedPerformance): string[] {
  return findings.map(
    ({ finding }) => `${finding.severity} ${finding.rule.replace('performance.', '')} ${finding.expected ?? ''}`,
  );
}

const inSheet = (...forms: readonly Form[]): VerifiedPerformance =>
  verifyPerformance({ workbook: workbook(...forms), figures: NOTHING, documents: [] });
const inWord = (...forms: readonly Form[]): VerifiedPerformance =>
  verifyPerformance({ figures: NOTHING, documents: [word(forms)] });

const changed = (form: Form, from: string, to: string): Form => {
  const at = form.findIndex((row) => row.includes(from));
  if (at < 0) throw new Error(from);
  return form.map((row, index) => (index === at ? row.replace(from, to) : row));
};

describe.each([
  ['the form of the ministry', MINISTRY, '设备更新项目', '100', '90'],
  ['a form in 元', YUAN, '信息系统运维', '50', '41.69'],
  ['a form with numbers beside their words', BESIDE, '宣传培训经费', '20', '15'],
])('%s', (_, form, name, budget, executed) => {
  test.each([
    ['a sheet', inSheet],
    ['a Word table', inWord],
  ])('is read from %s without a finding', (_place, read) => {
    const verified = read(form);
    expect(found(verified)).toEqual([]);
    const [project] = verified.projects;
    expect(project?.name).toBe(name);
    const [table] = project?.evaluations ?? [];
    expect([table?.budget?.value.toFixed(), table?.executed?.value.toFixed()]).toEqual([budget, executed]);
    expect(table?.total).toBeDefined();
    expect(table?.incomplete).not.toBe(true);
  });
});

test.each<[string, Form, string, string, string[]]>([
  ['rate', MINISTRY, '10|90.00%', '10|80.00%', ['error execution-rate 90.00%', 'warning execution-score 8.00 分']],
  [
    'score of the execution item',
    MINISTRY,
    '90.00%|9.00',
    '90.00%|8.00',
    ['warning execution-score 9.00 分', 'error total 93 分'],
  ],
  ['weight', MINISTRY, '30|27', '35|27', ['error weights 100 分']],
  ['total', MINISTRY, '100|94', '100|95', ['error total 94 分']],
  ['amount', YUAN, '416,900.00', '461,900.00', ['error execution-rate 92.38%']],
  ['grade', YUAN, '良好', '优秀', ['error grade 良']],
  ['total', YUAN, '85.34分', '84.34分', ['error total 85.34 分']],
  ['rate', BESIDE, '75.00%', '57.00%', ['error execution-rate 75.00%', 'warning execution-score 5.70 分']],
  ['score above its weight', BESIDE, '45||40', '45||54', ['error score-above-weight 45 分', 'error total 101.5 分']],
  ['grade', BESIDE, '87.5|良', '87.5|优', ['error grade 良']],
  ['rate', WHOLE, '98.00%', '89.00%', ['error execution-rate 98.00%', 'warning execution-score 8.90 分']],
])('a wrong %s', (_, form, from, to, expected) => {
  expect(found(inSheet(changed(form, from, to)))).toEqual(expected);
  expect(found(inWord(changed(form, from, to)))).toEqual(expected);
});

test('several forms stand on one sheet', () => {
  const verified = inSheet([...MINISTRY, '', ...BESIDE, '', ...YUAN.slice(0, 1), ...YUAN.slice(2)]);
  expect(verified.projects.map(({ name }) => name)).toEqual(['设备更新项目', '宣传培训经费', '信息系统运维']);
});

test('a list has one project a row and agrees with the tables of its projects', () => {
  const verified = inSheet(LIST, MINISTRY, YUAN);
  expect(found(verified)).toEqual([]);
  expect(verified.projects.map(({ name, evaluations }) => [name, evaluations.length])).toEqual([
    ['设备更新项目', 2],
    ['信息系统运维', 2],
  ]);
  expect(found(inSheet(changed(LIST, '94|优', '94|良')))).toEqual(['error grade 优']);
  expect(found(inSheet(LIST, changed(YUAN, '416,900.00', '146,900.00')))).toContain('error amounts-differ 41.69 万元');
});

test('a list whose columns nobody can tell is no form of a project', () => {
  const documents = [word([LIST], false)];
  expect(verifyPerformance({ figures: NOTHING, documents }).projects).toEqual([]);
});

test('a score that says how it is worked out is the score and no rate', () => {
  const worded = changed(MINISTRY, '执行率（B/A）|得分', '执行率（B/A）|得分（执行率×10）');
  expect(found(inSheet(worded))).toEqual([]);
  expect(found(inSheet(changed(worded, '90.00%|9.00', '90.00%|8.00')))).toEqual([
    'warning execution-score 9.00 分',
    'error total 93 分',
  ]);
});

test('the marks of how to score are no score', () => {
  const worded = changed(MINISTRY, '分值|得分|偏差', '分值|评分标准|得分');
  const scored = worded.map((row) => row.replace(/\|(30|20|10)\|(30|18|27|10)\|$/, '|$1|3|$2'));
  expect(found(inSheet(changed(scored, '100|94|', '100||94')))).toEqual([]);
});

test('a list that is never carried out says so', () => {
  expect(found(inSheet(changed(LIST, '90.00|90.00%', '0.00|0%')))).toEqual([]);
  expect(found(inSheet(changed(LIST, '90.00|90.00%', '90.00|0%')))).toEqual(['error execution-rate 90.00%']);
});

test('the form of a whole department is no project of 03表', () => {
  const figures = figuresOf({ expenditure: { total: { project: '105.00' } } });
  const verified = verifyPerformance({ workbook: workbook(MINISTRY, BESIDE, WHOLE), figures, documents: [] });
  expect(found(verified)).toEqual([]);
});

test('amounts without a unit compare with nothing outside their table', () => {
  const bare = changed(MINISTRY, '项目资金（万元）', '项目资金');
  const figures = figuresOf({ expenditure: { total: { project: '0.90' } } });
  expect(found(verifyPerformance({ workbook: workbook(bare), figures, documents: [] }))).toEqual([]);
});

test('a score of 合格 and its like is judged by bounds that every region keeps', () => {
  const graded = (score: string, grade: string): string[] =>
    found(inSheet(changed(changed(LIST, '94|优', `${score}|${grade}`), '|合计', '|合计')));
  expect(graded('78', '合格')).toEqual([]);
  expect(graded('82', '合格')).toEqual([]);
  expect(graded('95', '合格')).toEqual(['error grade 优']);
  expect(graded('70', '不合格')).toEqual(['error grade 中']);
});

describe('what rounding explains', () => {
  test.each<[string, Form, string, string, string[]]>([
    ['a rate that was cut', YUAN, '416,900.00', '416,949.00', ['rounding execution-rate 83.39%']],
    ['a total in whole points', BESIDE, '87.5|良', '88|良', ['rounding total 87.5 分']],
    ['a total beyond its place', BESIDE, '87.5|良', '86|良', ['error total 87.5 分']],
    ['a score in half points', YUAN, '416,900.00|83.38|8.34', '416,900.00|83.38|8.3', ['rounding total 85.3 分']],
  ])('%s', (_, form, from, to, expected) => {
    expect(found(inSheet(changed(form, from, to)))).toEqual(expected);
    expect(found(inWord(changed(form, from, to)))).toEqual(expected);
  });

  test('what a formula leaves beyond the digits that Excel shows is no difference', () => {
    expect(found(inSheet(changed(MINISTRY, '100|94', '100|94.00000000000001')))).toEqual([]);
  });

  test('an annex in whole 万元 is the workbook’s table with places left off, one with another amount is not', () => {
    const exact = changed(MINISTRY, '100.00|90.00|10', '100.30|90.27|10');
    const both = (annex: Form): string[] =>
      found(verifyPerformance({ workbook: workbook(exact), figures: NOTHING, documents: [word([annex])] }));
    expect(both(exact)).toEqual([]);
    expect(both(changed(MINISTRY, '100.00|90.00|10', '100|90|10'))).toEqual([
      'rounding amounts-differ 100.30 万元',
      'rounding amounts-differ 90.27 万元',
    ]);
    expect(both(changed(MINISTRY, '100.00|90.00|10', '100.00|90.00|10'))).toEqual([
      'error amounts-differ 100.30 万元',
      'error amounts-differ 90.27 万元',
    ]);
  });
});
