import { namesApart } from '../../../src/app/folder/namesApart';
import { folderSummary } from '../../../src/app/report/folderSummary';
import { reviewJson, type ReviewReport } from '../../../src/app/report/reviewJson';
import { reviewWorkbook } from '../../../src/core';
import { makeDepartment } from '../../workbooks/department';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const REPORT = reviewJson('0.xlsx', reviewWorkbook(shanxiWorkbook(makeDepartment())).review);

/** Departments of a folder, by what each calls the account. */
function folder(code: string, ...names: readonly string[]): ReviewReport[] {
  return names.map((name, index) => ({
    ...REPORT,
    file: `${index}.xlsx`,
    department: `第${index}局`,
    accounts: [{ code, name, sheet: '02', address: 'C9' }],
  }));
}

const said = (code: string, ...names: readonly string[]): string[] =>
  namesApart(folder(code, ...names)).map(({ department, name, usual, others }) => `${department} ${name} ${usual} ${others}`);

const USUAL = ['商贸事务', '商贸事务', '商贸事务', '商贸事务'];

describe('names of accounts in a folder', () => {
  it('a name that all others print otherwise is pointed out', () => {
    expect(said('20113', ...USUAL, '商贸业务')).toEqual(['第4局 商贸业务 商贸事务 4']);
  });

  it('blanks, widths and brackets make no other name', () => {
    expect(said('20113', ...USUAL, ' 商 贸事务')).toEqual([]);
  });

  it('three other departments are no usage, and neither are others that disagree', () => {
    expect(said('20113', ...USUAL.slice(1), '商贸业务')).toEqual([]);
    expect(said('20113', ...USUAL, '商贸工作', '商贸业务')).toEqual([]);
    expect(said('20113', ...USUAL, ...USUAL, '商贸事务', '商贸工作', '商贸业务')).toEqual([
      '第9局 商贸工作 商贸事务 9',
      '第10局 商贸业务 商贸事务 9',
    ]);
  });

  it('where the classification’s own name is known, that decides and not the others', () => {
    expect(said('2080505', ...USUAL, '机关事业单位基本养老保险缴费支出')).toEqual([]);
  });

  it('reports of earlier versions, which name no accounts, have no voice', () => {
    const reports = folder('20113', ...USUAL, '商贸业务').map((report, index) => {
      const { accounts, ...earlier } = report;
      return index === 0 || accounts === undefined ? earlier : report;
    });
    expect(namesApart(reports)).toEqual([]);
  });

  it('a report names each 款 and 项 once, with its first place', () => {
    expect(REPORT.accounts?.filter(({ code }) => code === '2011301')).toEqual([
      { code: '2011301', name: '行政运行', sheet: '公开02表', address: 'C10' },
    ]);
    expect(REPORT.accounts?.filter(({ code }) => code.length < 5 || code.startsWith('3'))).toEqual([]);
  });

  it('the summary of the folder lists it and counts it among the hints of its department', () => {
    const reports = folder('20113', ...USUAL, '商贸业务');
    const summary = folderSummary(reports);
    const [before, after] = [summary.departments[0]?.hints ?? 0, summary.departments[4]?.hints ?? 0];
    expect(after).toBe(before + 1);
    expect(summary.findings.filter(({ message }) => message.includes('商贸业务'))).toEqual([
      {
        department: '第4局',
        file: '4.xlsx',
        severity: 'warning',
        rule: '完整性与格式',
        place: '02!C9',
        message: '科目 20113 名称为“商贸业务”，其他4个部门都写作“商贸事务”，请核实',
        left: '',
        right: '',
        difference: '',
        state: '',
      },
    ]);
  });
});
