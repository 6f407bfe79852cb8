import { folderSummary } from '../../../src/app/report/folderSummary';
import { parseEarlierReports } from '../../../src/app/report/earlierReports';
import { failureJson, reviewJson, type ReviewReport } from '../../../src/app/report/reviewJson';
import { reviewWorkbook } from '../../../src/core';
import { seededDepartment } from '../../folders/seededFolder';

const departments = [0, 1, 2, 3].map(seededDepartment);
const reports = departments.map(({ workbook, fileName }): ReviewReport =>
  reviewJson(`报送/${fileName}`, reviewWorkbook(workbook).review),
);
const summary = folderSummary([...reports, failureJson('报送/坏.xlsx', { code: 'damaged', message: '文件已损坏' })]);

describe('a folder in one table', () => {
  it('has a line for every file, the unreadable one with its reason', () => {
    expect(summary.departments.map(({ department, status, problem }) => [department, status, problem])).toEqual([
      ['第1示范局', 'errors', ''],
      ['第2示范局', 'errors', ''],
      ['第3示范局', 'errors', ''],
      ['第4示范局', 'clean', ''],
      ['坏', 'failed', '文件已损坏'],
    ]);
  });

  it('names the files as from their common folder', () => {
    expect(summary.departments.map(({ file }) => file)).toEqual([...departments.map(({ fileName }) => fileName), '坏.xlsx']);
  });

  it('counts what the lines count', () => {
    const errors = reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
    expect(summary.totals).toMatchObject({ files: 5, failed: 1, withErrors: 3, clean: 1, errors });
  });

  it('lists every finding of every department', () => {
    expect(summary.findings.length).toBe(reports.reduce((sum, { findings }) => sum + findings.length, 0));
    expect(new Set(summary.findings.map(({ department }) => department)).size).toBe(4);
  });

  it('shows each department’s tables at a glance', () => {
    const [first] = summary.departments;
    const errors = [...(first?.heat.values() ?? [])].reduce((sum, cell) => sum + cell.errors, 0);
    expect(errors).toBe(first?.errors);
    expect(summary.departments[4]?.heat.size).toBe(0);
  });

  it('tells a 情况说明 that agreed wholly from one that is not there', () => {
    const [clean] = reports.filter(({ findings }) => findings.every(({ severity }) => severity !== 'error'));
    if (clean === undefined) throw new Error('every department has errors');
    const state = (report: ReviewReport) => folderSummary([report]).departments[0]?.heat.get('texts')?.state;
    expect(state(clean)).toBe('absent');
    expect(state({ ...clean, texts: { statements: 120, agreed: 120 } })).toBe('clean');
  });

  it('lists the departments of the last review that sent nothing this time, and counts no file for them', () => {
    const last = parseEarlierReports(JSON.stringify(reports)) ?? [];
    const now = folderSummary(reports.slice(1), { last });
    const missing = now.departments.filter(({ status }) => status === 'not-sent');
    const errors = reports[0]?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
    expect(missing.map(({ department, problem }) => [department, problem])).toEqual([
      ['第1示范局', `上次审核时有错误${errors}条，这次没有报送，是否改正不能确定`],
    ]);
    expect(now.totals).toMatchObject({ files: 3, notSent: 1 });
    expect(folderSummary(reports, { last }).totals.notSent).toBe(0);
  });

  it('has no line for a workbook that is only there as last year’s of another', () => {
    const [first, ...others] = reports;
    const { departments: lines, totals } = folderSummary(reports, { priors: new Set([first?.file ?? '']) });
    expect(lines).toHaveLength(others.length);
    expect(totals.files).toBe(others.length);
  });

  it('lists the rules by kind, in each by how many departments break them, and every error is in the list', () => {
    const kinds = summary.rules.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b)));
    for (const kind of new Set(kinds)) {
      const ranked = summary.rules.filter((rule) => rule.kind === kind).map((rule) => rule.departments);
      expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    }
    expect(summary.rules.reduce((sum, { errors }) => sum + errors, 0)).toBe(summary.totals.errors);
  });
});
