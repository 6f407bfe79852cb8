import { readFileSync } from 'node:fs';
import { disclosure, termsIn } from '../../../src/core/disclosure/disclosure';
import { printedTable, type PrintedTable } from '../../../src/core/disclosure/printedTable';
import { GLOSSARY } from '../../../src/core/messages/glossary';
import { chineseOrdinal } from '../../../src/core/messages/publicDocument';
import { narrate } from '../../../src/core/narrative/narrate';
import { shanghai, shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { TABLE_KINDS } from '../../../src/core/figures/kinds';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { makeDepartment } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { inputsOf, narrated, type InputsLiteral } from '../narrative/narrated';

const workbook = readWorkbook(readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx'), 'sample');
const figures = readTables(workbook).figures;

function printed(kind: (typeof TABLE_KINDS)[number]): PrintedTable {
  const table = figures.table(kind);
  const found = table === undefined ? null : printedTable(workbook, table);
  if (found === null) throw new Error(`no table ${kind}`);
  return found;
}

const textsOf = (rows: PrintedTable['body']) => rows.map((cells) => cells.map(({ text }) => text));

function whole(inputs: InputsLiteral = {}) {
  const typed = inputsOf(inputs);
  return disclosure({ workbook, figures, narrative: narrate(figures, typed, shanxi), inputs: typed, profile: shanxi });
}

describe('a printed table', () => {
  test('has the title, the captions and the notes of the sheet', () => {
    const { title, captions, notes } = printed('expenditure');
    expect(title).toBe('支出决算表');
    expect(captions).toEqual([['公开03表'], ['部门名称：泽州县社会保险中心', '2024年度', '金额单位：万元']]);
    expect(notes).toEqual(['注：本表反映部门本年度各项支出情况。']);
  });

  test('joins its header again and keeps 栏次 in it', () => {
    const { header } = printed('general-budget');
    expect(header.map((cells) => cells.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`))).toEqual([
      ['项目 2×1', '本年支出 3×1'],
      ['科目代码 1×1', '科目名称 1×1', '小计 1×1', '基本支出 1×1', '项目支出 1×1'],
      ['栏次 2×1', '1 1×1', '2 1×1', '3 1×1'],
    ]);
  });

  test('prints amounts with two decimals and separators, blanks as blanks', () => {
    const [total, first] = textsOf(printed('expenditure').body);
    expect(total).toEqual(['合计', '2,560.03', '1,161.95', '1,398.08', '', '', '']);
    expect(first).toEqual(['208', '社会保障和就业支出', '2,429.97', '1,031.89', '1,398.08', '', '', '']);
  });

  test('keeps every figure of the table, as often as it is printed', () => {
    for (const kind of TABLE_KINDS) {
      const table = figures.table(kind);
      const nonZero = (table?.rows ?? [])
        .flatMap((row) => [...row.figures.values()])
        .filter(({ value, cell }) => cell !== null && value !== null && !value.isZero());
      const texts = textsOf(printed(kind).body)
        .flat()
        .filter((text) => /^-?[\d,]+\.\d{2}$/.test(text));
      expect([kind, texts.length]).toEqual([kind, nonZero.filter(({ unit }) => unit !== 'count').length]);
    }
  });

  test('is printed from other layouts as well', () => {
    for (const habit of ['A', 'B'] as const) {
      const other = shanghaiWorkbook(makeDepartment({ fund: true, stateCapital: true, carryOver: true }), habit);
      for (const table of readTables(other).figures.tables) {
        const { header, body, columns } = printedTable(other, table) ?? { header: [], body: [], columns: [] };
        expect(header.length).toBeGreaterThan(0);
        expect(body.length).toBeGreaterThan(0);
        for (const cells of body) expect(cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0)).toBe(columns.length);
      }
    }
  });
});

describe('the whole document', () => {
  test('has the tables in the order of the form, numbered', () => {
    expect(whole().tables.map(({ heading }) => heading)).toEqual([
      '一、收入支出决算总表',
      '二、收入决算表',
      '三、支出决算表',
      '四、财政拨款收入支出决算总表',
      '五、一般公共预算财政拨款支出决算表',
      '六、一般公共预算财政拨款基本支出决算明细表',
      '七、政府性基金预算财政拨款收入支出决算表',
      '八、国有资本经营预算财政拨款支出决算表',
      '九、财政拨款“三公”经费支出决算表',
      '十、部门决算公开相关信息统计表',
    ]);
    expect(whole().absent).toBeNull();
  });

  test('says which tables the workbook does not have', () => {
    const less = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '公开07表') };
    const some = readTables(less).figures;
    const found = disclosure({
      workbook: less,
      figures: some,
      narrative: narrate(some, inputsOf({}), shanxi),
      inputs: inputsOf({}),
      profile: shanxi,
    });
    expect(found.absent).toBe('〔待填：工作簿中没有识别出《政府性基金预算财政拨款收入支出决算表》〕');
    expect(found.tables).toHaveLength(9);
  });

  test('takes 概况 and 附件 from the inputs, paragraph by paragraph, and asks for what is missing', () => {
    const { overview, attachments } = whole({ 'document.duties': '（一）经办社会保险。\n\n（二）稽核。' });
    expect(overview.map(({ text }) => text)).toEqual([
      { known: true, paragraphs: ['（一）经办社会保险。', '（二）稽核。'] },
      { known: false, paragraphs: ['〔待填：机构设置及部门决算单位构成〕'] },
    ]);
    expect(attachments).toEqual({ known: true, paragraphs: ['无。'] });
  });
});

describe('a table without figures', () => {
  const notes = (department: Parameters<typeof makeDepartment>[0], change: (text: string) => string = (text) => text) => {
    const made = shanghaiWorkbook(makeDepartment(department), 'A');
    const changed = {
      ...made,
      sheets: made.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.map((cell) => (typeof cell?.value === 'string' ? { ...cell, value: change(cell.value) } : cell)),
        ),
      })),
    };
    const found = readTables(changed).figures;
    const inputs = inputsOf({});
    const said = disclosure({
      workbook: changed,
      figures: found,
      narrative: narrate(found, inputs, shanghai),
      inputs,
      profile: shanghai,
    });
    return said.tables.find(({ table }) => table.title.includes('政府性基金'))?.table.notes ?? [];
  };
  const withoutNote = (text: string): string => (/无数据|没有/.test(text) ? '' : text);

  test('is published with a sentence that says so', () => {
    expect(notes({}, withoutNote)).toEqual(['说明：上海市某区示范局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。']);
  });

  test('says it once where the workbook says it', () => {
    expect(notes({}).filter((note) => note.includes('无数据'))).toHaveLength(1);
  });

  test('does not say it where there are figures', () => {
    expect(notes({ fund: true }).filter((note) => note.includes('无数据'))).toEqual([]);
  });
});

describe('the glossary', () => {
  const terms = (...names: Parameters<typeof narrated>) =>
    termsIn(narrated(...names), readTables({ sheets: [] }).figures).map(({ term }) => term);

  test('explains the terms that occur, and no others', () => {
    const found = termsIn(narrate(figures, inputsOf({}), shanxi), figures).map(({ term }) => term);
    expect(found).toEqual(expect.arrayContaining(['财政拨款收入', '基本支出', '项目支出', '“三公”经费', '机关运行经费']));
    expect(found).not.toContain('上级补助收入');
    expect(found).not.toContain('结余分配');
    expect(terms({ revenue: { total: { total: '3', 'from-superior': '3' } } })).toContain('上级补助收入');
  });

  test('explains each term once, in a sentence', () => {
    expect(new Set(GLOSSARY.map(({ term }) => term)).size).toBe(GLOSSARY.length);
    for (const { definition } of GLOSSARY) expect(definition).toMatch(/。$/);
  });
});

test('ordinals', () => {
  expect([1, 10, 11, 20, 21].map(chineseOrdinal)).toEqual(['一', '十', '十一', '二十', '二十一']);
});
