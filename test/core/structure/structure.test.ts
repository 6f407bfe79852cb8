import { sheet } from '../tables/printed';
import { CLASS_208, CLASS_221, expenditure, ITEM, OTHER_ITEM, revenueOf } from '../tables/revenueAndExpenditure';
import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook, type Finding, type WorkbookSnapshot } from '../../../src/core';
import type { SheetSnapshot, SnapshotCell } from '../../../src/core/workbook/snapshot';
import { placeOf, withCell, withoutSheet, withValue } from '../../workbooks/editing';
import { a1 } from '../../../src/core/workbook/address';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';

const SAMPLE = sampleSnapshot();
const figures = reviewWorkbook(SAMPLE).context.current;

function findings(workbook: WorkbookSnapshot, rule: string): Finding[] {
  return reviewWorkbook(workbook).review.findings.filter((finding) => finding.rule === `structure.${rule}`);
}

function changeSheet(name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): WorkbookSnapshot {
  return { ...SAMPLE, sheets: SAMPLE.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Every text of a sheet through `change`; `null` empties the cell. */
function changeTexts(sheet: SheetSnapshot, change: (text: string) => string | null): SheetSnapshot {
  const cell = (old: SnapshotCell | null): SnapshotCell | null => {
    if (old === null || typeof old.value !== 'string') return old;
    const value = change(old.value);
    return value === null ? null : { ...old, value };
  };
  return { ...sheet, rows: sheet.rows.map((row) => row.map(cell)) };
}

it('tells of figures whose number format prints them smaller, and takes what is printed', () => {
  const scaled = changeSheet('公开02表', (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell?.value === 'number' && !Number.isInteger(cell.value)
          ? { value: Math.round(cell.value * 100), format: '0!.00' }
          : cell,
      ),
    ),
  }));
  const [finding, ...others] = findings(scaled, 'scaled-by-format');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ severity: 'info', table: 'revenue' });
  expect(runsText(finding?.said ?? [])).toContain('数字格式“0!.00”');
  const errors = (workbook: WorkbookSnapshot): string[] =>
    reviewWorkbook(workbook).review.findings.flatMap(({ severity, rule }) => (severity === 'error' ? [rule] : []));
  expect(errors(scaled)).toEqual(errors(SAMPLE));
});

describe('completeness', () => {
  it('names the table that is missing and how many rules it leaves unchecked', () => {
    const [finding, ...others] = findings(withoutSheet(SAMPLE, '公开09表'), 'missing-table');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'undecided', table: 'three-public' });
    expect(runsText(finding?.said ?? [])).toContain('三公');
  });

  it('wants a note under an empty table', () => {
    const bare = changeSheet('公开07表', (sheet) => changeTexts(sheet, (text) => (text.includes('无数据') ? null : text)));
    expect(findings(SAMPLE, 'empty-without-note')).toEqual([]);
    expect(findings(bare, 'empty-without-note').map((finding) => finding.table)).toEqual(['government-fund']);
  });

  it('says which sheet with figures holds no table it knows', () => {
    const workbook = {
      ...SAMPLE,
      sheets: [
        ...SAMPLE.sheets,
        { name: '台账', visibility: 'visible' as const, rows: [[{ value: '办公费' }, { value: 12.5 }]] },
      ],
    };
    expect(findings(workbook, 'unrecognised-sheet').map((finding) => finding.cells[0]?.sheet)).toEqual(['台账']);
    const third = { name: '底册', visibility: 'visible' as const, rows: [[{ value: '印刷费' }, { value: 3.5 }]] };
    const [both, ...others] = findings({ ...workbook, sheets: [...workbook.sheets, third] }, 'unrecognised-sheet');
    expect(others).toEqual([]);
    expect(both?.cells.map(({ sheet }) => sheet)).toEqual(['台账', '底册']);
    expect(both && runsText(both.said)).toBe('工作表“台账”、“底册”中有数字，但没有识别出其中的表，未检查');
  });
});

describe('captions', () => {
  it('wants the unit at every table', () => {
    const bare = changeSheet('公开03表', (sheet) => changeTexts(sheet, (text) => text.replace(/金额单位：万元/, '')));
    expect(findings(bare, 'unit-missing').map((finding) => finding.table)).toEqual(['expenditure']);
  });

  it('names a unit that is not converted', () => {
    const other = changeSheet('公开03表', (sheet) =>
      changeTexts(sheet, (text) => text.replace('金额单位：万元', '金额单位：百万元')),
    );
    expect(findings(other, 'unit-missing').map(({ said }) => runsText(said))).toEqual([
      '03表的金额单位写的是“百万元”，不能换算，按万元检查；请改用万元或元',
    ]);
  });

  it('wants one year in all tables', () => {
    const mixed = changeSheet('公开05表', (sheet) => changeTexts(sheet, (text) => text.replace('2024', '2023')));
    expect(findings(mixed, 'years-differ').map((finding) => finding.severity)).toEqual(['warning']);
  });

  it('wants one department in all tables, and no placeholder', () => {
    const other = changeSheet('公开05表', (sheet) => changeTexts(sheet, (text) => text.replace('泽州县社会保险中心', 'XX局')));
    expect(findings(other, 'departments-differ')).toHaveLength(1);
    expect(findings(other, 'department-placeholder').map((finding) => finding.table)).toEqual(['general-budget']);
  });
});

describe('figures', () => {
  const place = placeOf(figures.figure('expenditure', '2080150', 'basic'));

  it('stored as text are listed for their table', () => {
    const [finding] = findings(withValue(SAMPLE, place, '711.00'), 'figure-as-text');
    expect(finding).toMatchObject({ severity: 'info', table: 'expenditure' });
    expect(finding?.cells.map(({ row, column }) => a1(row, column))).toEqual(['D11']);
  });

  it('below zero are pointed out where nothing can be negative', () => {
    expect(findings(withValue(SAMPLE, place, -711), 'negative').map((finding) => finding.cells[0]?.value)).toEqual(['-711.00']);
  });

  it('below zero are allowed for carry-overs', () => {
    expect(findings(withValue(SAMPLE, placeOf(figures.figure('summary', 'opening', 'amount')), -1), 'negative')).toEqual([]);
  });

  it('finer than the table prints are listed', () => {
    expect(
      findings(withValue(SAMPLE, place, 711.0004), 'more-decimals').flatMap(({ cells }) =>
        cells.map(({ row, column }) => a1(row, column)),
      ),
    ).toEqual(['D11']);
  });

  it('also where the table has one amount only, but not where nearly all are finer on purpose', () => {
    const spending = (amounts: string): WorkbookSnapshot => ({
      sheets: [sheet(`${expenditure.split('合计||')[0] ?? ''}合计||${amounts}`, { name: '03' })],
    });
    expect(findings(spending('12.345||||'), 'more-decimals')).toHaveLength(1);
    expect(findings(spending('12.345|12.345|||'), 'more-decimals')).toEqual([]);
  });
});

describe('accounts', () => {
  const nameCell = { ...placeOf(figures.figure('general-budget', '2080150', 'total')), column: 1 };
  const codeCell = { ...nameCell, column: 0 };

  it('have one name in all tables', () => {
    const [finding] = findings(withValue(SAMPLE, nameCell, '事业运转'), 'names-differ');
    expect(runsText(finding?.said ?? [])).toContain('2080150');
  });

  it('have the name of 政府收支分类科目 at the level of 类', () => {
    const place = { ...placeOf(figures.figure('general-budget', '221', 'total')), column: 1 };
    const [finding] = findings(withValue(SAMPLE, place, '社会保障和就业支出'), 'class-name');
    expect(runsText(finding?.said ?? [])).toContain('住房保障支出');
  });

  it('stand under the account above them', () => {
    const [finding] = findings(withValue(SAMPLE, codeCell, '2081650'), 'missing-parent');
    expect(runsText(finding?.said ?? [])).toContain('20816');
  });

  it('with a code of wrong length are not taken for something else', () => {
    expect(findings(withValue(SAMPLE, codeCell, '20801501'), 'bad-code').map((finding) => finding.severity)).toEqual([
      'undecided',
    ]);
  });

  describe('come down to 项', () => {
    const childless = (...rows: string[]): string[] =>
      reviewWorkbook(revenueOf(...rows)).review.findings.flatMap(({ rule, said }) =>
        rule === 'structure.childless' ? [runsText(said)] : [],
      );
    const sections = (rows: string): string => rows.replace(/\n *\d{7}.*/g, '');

    it('where the table lists others, and where another table lists one under its only 款', () => {
      expect(childless(CLASS_208, ITEM, OTHER_ITEM, sections(CLASS_221))).toEqual([
        '《收入决算表》22102 住房改革支出没有列到下一级科目',
      ]);
      expect(childless(CLASS_208)).toEqual(['《收入决算表》20805 行政事业单位养老支出没有列到下一级科目']);
    });

    it('but not in a form that lists several 款 and no 项', () => {
      expect(childless(CLASS_208, sections(CLASS_221))).toEqual([]);
    });

    it('nor where no table has an account below the only 款', () => {
      const { sheets } = revenueOf(CLASS_208, ITEM, OTHER_ITEM);
      const [revenue] = sheets;
      const alone = { sheets: revenue === undefined ? [] : [{ ...revenue, rows: revenue.rows.slice(0, -2) }] };
      expect(findings(alone, 'childless')).toEqual([]);
    });
  });

  it('stand once in a table', () => {
    expect(findings(withValue(SAMPLE, codeCell, '2080109'), 'duplicate-row')).toHaveLength(1);
  });
});

/** Rows of 01表 that print labels and 行次 and no amount. */
function rowsWithoutAmounts({ rows }: SheetSnapshot): number[] {
  const withAmount = new Set(
    figures
      .rows('summary')
      .flatMap((row) => [...row.figures.values()].flatMap(({ cell, blank }) => (cell && !blank ? [cell.row] : []))),
  );
  return rows.flatMap((_, at) => (at > 6 && at < 30 && !withAmount.has(at) ? [at] : []));
}

describe('what a workbook for the public should not carry', () => {
  it('figures in hidden rows or columns', () => {
    const hidden = changeSheet('公开03表', (sheet) => ({ ...sheet, hiddenRows: [10] }));
    expect(findings(hidden, 'hidden-figures')[0]?.cells.map(({ row, column }) => a1(row, column))).toEqual(
      expect.arrayContaining(['C11', 'D11']),
    );
    expect(new Set(findings(hidden, 'hidden-figures')[0]?.cells.map(({ table }) => table))).toEqual(new Set(['expenditure']));
  });

  it('hidden amounts beside a table, which are of none', () => {
    const beside = (cells: SheetSnapshot['rows'][number]) => [...cells, ...cells.map(() => null), { value: 12.3 }];
    const hidden = changeSheet('公开03表', (sheet) => ({
      ...sheet,
      hiddenRows: [0],
      rows: sheet.rows.map((cells, row) => (row === 0 ? beside(cells) : cells)),
    }));
    expect(findings(hidden, 'hidden-figures')[0]?.cells.map(({ row, table }) => [row, table])).toEqual([[0, null]]);
  });

  it("hidden rows without amounts are nobody's secret, whatever their 行次 and codes", () => {
    const hidden = changeSheet('公开01表', (sheet) => ({ ...sheet, hiddenRows: rowsWithoutAmounts(sheet) }));
    expect(hidden.sheets.some(({ hiddenRows }) => (hiddenRows?.length ?? 0) > 3)).toBe(true);
    expect(findings(hidden, 'hidden-figures')).toEqual([]);
  });

  it('figures on a hidden sheet', () => {
    expect(
      findings(
        changeSheet('公开03表', (sheet) => ({ ...sheet, visibility: 'hidden' })),
        'hidden-sheet',
      ),
    ).toHaveLength(1);
  });

  it('formulas', () => {
    const place = placeOf(figures.figure('expenditure', 'total', 'total'));
    expect(findings(withCell(SAMPLE, place, { value: 2560.03, formula: 'SUM(C8:C9)' }), 'formulas')).toHaveLength(1);
  });

  it('links, comments and personal properties', () => {
    const workbook: WorkbookSnapshot = {
      ...changeSheet('公开03表', (sheet) => ({ ...sheet, comments: ['C11'] })),
      externalLinks: ['\\\\server\\底稿.xlsx'],
      properties: [{ name: 'author', value: '张三' }],
    };
    expect(['external-links', 'comments', 'properties'].map((rule) => findings(workbook, rule).length)).toEqual([1, 1, 1]);
  });
});
