import { chosenRows, type DepartmentRow, newRow, rowName, withReport } from '../../src/web/departmentRow';
import { commonBeginning, foldedName } from '../../src/web/commonBeginning';
import { boundedWidth } from '../../src/web/useColumnWidths';
import { inputKind } from '../../src/web/intake';
import { contentWidths, neighbour, sheetGrid } from '../../src/web/sheetGrid';
import { editableText, typedCell } from '../../src/web/typedCell';
import { scrollFor, visibleRows } from '../../src/web/virtualRows';

describe('which files are taken in', () => {
  it.each([
    ['县教育局/决算公开表.XLSX', 'workbook'],
    ['a.et', 'workbook'],
    ['说明.docx', 'document'],
    ['审核结果.json', 'report'],
    ['通知.pdf', 'other'],
    ['~$决算公开表.xlsx', 'hidden'],
    ['__MACOSX/a.xlsx', 'hidden'],
    ['.DS_Store', 'hidden'],
  ])('%s: %s', (path, kind) => {
    expect(inputKind(path)).toBe(kind);
  });
});

describe('the list of departments', () => {
  const row = (id: number, path: string, changes: Partial<DepartmentRow> = {}): DepartmentRow => ({
    ...newRow(id, path, new File([], path)),
    status: 'done',
    ...changes,
  });
  const counts = (error: number) => ({ error, rounding: 0, hint: 0, undecided: 0 });
  const rows = [
    row(1, '第10局.xlsx', { counts: counts(1) }),
    row(2, '第2局.xlsx', { department: '县审计局' }),
    row(3, '坏.xlsx', { status: 'failed' }),
    row(4, '第3局.xlsx', { counts: counts(5) }),
  ];
  const idsOf = (choice: Partial<Parameters<typeof chosenRows>[1]>): number[] =>
    chosenRows(rows, { filter: 'all', order: 'order', text: '', ...choice }).map(({ id }) => id);

  it('filters by what was found', () => {
    expect(idsOf({ filter: 'errors' })).toEqual([1, 4]);
    expect(idsOf({ filter: 'clean' })).toEqual([2]);
    expect(idsOf({ filter: 'failed' })).toEqual([3]);
  });

  it('leaves out what is there only as last year’s workbook of another, unless that is asked for', () => {
    const priors = new Set(['第2局.xlsx']);
    const choice = { filter: 'all', order: 'order', text: '' } as const;
    expect(chosenRows(rows, choice, priors).map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(chosenRows(rows, { ...choice, filter: 'priors' }, priors).map(({ id }) => id)).toEqual([2]);
  });

  it('puts what could not be read first, then the most errors', () => {
    expect(idsOf({ order: 'errors' })).toEqual([3, 4, 1, 2]);
  });

  it('finds by department and by file', () => {
    expect(idsOf({ text: '审计' })).toEqual([2]);
    expect(idsOf({ text: '第10局' })).toEqual([1]);
  });

  it('calls a row by its department, else by its file', () => {
    expect(rows.map(rowName)).toEqual(['第10局', '县审计局', '坏', '第3局']);
  });

  it('shows a failed file as failed, with its reason kept', () => {
    const failed = withReport(row(1, 'a.xlsx'), { file: 'a.xlsx', error: { code: 'damaged', message: '坏了' } });
    expect(failed).toMatchObject({ status: 'failed', report: { error: { message: '坏了' } } });
  });

  it('draws the rows in sight and a few around them', () => {
    expect(visibleRows(1000, 36, 3600, 720)).toEqual({ first: 92, end: 128 });
    expect(visibleRows(3, 36, 0, 720)).toEqual({ first: 0, end: 3 });
    expect(scrollFor(30, 36, 0, 720)).toBe(396);
    expect(scrollFor(2, 36, 360, 720)).toBe(72);
  });
});

describe('names of departments that begin alike', () => {
  it.each([
    [['临江县财政局', '临江县教育局', '临江县第1中学', '坏'], '临江县'],
    [['山西省晋城市泽州县财政局', '山西省晋城市泽州县教育局', '山西省晋城市泽州县档案馆'], '山西省晋城市泽州县'],
    [['泽州县财政局', '泽州县教育局'], ''],
    [['泽州县财政局', '陵川县教育局', '高平市民政局', '沁水县水务局'], ''],
    [['财政局', '教育局', '民政局'], ''],
  ])('%j: %s', (names, beginning) => {
    expect(commonBeginning(names)).toBe(beginning);
  });

  it('are shown without it, as far as they have it', () => {
    expect(foldedName('临江县财政局', '临江县')).toBe('…财政局');
    expect(foldedName('坏', '临江县')).toBe('坏');
    expect(foldedName('临江县', '临江县')).toBe('临江县');
  });
});

describe('a column that is made wider', () => {
  it('leaves room for the others', () => {
    expect(boundedWidth('who', 300, 1280, {})).toBe(300);
    expect(boundedWidth('who', 900, 1280, {})).toBe(560);
    expect(boundedWidth('who', 900, 1280, { what: 700 })).toBe(320);
    expect(boundedWidth('what', 10, 1280, {})).toBe(260);
  });
});

describe('a sheet as a table', () => {
  const sheet = {
    name: '表',
    visibility: 'visible' as const,
    rows: [[{ value: '题' }], [{ value: 'a' }, { value: 1 }, { value: 2 }], [null, { value: 3 }]],
  };
  const grid = sheetGrid(sheet, [{ row: 0, column: 0, rows: 1, columns: 3 }], 100);

  it('leaves out what a merged area covers', () => {
    expect(grid.rows.map(({ cells }) => cells.map(({ address, colSpan }) => `${address}×${colSpan}`))).toEqual([
      ['A1×3'],
      ['A2×1', 'B2×1', 'C2×1'],
      ['A3×1', 'B3×1', 'C3×1'],
    ]);
  });

  it('moves over merged areas as over one cell', () => {
    expect(neighbour(grid, { row: 1, column: 2 }, 'up')).toMatchObject({ row: 0, column: 0 });
    expect(neighbour(grid, { row: 0, column: 0 }, 'right')).toMatchObject({ row: 0, column: 0 });
    expect(neighbour(grid, { row: 1, column: 1 }, 'row-end')).toEqual({ row: 1, column: 2 });
    expect(neighbour(grid, { row: 2, column: 1 }, 'down')).toEqual({ row: 2, column: 1 });
  });

  it('gives a column the width of its content, titles apart, within a bound', () => {
    const wide = {
      ...sheet,
      rows: [[{ value: '很长很长很长的标题'.repeat(9) }], [{ value: '科目'.repeat(40) }, { value: 1 }, { value: '一二三四' }]],
    };
    const shown = (_row: number, _column: number, value: unknown): string => String(value);
    expect(contentWidths(sheetGrid(wide, [], 9), { shown })).toEqual([200, 21, 67]);
  });

  it('cuts merged areas at its last row', () => {
    const [first] = sheetGrid(sheet, [{ row: 0, column: 0, rows: 3, columns: 1 }], 2).rows;
    expect(first?.cells[0]).toMatchObject({ address: 'A1', rowSpan: 2 });
  });
});

describe('what is typed into a cell', () => {
  it.each([
    ['1,234.50', '1234.5'],
    ['１８０．８３', '180.83'],
    ['——', '——'],
    ['', ''],
    ['合计', '合计'],
    ['3辆', '3辆'],
  ])('%s is %s', (text, value) => {
    expect(typedCell(text)).toEqual({ kind: 'value', value });
  });

  it('a formula is told apart', () => {
    expect(typedCell('=A1+1').kind).toBe('formula');
  });

  it('starts from the whole value, not from the printed one', () => {
    expect(editableText({ value: 180.8349 })).toBe('180.8349');
  });
});
