import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write, type BookType } from '@e965/xlsx';
import type { FileProblem } from '../../../src/files/fileProblem';
import { readTables } from '../../../src/core';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { readSheetViews } from '../../../src/files/sheet/sheetView';
import { zip } from '../packages';
import { snapshotCells } from './libraryCells';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const BIFF5 = 'test/files/cases/biff5-gbk.xls';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

describe('a workbook in another format holds the same', () => {
  const book = read(bytesOf(SAMPLE), { type: 'array', cellFormula: true });
  // Printed titles are names that the library cannot write.
  if (book.Workbook !== undefined) book.Workbook.Names = [];
  const expected = snapshotCells(readWorkbook(bytesOf(SAMPLE), SAMPLE));

  it.each<[string, BookType]>([
    ['.xlsb', 'xlsb'],
    ['the XML of Excel 2003', 'xlml'],
    ['.xls', 'biff8'],
  ])('%s', (_, bookType) => {
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    expect(snapshotCells(readWorkbook(bytes, 'a'))).toEqual(expected);
    expect(readSheetViews(bytes)).toHaveLength(book.SheetNames.length);
  });
});

describe('a number format that prints a number smaller than it is stays with the number', () => {
  it.each<[string, BookType]>([
    ['.xlsx', 'xlsx'],
    ['.xlsb', 'xlsb'],
    ['the XML of Excel 2003', 'xlml'],
    ['.xls', 'biff8'],
  ])('%s', (_, bookType) => {
    const sheet = utils.aoa_to_sheet([['金额', 24011334.22, 1.5]]);
    Object.assign(sheet['B1'] as object, { z: '0\\.0000' });
    Object.assign(sheet['C1'] as object, { z: '#,##0.00' });
    const bytes = write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'array', bookType }) as ArrayBuffer;
    expect(readWorkbook(new Uint8Array(bytes), 'a').sheets[0]?.rows[0]).toEqual([
      { value: '金额' },
      { value: 24011334.22, format: '0\\.0000' },
      { value: 1.5 },
    ]);
  });
});

describe('an .xls of before Excel 97 in a Chinese code page', () => {
  it('is read from source', () => {
    const { figures } = readTables(readWorkbook(bytesOf(BIFF5), BIFF5));
    expect([figures.tables.length, figures.department]).toEqual([10, '泽州县社会保险中心']);
  });
});

describe('what is shipped reads', () => {
  const cells = [
    ['收入决算表'],
    ['部门：某某市粮食和物资储备局', '2024年度', '单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
    ['合计', '', '1,234.50', '1,234.50'],
    ['208', '社会保障和就业支出', '1,234.50', '1,234.50'],
  ];
  const page = `<html><body><table>${cells
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`;
  const pages = { GB18030: gb18030(page), 'UTF-8': Buffer.from(page), 'UTF-16': Buffer.from(`\ufeff${page}`, 'utf16le') };
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  /** Starting the program takes longer than reading: once, for all files. */
  let reviews: unknown[] = [];
  beforeAll(() => {
    const files = Object.entries(pages).map(([encoding, bytes]) => {
      const file = join(folder, `${encoding}.xls`);
      writeFileSync(file, bytes);
      return file;
    });
    const { stdout } = spawnSync(process.execPath, ['dist/cli/juesuan.js', 'check', BIFF5, ...files, '--format', 'ndjson'], {
      encoding: 'utf8',
    });
    reviews = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  });

  it('an .xls of before Excel 97 in a Chinese code page', () => {
    expect(reviews).toHaveLength(1 + Object.keys(pages).length);
    expect(reviews[0]).toMatchObject({ department: '泽州县社会保险中心', unit: '万元' });
  });

  it.each(Object.keys(pages))('a web page that is called .xls, in %s', (encoding) => {
    expect(reviews[1 + Object.keys(pages).indexOf(encoding)]).toMatchObject({
      file: expect.stringContaining(`${encoding}.xls`) as unknown,
      department: '某某市粮食和物资储备局',
      year: 2024,
      tables: [{ kind: 'revenue', range: 'A1:D5' }],
    });
  });
});

/** Text in the encoding of Chinese Windows, found by decoding every pair of bytes. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOfCharacter = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytesOfCharacter.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : (bytesOfCharacter.get(character) ?? []),
    ),
  );
}

describe('what would be read without end is refused', () => {
  const refused = (bytes: Uint8Array): string | null => {
    try {
      readWorkbook(bytes, 'a');
      return null;
    } catch (error) {
      return (error as FileProblem).code;
    }
  };

  it('an .xls whose formula is cut off', () => {
    expect(refused(bytesOf('test/files/cases/formula-cut-off.xls'))).toBe('damaged');
  });

  it('an .xlsx that lists one sheet part twice', () => {
    const relation = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const relations = (body: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const twice = zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="s1"/><sheet name="乙" sheetId="2" r:id="s2"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(
        relation('s1', 'worksheet', 'sheet1.xml') + relation('s2', 'worksheet', 'sheet1.xml'),
      ),
      'xl/sheet1.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
    });
    expect(refused(twice)).toBe('damaged');
  });
});
