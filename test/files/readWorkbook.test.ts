import { textRun } from '../../src/core/said/said';
import { utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseA1 } from '../../src/core/workbook/address';
import { cellAt, type SnapshotCell, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { FileProblem } from '../../src/files/fileProblem';
import { writeMarks } from '../../src/files/marks/writeMarks';
import { readWorkbook } from '../../src/files/readWorkbook';
import { bases } from './marks/bases';
import { bytesOf, handMade, handMadeParts, relation, relations, written, zip } from './packages';

function cell(snapshot: WorkbookSnapshot, address: string, sheet = 0): SnapshotCell | null {
  const { row, column } = parseA1(address);
  const found = snapshot.sheets[sheet];
  if (!found) throw new Error(`no sheet ${sheet}`);
  return cellAt(found, row, column);
}

function readHandMade(sheetData: string, options: Parameters<typeof handMade>[0] = {}): WorkbookSnapshot {
  return readWorkbook(handMade({ sheetData, ...options }), 'a.xlsx');
}

describe('values of an .xlsx', () => {
  it.each([
    ['a number as the stored double', '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.30000000000000004 }],
    ['untrimmed text', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 合计 &lt;&amp;</t></is></c>', { value: ' 合计 <&' }],
    [
      'rich text as plain text',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>收</t></r><r><t>入</t></r></is></c>',
      { value: '收入' },
    ],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' } }],
    ['an error younger than the format', '<c r="A1" t="e"><v>#SPILL!</v></c>', { value: { error: '#SPILL!' } }],
    ['a date as its serial number', '<c r="A1" t="d"><v>2024-01-01</v></c>', { value: 45292 }],
    ['a formula with its stored value', '<c r="A1"><f>B1+1</f><v>3</v></c>', { value: 3, formula: 'B1+1' }],
    ['a formula whose stored value is zero', '<c r="A1"><f>B1</f><v>0</v></c>', { value: 0, formula: 'B1' }],
    ['a formula that was never calculated', '<c r="A1"><f>B1+1</f></c>', { value: null, formula: 'B1+1' }],
    ['a formula that gives an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', formula: '""' }],
    ['an empty text constant as an empty cell', '<c r="A1" t="inlineStr"><is><t></t></is></c>', null],
    ['a cell with a format only as an empty cell', '<c r="A1" s="0"/>', null],
  ])('reads %s', (_, xml, expected) => {
    expect(cell(readHandMade(`<row r="1">${xml}</row>`), 'A1')).toEqual(expected);
  });

  it('writes shared formulas out for every cell', () => {
    const snapshot = readHandMade(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    expect(cell(snapshot, 'A2')).toEqual({ value: 4, formula: 'B2*2' });
  });

  it('reads the same through prefixed, strict and absolutely addressed XML', () => {
    const plain = readHandMade('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>');
    const prefixed = readHandMade('<x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>', {
      prefix: 'x',
      workbookTarget: '/xl/workbook.xml',
    });
    const strict = readHandMade('<row r="2"><c r="B2"><f>1+1</f><v>2</v></c></row>', { strict: true });
    expect(prefixed).toEqual(plain);
    expect(strict).toEqual(plain);
  });

  it('leaves off trailing empty cells and rows', () => {
    const snapshot = readHandMade('<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="0"/></row><row r="3"><c r="A3" s="0"/></row>', {
      head: '<dimension ref="A1:Z99"/>',
    });
    expect(snapshot.sheets[0]?.rows).toEqual([[{ value: 1 }]]);
  });

  it('keeps the first cell of a merged area only', () => {
    const snapshot = readHandMade(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row>',
      {
        tail: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      },
    );
    expect(snapshot.sheets[0]?.rows).toEqual([[{ value: 1 }], [null, null, { value: 4 }]]);
  });
});

describe('what surrounds the values of an .xlsx', () => {
  it('tells hidden rows and columns within the used range', () => {
    const snapshot = readHandMade(
      '<row r="1" hidden="1"/><row r="3" hidden="true"><c r="B3"><v>1</v></c></row><row hidden="1"/>',
      {
        head: '<cols><col min="1" max="1" hidden="1"/><col min="3" max="16384" hidden="1"/></cols>',
      },
    );
    expect(snapshot.sheets[0]).toMatchObject({ hiddenRows: [0, 2], hiddenColumns: [0] });
  });

  it.each([
    ['', 'visible'],
    [' state="hidden"', 'hidden'],
    [' state="veryHidden"', 'very-hidden'],
  ])('reads sheet state%s as %s', (sheetAttributes, visibility) => {
    expect(readHandMade('', { sheetAttributes }).sheets[0]?.visibility).toBe(visibility);
  });

  it('reads a sheet named __proto__ like any other and pollutes nothing', () => {
    const snapshot = readHandMade('<row r="1"><c r="A1"><v>1</v></c></row>', { sheetName: '__proto__' });
    expect(snapshot.sheets[0]?.name).toBe('__proto__');
    expect(cell(snapshot, 'A1')).toEqual({ value: 1 });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('tells the cells with notes and threaded comments', async () => {
    for (const base of ['a note of the user', 'a threaded comment'] as const) {
      expect(readWorkbook((await bases[base]?.()) ?? new Uint8Array(), 'a').sheets[0]?.comments).toEqual(['B2']);
    }
  });

  it('does not tell notes of our own', async () => {
    const base = (await bases['a note of the user']?.()) ?? new Uint8Array();
    const marked = writeMarks(base, [
      { cell: { sheet: '公开01表', row: 4, column: 4 }, kind: 'error', said: [[textRun('差 0.01')]] },
    ]);
    expect(readWorkbook(marked, 'a')).toEqual(readWorkbook(base, 'a'));
  });

  it('tells the targets of links to other files', () => {
    const parts = {
      'xl/_rels/workbook.xml.rels': relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId5', 'externalLink', 'externalLinks/externalLink1.xml'),
      ),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relations(
        relation('rId1', 'externalLinkPath', 'file:///D:/上年决算.xlsx', ' TargetMode="External"'),
      ),
    };
    const snapshot = readHandMade('<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c></row>', { parts });
    expect(snapshot.externalLinks).toEqual(['file:///D:/上年决算.xlsx']);
    expect(cell(snapshot, 'A1')).toEqual({ value: 5, formula: '[1]Sheet1!A1' });
  });

  it('tells personal properties that are not blank', async () => {
    const bytes = await written((workbook) => {
      Object.assign(workbook, { creator: '张三', lastModifiedBy: '李四', manager: ' ', company: '某局' });
      workbook.addWorksheet('a');
    });
    expect(readWorkbook(bytes, 'a').properties).toEqual([
      { name: 'author', value: '张三' },
      { name: 'last-author', value: '李四' },
      { name: 'company', value: '某局' },
    ]);
  });
});

describe('sheets without cells are named', () => {
  test.each(['chartsheet', 'dialogsheet', 'xlMacrosheet'])('%s in an .xlsx', (kind) => {
    const parts = handMadeParts({ sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const list = parts['xl/workbook.xml'] ?? '';
    const targets = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const snapshot = readWorkbook(
      zip({
        ...parts,
        'xl/workbook.xml': list.replace('</sheets>', '<sheet name="图表1" sheetId="2" r:id="rId9"/></sheets>'),
        'xl/_rels/workbook.xml.rels': targets.replace(
          '</Relationships>',
          `${relation('rId9', kind, 'other/sheet1.xml')}</Relationships>`,
        ),
      }),
      'a.xlsx',
    );
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['公开01表']);
    expect(snapshot.unread).toEqual([{ sheet: '图表1', reason: 'no-cells' }]);
  });

  test('a chart sheet in an .xls', () => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1]]), '公开01表');
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[2]]), '图表1');
    const bytes = Buffer.from(bytesOf(workbook, 'biff8'));
    // The record that begins a sheet says what it holds: 0x10 cells, 0x20 a chart.
    const begin = bytes.lastIndexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00]));
    bytes[begin + 6] = 0x20;
    const snapshot = readWorkbook(bytes, 'a.xls');
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['公开01表']);
    expect(snapshot.unread).toEqual([{ sheet: '图表1', reason: 'no-cells' }]);
  });

  /** An .xlsb of two sheets, the second of which its package calls by another kind. */
  function xlsb(kind: string): Record<string, Uint8Array> {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[1]]), '公开01表');
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([[2]]), '图表1');
    const parts = unzipSync(bytesOf(workbook, 'xlsb'));
    const targets = strFromU8(parts['xl/_rels/workbook.bin.rels'] ?? new Uint8Array());
    const second = /(?<=Id="rId2" Type=")[^"]*/;
    expect(targets).toMatch(second);
    return { ...parts, 'xl/_rels/workbook.bin.rels': strToU8(targets.replace(second, kind)) };
  }

  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';

  // The records of a chart sheet: begin, properties, end; and those of a worksheet in its place, which the library refuses.
  test.each([
    ['a chart', `${OFFICE}/chartsheet`, [0x81, 0x01, 0, 0x82, 0x01, 0]],
    ['a chart that the library does not understand', `${OFFICE}/chartsheet`, null],
    ['a dialog', `${OFFICE}/dialogsheet`, null],
    ['macros', `${MICROSOFT}/xlMacrosheet`, null],
    ['macros of other languages', `${MICROSOFT}/xlIntlMacrosheet`, null],
  ])('%s in an .xlsb', (_what, kind, records) => {
    const parts = xlsb(kind);
    if (records !== null) parts['xl/worksheets/sheet2.bin'] = Uint8Array.from(records);
    const snapshot = readWorkbook(zipSync(parts), 'a.xlsb');
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['公开01表']);
    expect(snapshot.unread).toEqual([{ sheet: '图表1', reason: 'no-cells' }]);
  });

  test('a worksheet that is missing in an .xlsb is not taken for a chart', () => {
    const parts = xlsb(`${OFFICE}/chartsheet`);
    delete parts['xl/worksheets/sheet1.bin'];
    expect(() => readWorkbook(zipSync(parts), 'a.xlsb')).toThrow(expect.objectContaining({ code: 'damaged' }) as Error);
  });

  test('nothing is said where every sheet has cells', () => {
    expect(readHandMade('').unread).toBeUndefined();
  });
});

describe('other formats by content', () => {
  const workbook: WorkBook = utils.book_new();
  const sheet = utils.aoa_to_sheet([[null, '收入'], [242.5, true], [], ['合并', '被遮']]);
  sheet['!merges'] = [utils.decode_range('A4:B4')];
  sheet['C2'] = { t: 'n', v: 485, f: 'A2*2' };
  sheet['!ref'] = 'A1:C4';
  utils.book_append_sheet(workbook, sheet, '公开01表');
  const expected: readonly (readonly (SnapshotCell | null)[])[] = [
    [null, { value: '收入' }],
    [{ value: 242.5 }, { value: true }, { value: 485, formula: 'A2*2' }],
    [],
    [{ value: '合并' }],
  ];

  it.each(['xlsx', 'biff8', 'ods'] as const)('reads %s', (bookType) => {
    const bytes = bytesOf(workbook, bookType);
    // The library that makes the file for this test leaves formulas out of an .xls; it reads them.
    const rows = bookType === 'biff8' ? expected.map((row) => row.map((found) => found && { value: found.value })) : expected;
    expect(readWorkbook(bytes, '年报.et').sheets).toMatchObject([{ name: '公开01表', visibility: 'visible', rows }]);
  });

  it('tells personal properties of an .xls', () => {
    const bytes = bytesOf(
      { ...workbook, Props: { Author: '张三', LastAuthor: '李四', Manager: '王', Company: '某局' } },
      'biff8',
    );
    expect(readWorkbook(bytes, 'a.xls').properties).toEqual([
      { name: 'author', value: '张三' },
      { name: 'last-author', value: '李四' },
      { name: 'manager', value: '王' },
      { name: 'company', value: '某局' },
    ]);
  });

  const ods = (tables: string, styles = ''): Uint8Array =>
    zip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml':
        '<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:style="urn:s" xmlns:number="urn:n">' +
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    });

  it('reads hidden sheets, rows, columns, dates and formulas of an .ods', () => {
    const snapshot = readWorkbook(
      ods(
        '<table:table table:name="__proto__" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/>' +
          '<table:table-row table:visibility="collapse"><table:table-cell office:value-type="float" office:value="1.5"/>' +
          '<table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="3"><text:p>3.00</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2024-01-01"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
        '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>',
      ),
      'a.ods',
    );
    expect(snapshot.sheets).toEqual([
      {
        name: '__proto__',
        visibility: 'hidden',
        rows: [[{ value: 1.5 }, { value: 3, formula: 'A1*2' }, { value: 45292 }]],
        hiddenRows: [0],
        hiddenColumns: [1],
        comments: [],
      },
    ]);
  });

  it('tells the formats of an .ods that print numbers smaller than they are: of a cell, its row, its column, a parent', () => {
    const number = (name: string, looks: string, inside = '', map = '') =>
      `<number:number-style style:name="${name}"><number:number ${looks}>${inside}</number:number>${map}</number:number-style>`;
    const style = (name: string, rest: string) => `<style:style style:name="${name}" style:family="table-cell" ${rest}/>`;
    const cells = (count: number, own = '') =>
      `<table:table-cell office:value-type="float" office:value="24011334"${own}/>`.repeat(count);
    const complaints = jest.spyOn(console, 'error').mockReturnValue();
    const snapshot = readWorkbook(
      ods(
        '<table:table table:name="a"><table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="wan"/>' +
          `<table:table-row table:number-rows-repeated="2">${cells(2)}</table:table-row>` +
          `<table:table-row table:default-cell-style-name="child">${cells(1)}${cells(1, ' table:style-name="some"')}${cells(1, ' table:style-name="plain"')}</table:table-row></table:table>`,
        number('N1', 'number:min-integer-digits="5"', '<number:embedded-text number:position="4">.</number:embedded-text>') +
          number('N2', 'number:decimal-places="2" number:display-factor="1000"') +
          number('N3', '', '', '<style:map style:condition="value()&gt;=10000" style:apply-style-name="N2"/>') +
          number('N4', 'number:decimal-places="2"') +
          style('wan', 'style:data-style-name="N1"') +
          style('parent', 'style:data-style-name="N2" style:parent-style-name="child"') +
          style('child', 'style:parent-style-name="parent"') +
          style('some', 'style:data-style-name="N3"') +
          style('plain', 'style:data-style-name="N4"'),
      ),
      'a.ods',
    );
    const [wan, thousand, some] = ['0"."0000', '0.00,', '[>=10000]0.00,;0'].map((format) => ({ value: 24_011_334, format }));
    expect(snapshot.sheets[0]?.rows).toEqual([
      [{ value: 24_011_334 }, wan],
      [{ value: 24_011_334 }, wan],
      [thousand, some, { value: 24_011_334 }],
    ]);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });

  it('refuses an .ods whose repetitions would fill the memory', () => {
    const bomb =
      '<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    expect(() => readWorkbook(ods(bomb), 'a.ods')).toThrow(expect.objectContaining({ code: 'too-much-content' }) as FileProblem);
  });
});
