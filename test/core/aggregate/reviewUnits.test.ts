import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook, type Figures, type WorkbookSnapshot } from '../../../src/core';
import { reviewUnits } from '../../../src/core/aggregate/reviewUnits';
import { AGGREGATE_RULES } from '../../../src/core/rules/aggregate';
import { CATALOG } from '../../../src/core/tables/catalog';
import { makeDepartment, type DepartmentData } from '../../workbooks/department';
import { placeOf, withoutSheet, withValue } from '../../workbooks/editing';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const unitData = (seed: number, name: string, tails = false): DepartmentData =>
  makeDepartment({ seed, name, fund: true, nonFiscal: true, carryOver: true, tails });

/** The department that has exactly these units. */
function sumOf(units: readonly DepartmentData[]): DepartmentData {
  const add = <Part extends object>(parts: readonly Part[]): Part => {
    const total: Record<string, number> = {};
    for (const part of parts)
      for (const [key, value] of Object.entries(part) as [string, number][]) total[key] = (total[key] ?? 0) + value;
    return total as Part;
  };
  const economic = new Map<string, number>();
  for (const unit of units) for (const [code, amount] of unit.economic) economic.set(code, (economic.get(code) ?? 0) + amount);
  return {
    name: '示范县教育局',
    year: 2024,
    items: units.flatMap(({ items }) => items),
    economic,
    threePublic: {
      budget: add(units.map(({ threePublic }) => threePublic.budget)),
      final: add(units.map(({ threePublic }) => threePublic.final)),
    },
  };
}

const read = (workbook: WorkbookSnapshot): Figures => reviewWorkbook(workbook).context.current;
const unit = (data: DepartmentData, workbook = shanxiWorkbook(data)): { name: string; figures: Figures } => ({
  name: data.name,
  figures: read(workbook),
});

const office = unitData(1, '教育局本级');
const school = unitData(2, '第一中学');
const department = shanxiWorkbook(sumOf([office, school]));
const figures = read(department);

describe('a department and its units', () => {
  it('agree where the department’s tables are the sum', () => {
    const { relations, findings } = reviewUnits(figures, [unit(office), unit(school)]);
    expect(findings).toEqual([]);
    expect(relations).toMatchObject({ rounding: 0, error: 0, undecided: 0 });
    expect(relations.exact).toBeGreaterThan(300);
  });

  it('may differ by the roundings of all of them, which is 尾差', () => {
    const parts = [unitData(1, '教育局本级', true), unitData(2, '第一中学', true), unitData(3, '第二中学', true)];
    const { relations } = reviewUnits(
      read(shanxiWorkbook(sumOf(parts))),
      parts.map((part) => unit(part)),
    );
    expect(relations.error).toBe(0);
    expect(relations.rounding).toBeGreaterThan(0);
  });

  it('are told apart by code and column, with the units named', () => {
    const place = placeOf(figures.figure('general-budget', '2080505', 'basic'));
    const wrong = withValue(department, place, 1);
    const { findings } = reviewUnits(read(wrong), [unit(office), unit(school)]);
    expect(findings.map(({ relation, severity, category }) => [relation, severity, category])).toEqual([
      ['aggregate.general-budget[2080505,basic]', 'error', 'cross-table'],
    ]);
    const [finding] = findings;
    expect(runsText(finding?.said ?? [])).toMatch(
      /^05表 2080505 机关事业单位基本养老保险缴费支出 基本支出（汇总）：本部门 1\.00 ≠ 教育局本级 [\d.]+ \+ 第一中学 [\d.]+ = [\d.]+，相差 -[\d.]+$/,
    );
    expect(finding?.cells).toHaveLength(1);
  });

  it('a unit that was left out breaks the sums', () => {
    const { findings } = reviewUnits(figures, [unit(office)]);
    const broken = new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule));
    expect(
      [
        'aggregate.summary',
        'aggregate.revenue',
        'aggregate.expenditure-total',
        'aggregate.basic-expenditure',
        'aggregate.government-fund',
      ].filter((rule) => !broken.has(rule)),
    ).toEqual([]);
  });

  it('says what it cannot check when a unit has no such table', () => {
    const { findings, relations } = reviewUnits(figures, [
      unit(office),
      unit(school, withoutSheet(shanxiWorkbook(school), '公开03表')),
    ]);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['aggregate.missing-table', 'undecided']]);
    expect(relations.error).toBe(0);
  });
});

describe('money that moves inside a department', () => {
  const place = placeOf(read(shanxiWorkbook(school)).figure('revenue', 'total', 'from-superior'));
  const total = placeOf(read(shanxiWorkbook(school)).figure('revenue', 'total', 'total'));
  const withTransfer = (workbook: WorkbookSnapshot): WorkbookSnapshot => withValue(withValue(workbook, place, 50), total, 999999);

  it('is cancelled out: the department may have less than the sum', () => {
    const { findings } = reviewUnits(figures, [unit(office), unit(school, withTransfer(shanxiWorkbook(school)))]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never makes the department have more', () => {
    const more = withValue(department, placeOf(figures.figure('revenue', 'total', 'from-superior')), 60);
    const { findings } = reviewUnits(read(more), [unit(office), unit(school, withTransfer(shanxiWorkbook(school)))]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ relation }) => relation)).toEqual([
      'aggregate.revenue-transfers[total,from-superior]',
    ]);
  });
});

describe('the rules', () => {
  it('name columns of their tables, each once', () => {
    const unknown = AGGREGATE_RULES.flatMap(({ id, table, columns }) => {
      const known = new Set(CATALOG[table].blocks.flatMap((block) => block.columns.map((column) => column.id)));
      return columns.filter((column) => !known.has(column)).map((column) => `${id} ${column}`);
    });
    expect(unknown).toEqual([]);
    expect(new Set(AGGREGATE_RULES.map(({ id }) => id)).size).toBe(AGGREGATE_RULES.length);
  });

  it('name rows of their tables', () => {
    const unknown = AGGREGATE_RULES.flatMap(({ id, table, rows, except = [] }) => {
      const known = new Set(CATALOG[table].blocks.flatMap((block) => block.rows.map((row) => row.id)));
      return [...(rows === 'all' ? [] : rows), ...except].filter((row) => !known.has(row)).map((row) => `${id} ${row}`);
    });
    expect(unknown).toEqual([]);
  });
});
