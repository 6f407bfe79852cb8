import { utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { fileMessages } from '../../../src/files/fileMessages';
import { readWorkbook } from '../../../src/files/readWorkbook';

const WORKBOOK = { part: 'xl/workbook.bin', before: 354 };
const METADATA = { part: 'xl/metadata.bin', before: 338 };
const CELLS = { part: 'xl/worksheets/sheet1.bin', before: 146 };

const u32 = (...numbers: number[]): number[] => numbers.flatMap((n) => [n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24]);
const ENDLESS = u32(0x7ffffffe);
/** A cell with a number that is reckoned by these tokens, behind which these lists stand. */
const reckoned = (tokens: readonly number[], lists: readonly number[]): number[] => [
  ...u32(1, 0, 0, 0),
  ...[0, 0],
  ...u32(tokens.length),
  ...tokens,
  ...u32(lists.length),
  ...lists,
];
const AREAS = [0x26, 0, 0, 0, 0, 0, 0];
const VALUES = [0x20, ...Array<number>(14).fill(0)];

/** A workbook of one cell, as Excel writes .xlsb, with one more record in front of the one of that type. */
function withRecord({ part, before }: { part: string; before: number }, type: number, content: readonly number[]): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet([['示范县审计局']]), '表');
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsb' }) as ArrayBuffer));
  const bytes = parts[part] ?? new Uint8Array();
  const at = placeOf(before, bytes);
  const head = [...(type < 128 ? [type] : [(type & 127) | 128, type >> 7]), content.length];
  parts[part] = Uint8Array.from([...bytes.subarray(0, at), ...head, ...content, ...bytes.subarray(at)]);
  return zipSync(parts);
}

function placeOf(wanted: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const start = at;
    const first = bytes[at++] ?? 0;
    const type = first < 128 ? first : (first & 127) | ((bytes[at++] ?? 0) << 7);
    if (type === wanted) return start;
    at += 1 + (bytes[at] ?? 0);
  }
  throw new Error(`no record ${wanted}`);
}

const valueIn = (bytes: Uint8Array): unknown => readWorkbook(bytes, 'a').sheets[0]?.rows[0]?.map((cell) => cell?.value);

// Each of them would take the library's memory until the process ends.
test.each([
  ['sheets that formulas name', WORKBOOK, 362, ENDLESS],
  ['sheets that formulas name, cut off', WORKBOOK, 362, []],
  ['kinds of metadata', METADATA, 51, ENDLESS],
  ['runs of formats in a text', CELLS, 62, [...u32(2, 0), 1, ...u32(1), 0x41, 0, ...ENDLESS]],
  ['areas of a formula', CELLS, 9, reckoned(AREAS, ENDLESS)],
  ['values of a formula', CELLS, 9, reckoned(VALUES, [...ENDLESS, ...u32(0)])],
  ['a formula cut off', CELLS, 9, reckoned(AREAS, ENDLESS).slice(0, 24)],
] as const)('%s without end are refused', (_, place, type, content) => {
  expect(() => valueIn(withRecord(place, type, [...content]))).toThrow(fileMessages.damaged);
});

test.each([
  ['sheets that formulas name', WORKBOOK, 362, [...u32(1), ...u32(0, 0, 0)], []],
  ['runs of formats in a text', CELLS, 62, [...u32(1, 0), 1, ...u32(1), 0x41, 0, ...u32(1), 0, 0, 0, 0], ['A']],
  ['areas of a formula', CELLS, 9, reckoned(AREAS, [...u32(1), ...u32(0, 1, 0, 1)]), [0]],
] as const)('as many %s as there are, are read', (_, place, type, content, more) => {
  expect(valueIn(withRecord(place, type, [...content]))).toEqual(['示范县审计局', ...more]);
});
