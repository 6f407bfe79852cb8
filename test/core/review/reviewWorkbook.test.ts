import { runsText } from '../../../src/core/said/run';
import fc from 'fast-check';
import { a1, reviewWorkbook, type Figure, type Review } from '../../../src/core';
import { hostileLayouts, sampleSnapshot } from '../../workbooks/hostileLayouts';
import { makeDepartment } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { placeOf, withCell, withoutSheet, withValue } from '../../workbooks/editing';
import { isSameCell } from '../../../src/core/workbook/address';
import { allOrSome, runs } from '../../exhaustive';

const SAMPLE = sampleSnapshot();
const sample = reviewWorkbook(SAMPLE);

/** What a review says apart from places: relations by id with their verdicts. */
function verdicts(review: Review): Record<string, string> {
  return Object.fromEntries(review.results.map(({ relation, verdict }) => [relation.id, verdict]));
}

function figuresInRelations(review: Review): Figure[] {
  const figures = new Set(review.results.flatMap(({ relation }) => relation.terms.map((term) => term.figure)));
  return [...figures].filter((figure) => figure.cell !== null);
}

describe('the review of the real workbook', () => {
  it('knows whose it is', () => {
    const { department, year, unit, profile } = sample.review;
    expect({ department, year, unit, profile }).toEqual({
      department: '泽州县社会保险中心',
      year: 2024,
      unit: '万元',
      profile: 'shanxi',
    });
  });

  it('recognises the ten tables', () => {
    expect(sample.review.tables.map((table) => `${table.number ?? ''} ${table.kind}`)).toEqual([
      '01表 summary',
      '02表 revenue',
      '03表 expenditure',
      '04表 fiscal-summary',
      '05表 general-budget',
      '06表 basic-expenditure',
      '07表 government-fund',
      '08表 state-capital',
      '09表 three-public',
      '10表 information',
    ]);
  });

  it('checks more than 400 relations and finds none broken or open', () => {
    const { exact, rounding, error, undecided } = sample.review.relations;
    expect(exact + rounding).toBeGreaterThan(400);
    expect({ error, undecided }).toEqual({ error: 0, undecided: 0 });
  });

  it('reports what rounding explains as 尾差, with both sides and the difference', () => {
    const rounding = sample.review.findings.filter((finding) => finding.severity === 'rounding');
    expect(rounding.map((finding) => finding.relation)).toEqual([
      'revenue.hierarchy[20805,total]',
      'revenue.hierarchy[20805,fiscal]',
      'expenditure.row-sum[2080109]',
      'expenditure.hierarchy[20801,basic]',
      'expenditure.hierarchy[20805,total]',
      'expenditure.hierarchy[20805,project]',
      'general-budget.row-sum[2080109]',
      'general-budget.hierarchy[20801,basic]',
      'general-budget.hierarchy[20805,total]',
      'general-budget.hierarchy[20805,project]',
      'basic-expenditure.personnel-total',
    ]);
    const sum = rounding.find((finding) => finding.relation === 'expenditure.row-sum[2080109]');
    expect(runsText(sum?.said ?? [])).toBe(
      '03表 2080109 社会保险经办机构：本年支出合计 242.50 ≠ 基本支出 140.05 + 项目支出 102.44 = 242.49，相差 0.01（尾差）',
    );
    expect(sum).toMatchObject({
      left: '242.50',
      right: '242.49',
      difference: '0.01',
      cells: [
        { sheet: '公开03表', row: 9, column: 2, table: 'expenditure', role: 'total', label: '本年支出合计', value: '242.50' },
        { sheet: '公开03表', row: 9, column: 3, table: 'expenditure', role: 'part', label: '基本支出', value: '140.05' },
        { sheet: '公开03表', row: 9, column: 4, table: 'expenditure', role: 'part', label: '项目支出', value: '102.44' },
      ],
    });
  });

  it('sees the line number that the printed form leaves out', () => {
    expect(sample.review.findings.filter((finding) => finding.category === 'structure').map((finding) => finding.rule)).toEqual([
      'structure.line-number-gap',
    ]);
  });
});

describe('the same figures in another layout', () => {
  const layouts = hostileLayouts.filter((layout) => layout.sameSlack);
  it.each(allOrSome(layouts, 4).map((layout) => [layout.name, layout] as const))('%s: give the same verdicts', (_, layout) => {
    const again = verdicts(reviewWorkbook(layout.workbook()).review);
    // A layout may leave out rows without amounts (24 instead of 26 classes); what it has must say the same.
    for (const [id, verdict] of Object.entries(again)) expect([id, verdicts(sample.review)[id]]).toEqual([id, verdict]);
    const lost = Object.entries(verdicts(sample.review)).filter(
      ([id, verdict]) => verdict !== 'exact' && again[id] === undefined,
    );
    expect(lost).toEqual([]);
    expect(Object.keys(again).length).toBeGreaterThan(400);
  });
});

describe('made-up departments', () => {
  const variants = [
    {},
    { fund: true },
    { stateCapital: true, carryOver: true },
    { nonFiscal: true, carryOver: true },
    { fund: true, stateCapital: true, carryOver: true, nonFiscal: true, tails: true },
  ];

  it.each(variants.map((variant) => [JSON.stringify(variant), variant] as const))(
    '%s: nothing is broken or left unchecked in any of the forms',
    (_, variant) => {
      for (const workbook of [
        shanxiWorkbook(makeDepartment(variant)),
        shanghaiWorkbook(makeDepartment(variant), 'A'),
        shanghaiWorkbook(makeDepartment(variant), 'B'),
      ]) {
        const { relations, findings } = reviewWorkbook(workbook).review;
        expect([relations.error, relations.undecided]).toEqual([0, 0]);
        expect(findings.filter((finding) => finding.severity === 'error' || finding.severity === 'undecided')).toEqual([]);
      }
    },
  );
});

describe('a figure that is changed by more than rounding', () => {
  const figures = figuresInRelations(sample.review);

  it('is always found, and the finding names its cell', () => {
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 100, max: 99999999 }), (figure, cents) => {
        const changed = (figure.value?.toNumber() ?? 0) + (figure.unit === 'count' ? cents : cents / 100);
        const { review } = reviewWorkbook(withValue(SAMPLE, placeOf(figure), changed));
        const place = placeOf(figure);
        const named = review.findings.some(
          (finding) => finding.severity === 'error' && finding.cells.some((cell) => isSameCell(cell, place)),
        );
        expect(named).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('what cannot be read', () => {
  const place = placeOf(sample.context.current.figure('expenditure', '2080109', 'basic'));

  it.each([
    ['words', '约一百四十', 'undecided'],
    ['two amounts', '140.05 0.01', 'undecided'],
    ['an error value', { error: '#REF!' }, 'error'],
  ] as const)('%s where a figure belongs: a finding on the cell, its relations undecided, nothing else', (_, value, severity) => {
    const { review } = reviewWorkbook(withValue(SAMPLE, place, value));
    const findings = review.findings.filter((finding) => finding.rule === 'structure.unreadable-figure');
    expect(findings.map((finding) => [finding.severity, finding.cells.map(({ row, column }) => a1(row, column))])).toEqual([
      [severity, ['D10']],
    ]);
    expect(review.relations.error).toBe(0);
    expect(review.results.filter((result) => result.verdict === 'undecided').map((result) => result.relation.id)).toEqual([
      'expenditure.row-sum[2080109]',
      'expenditure.hierarchy[20801,basic]',
      'cross.fiscal-equals-expenditure[2080109,basic]',
    ]);
  });

  it('a formula without a cached value asks to calculate and save', () => {
    const { review } = reviewWorkbook(withCell(SAMPLE, place, { value: null, formula: 'SUM(A1:A2)' }));
    const finding = review.findings.find((candidate) => candidate.rule === 'structure.unreadable-figure');
    expect(runsText(finding?.said ?? [])).toContain('重新计算并保存');
  });

  it('a missing table leaves its relations undecided and says so once', () => {
    const { review } = reviewWorkbook(withoutSheet(SAMPLE, '公开03表'));
    expect(review.relations.undecided).toBeGreaterThan(0);
    expect(review.findings.filter((finding) => finding.severity === 'undecided').map((finding) => finding.rule)).toEqual([
      'structure.missing-table',
    ]);
    expect(review.relations.error).toBe(0);
  });

  it('a second table of one kind is named, and the first is checked', () => {
    const copy = SAMPLE.sheets.find((sheet) => sheet.name === '公开03表');
    if (!copy) throw new Error('no sheet');
    const { review } = reviewWorkbook({ ...SAMPLE, sheets: [...SAMPLE.sheets, { ...copy, name: '旧表' }] });
    expect(
      review.findings.filter((finding) => finding.rule === 'structure.second-table').map((finding) => finding.cells[0]?.sheet),
    ).toEqual(['旧表']);
    expect(review.relations).toEqual(sample.review.relations);
  });

  it('a workbook without any table has none, and no invented finding of relations', () => {
    const { review } = reviewWorkbook({
      sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [[{ value: '你好' }, { value: 1.5 }]] }],
    });
    expect(review.tables).toEqual([]);
    expect(review.relations.error).toBe(0);
  });
});

describe('last year', () => {
  it('is compared with this year’s opening balances when its workbook is given', () => {
    const prior = shanxiWorkbook(makeDepartment({ carryOver: true, year: 2023 }));
    const { review } = reviewWorkbook(SAMPLE, { prior });
    const broken = review.findings.filter((finding) => finding.category === 'prior-year' && finding.severity === 'error');
    expect(broken.map((finding) => finding.rule)).toContain('prior.summary-opening');
    expect(broken.every((finding) => runsText(finding.said).includes('上年'))).toBe(true);
  });
});
