import { createWorkbook, sheetById } from '../excel-host/workbook';
import { READING_PROGRAMS } from './programs';

describe.each(READING_PROGRAMS)('readSheetPrints in %s', (_program, open) => {
  async function printOf() {
    const created = createWorkbook('自评', '别的');
    Object.assign(sheetById(created, '自评'), {
      cells: {
        A1: { value: '执行率' },
        B1: { value: 0.9, numberFormat: '0.00%' },
        A2: { value: { error: '#REF!' } },
        B2: { value: true },
        A3: { value: '备注' },
      },
      merges: ['A3:F4'],
    });
    const { host } = open(created);
    const { sheets } = await host.readWorkbook();
    const prints = await host.readSheetPrints(sheets.slice(0, 1));
    return { prints, print: prints('自评') };
  }

  test('a sheet is printed with what its cells show and with joined cells that reach further than its words', async () => {
    const { print, prints } = await printOf();
    expect([print?.shown(0, 1, 0.9), print?.shown(1, 0, { error: '#REF!' }), print?.shown(1, 1, true)]).toEqual([
      '90.00%',
      '#REF!',
      'TRUE',
    ]);
    expect(print?.merges).toEqual([{ row: 2, column: 0, rows: 2, columns: 6 }]);
    expect(prints('别的')).toBeNull();
  });

  test('a cell that holds something else by now is printed with what was read', async () => {
    const { print } = await printOf();
    expect(print?.shown(0, 1, 0.8)).toBe('0.8');
  });
});
