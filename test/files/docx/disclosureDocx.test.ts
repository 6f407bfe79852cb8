import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { disclosure } from '../../../src/core/disclosure/disclosure';
import { narrate } from '../../../src/core/narrative/narrate';
import { runsText } from '../../../src/core/narrative/narrative';
import { NO_INPUTS } from '../../../src/core/narrative/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles/shanxi';
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

test('has charts where they are asked for, and none else', async () => {
  const charts = (parts: object) => Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(charts(unzipSync(bytes))).toEqual([]);
  expect(charts(unzipSync(await disclosureDocx(content, { charts: true })))).toHaveLength(1);
});

test('says every word of the 情况说明 and every figure of the tables', async () => {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  for (const { title, paragraphs } of narrative.sections)
    for (const text of [title, ...paragraphs.map(({ runs }) => runsText(runs))]) expect(value).toContain(text);
  for (const { table } of content.tables) for (const { text } of table.body.flat()) expect(value).toContain(text);
});
