import { inputSheet, type InputSheet } from '../../../../src/core/narrative/sheet/inputSheet';
import type { InputSheetRow } from '../../../../src/core/narrative/sheet/inputSheetRow';
import { NO_INPUTS } from '../../../../src/core/narrative/inputs/parseInputs';
import { shanghai, shanxi } from '../../../../src/core/narrative/profiles';
import { inputsOf, narrated, type InputsLiteral } from '../narrated';
import { figuresOf, type WorkbookLiteral } from '../tableBuilder';

const tables: WorkbookLiteral = {
  summary: { 'inflow-total': '120.00', 'outflow-total': '120.00' },
  'fiscal-summary': { 'inflow-total': '100.00', 'outflow-total': { total: '100.00' } },
  'general-budget': {
    total: { total: '100.00' },
    '208 社会保障和就业支出': { total: '100.00' },
    '20801 人社事务': { total: '100.00' },
    '2080109 社会保险经办机构': { total: '100.00' },
  },
};

function sheetOf(known: InputsLiteral = {}, profile = shanxi): InputSheet {
  return inputSheet(figuresOf(tables), profile, { known: [{ inputs: inputsOf(known), source: '已填写' }] });
}

const rowsOf = (sheet: InputSheet): readonly InputSheetRow[] => sheet.groups.flatMap(({ rows }) => rows);
const keysOf = (sheet: InputSheet): readonly string[] => rowsOf(sheet).map(({ key }) => key);

function row(sheet: InputSheet, key: string): InputSheetRow {
  const found = rowsOf(sheet).find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

describe('the rows', () => {
  test('are what the narrative asks for, no more', () => {
    const asked = narrated(tables)
      .missing.filter(({ cause }) => cause === 'input')
      .map(({ key }) => key);
    const rows = rowsOf(sheetOf()).filter(({ state }) => state === 'missing' || state === 'draft');
    expect(rows.map(({ key }) => key).sort()).toEqual([...asked].sort());
  });

  test('follow the wording: 类 in one region, 项 in the other', () => {
    expect(keysOf(sheetOf())).toContain('budget.general.208');
    expect(keysOf(sheetOf())).not.toContain('budget.general.2080109');
    expect(keysOf(sheetOf({}, shanghai))).toContain('budget.general.2080109');
    expect(keysOf(sheetOf({}, shanghai))).not.toContain('budget.general.208');
  });

  test('are also what the pictures of a wording wait for, which the text can do without', () => {
    const caption = { id: 'summary.p', picture: 'totals-change', text: '图{{ 图号 }}' } as const;
    const title = '{{ 收入总计 | 金额 }}万元，{{ 收入总计 | 增减: 上年收入总计 }}。';
    const sections = [{ id: 'summary', title: '一、某节', paragraphs: [{ id: 'summary.t', text: title }, caption] }];
    const sheet = (charts: boolean): InputSheet => sheetOf({}, { ...shanxi, charts, sections });
    expect(keysOf(sheet(false))).not.toContain('prior.summary.expenditure-total');
    // What the picture shows of 支出总计 follows from 收入总计.
    expect(keysOf(sheet(true))).toEqual(keysOf(sheet(false)));
    expect(row(sheet(true), 'prior.summary.revenue-total').state).toBe('missing');
  });

  test('keep what is known, also where the text shows only what was computed from it', () => {
    const sheet = sheetOf({ 'prior.summary.revenue-total': 100, 'budget.general.208': 90 });
    expect(row(sheet, 'prior.summary.revenue-total')).toMatchObject({ state: 'known', source: '已填写' });
    expect(String(row(sheet, 'prior.summary.revenue-total').value)).toBe('100');
    expect(row(sheet, 'budget.general.208').state).toBe('known');
  });

  test('drop the reason of what did not change', () => {
    const prior = { 'prior.general.208': 100 };
    expect(keysOf(sheetOf())).toContain('reason.general.208');
    expect(keysOf(sheetOf(prior))).not.toContain('reason.general.208');
    expect(keysOf(sheetOf({ ...prior, 'reason.general.208': '某原因' }))).toContain('reason.general.208');
  });

  test('offer the reason that could overrule a shared one without asking for it', () => {
    expect(row(sheetOf(), 'reason.fiscal').state).toBe('optional');
    expect(row(sheetOf({ 'reason.total': '新增项目' }), 'reason.fiscal').state).toBe('optional');
    expect(row(sheetOf({ 'reason.fiscal': '拨款增加' }), 'reason.fiscal').state).toBe('known');
  });

  test('start with year and department, and call accounts by their titles', () => {
    expect(keysOf(sheetOf()).slice(0, 2)).toEqual(['year', 'department']);
    expect(row(sheetOf(), 'use.general.208').label).toBe('社会保障和就业支出用途');
    expect(row(sheetOf({ 'budget.general.208': 90 }), 'budget.general.208').label).toBe('社会保障和就业支出年初预算');
  });
});

describe('beside the value', () => {
  test('stands this year’s figure', () => {
    const figures = ['prior.summary.revenue-total', 'budget.general.208', 'reason.general.208', 'use.general.208'];
    expect(figures.map((key) => String(row(sheetOf(), key).figure))).toEqual(['120', '100', '100', '100']);
  });

  test('stands how much a reason has to explain, once last year is known', () => {
    expect(row(sheetOf(), 'reason.total').change).toBe('');
    expect(row(sheetOf({ 'prior.summary.revenue-total': 100 }), 'reason.total').change).toBe('增加20.00万元，增长20%');
    expect(row(sheetOf({ 'prior.summary.revenue-total': 0 }), 'reason.total').change).toBe('增加120.00万元');
  });

  test('stands where a value comes from, the later source before the earlier', () => {
    const sheet = inputSheet(figuresOf(tables), shanxi, {
      known: [
        { inputs: inputsOf({ 'prior.general.total': 80, 'prior.general.208': 80 }), source: '上年决算公开表' },
        { inputs: inputsOf({ 'prior.general.208': 81 }), source: '已填写' },
      ],
    });
    expect(row(sheet, 'prior.general.total').source).toBe('上年决算公开表');
    expect(row(sheet, 'prior.general.208')).toMatchObject({ source: '已填写' });
    expect(String(row(sheet, 'prior.general.208').value)).toBe('81');
  });
});

describe('what follows from other answers', () => {
  test('a total is the sum of its parts, and may be typed all the same', () => {
    const open = row(sheetOf(), 'budget.general.total');
    expect(open).toMatchObject({ state: 'optional', value: null, parts: ['budget.general.208'] });
    const summed = row(sheetOf({ 'budget.general.208': '90.5' }), 'budget.general.total');
    expect([String(summed.value), summed.state, summed.source]).toEqual(['90.5', 'optional', '各项之和']);
    const typed = row(sheetOf({ 'budget.general.208': '90.5', 'budget.general.total': 100 }), 'budget.general.total');
    expect([String(typed.value), typed.state, typed.parts]).toEqual(['100', 'known', []]);
  });

  test('what a change or an amount decides waits for it', () => {
    expect(row(sheetOf(), 'reason.general.208')).toMatchObject({ state: 'waiting', after: ['prior.general.208'] });
    expect(row(sheetOf({ 'prior.general.208': 90 }), 'reason.general.208').state).toBe('missing');
    expect(row(sheetOf(), 'performance.result')).toMatchObject({ state: 'waiting', after: ['performance.projects'] });
  });
});

describe('what lies at hand', () => {
  const offered = {
    ...tables,
    'general-budget': { ...tables['general-budget'], total: { total: '100.00', project: '30.00' } },
    information: { 'vehicles-total': '4', 'vehicle-other': '4' },
  } satisfies WorkbookLiteral;

  test('is offered with where it comes from, and counts once somebody confirms it', () => {
    const sheet = inputSheet(figuresOf(offered), shanxi, {
      known: [{ inputs: inputsOf({ 'performance.projects': 3 }), source: '' }],
    });
    expect(row(sheet, 'count.vehicles.kept')).toMatchObject({ state: 'draft', value: null, draft: '4' });
    expect(row(sheet, 'count.vehicles.kept').source).toMatch(/车辆数合计$/);
    expect(row(sheet, 'performance.amount.general')).toMatchObject({ state: 'draft', draft: '30' });
    expect(row(sheet, 'performance.other')).toMatchObject({ state: 'draft', draft: '无', source: '一般的填法' });
  });

  test('the names of accounts say what was probably paid, in full sentences', () => {
    const sheet = inputSheet(figuresOf(offered), shanxi);
    expect(row(sheet, 'use.general.208')).toMatchObject({ state: 'draft', value: null, source: '按科目名称' });
    expect(row(sheet, 'use.general.208').draft).toBe('社会保险经办机构方面的支出');
  });
});

describe('last year’s sheet', () => {
  const lastYear = inputsOf({ 'use.general.208': '去年的用途', 'prior.general.208': 70 });

  test('gives drafts for words, never a value and never a number', () => {
    const sheet = inputSheet(figuresOf(tables), shanxi, { lastYear });
    expect(row(sheet, 'use.general.208')).toMatchObject({ state: 'draft', value: null, draft: '去年的用途' });
    expect(row(sheet, 'prior.general.208')).toMatchObject({ state: 'missing', value: null, draft: '' });
  });

  test('gives no draft where this year’s words are there', () => {
    const known = [{ inputs: inputsOf({ 'use.general.208': '今年的用途' }), source: '已填写' }];
    expect(row(inputSheet(figuresOf(tables), shanxi, { known, lastYear }), 'use.general.208').draft).toBe('');
  });

  test('adds its columns only where it has something to offer', () => {
    const columns = (sheet: InputSheet) => sheet.columns.map(({ id }) => id);
    const sections = [{ id: 'a', title: '一、某节', paragraphs: [{ id: 'a.a', text: '{{ 年度 }}年。' }] }];
    expect(columns(inputSheet(figuresOf(tables), shanxi, { lastYear }))).toEqual(expect.arrayContaining(['draft', 'confirm']));
    expect(columns(inputSheet(figuresOf(tables), { ...shanxi, sections }, { lastYear: NO_INPUTS }))).not.toContain('draft');
  });

  test('is counted apart from what nobody has said anything about', () => {
    const reasons = inputsOf({ 'reason.general.208': '去年的原因' });
    const known = [{ inputs: inputsOf({ 'prior.general.208': 70 }), source: '' }];
    const [without, sheet] = [{}, { lastYear: reasons }].map((more) => inputSheet(figuresOf(tables), shanxi, { known, ...more }));
    if (without === undefined || sheet === undefined) throw new Error('two sheets were made');
    expect(sheet.drafts).toBe(without.drafts + 1);
    expect(sheet.missing).toBe(without.missing - 1);
  });
});
