import type { CellRef } from '../../src/core/workbook/address';
import { createWorkbook, sheetById } from '../excel-host/workbook';
import { PROGRAMS, settled } from './programs';

const unexpected = ({ message }: { readonly message: string }): never => {
  throw new Error(message);
};

describe.each(PROGRAMS)('%s', (_program, open) => {
  describe('selectCell', () => {
    test('brings the sheet to the front and selects the cell', async () => {
      const { host, workbook } = open(createWorkbook('01表', "it's"));
      await host.selectCell({ sheet: "it's", row: 11, column: 2 });
      expect(workbook.activeSheet).toBe(sheetById(workbook, "it's").id);
      expect(workbook.selection).toBe('C12');
    });

    test('a hidden sheet stays hidden; one that is gone is said to be', async () => {
      const { host, workbook } = open(createWorkbook('01表', '02表'));
      sheetById(workbook, '02表').visibility = 'Hidden';
      await expect(host.selectCell({ sheet: '02表', row: 0, column: 0 })).rejects.toMatchObject({ code: 'sheet-hidden' });
      expect(sheetById(workbook, '02表').visibility).toBe('Hidden');
      await expect(host.selectCell({ sheet: '03表', row: 0, column: 0 })).rejects.toMatchObject({ code: 'sheet-missing' });
    });
  });

  describe('watchSelection', () => {
    test('reports the first cell of a selection on any sheet until it is ended', async () => {
      const { host, user } = open(createWorkbook('01表', '02表'));
      const cells: CellRef[] = [];
      const stop = await host.watchSelection((cell) => cells.push(cell));
      user.select('01表', 'B2:C9');
      await settled();
      user.addSheet('03表');
      await settled();
      user.select('03表', 'D4');
      await settled();
      expect(cells).toContainEqual({ sheet: '01表', row: 1, column: 1 });
      expect(cells.at(-1)).toEqual({ sheet: '03表', row: 3, column: 3 });
      await stop();
      const before = cells.length;
      user.select('01表', 'A1');
      await settled();
      expect(cells).toHaveLength(before);
    });

    test('a selection that cannot be read just now is passed over, and the next one is told', async () => {
      const { host, user, failAt, heal } = open(createWorkbook('01表'));
      const cells: CellRef[] = [];
      await host.watchSelection((cell) => cells.push(cell));
      failAt('reading the selection');
      user.select('01表', 'B2');
      await settled();
      heal();
      user.select('01表', 'C3');
      await settled();
      expect(cells).toEqual([{ sheet: '01表', row: 2, column: 2 }]);
    });
  });

  describe('watchChanges', () => {
    test('reports changes on every sheet, also on one that was added since, until it is ended', async () => {
      const { host, user } = open(createWorkbook('01表', '02表'));
      let changes = 0;
      const stop = await host.watchChanges(() => (changes += 1), unexpected);
      user.type('01表', 'A1', '1');
      user.type('02表', 'A1', '2');
      await settled();
      expect(changes).toBe(2);
      user.addSheet('03表');
      await settled();
      expect(changes).toBe(3);
      user.type('03表', 'A1', '2');
      await settled();
      expect(changes).toBe(4);
      await stop?.();
      user.type('01表', 'A1', '3');
      await settled();
      expect(changes).toBe(4);
    });

    test('reports sheets that are deleted or renamed', async () => {
      const { host, user } = open(createWorkbook('01表', '02表', '03表'));
      let changes = 0;
      await host.watchChanges(() => (changes += 1), unexpected);
      user.deleteSheet('02表');
      await settled();
      expect(changes).toBe(1);
      user.renameSheet('01表', '改名');
      await settled();
      expect(changes).toBe(2);
    });
  });
});
