import { readWorkbook } from '../../../src/files/readWorkbook';
import { FileProblem } from '../../../src/files/fileProblem';
import { editCells, type CellChange } from '../../../src/files/sheet/editCells';
import { bytesOf, handMade, part, partsOf, relation, relations } from '../packages';

const SHEET = '公开01表';
const change = (row: number, column: number, content: number | string): CellChange => ({
  cell: { sheet: SHEET, row, column },
  content,
});
const sheetXml = (bytes: Uint8Array): string =>
  /<sheetData>.*<\/sheetData>/s.exec(part(bytes, 'xl/worksheets/sheet1.xml'))?.[0] ?? '';
const edited = (sheetData: string, ...changes: CellChange[]): string => sheetXml(editCells(handMade({ sheetData }), changes));

const ROW = '<row r="2" ht="20"><c r="A2" s="3" t="s"><v>0</v></c><c r="C2" s="5"><v>1.5</v></c></row>';

describe('editing cells of a package', () => {
  it('replaces a number and keeps the format and everything around it', () => {
    expect(edited(ROW, change(1, 2, 180.83))).toBe(`<sheetData>${ROW.replace('<v>1.5</v>', '<v>180.83</v>')}</sheetData>`);
  });

  it('a number takes its column’s format where the cell held a text or has no format, and only there', () => {
    const rows = `${ROW}<row r="3"><c r="A3" s="9" t="s"><v>0</v></c><c r="C3"><v>1</v></c><c r="D3" s="7"><v>1</v></c></row>`;
    const like = (row: number, column: number, content: number | string): CellChange => ({
      ...change(row, column, content),
      like: 1,
    });
    const numbered = `<row r="2"><c r="A2" s="3"><v>2</v></c><c r="C2" s="5"><v>1.5</v></c><c r="D2" s="6"><v>1.5</v></c></row>`;
    expect(edited(rows.replace(ROW, numbered), like(2, 0, 7), like(2, 2, 8), like(2, 3, 9))).toContain(
      '<c r="A3" s="3"><v>7</v></c><c r="C3" s="5"><v>8</v></c><c r="D3" s="7"><v>9</v></c>',
    );
    expect(edited(rows.replace(ROW, numbered), like(2, 0, '无'))).toContain('<c r="A3" s="9" t="inlineStr">');
  });

  it('writes the number that the cell’s format prints as the one that is given', () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="0&quot;.&quot;0000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`;
    const sheetData = '<row r="1"><c r="A1" s="1"><v>24011334.22</v></c><c r="B1" s="0"><v>1</v></c></row>';
    const bytes = editCells(handMade({ sheetData, styles }), [change(0, 0, 2401.5), change(0, 1, 2)]);
    expect(sheetXml(bytes)).toContain('<c r="A1" s="1"><v>24015000</v></c><c r="B1" s="0"><v>2</v></c>');
  });

  it('writes a text into the cell itself, so that the shared texts stay as they are', () => {
    expect(edited(ROW, change(1, 0, '合计 <&>'))).toContain(
      '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">合计 &lt;&amp;&gt;</t></is></c>',
    );
  });

  it('empties a cell and keeps its format', () => {
    expect(edited(ROW, change(1, 2, ''))).toContain('<c r="C2" s="5"/>');
  });

  it('puts a new cell at its place in the row', () => {
    expect(edited(ROW, change(1, 1, 7), change(1, 4, 8))).toBe(
      `<sheetData>${ROW.replace('<c r="C2"', '<c r="B2"><v>7</v></c><c r="C2"').replace('</row>', '<c r="E2"><v>8</v></c></row>')}</sheetData>`,
    );
  });

  it('puts a new row at its place, before and after the others and into an empty sheet', () => {
    expect(edited(ROW, change(0, 0, 1), change(4, 1, 2))).toBe(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${ROW}<row r="5"><c r="B5"><v>2</v></c></row></sheetData>`,
    );
    expect(edited('', change(0, 0, 1))).toContain('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(edited('<row r="1" ht="9"/>', change(0, 1, 1))).toBe(
      '<sheetData><row r="1" ht="9"><c r="B1"><v>1</v></c></row></sheetData>',
    );
  });

  it('finds cells whose addresses are left out', () => {
    expect(edited('<row><c><v>1</v></c><c><v>2</v></c></row>', change(0, 1, 9))).toBe(
      '<sheetData><row><c><v>1</v></c><c r="B1"><v>9</v></c></row></sheetData>',
    );
  });

  it('leaves every other part as it was, byte for byte', () => {
    const bytes = handMade({ sheetData: ROW });
    const after = new Map(partsOf(editCells(bytes, [change(1, 2, 2)])));
    const changed = partsOf(bytes).filter(([name, content]) => after.get(name) !== content);
    expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('gives the same bytes back when nothing is changed', () => {
    const bytes = handMade({ sheetData: ROW });
    expect(editCells(bytes, [])).toEqual(bytes);
  });
});

describe('editing cells of a workbook with formulas', () => {
  const FORMULAS =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  it('tells the workbook to calculate everything when it is opened', () => {
    const bytes = editCells(handMade({ sheetData: FORMULAS }), [change(0, 0, 5)]);
    expect(part(bytes, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  it('lets the other cells of a shared formula stand on their own when the first one goes', () => {
    const bytes = editCells(handMade({ sheetData: FORMULAS }), [change(0, 1, 9)]);
    const [sheet] = readWorkbook(bytes, 'x').sheets;
    expect(sheet?.rows.map((row) => row[1])).toEqual([
      { value: 9 },
      { value: 4, formula: 'A2*2' },
      { value: 6, formula: 'A3*2' },
    ]);
  });

  it('takes the calculation chain out with a formula, because it names the cell', () => {
    const chain = '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>';
    const bytes = handMade({
      sheetData: '<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>',
      contentTypes:
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      parts: {
        'xl/calcChain.xml': chain,
        'xl/_rels/workbook.xml.rels': relations(
          relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
          relation('rId3', 'calcChain', 'calcChain.xml'),
        ),
      },
    });
    const after = partsOf(editCells(bytes, [change(0, 1, 3)]));
    expect(after.map(([name]) => name)).not.toContain('xl/calcChain.xml');
    expect(after.map(([, content]) => content).join('')).not.toContain('calcChain');
  });

  it.each([
    ['the first cell', change(0, 0, 1)],
    ['another cell', change(1, 0, 1)],
  ])('refuses %s of an array formula', (_name, wanted) => {
    const sheetData =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
    expect(() => editCells(handMade({ sheetData }), [wanted])).toThrow(FileProblem);
  });
});

describe('what cannot be edited', () => {
  it('an .xls: the message says to save it as .xlsx', () => {
    const xls = bytesOf({ SheetNames: ['a'], Sheets: { a: { A1: { t: 'n', v: 1 }, '!ref': 'A1' } } }, 'biff8');
    expect(() => editCells(xls, [change(0, 0, 1)])).toThrow(/另存为 \.xlsx/);
  });

  it('a sheet that is not there', () => {
    const wanted = { cell: { sheet: '没有', row: 0, column: 0 }, content: 1 };
    expect(() => editCells(handMade(), [wanted])).toThrow(FileProblem);
  });

  it('a cell outside of the grid', () => {
    expect(() => editCells(handMade(), [change(-1, 0, 1)])).toThrow(RangeError);
  });
});
