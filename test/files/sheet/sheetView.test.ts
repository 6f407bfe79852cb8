import { utils } from '@e965/xlsx';
import { readSheetViews } from '../../../src/files/sheet/sheetView';
import { bytesOf, written } from '../packages';

async function view() {
  const bytes = await written((workbook) => {
    const sheet = workbook.addWorksheet('公开03表');
    sheet.mergeCells('A1:C2');
    sheet.getColumn(2).width = 30;
    sheet.getCell('A4').value = 1234.5;
    sheet.getCell('A4').numFmt = '#,##0.00_ ';
    sheet.getCell('B4').value = '人员经费';
    sheet.getCell('B4').alignment = { horizontal: 'left', indent: 2 };
    sheet.getCell('B4').font = { bold: true };
  });
  const [first] = readSheetViews(bytes);
  if (first === undefined) throw new Error('no sheet');
  return first;
}

describe('how a sheet is printed', () => {
  it('has its merged areas and column widths', async () => {
    const { merges, columnWidth } = await view();
    expect(merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 3 }]);
    expect(columnWidth(1)).toBe(215);
  });

  it('prints a figure as its number format says', async () => {
    const { shown } = await view();
    expect(shown(3, 0, 1234.5)).toBe('1,234.50');
    expect(shown(3, 0, null)).toBe('');
    expect(shown(3, 0, { error: '#DIV/0!' })).toBe('#DIV/0!');
  });

  it('has alignment, indent and weight', async () => {
    const { look } = await view();
    expect(look(3, 1)).toEqual({ format: 'General', align: 'left', indent: 2, bold: true });
    expect(look(9, 9)).toEqual({ format: 'General', align: null, indent: 0, bold: false });
  });

  it.each(['biff8', 'ods'] as const)('knows merged areas of %s files', (type) => {
    const sheet = utils.aoa_to_sheet([['收入支出决算总表'], [], ['合计', 12.5]]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const [only] = readSheetViews(bytesOf({ SheetNames: ['表'], Sheets: { 表: sheet } }, type));
    expect(only?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(only?.shown(2, 1, 12.5)).toBe('12.5');
  });
});
