import { textRun } from '../../src/core/said/said';
import type { WorkbookSnapshot } from '../../src/core';
import { FileHost } from '../../src/web/fileHost';

const WORKBOOK: WorkbookSnapshot = {
  sheets: [
    {
      name: '公开03表',
      visibility: 'visible',
      rows: [
        [{ value: '合计' }, { value: 108.83 }],
        [null, { value: 3, formula: 'B1*2' }],
      ],
    },
  ],
};
const at = (row: number, column: number) => ({ sheet: '公开03表', row, column });
const valueAt = async (host: FileHost, row: number, column: number) =>
  (await host.readWorkbook()).sheets[0]?.rows[row]?.[column] ?? null;

describe('a workbook in memory', () => {
  it('holds what was written, and the file’s own content stays as it was', async () => {
    const host = new FileHost(WORKBOOK);
    const edit = await host.writeCell(at(0, 1), 180.83);
    expect(edit).toMatchObject({ before: { content: 108.83, kind: 'constant' }, after: { content: 180.83 } });
    expect(await valueAt(host, 0, 1)).toEqual({ value: 180.83 });
    expect(WORKBOOK.sheets[0]?.rows[0]?.[1]).toEqual({ value: 108.83 });
    expect([...host.state.edited]).toEqual(['公开03表!B1']);
    expect(host.changes()).toEqual([{ cell: at(0, 1), content: 180.83, like: 1 }]);
    expect(host.corrections()).toEqual([{ sheet: '公开03表', address: 'B1', submitted: '108.83', corrected: '180.83' }]);
    expect(host.submitted).toBe(WORKBOOK);
  });

  it('takes an edit back, a formula with its value', async () => {
    const host = new FileHost(WORKBOOK);
    const edit = await host.writeCell(at(1, 1), 7);
    await host.undoEdit(edit);
    expect(await valueAt(host, 1, 1)).toEqual({ value: 3, formula: 'B1*2' });
    expect(host.changes()).toEqual([]);
    expect(host.corrections()).toEqual([]);
    expect(host.state.edited.size).toBe(0);
  });

  it('does not take back what was changed since', async () => {
    const host = new FileHost(WORKBOOK);
    const edit = await host.writeCell(at(0, 1), 1);
    await host.writeCell(at(0, 1), 2);
    await expect(async () => host.undoEdit(edit)).rejects.toMatchObject({ code: 'cell-changed' });
    expect(await valueAt(host, 0, 1)).toEqual({ value: 2 });
  });

  it('writes beyond the filled rows, and empties a cell', async () => {
    const host = new FileHost(WORKBOOK);
    await host.writeCell(at(4, 2), 5);
    await host.writeCell(at(0, 0), '');
    expect(host.changes()).toEqual([
      { cell: at(0, 0), content: '' },
      { cell: at(4, 2), content: 5 },
    ]);
  });

  it('tells a selection to whoever watches, until they stop', async () => {
    const host = new FileHost(WORKBOOK);
    const seen: unknown[] = [];
    const stop = await host.watchSelection((cell) => seen.push(cell));
    await host.selectCell(at(0, 1));
    await stop();
    host.take(at(0, 0));
    expect(seen).toEqual([at(0, 1)]);
    expect(host.state.selection).toEqual(at(0, 0));
  });

  it('refuses a sheet that is not there', async () => {
    const host = new FileHost(WORKBOOK);
    await expect(async () => host.selectCell({ sheet: '没有', row: 0, column: 0 })).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  it('keeps marks by sheet and address, and settings by key', async () => {
    const host = new FileHost(WORKBOOK);
    await host.writeMarks([{ cell: at(0, 1), kind: 'error', said: [[textRun('不平')]] }], 'grey');
    expect(host.state.marks.get('公开03表')?.get('B1')?.kind).toBe('error');
    expect(host.state.palette).toBe('grey');
    expect(await host.clearMarks()).toEqual({ count: 1, warnings: [] });
    await host.writeSetting('key', 1);
    expect(await host.readSetting('key')).toBe(1);
    expect([await host.deleteSetting('key'), await host.deleteSetting('key')]).toEqual([true, false]);
    expect(await host.readSetting('key')).toBeUndefined();
  });
});
