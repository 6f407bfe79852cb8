import type { CellRef } from '../../src/core/workbook/address';
import { readSelectedCell, watchChanges, watchSelection } from '../../src/excel/navigate';
import type { HostProblem } from '../../src/core/workbook/hostProblem';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, sheetById } from '../excel-host/workbook';

const unexpected = (problem: HostProblem): never => {
  throw new Error(problem.message);
};

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('readSelectedCell', () => {
  test.each([6, 7, 17])('1.%i: names the sheet and the first cell of the selection', async (api) => {
    const { user } = startExcel(createWorkbook('01表', "it's"), { api });
    user.select("it's", 'C3:D9');
    expect(await readSelectedCell()).toEqual({ sheet: "it's", row: 2, column: 2 });
  });

  test('several areas: the active cell, or nothing before 1.7', async () => {
    const later = startExcel(createWorkbook('01表'), { api: 7 });
    later.user.select('01表', 'C3,A1');
    expect(await readSelectedCell()).toEqual({ sheet: '01表', row: 2, column: 2 });
    const earlier = startExcel(createWorkbook('01表'), { api: 6 });
    earlier.user.select('01表', 'C3,A1');
    expect(await readSelectedCell()).toBeNull();
  });
});

describe('watchSelection', () => {
  test.each([6, 8, 9, 17])('1.%i: reports cells of any sheet until it is ended', async (api) => {
    const { user } = startExcel(createWorkbook('01表', '02表'), { api });
    const cells: CellRef[] = [];
    const stop = await watchSelection((cell) => cells.push(cell));
    user.select('02表', 'B2');
    await settled();
    user.addSheet('03表');
    user.select('03表', 'A1');
    await settled();
    expect(cells).toEqual([
      { sheet: '02表', row: 1, column: 1 },
      { sheet: '03表', row: 0, column: 0 },
    ]);
    await stop();
    user.select('01表', 'A1');
    await settled();
    expect(cells).toHaveLength(2);
  });
});

describe('watchChanges', () => {
  test.each([7, 8, 9, 17])('1.%i: reports changes on every sheet until it is ended', async (api) => {
    const { user, host } = startExcel(createWorkbook('01表', '02表'), { api });
    let changes = 0;
    const stop = await watchChanges(() => (changes += 1), unexpected);
    user.type('01表', 'A1', '1');
    user.type('02表', 'A1', '2');
    await settled();
    expect(changes).toBe(2);
    await stop?.();
    user.type('01表', 'A1', '3');
    await settled();
    expect(changes).toBe(2);
    expect(host.registrations.size).toBe(0);
  });

  test.each([8, 9])('1.%i: also on a sheet that was added since', async (api) => {
    const { user, host } = startExcel(createWorkbook('01表'), { api });
    let changes = 0;
    const stop = await watchChanges(() => (changes += 1), unexpected);
    user.addSheet('02表');
    await settled();
    changes = 0;
    user.type('02表', 'A1', '2');
    await settled();
    expect(changes).toBe(1);
    await stop?.();
    expect(host.registrations.size).toBe(0);
  });

  test.each([7, 16, 17])('1.%i: sheets that are added, deleted or, from 1.17 on, renamed', async (api) => {
    const { user, host } = startExcel(createWorkbook('01表', '02表'), { api });
    let changes = 0;
    const stop = await watchChanges(() => (changes += 1), unexpected);
    user.addSheet('03表');
    await settled();
    expect(changes).toBe(1);
    user.deleteSheet('02表');
    await settled();
    expect(changes).toBe(2);
    user.renameSheet('01表', '改名');
    await settled();
    expect(changes).toBe(api >= 17 ? 3 : 2);
    await stop?.();
    expect(host.registrations.size).toBe(0);
  });

  test('1.8: a chart sheet, there or added, is no obstacle', async () => {
    const workbook = createWorkbook('图表', '01表');
    sheetById(workbook, '图表').isUnsupported = true;
    const { user, host } = startExcel(workbook, { api: 8 });
    let changes = 0;
    const stop = await watchChanges(() => (changes += 1), unexpected);
    user.addSheet('图表2', true);
    await settled();
    changes = 0;
    user.type('01表', 'A1', '1');
    await settled();
    expect(changes).toBe(1);
    await stop?.();
    expect(host.registrations.size).toBe(0);
  });

  test('1.6 has no such event', async () => {
    startExcel(createWorkbook('01表'), { api: 6 });
    expect(await watchChanges(() => undefined, unexpected)).toBeNull();
  });
});
