import { deleteSetting, readSetting, writeSetting } from '../../src/excel/store';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, reopen } from '../excel-host/workbook';

const IGNORED = { findings: [{ id: 'expenditure.row-sum[2080109]', reason: '已说明“原因”' }], at: 'Date(5)', none: null };

describe('settings in the workbook', () => {
  test('come back exactly after saving, closing and opening', async () => {
    const { workbook } = startExcel(createWorkbook('01表'), { api: 6 });
    await writeSetting('juesuan.ignored', IGNORED);
    startExcel(reopen(workbook), { api: 6 });
    expect(await readSetting('juesuan.ignored')).toEqual(IGNORED);
  });

  test('are replaced and deleted', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    await writeSetting('k', 1);
    await writeSetting('k', [2]);
    expect(await readSetting('k')).toEqual([2]);
    expect(await deleteSetting('k')).toBe(true);
    expect(workbook.settings).toEqual({});
    expect(await deleteSetting('k')).toBe(false);
    expect(await readSetting('k')).toBeUndefined();
  });

  test('reading and writing take one sync each', async () => {
    const { host } = startExcel(createWorkbook('01表'));
    await writeSetting('k', 1);
    await readSetting('k');
    expect(host.recorder.syncs).toHaveLength(2);
  });

  test('a damaged one is said to be so', async () => {
    const workbook = createWorkbook('01表');
    workbook.settings.k = '{';
    startExcel(workbook);
    await expect(readSetting('k')).rejects.toMatchObject({
      code: 'setting-damaged',
      message: expect.stringContaining('“k”') as string,
    });
  });
});
