import { identifyFile } from '../../src/cli/identifyFile';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';

describe('whose workbook a file is', () => {
  it('is said by its tables', () => {
    expect(identifyFile(SAMPLE)).toEqual({ file: SAMPLE, department: '泽州县社会保险中心', year: 2024 });
  });

  it('is not known of a file that cannot be read, or not in time', () => {
    const nobody = { department: null, year: null };
    expect(identifyFile('没有.xlsx')).toEqual({ file: '没有.xlsx', ...nobody });
    expect(identifyFile(SAMPLE, 1)).toEqual({ file: SAMPLE, ...nobody });
  });
});
