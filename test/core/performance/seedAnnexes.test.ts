import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyPerformance } from '../../../src/core/performance/verifyPerformance';
import { publishedText, publishedWorkbook } from '../verify/seed';
import { readTables } from '../../../src/core/tables/readTables';

describe('the 绩效自评 that 泽州县社会保险中心 published for 2024', () => {
  const workbook = publishedWorkbook();
  const { figures } = readTables(workbook);
  const documents = [textDocument(publishedText('seed-narrative')), textDocument(publishedText('seed-annexes'))];
  const { findings, projects } = verifyPerformance({ workbook, figures, documents });

  test('knows the four projects by any of their names', () => {
    expect(projects.map(({ name, evaluations }) => [name, new Set(evaluations.map(({ source }) => source)).size])).toEqual([
      ['厨房设备配置经费', 3],
      ['非全额退休人员取暖丧葬抚恤遗属补助资金', 3],
      ['改革前账户结余划转职业年金账户', 3],
      // Its 自评表 was published as a picture.
      ['五项保险征缴工作经费', 2],
    ]);
  });

  test('holds these contradictions and no others', () => {
    expect(findings.map(({ finding: { severity, rule, quote, expected } }) => [severity, rule, quote, expected])).toEqual([
      ['rounding', 'performance.execution-score', '9.7', '9.76 分'],
      ['error', 'performance.execution-rate', '97.64%', '100.00%'],
      ['rounding', 'performance.execution-score', '9.7', '9.76 分'],
      ['error', 'performance.two-scores', '指标完成情况得分85分', '90 分'],
      ['error', 'performance.rates-differ', '预算执行率100%', '97.64%'],
      ['error', 'performance.amounts-differ', '6,639,649.8', '680.00 万元'],
      // Last year's sentence with this year's amount, in the table and in the report.
      ['warning', 'performance.year', '2023年社会保险中心非全额退休人员取暖项目共到位663.96万元', '2024 年'],
      ['warning', 'performance.year', '2023 年社会保险中心非全额退休人员取暖费项目共到位 663.96 万元', '2024 年'],
      ['error', 'performance.grade', '属于“良', '优'],
      ['error', 'performance.grades-differ', '五项保险征缴工作经费项目“优”，综合考虑', '良'],
      ['error', 'performance.unit', '核减 13.58 元', '13.58 万元'],
      ['warning', 'performance.project-expenditure', undefined, '03表 项目支出 1,398.08 万元'],
    ]);
  });

  test('adds the projects up against 03表', () => {
    const sum = findings.find(({ finding }) => finding.rule === 'performance.project-expenditure')?.finding;
    expect(sum).toMatchObject({ left: '1397.05', right: '1398.08', difference: '-1.03', cells: [{ row: 6, column: 4 }] });
  });
});
