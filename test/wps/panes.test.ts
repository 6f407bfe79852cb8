import { Panes } from '../../src/wps/panes';
import { wpsProgram } from '../../src/wps/program';
import { createWorkbook } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

describe('the panes of WPS', () => {
  test('each workbook has its own, also after it was saved under another name', () => {
    const { program, page, file } = startWps(createWorkbook('01表'));
    const found = wpsProgram(page);
    if (!found) throw new Error('no WPS');
    const panes = new Panes();
    panes.show(found, 'taskpane.html', '决算公开助手');
    const other = program.open(createWorkbook('别的'), '/home/user/别的.xlsx');
    panes.show(found, 'taskpane.html', '决算公开助手');
    expect(program.panes).toHaveLength(2);
    file.path = '/home/user/改名.xlsx';
    program.active = file;
    panes.show(found, 'taskpane.html', '决算公开助手');
    program.close(other);
    panes.show(found, 'taskpane.html', '决算公开助手');
    expect(program.panes).toHaveLength(2);
  });

  test('without a workbook there is none, and a sentence', () => {
    const { program, page, file } = startWps(createWorkbook('01表'));
    program.close(file);
    const found = wpsProgram(page);
    if (!found) throw new Error('no WPS');
    expect(() => {
      new Panes().show(found, 'taskpane.html', '决算公开助手');
    }).toThrow('没有打开的工作簿');
  });
});

describe('wpsProgram', () => {
  test('finds what older versions of WPS put into their pages, and nothing elsewhere', () => {
    const { page } = startWps(createWorkbook('01表'));
    const older = { ApiEvent: 'its own', EtApplication: () => page.Application };
    const found = wpsProgram({ wps: older });
    expect(found?.application === page.Application).toBe(true);
    expect(found?.addIn).toBe(older);
    expect(wpsProgram({})).toBeNull();
  });
});
