import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { bases } from '../marks/bases';
import { handMade } from '../packages';
import { libraryCells, snapshotCells } from './libraryCells';

function xlsxIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.xlsx') ? [join(folder, name)] : []));
}

describe('the scan of an .xlsx and the library agree on every value and formula', () => {
  it.each([...xlsxIn('assets/samples'), ...xlsxIn('test/files/inputSheet'), ...xlsxIn('test/files/cases')])('%s', (file) => {
    const bytes = new Uint8Array(readFileSync(file));
    expect(snapshotCells(readWorkbook(bytes, file))).toEqual(libraryCells(bytes));
  });

  it.each(Object.entries(bases))('%s', async (name, make) => {
    const bytes = await make();
    expect(snapshotCells(readWorkbook(bytes, name))).toEqual(libraryCells(bytes));
  });

  it.each([
    ['shared formulas with fixed and relative references', 'IF(A1&gt;$A1,B$1,C$1)+LOG10(A1)+A1:B$2+Sheet1!A1'],
    ['shared formulas of functions named like cells', 'ATAN2(A1,B1)+SUM(AB12:$AC$13)+_xlfn.XLOOKUP(A1,A:A,B:B)'],
  ])('%s', (_, formula) => {
    const bytes = handMade({
      sheetData: `<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">${formula}</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>1</v></c></row>
        <row r="2"><c r="C2"><f t="shared" si="0"></f><v>2</v></c></row>`,
    });
    expect(snapshotCells(readWorkbook(bytes, 'a.xlsx'))).toEqual(libraryCells(bytes));
  });

  it('cells and rows without addresses, in any order and twice', () => {
    const bytes = handMade({
      sheetData:
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row><row r="2"><c r="B2"><v>6</v></c><c r="B2"><v>7</v></c></row>',
    });
    expect(snapshotCells(readWorkbook(bytes, 'a.xlsx'))).toEqual(libraryCells(bytes));
  });
});

describe('the scan is right where the library is not', () => {
  const valueOf = (cell: string) =>
    readWorkbook(handMade({ sheetData: `<row r="1">${cell}</row>` }), 'a').sheets[0]?.rows[0]?.[0];

  it('characters beyond the sixteen bits', () => {
    expect(valueOf('<c r="A1" t="str"><v>&#x20BB7;家</v></c>')).toEqual({ value: '𠮷家' });
  });

  it('texts and sheet names in a shared formula that look like addresses', () => {
    const cells = `<c r="A1"><f t="shared" si="0">IF(C1,"A1",'B1'!C1)</f></c><c r="B1"><f t="shared" si="0"/></c>`;
    const { rows = [] } = readWorkbook(handMade({ sheetData: `<row r="1">${cells}</row>` }), 'a').sheets[0] ?? {};
    expect(rows[0]?.[1]?.formula).toBe(`IF(D1,"A1",'B1'!D1)`);
  });

  it('a text that speaks of an entity', () => {
    expect(valueOf('<c r="A1" t="str"><v>&amp;lt;</v></c>')).toEqual({ value: '&lt;' });
  });
});

describe('a few cells far out', () => {
  it('cost nothing', () => {
    const sheetData = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { rows = [] } = readWorkbook(handMade({ sheetData }), 'a').sheets[0] ?? {};
    expect([rows.length, rows[1_048_575]?.length, rows[1], rows[500_000]]).toEqual([1_048_576, 16_384, [], []]);
  });

  it('and one outside the grid is a damaged file', () => {
    for (const cell of [
      '<row r="1048577"><c><v>1</v></c></row>',
      '<row r="2147483648"><c r="A2147483648"><v>1</v></c></row>',
      '<row><c r="XFE1"><v>1</v></c></row>',
    ])
      expect(() => readWorkbook(handMade({ sheetData: cell }), 'a')).toThrow('文件已损坏');
  });
});
