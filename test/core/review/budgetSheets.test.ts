import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { sheet } from '../tables/printed';
import { publishedWorkbook } from '../verify/seed';

const budgetSheet = (text: string): SheetSnapshot => sheet(text, { name: '部门预算' });

const WITH_YEARS = budgetSheet(`
2024年部门一般公共预算支出表
部门：泽州县社会保险中心|||||单位：元
功能分类科目||2023年执行数|2024年预算数|||2024年预算数比2023年执行数
科目编码|科目名称||小计|基本支出|项目支出|增减额
合计||100|20005000.5|11000000|9005000|1
'2080109|社会保险经办机构|1|20005000.5|11000000|9005000|1`);

const SIMPLE = budgetSheet(`
一般公共预算支出表
||||单位：万元
科目编码|科目名称|年初预算数||
||小计|基本支出|项目支出
'2080109|社会保险经办机构|1900|1000|900
'2210201|住房公积金|100.5|100|0.5`);

test.each([
  ['before', (budget: SheetSnapshot, others: readonly SheetSnapshot[]) => [budget, ...others]],
  ['behind', (budget: SheetSnapshot, others: readonly SheetSnapshot[]) => [...others, budget]],
])('a table of the budget %s the final accounts changes nothing of their review, and is named', (_, placed) => {
  const workbook = publishedWorkbook();
  const plain = reviewWorkbook(workbook).review;
  for (const budget of [WITH_YEARS, SIMPLE]) {
    const { review } = reviewWorkbook({ ...workbook, sheets: placed(budget, workbook.sheets) });
    const [named, ...others] = review.findings.filter(({ rule }) => rule === 'structure.budget-sheet');
    expect(others).toEqual([]);
    expect(runsText(named?.said ?? [])).toMatch(/^工作表“部门预算”是部门预算的表，.*没有作为决算表检查/);
    const told = ({ findings }: typeof plain) =>
      findings.map(({ rule, severity, said, cells }) => ({ rule, severity, said, cells }));
    expect(told({ ...review, findings: review.findings.filter((finding) => finding !== named) })).toEqual(told(plain));
    expect(review.tables).toEqual(plain.tables);
  }
});

test('a sheet that somebody told to be a table is read as that', () => {
  const workbook = { sheets: [SIMPLE] };
  expect(reviewWorkbook(workbook).review.tables).toEqual([]);
  const { review } = reviewWorkbook(workbook, { sheetKinds: { 部门预算: 'general-budget' } });
  expect(review.findings.map(({ rule }) => rule)).not.toContain('structure.budget-sheet');
});
