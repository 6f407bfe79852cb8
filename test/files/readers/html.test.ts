import type { FileProblem } from '../../../src/files/fileProblem';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { readSheetViews } from '../../../src/files/sheet/sheetView';

const page = (body: string, style = ''): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>${style}</style></head><body>${body}</body></html>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const valuesOf = (bytes: Uint8Array) =>
  readWorkbook(bytes, '导出.xls').sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.value ?? null)));

const TABLE = '<table><tr><td>科目编码</td><td>合计</td></tr><tr><td>2080501</td><td>1,234.50</td></tr></table>';
const READ = [
  [
    ['科目编码', '合计'],
    [2080501, 1234.5],
  ],
];

describe('a web page that is called .xls', () => {
  it.each([
    ['UTF-8', utf8(page(TABLE))],
    ['UTF-8 with its mark', utf8(`\ufeff${page(TABLE)}`)],
    ['UTF-16, little end first', Uint8Array.from(Buffer.from(`\ufeff${page(TABLE)}`, 'utf16le'))],
    ['UTF-16, big end first', Uint8Array.from(Buffer.from(`\ufeff${page(TABLE)}`, 'utf16le').swap16())],
  ])('is read in %s', (_, bytes) => {
    expect(valuesOf(bytes)).toEqual(READ);
  });

  it('is read in GBK', () => {
    const bytes = [...utf8('<table><tr><td>'), 0xba, 0xcf, 0xbc, 0xc6, ...utf8('</td><td>1.20</td></tr></table>')];
    expect(valuesOf(Uint8Array.from(bytes))).toEqual([[['合计', 1.2]]]);
  });

  it('keeps what Excel had in a cell, unless a format prints it smaller', () => {
    const cells = '<td x:num="1.006">1.01</td><td x:num="24011334.22">2401.1334</td><td x:num>2.50</td>';
    expect(valuesOf(utf8(page(`<table><tr>${cells}</tr></table>`)))).toEqual([[[1.006, 2401.1334, 2.5]]]);
    const halves =
      '<td x:num="1.005">1.01</td><td x:num="1.0049">1.01</td><td x:num="-2.675">-2.68</td><td x:num="1.5">+1.50</td>';
    expect(valuesOf(utf8(page(`<table><tr>${halves}</tr></table>`)))).toEqual([[[1.005, 1.01, -2.675, 1.5]]]);
  });

  it('joins cells over rows and columns', () => {
    const bytes = utf8(
      page(
        '<table><tr><td rowspan=2>项目</td><td colspan="2">金额</td></tr><tr><td>本年</td><td>上年</td></tr><tr><td>收入</td><td>1</td><td>2</td></tr></table>',
      ),
    );
    expect(valuesOf(bytes)).toEqual([
      [
        ['项目', '金额'],
        [null, '本年', '上年'],
        ['收入', 1, 2],
      ],
    ]);
    expect(readSheetViews(bytes)[0]?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });

  it('gives a sheet for each table, those inside others too, and none for empty ones', () => {
    const bytes = utf8(
      page(`<table><tr><td>${TABLE}</td></tr></table><table><tr><td></td></tr></table><table><tr><td>二</td></tr></table>`),
    );
    expect(valuesOf(bytes)).toEqual([...READ, [['二']]]);
  });

  it('keeps what is formatted as text, and takes the number behind a printed one', () => {
    const bytes = utf8(
      page(
        `<table><tr><td class=xl1>0208</td><td style='mso-number-format:"\\@"'>208</td><td x:str>1.0</td><td x:num="1.005">1.01</td><td x:num>2.50</td><td>007</td></tr></table>`,
        '.xl1 {mso-number-format:"\\@";}',
      ),
    );
    expect(valuesOf(bytes)).toEqual([[['0208', '208', '1.0', 1.005, 2.5, '007']]]);
  });

  it('tells a format that prints a number smaller than it is, where it does', () => {
    const bytes = utf8(
      page(
        `<table><tr><td class=xl1 x:num="24011334">2401.1334</td><td style='mso-number-format:"0\\.00\\,"' x:num="24011334">24011.33</td>` +
          `<td class=xl1 x:num="24011334">24011334</td><td class=xl1>2401.1334</td></tr></table>`,
        '.xl1 {mso-number-format:"0\\!\\.0000";}',
      ),
    );
    expect(readWorkbook(bytes, 'a').sheets[0]?.rows).toEqual([
      [
        { value: 24_011_334, format: '0!.0000' },
        { value: 24_011_334, format: '0.00,' },
        { value: 24_011_334 },
        { value: 2401.1334 },
      ],
    ]);
  });

  it('reads lines, entities and blanks as they are seen, and tells hidden rows', () => {
    const bytes = utf8(
      page(
        "<table><tr><td>&nbsp; 一、一般公共服务\n 支出&nbsp;</td><td>上<br>下</td><td>&lt;&#23478;&gt;</td></tr><tr style='display:none'><td>1</td></tr></table><script>'<table><tr><td>x'</script>",
      ),
    );
    expect(valuesOf(bytes)).toEqual([[['一、一般公共服务 支出', '上\n下', '<家>'], [1]]]);
    expect(readWorkbook(bytes, 'a').sheets[0]?.hiddenRows).toEqual([1]);
  });

  it('without any table is refused, and one that joins without end costs nothing', () => {
    const refused = (bytes: Uint8Array): string | null => {
      try {
        readWorkbook(bytes, 'a');
        return null;
      } catch (error) {
        return (error as FileProblem).code;
      }
    };
    expect(refused(utf8(page('<p>你好</p>')))).toBe('not-a-workbook');
    expect(valuesOf(utf8('<table><tr><td rowspan=9999999 colspan=9999999>1</td></tr></table>'))).toEqual([[[1]]]);
  });
});
