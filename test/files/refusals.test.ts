import { textRun } from '../../src/core/said/said';
import { utils } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import type { FileProblemCode } from '../../src/files/fileMessages';
import { FileProblem } from '../../src/files/fileProblem';
import { clearMarks } from '../../src/files/marks/clearMarks';
import { writeMarks } from '../../src/files/marks/writeMarks';
import { readWorkbook } from '../../src/files/readWorkbook';
import { announcing, bytesOf, handMade, handMadeParts, ole, zip } from './packages';

function problem(action: () => unknown): FileProblem {
  try {
    action();
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** BIFF records: type and content. */
function biff(...records: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  return Uint8Array.from(
    records.flatMap(([type, content]) => [type & 0xff, type >> 8, content.length & 0xff, content.length >> 8, ...content]),
  );
}

const BOF = [0x0809, [0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] as const;
const good = handMade({ sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>' });

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

function withSheet(sheet: string): Uint8Array {
  return zip({ ...handMadeParts(), 'xl/worksheets/sheet1.xml': sheet });
}

const refused: readonly (readonly [string, FileProblemCode, () => Uint8Array])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['a file over 100 MB', 'too-large', () => new Uint8Array(100 * 1024 * 1024 + 1)],
  ['a picture named .xlsx', 'not-a-workbook', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['a CSV in UTF-8', 'not-a-workbook', () => strToU8('科目,金额\n2080501,12.30\n')],
  ['a CSV in GBK', 'not-a-workbook', () => Uint8Array.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0d, 0x0a])],
  ['a .docx', 'not-a-workbook', () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
  ['a .doc', 'not-a-workbook', () => ole({ WordDocument: new Uint8Array(8) })],
  ['an .xlsb without its workbook', 'damaged', () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' })],
  ['an ordinary archive', 'not-a-workbook', () => zip({ 'a.txt': 'x' })],
  ['random bytes', 'not-a-workbook', () => Uint8Array.from({ length: 300 }, (_, index) => (index * 131 + 7) % 256)],
  ['a file cut off', 'damaged', () => good.slice(0, good.length >> 1)],
  ['a part with a wrong checksum', 'damaged', () => flipped(good, 70)],
  ['a sheet whose XML ends too early', 'damaged', () => withSheet('<worksheet><sheetData><row')],
  [
    'a sheet with a document type',
    'damaged',
    () => withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'),
  ],
  ['a text number that is not there', 'damaged', () => handMade({ sheetData: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>' })],
  ['a cell outside the grid', 'damaged', () => handMade({ sheetData: '<row r="9999999"><c r="ZZZZ9999999"><v>1</v></c></row>' })],
  ['columns outside the grid', 'damaged', () => handMade({ head: '<cols><col min="1" max="999999999" hidden="1"/></cols>' })],
  [
    'XML nested without end',
    'damaged',
    () => withSheet(`<worksheet><sheetData/>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}</worksheet>`),
  ],
  ['an OLE file cut off', 'damaged', () => ole({ Workbook: new Uint8Array(9000) }).slice(0, 600)],
  ['an encrypted .xlsx', 'encrypted', () => ole({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(64) })],
  ['an encrypted .xls', 'encrypted', () => ole({ Workbook: biff(BOF, [0x002f, [1, 0, 1, 0]], [0x000a, []]) })],
  [
    'too many parts',
    'too-much-content',
    () => zip({ ...handMadeParts(), ...Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`x/${n}`, ''])) }),
  ],
  [
    'cells scattered to the edge of the grid',
    'too-much-content',
    () =>
      handMade({
        sheetData: Array.from({ length: 300 }, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`).join(''),
      }),
  ],
  [
    'a long formula shared by many cells',
    'too-much-content',
    () =>
      handMade({
        sheetData: `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A20000">${'A1+'.repeat(2700)}1</f><v>1</v></c></row>${Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 2}"><c r="A${n + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join('')}`,
      }),
  ],
];

describe('a file that cannot be read', () => {
  it.each(refused)('%s is refused as %s', (_, code, make) => {
    const { code: actual, message } = problem(() => readWorkbook(make(), '决算.xlsx'));
    expect(actual).toBe(code);
    expect(message).toMatch(/^[^。]*请[^。]*。$/);
  });

  // Damage or excess inside a part is found only by who reads that part.
  const seenAtOnce = refused.filter(([, code]) => code !== 'too-much-content' && code !== 'damaged');
  it.each(seenAtOnce)('%s is refused for marking too', (_, code, make) => {
    expect(problem(() => clearMarks(make())).code).toBe(code);
    expect(problem(() => writeMarks(make(), [])).code).toBe(code);
  });

  it('leaves the bytes it is given as they are', () => {
    const workbook = utils.book_new(utils.aoa_to_sheet([[1]]), 'a');
    const bytes = bytesOf(workbook, 'biff8');
    const before = bytes.slice();
    readWorkbook(bytes, 'a.xls');
    expect(Object.keys(bytes)).toEqual(Object.keys(before));
    expect(bytes).toEqual(before);
  });
});

describe('memory', () => {
  const rss = (): number => process.memoryUsage().rss / 1024 / 1024;

  const withSheet = (sheet: Uint8Array, size: number): Uint8Array =>
    announcing(zip({ ...handMadeParts(), 'xl/worksheets/sheet1.xml': sheet }), 'xl/worksheets/sheet1.xml', size);

  it('is not spent on a zip that announces too much', () => {
    const bytes = withSheet(new Uint8Array(5000), 400_000_000);
    const before = rss();
    expect(problem(() => readWorkbook(bytes, 'a')).code).toBe('too-much-content');
    expect(rss() - before).toBeLessThan(50);
  });

  it('is not spent on a zip that holds more than it announces', () => {
    const bytes = withSheet(new Uint8Array(60_000_000), 5000);
    const before = rss();
    expect(problem(() => readWorkbook(bytes, 'a')).code).toBe('damaged');
    expect(rss() - before).toBeLessThan(50);
  });

  it('is not spent on one cell in the last corner of the grid', () => {
    const bytes = handMade({
      sheetData: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      tail: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
    });
    const before = rss();
    const rows = readWorkbook(bytes, 'a').sheets[0]?.rows;
    expect(rows?.length).toBe(1_048_576);
    expect(rows?.[1_048_575]?.[16_383]).toEqual({ value: 1 });
    expect(rss() - before).toBeLessThan(200);
  });
});

describe('marks in a format that cannot carry them', () => {
  it.each(['biff8', 'ods'] as const)('are refused for %s', (bookType) => {
    const bytes = bytesOf(utils.book_new(utils.aoa_to_sheet([[1]]), 'a'), bookType);
    expect(problem(() => writeMarks(bytes, [])).code).toBe('cannot-mark');
    expect(problem(() => clearMarks(bytes)).code).toBe('cannot-mark');
  });

  it('are refused for a sheet that is not there', () => {
    const mark = { cell: { sheet: '公开11表', row: 0, column: 0 }, kind: 'error', said: [[textRun('')]] } as const;
    expect(problem(() => writeMarks(good, [mark])).code).toBe('no-such-sheet');
  });
});
