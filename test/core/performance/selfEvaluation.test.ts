import { Decimal } from 'decimal.js';
import { gradeOf, isSameProject } from '../../../src/core/performance/selfEvaluation';
import { runsText } from '../../../src/core/said/run';
import { explainStatement } from '../../../src/core/verify/explainStatement';
import { verifyPerformance } from '../../../src/core/performance/verifyPerformance';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { a1 } from '../../../src/core/workbook/address';
import { figuresOf } from '../narrative/tableBuilder';

const figures = figuresOf({ expenditure: { total: { project: '90.00' } } });

interface Form {
  readonly executed: number;
  readonly rate: string;
  readonly score: number;
  readonly indicators: readonly (readonly [weight: number, score: number])[];
  readonly total: number;
  readonly grade: string;
}

const RIGHT: Form = { executed: 90, rate: '90.00%', score: 9, indicators: [[50, 50], [30, 25], [10, 10]], total: 94, grade: '优' }; // prettier-ignore

function sheetOf(form: Form): SheetSnapshot {
  const rows: CellValue[][] = [
    ['项目支出绩效自评表'],
    ['项目名称', '', '设备购置项目'],
    ['资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '资金结余', '执行率', '得分'],
    ['', '年度资金总额', 100, 100, form.executed, 0, form.rate, form.score],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ...form.indicators.map(([weight, score]): CellValue[] => ['产出指标', '数量指标', '数量', '≥1', '1', weight, score, '']),
    ['总分', '', '', '', '', 100, form.total, form.grade],
  ];
  return {
    name: '绩效自评',
    visibility: 'visible',
    rows: rows.map((row) => row.map((value) => (value === '' ? null : { value }))),
  };
}

function found(form: Partial<Form>): [string, string | undefined, string | undefined][] {
  const workbook: WorkbookSnapshot = { sheets: [sheetOf({ ...RIGHT, ...form })] };
  return verifyPerformance({ workbook, figures, documents: [] }).findings.map(({ finding }) => [
    finding.rule.replace('performance.', ''),
    finding.expected,
    finding.cells.map(({ row, column }) => a1(row, column))[0],
  ]);
}

describe('a self-evaluation table on a sheet', () => {
  test('that agrees with itself and with 03表 has no finding', () => {
    expect(found({})).toEqual([]);
  });

  test.each<[string, Partial<Form>, [string, string, string][]]>([
    ['rate', { rate: '91.00%', score: 9.1, total: 94.1 }, [['execution-rate', '90.00%', 'G4']]],
    ['score of the execution item', { score: 8, total: 93 }, [['execution-score', '9.00 分', 'H4']]],
    ['sum of the weights', { indicators: [[50, 50], [30, 25], [15, 10]] }, [['weights', '100 分', 'A3']]],
    ['total', { total: 95 }, [['total', '94 分', 'G9']]],
    ['grade', { grade: '良' }, [['grade', '优', 'H9']]],
    ['score above its weight', { indicators: [[50, 50], [30, 25], [10, 11]], total: 95 }, [['score-above-weight', '10 分', 'G8']]],
    ['funds against 03表', { executed: 80, rate: '80%', score: 8, total: 93 }, [['project-expenditure', '《支出决算表》 项目支出 90.00 万元', 'B1']]],
  ])('has a wrong %s', (_, form, expected) => {
    expect(found(form)).toEqual(expected);
  }); // prettier-ignore
});

test('a self-evaluation table is explained relation by relation, those that hold included', () => {
  const workbook: WorkbookSnapshot = { sheets: [sheetOf({ ...RIGHT, rate: '98.00%', grade: '良' })] };
  const { judged } = verifyPerformance({ workbook, figures, documents: [] });
  const lines = judged
    .map((one) => explainStatement(one, { current: figures }))
    .map(({ rules, verdict, said }) => `${rules.join(' ')}  ${verdict}  ${runsText(said)}`);
  expect(lines).toEqual([
    'performance.execution-rate  error  “98.00%”：设备购置项目 90.00 ÷ 100.00 = 90.00%',
    'performance.execution-score  rounding  “9”：设备购置项目 98 × 0.1 = 9.80',
    'performance.score-above-weight  exact  “50”：设备购置项目 50 ≤ 50',
    'performance.score-above-weight  exact  “25”：设备购置项目 25 ≤ 30',
    'performance.score-above-weight  exact  “10”：设备购置项目 10 ≤ 10',
    'performance.weights  exact  “资金（万元）”：设备购置项目 50 + 30 + 10 + 10 = 100',
    'performance.total  exact  “94”：设备购置项目 50 + 25 + 10 + 9 = 94',
    'performance.grade  error  “良”：设备购置项目 94.00，优',
    'performance.project-expenditure  exact  “《支出决算表》 项目支出 90.00 万元”：90.00',
  ]);
});

test.each([
  ['90', '优'],
  ['89.99', '良'],
  ['80', '良'],
  ['79.9', '中'],
  ['60', '中'],
  ['59.99', '差'],
])('a total of %s is %s', (total, grade) => {
  expect(gradeOf(new Decimal(total))).toBe(grade);
});

test('names of one project differ in what they end with', () => {
  expect(isSameProject('五项保险征缴工作经费', '五项保险征缴工作经费项目')).toBe(true);
  expect(isSameProject('厨房设备配置经费', '厨房设备配置项目')).toBe(true);
  expect(isSameProject('厨房设备配置经费', '食堂设备配置经费')).toBe(false);
});
