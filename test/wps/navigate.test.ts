import type { CellRef } from '../../src/core/workbook/address';
import { createWorkbook, sheetById } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

describe('selectCell', () => {
  test('brings the workbook and the sheet to the front and selects the cell', async () => {
    const { host, file, program } = startWps(createWorkbook('01表', '0 2表'));
    program.open(createWorkbook('别的'), '/home/user/别的.xlsx');
    await host.selectCell({ sheet: '0 2表', row: 11, column: 2 });
    expect(program.active).toBe(file);
    expect(file.data.activeSheet).toBe(sheetById(file.data, '0 2表').id);
    expect(file.data.selection).toBe('C12');
  });
});

describe('watchSelection', () => {
  test('reports cells of any sheet of the workbook until it is ended', async () => {
    const { host, user, program, file } = startWps(createWorkbook('01表', '02表'));
    const cells: CellRef[] = [];
    const stop = await host.watchSelection((cell) => cells.push(cell));
    user.select('01表', 'B2:C9');
    program.open(createWorkbook('别的'), '/home/user/别的.xlsx');
    user.select('别的', 'D4');
    program.active = file;
    expect(cells).toEqual([{ sheet: '01表', row: 1, column: 1 }]);
    await stop();
    user.select('01表', 'A1');
    expect(cells).toHaveLength(1);
  });
});

describe('watchChanges', () => {
  test('reports changed cells and a changed list of sheets, of this workbook only, until it is ended', async () => {
    const { host, user, program, file } = startWps(createWorkbook('01表', '02表'));
    let changes = 0;
    const stop = await host.watchChanges(() => (changes += 1));
    user.type('01表', 'A1', '1');
    expect(changes).toBe(1);
    user.select('02表', 'A1');
    expect(changes).toBe(1);
    user.addSheet('03表');
    expect(changes).toBe(2);
    sheetById(file.data, '01表').name = '改名';
    user.select('改名', 'A1');
    expect(changes).toBe(3);
    // The sheet stays in front: the next selection tells.
    sheetById(file.data, '改名').name = '又改名';
    user.select('又改名', 'B2');
    expect(changes).toBe(4);
    file.data.sheets.splice(1, 1);
    user.select('又改名', 'B3');
    expect(changes).toBe(5);
    program.open(createWorkbook('别的'), '/home/user/别的.xlsx');
    user.type('别的', 'A1', '1');
    program.active = file;
    await stop();
    user.type('又改名', 'A1', '2');
    expect(changes).toBe(5);
  });
});
