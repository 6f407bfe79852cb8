import { createWorkbook } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const HOSTILE = { text: '<a&b>]]>"\'\\ \n 汉字\u0001\ufffe 😀', list: [1, null, true], date: '2024-12-31T00:00:00Z' };

describe('settings', () => {
  test('are kept in the workbook exactly as they were', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    await host.writeSetting('juesuan.ignored', HOSTILE);
    await host.writeSetting('juesuan.settings', { palette: 'grey' });
    expect(await host.readSetting('juesuan.ignored')).toEqual(HOSTILE);
    expect(file.xmlParts).toHaveLength(2);
    // Nothing of it would end the element or need another way of saying it.
    for (const part of file.xmlParts) expect(part.replace(/^<setting xmlns="[^"]*">|<\/setting>$/g, '')).not.toMatch(/[<>&]/);
  });

  test('are replaced and deleted; there is one of each key', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    await host.writeSetting('k', 1);
    await host.writeSetting('k', [2]);
    expect(file.xmlParts).toHaveLength(1);
    expect(await host.readSetting('k')).toEqual([2]);
    expect(await host.deleteSetting('k')).toBe(true);
    expect(await host.deleteSetting('k')).toBe(false);
    expect(await host.readSetting('k')).toBeUndefined();
  });

  test('a damaged one is said to be so', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    file.xmlParts.push('<setting xmlns="urn:juesuan:setting:k">{</setting>');
    await expect(host.readSetting('k')).rejects.toMatchObject({
      code: 'setting-damaged',
      message: expect.stringContaining('“k”') as string,
    });
  });
});
