import { readFileSync } from 'node:fs';
import { compareDocuments, type DocumentChanges, isUpToDate } from '../../../src/core/disclosure/compareDocuments';
import { type DocumentTexts, documentTexts } from '../../../src/core/disclosure/documentTexts';
import { narrate } from '../../../src/core/narrative/narrate';
import { shanghai, shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { parseA1 } from '../../../src/core/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { inputsOf, type InputsLiteral } from '../narrative/narrated';

const BOOK = readWorkbook(readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx'), 'sample');

function textsOf(workbook: WorkbookSnapshot = BOOK, inputs: InputsLiteral = {}, profile = shanxi): DocumentTexts {
  const { figures } = readTables(workbook);
  const typed = inputsOf(inputs);
  return documentTexts({ workbook, figures, inputs: typed, profile, narrative: narrate(figures, typed, profile) });
}

/** What is otherwise in the second workbook. */
function changesTo(workbook: WorkbookSnapshot, inputs: InputsLiteral = {}, before: InputsLiteral = inputs): DocumentChanges {
  return compareDocuments(textsOf(BOOK, before), textsOf(workbook, inputs), readTables(workbook).figures);
}

function withCell(sheet: string, address: string, value: string | number): WorkbookSnapshot {
  const { row, column } = parseA1(address);
  const change = (one: SheetSnapshot): SheetSnapshot => ({
    ...one,
    rows: one.rows.map((cells, at) => (at === row ? [...cells.slice(0, column), { value }, ...cells.slice(column + 1)] : cells)),
  });
  return { ...BOOK, sheets: BOOK.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
}

test('a document of the same workbook and inputs is up to date', () => {
  expect(isUpToDate(changesTo(BOOK))).toBe(true);
  expect(isUpToDate(changesTo(BOOK, { 'document.duties': '负责经办。' }))).toBe(true);
});

test('is kept as JSON without loss', () => {
  const texts = textsOf();
  expect(JSON.parse(JSON.stringify(texts))).toEqual(texts);
  // All ten tables of the sample, small enough to be kept in the workbook.
  expect(Object.keys(texts.tables)).toHaveLength(10);
  expect(JSON.stringify(texts).length).toBeLessThan(60_000);
});

test('a figure that changed is told with its table, its cell and what was printed', () => {
  const { tables, paragraphs } = changesTo(withCell('公开03表', 'D7', 1160.95));
  expect(tables).toEqual([
    {
      name: '03表 支出决算表',
      state: 'changed',
      words: 0,
      figures: [
        {
          label: expect.stringContaining('基本支出') as string,
          before: '1,161.95',
          after: '1,160.95',
          cell: { sheet: '公开03表', row: 6, column: 3 },
        },
      ],
    },
  ]);
  expect(paragraphs).toBe(1);
});

test('a figure that was blank, or became so, is told; a zero typed for a blank is told as well', () => {
  const figureAt = (value: string | number) => changesTo(withCell('公开03表', 'F7', value)).tables[0]?.figures[0];
  expect(figureAt(1)).toMatchObject({ before: '', after: '1.00' });
  expect(figureAt(0)).toMatchObject({ before: '', after: '0.00' });
});

test('other words of a table are counted: a title of an account, a caption', () => {
  const { tables } = changesTo(withCell('公开03表', 'B8', '社会保障和就业支出（改）'));
  expect(tables).toMatchObject([{ name: '03表 支出决算表', state: 'changed', figures: [], words: 1 }]);
});

test('a table that is not recognised any more is told as gone, one that is new as new', () => {
  const without = { ...BOOK, sheets: BOOK.sheets.filter(({ name }) => name !== '公开09表') };
  expect(changesTo(without).tables).toMatchObject([{ state: 'gone', figures: [] }]);
  const back = compareDocuments(textsOf(without), textsOf(), readTables(BOOK).figures);
  expect(back.tables).toMatchObject([{ state: 'new', figures: [] }]);
});

test('概况 and attachments are compared sentence by sentence', () => {
  const { parts } = changesTo(BOOK, { 'document.duties': '负责经办。负责稽核。' }, { 'document.duties': '负责经办。负责征缴。' });
  expect([...parts]).toEqual([['document.duties', { before: ['负责征缴。'], after: ['负责稽核。'] }]]);
});

test('terms that came and went with their figures are named', () => {
  const { terms } = changesTo(withCell('公开01表', 'C15', 5));
  expect(terms.gone).toEqual([]);
  const there = textsOf();
  const fewer = compareDocuments({ ...there, terms: [...there.terms, '经营收入'] }, there, readTables(BOOK).figures);
  expect(fewer.terms).toEqual({ added: [], gone: ['经营收入'] });
});

test('a self-evaluation form that changed is counted under its heading', () => {
  const form = (score: number): SheetSnapshot => ({
    name: '自评',
    visibility: 'visible',
    rows: [
      ['项目支出绩效自评表'],
      ['项目名称', '', '', '设备更新'],
      ['项目资金', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 100, 90, 10, 0.9, 9],
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '更新设备', '20台', '20台', 90, 88],
      ['总分', '', '', '', '', 100, score],
    ].map((row) => row.map((value) => (value === '' ? null : { value }))),
  });
  const book = (score: number): WorkbookSnapshot => ({ ...BOOK, sheets: [...BOOK.sheets, form(score)] });
  const { annexes } = compareDocuments(textsOf(book(97)), textsOf(book(96)), readTables(BOOK).figures);
  expect(annexes).toEqual([{ heading: '附件  项目支出绩效自评表（设备更新）', state: 'changed', texts: 1 }]);
  expect(compareDocuments(textsOf(), textsOf(book(97)), readTables(BOOK).figures).annexes).toMatchObject([{ state: 'new' }]);
});

test('another year or department stands on another cover', () => {
  const there = textsOf();
  const { cover } = compareDocuments({ ...there, cover: '某局 2023' }, there, readTables(BOOK).figures);
  expect(cover).toEqual({ before: '某局 2023', after: '泽州县社会保险中心 2024' });
});

test('in another wording sentences and terms are not compared, tables are', () => {
  const changes = compareDocuments(textsOf(), textsOf(BOOK, {}, shanghai), readTables(BOOK).figures);
  expect([changes.otherWording, changes.paragraphs, changes.terms]).toEqual([true, 0, { added: [], gone: [] }]);
  expect(isUpToDate(changes)).toBe(false);
});
