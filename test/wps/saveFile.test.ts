import { createWorkbook } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const BYTES = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
const binary = (content = ''): number[] => [...Buffer.from(content, 'latin1')];

describe('saveFile', () => {
  test('writes every byte where the user chose, beside the workbook unless told otherwise', async () => {
    const asked: string[] = [];
    const { host, program } = startWps(createWorkbook('01表'), {
      path: 'D:\\决算\\公开表.xlsx',
      chosen: (suggested) => {
        asked.push(suggested);
        return 'D:\\别处\\说明.docx';
      },
    });
    expect(await host.saveFile(BYTES, '情况说明.docx')).toBe('D:\\别处\\说明.docx');
    expect(asked).toEqual(['D:\\决算\\情况说明.docx']);
    expect(binary(program.files.get('D:\\别处\\说明.docx'))).toEqual([...BYTES]);
  });

  test('a name that leads to another folder stays a name', async () => {
    const { host } = startWps(createWorkbook('01表'), { path: '/home/user/表/公开表.xlsx' });
    expect(await host.saveFile(BYTES, '../../别处\\..:写法.txt')).toBe('/home/user/表/.._.._别处_.._写法.txt');
  });

  test('nothing when the user cancelled', async () => {
    const { host, program } = startWps(createWorkbook('01表'), { chosen: () => false });
    expect(await host.saveFile(BYTES, '情况说明.docx')).toBeNull();
    expect(program.files.size).toBe(0);
  });

  test('a name without the ending, or with that of a workbook, gets the right one; no other file is replaced', async () => {
    const { host, program } = startWps(createWorkbook('01表'), { chosen: () => '/home/user/说明.xlsx' });
    program.files.set('/home/user/说明.docx', '别人的');
    expect(await host.saveFile(BYTES, '情况说明.docx')).toBe('/home/user/说明(2).docx');
    expect(program.files.get('/home/user/说明.docx')).toBe('别人的');
  });

  test.each([
    ['/home/user/表/公开表.xlsx', '/home/user/表/情况说明.docx'],
    ['', '/home/user/情况说明.docx'],
  ])('without such a dialog: beside the workbook %j, under a free name', async (path, expected) => {
    const { host, program } = startWps(createWorkbook('01表'), { path });
    expect(await host.saveFile(BYTES, '情况说明.docx')).toBe(expected);
    expect(await host.saveFile(BYTES, '情况说明.docx')).toBe(expected.replace('.docx', '(2).docx'));
    expect(program.files.size).toBe(2);
  });

  test.each(['Files.writeAsBinaryString', 'Files.readAsBinaryString'])(
    'a file that is not there whole is said so: %s',
    async (member) => {
      const { host, program } = startWps(createWorkbook('01表'));
      program.border.failures.set(member, 0);
      await expect(host.saveFile(BYTES, '情况说明.docx')).rejects.toMatchObject({
        code: 'file-not-saved',
        message: expect.stringContaining('/home/user/情况说明.docx') as string,
      });
    },
  );
});
