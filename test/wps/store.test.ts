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
});
