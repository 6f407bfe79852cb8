import { createWorkbook } from '../excel-host/workbook';
import { PROGRAMS } from './programs';

const HOSTILE = {
  text: '<a&b>]]>"\'\\ \n 汉字\u0001\ufffe 😀',
  list: [1, null, true],
  at: 'Date(5)',
  date: '2024-12-31T00:00:00Z',
};

describe.each(PROGRAMS)('settings in a workbook of %s', (_program, open) => {
  test('come back exactly after saving, closing and opening', async () => {
    const running = open(createWorkbook('01表'));
    await running.host.writeSetting('juesuan.ignored', HOSTILE);
    await running.host.writeSetting('juesuan.settings', { palette: 'grey' });
    const { host } = running.reopened();
    expect(await host.readSetting('juesuan.ignored')).toEqual(HOSTILE);
    expect(await host.readSetting('juesuan.settings')).toEqual({ palette: 'grey' });
  });

  test('are replaced and deleted', async () => {
    const { host } = open(createWorkbook('01表'));
    await host.writeSetting('k', 1);
    await host.writeSetting('k', [2]);
    expect(await host.readSetting('k')).toEqual([2]);
    expect(await host.deleteSetting('k')).toBe(true);
    expect(await host.deleteSetting('k')).toBe(false);
    expect(await host.readSetting('k')).toBeUndefined();
  });

  test('that are damaged are said to be so', async () => {
    const { host, damageSetting } = open(createWorkbook('01表'));
    damageSetting('k');
    await expect(host.readSetting('k')).rejects.toMatchObject({
      code: 'setting-damaged',
      message: expect.stringContaining('“k”') as string,
    });
  });
});
