import { textRun } from '../../../src/core/said/said';
import { FileProblem } from '../../../src/files/fileProblem';
import { readWorkbook } from '../../../src/files/readWorkbook';
import type { NewSheet } from '../../../src/files/report/sheetModel';
import { addSheet } from '../../../src/files/sheet/addSheet';
import { clearMarks } from '../../../src/files/marks/clearMarks';
import { writeMarks } from '../../../src/files/marks/writeMarks';
import { bytesOf, handMade, MAIN, part, partsOf, STRICT, written, type HandMade } from '../packages';

const SHEET: NewSheet = {
  name: '底稿',
  widths: [20, 10],
  landscape: true,
  headRow: 0,
  filter: false,
  printedColumns: 1,
  rows: [
    {
      cells: [
        { text: '项目', style: 'head' },
        { text: '金额', style: 'head' },
      ],
    },
    {
      cells: [
        { text: '上年 <&>', style: 'text' },
        { number: '1366.05', style: 'amount' },
      ],
    },
    { cells: [{ text: '待填', formula: 'IF(B3="","待填","")', style: 'state' }] },
  ],
  highlights: [{ cells: [{ column: 0, firstRow: 1, lastRow: 5 }], formula: '$A2="待填"', look: 'missing' }],
  entries: [{ kind: 'amount', title: '请填数字', message: '请填金额', cells: [{ column: 1, firstRow: 1, lastRow: 2 }] }],
};

const PREFIXED = `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`;

const added = (options: HandMade = {}, sheet = SHEET) => addSheet(handMade(options), sheet).bytes;
const valuesOf = (bytes: Uint8Array, name: string) =>
  readWorkbook(bytes, 'test')
    .sheets.find((sheet) => sheet.name === name)
    ?.rows.map((row) => row.map((cell) => cell?.value ?? null));

describe('a sheet added to a package', () => {
  it('stands behind the others and reads as it was given', () => {
    const bytes = added({ sheetData: '<row r="1"><c r="A1"><v>5</v></c></row>' });
    expect(readWorkbook(bytes, 'test').sheets.map(({ name }) => name)).toEqual(['公开01表', '底稿']);
    expect(valuesOf(bytes, '公开01表')).toEqual([[5]]);
    expect(valuesOf(bytes, '底稿')).toEqual([['项目', '金额'], ['上年 <&>', 1366.05], ['待填']]);
  });

  it('changes the lists of the workbook and nothing else, byte for byte', async () => {
    const bytes = await written((workbook) => {
      for (const name of ['一', '二']) workbook.addWorksheet(name).getCell('A1').value = name;
      workbook.definedNames.add('一!$A$1', '某名称');
    });
    const result = addSheet(bytes, SHEET).bytes;
    const after = new Map(partsOf(result));
    const before = partsOf(bytes);
    expect(
      before
        .filter(([name, content]) => after.get(name) !== content)
        .map(([name]) => name)
        .sort(),
    ).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml']);
    expect([...after.keys()].filter((name) => !before.some(([known]) => known === name))).toEqual(['xl/worksheets/sheet3.xml']);
    const workbook = part(result, 'xl/workbook.xml');
    expect(workbook).toContain('某名称');
    expect(workbook).toContain('localSheetId="2"');
    expect(workbook.match(/<definedNames>/g)).toHaveLength(1);
  });

  it('leaves the formats of other cells where they are', () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="0.0"/></numFmts>` +
      '<fonts count="1"><font/></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders>' +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="180"/></cellXfs>' +
      '<dxfs count="1"><dxf/></dxfs></styleSheet>';
    const xml = part(added({ styles }), 'xl/styles.xml');
    expect(xml.indexOf('<xf/><xf numFmtId="180"/><xf numFmtId=')).toBeGreaterThan(0);
    expect(xml).toContain('<numFmt numFmtId="181" formatCode="#,##0.00####"/>');
    for (const list of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs', 'numFmts']) {
      const [, count = '', content = ''] = new RegExp(`<${list} count="(\\d+)">(.*?)</${list}>`, 's').exec(xml) ?? [];
      const single =
        { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', dxfs: 'dxf', numFmts: 'numFmt' }[list] ?? '';
      const depth = content.replace(/<dxf>.*?<\/dxf>/gs, '<dxf/>').match(new RegExp(`<${single}[\\s/>]`, 'g'));
      expect([list, depth?.length]).toEqual([list, Number(count)]);
    }
    expect(part(added({ styles }), 'xl/worksheets/sheet2.xml')).toContain('dxfId="1"');
  });

  it.each<[string, HandMade, string, string]>([
    ['without styles', { styles: null }, 'xl/styles1.xml', MAIN],
    ['with hardly any styles', {}, 'xl/styles.xml', MAIN],
    ['with prefixes', { prefix: 'x', styles: PREFIXED }, 'xl/styles.xml', MAIN],
    ['saved as strict Open XML', { strict: true }, 'xl/styles.xml', STRICT],
  ])('goes into a workbook %s', (_, options, styles, namespace) => {
    const bytes = added(options);
    expect(valuesOf(bytes, '底稿')?.[1]).toEqual(['上年 <&>', 1366.05]);
    expect(part(bytes, styles)).not.toContain(options.prefix === undefined ? '<x:' : '<numFmt ');
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${namespace}"`);
  });

  it('has two fills of its own only where the workbook has none', () => {
    expect(part(added({}), 'xl/styles.xml')).toContain('<fills count="7"><fill><patternFill patternType="none"/></fill>');
  });

  it('gets a number behind a name that is taken, whatever its case', () => {
    const { name } = addSheet(handMade({ sheetName: 'ABC' }), { ...SHEET, name: 'abc' });
    expect(name).toBe('abc(2)');
  });

  it('can be marked and unmarked like any other', () => {
    const bytes = added({});
    const marked = writeMarks(bytes, [{ cell: { sheet: '公开01表', row: 0, column: 0 }, kind: 'error', said: [[textRun('')]] }]);
    expect(clearMarks(marked)).toEqual(bytes);
  });

  it.each(['biff8', 'ods'] as const)('is refused for .%s, with what to do', (type) => {
    const other = bytesOf({ SheetNames: ['一'], Sheets: { 一: { '!ref': 'A1', A1: { t: 'n', v: 1 } } } }, type);
    expect(() => addSheet(other, SHEET)).toThrow(FileProblem);
    expect(() => addSheet(other, SHEET)).toThrow('另存为 .xlsx');
  });
});
