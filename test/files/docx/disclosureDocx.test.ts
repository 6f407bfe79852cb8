import { runsText } from '../../../src/core/said/run';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { disclosure } from '../../../src/core/disclosure/disclosure';
import { narrate } from '../../../src/core/narrative/narrate';
import { NO_INPUTS } from '../../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { disclosureDocx } from '../../../src/files/docx/disclosureDocx';
import { readWorkbook } from '../../../src/files/readWorkbook';

const workbook = readWorkbook(readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx'), 'sample');
const figures = readTables(workbook).figures;
const narrative = narrate(figures, NO_INPUTS, shanxi);
const content = disclosure({ workbook, figures, narrative, inputs: NO_INPUTS, profile: shanxi });

let bytes = new Uint8Array();
let xml = '';
beforeAll(async () => {
  bytes = new Uint8Array(await disclosureDocx(content));
  xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
});

test('has the five parts in their order, each in the table of contents with its page', () => {
  const entries = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="TOC1"\/>.*?<\/w:p>/gs)].map(([entry]) =>
    [...entry.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)].map(([, text]) => text ?? '\t').join(''),
  );
  expect(entries.map((entry) => entry.replace(/\s+/g, ' ').replace(/ \d+$/, ''))).toEqual([
    '第一部分 泽州县社会保险中心概况',
    '第二部分 2024年度部门决算公开表',
    '第三部分 2024年度部门决算情况说明',
    '第四部分 名词解释',
    '第五部分 附件',
  ]);
  const pages = entries.map((entry) => Number(/(\d+)$/.exec(entry)?.[1]));
  expect(pages[0]).toBe(1);
  expect(pages).toEqual([...pages].sort((a, b) => a - b));
});

test('holds the ten tables as Word tables whose header repeats', () => {
  expect(xml.match(/<w:tbl>/g)).toHaveLength(10);
  for (const table of xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) expect(table).toContain('<w:tblHeader/>');
});

test('lays wide tables across', () => {
  const orientations = [...xml.matchAll(/<w:pgSz [^>]*?(w:orient="landscape")?\s*\/>/g)].map(([size]) =>
    size.includes('landscape'),
  );
  expect(orientations.filter(Boolean)).toHaveLength(1);
});

test('says every word of the 情况说明 and every figure of the tables', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  for (const { title, paragraphs } of narrative.sections)
    for (const text of [title, ...paragraphs.map(({ runs }) => runsText(runs))]) expect(value).toContain(text);
  for (const { table } of content.tables) for (const { text } of table.body.flat()) expect(value).toContain(text);
});

describe('the 绩效自评 sheets of the workbook', () => {
  const row = (line: string): ({ value: string } | null)[] => line.split('|').map((value) => (value === '' ? null : { value }));
  const form = (project: string, indicators: number): (typeof workbook.sheets)[number] => ({
    name: project,
    visibility: 'visible',
    rows: [
      row('项目支出绩效自评表'),
      row(`项目名称||${project}|||`),
      row('项目资金||全年预算数|全年执行数|执行率|得分'),
      row('|年度资金总额|100.00|90.00|90.00%|9'),
      row('一级指标|二级指标|三级指标|指标值|分值|得分'),
      ...Array.from({ length: indicators }, (_, index) =>
        row(`${index === 0 ? '产出指标' : ''}|数量指标|指标${index + 1}|1个|1|1`),
      ),
      row('总分||||100|99'),
    ],
  });
  const withAnnexes = (text: string | null, ...sheets: readonly (typeof workbook.sheets)[number][]) => {
    const inputs = text === null ? NO_INPUTS : { ...NO_INPUTS, values: new Map([['document.attachments', text]]) };
    const all = { ...workbook, sheets: [...workbook.sheets, ...sheets] };
    // Without the ten tables, which take most of the time and are looked at above.
    return { ...disclosure({ workbook: all, figures, narrative, inputs, profile: shanxi }), tables: [] };
  };
  const documentOf = async (source: typeof content): Promise<string> =>
    strFromU8(unzipSync(await disclosureDocx(source))['word/document.xml'] ?? new Uint8Array());
  const wordsOf = (element: string): string =>
    [...element.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

  test('stand in the last part, each under a heading of the table of contents', async () => {
    const document = await documentOf(withAnnexes(null, form('设备更新', 3), form('宣传培训', 3)));
    const paragraphs = (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).map(wordsOf);
    expect(paragraphs.filter((text) => text.startsWith('附件')).map((text) => text.replace(/\d+$/, ''))).toEqual([
      '附件1  项目支出绩效自评表（设备更新）',
      '附件2  项目支出绩效自评表（宣传培训）',
      '附件1  项目支出绩效自评表（设备更新）',
      '附件2  项目支出绩效自评表（宣传培训）',
    ]);
    expect(paragraphs).not.toContain('无。');
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
  });

  test('come behind what was typed', async () => {
    const words = wordsOf(await documentOf(withAnnexes('见绩效评价报告。', form('设备更新', 3))));
    const last = words.lastIndexOf('第五部分  附件');
    expect(words.indexOf('见绩效评价报告。', last)).toBeLessThan(words.indexOf('附件  项目支出绩效自评表（设备更新）', last));
  });

  test('a cell over rows of two pages stands on both, and no row is lost', async () => {
    const document = await documentOf(withAnnexes(null, form('设备更新', 70)));
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) expect(table).toMatch(/产出指标/);
    const indicators = tables.flatMap((table) => [...table.matchAll(/>指标(\d+)</g)].map(([, number]) => Number(number)));
    expect(indicators).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
    for (const table of tables.slice(0, -1))
      expect((table.match(/<w:vMerge w:val="restart"\/>/g) ?? []).length).toBeGreaterThan(0);
  });
});

describe('a table that is longer than a page', () => {
  /** The sample with 60 more items below its first. */
  const long = withItems(60);
  let ofLong: Awaited<ReturnType<typeof parts>> = { tables: [], paragraphs: [] };
  beforeAll(async () => {
    ofLong = await parts(long);
  });
  const parts = async (source: typeof workbook): Promise<{ readonly tables: string[]; readonly paragraphs: string[] }> => {
    const found = readTables(source).figures;
    const said = {
      workbook: source,
      figures: found,
      narrative: narrate(found, NO_INPUTS, shanxi),
      inputs: NO_INPUTS,
      profile: shanxi,
    };
    const document = strFromU8(unzipSync(await disclosureDocx(disclosure(said)))['word/document.xml'] ?? new Uint8Array());
    return { tables: document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [], paragraphs: document.match(/<w:p>.*?<\/w:p>/gs) ?? [] };
  };
  const wordsOf = (paragraph: string): string =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

  test('goes on under its title with （续表）, its captions and its header', () => {
    const { tables, paragraphs } = ofLong;
    const words = paragraphs.map(wordsOf);
    const at = words.indexOf('三、支出决算表（续表）');
    expect(at).toBeGreaterThan(0);
    expect(paragraphs[at]).toContain('<w:pageBreakBefore/>');
    expect(paragraphs[at]).not.toContain('w:pStyle');
    expect(words.slice(at + 1, at + 3)).toEqual(['公开03表', '部门名称：泽州县社会保险中心\t2024年度\t金额单位：万元']);
    const headers = tables.map((table) =>
      (table.match(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>.*?<\/w:tr>/gs) ?? []).map(wordsOf).join(),
    );
    const repeated = headers.filter((header) => header.includes('对附属单位补助支出'));
    expect(repeated.length).toBeGreaterThan(1);
    expect(new Set(repeated).size).toBe(1);
  });

  test('has rows of exact height, so that pages break where they are broken', () => {
    for (const table of ofLong.tables) {
      const heights = table.match(/<w:trHeight [^>]*>/g) ?? [];
      expect(heights).toHaveLength((table.match(/<w:tr>/g) ?? []).length);
      for (const height of heights) expect(height).toContain('w:hRule="exact"');
    }
  });

  test('loses no row and prints none twice', () => {
    const codes = ofLong.tables
      .filter((table) => wordsOf(table).includes('对附属单位补助支出'))
      .flatMap((table) => [...table.matchAll(/>(\d{7})</g)].map(([, code]) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(Array.from({ length: 60 }, (_, index) => String(2080200 + index + 1))));
  });

  test('a table of one page has no 续表', () => {
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    expect(paragraphs.map(wordsOf).filter((text) => text.includes('续表'))).toEqual([]);
  });

  function withItems(count: number): typeof workbook {
    const isModel = (cell: (typeof workbook.sheets)[number]['rows'][number][number]): boolean =>
      cell?.value === '2080109' || cell?.value === 2080109;
    return {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => {
        const at = sheet.rows.findIndex((row) => row.some(isModel));
        const model = sheet.rows[at];
        if (model === undefined || !sheet.name.includes('03')) return sheet;
        const more = Array.from({ length: count }, (_, index) =>
          model.map((cell) => (cell !== null && isModel(cell) ? { ...cell, value: String(2080200 + index + 1) } : cell)),
        );
        return { ...sheet, rows: [...sheet.rows.slice(0, at + 1), ...more, ...sheet.rows.slice(at + 1)] };
      }),
    };
  }
});
