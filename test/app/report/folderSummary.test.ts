import { folderSummary } from '../../../src/app/report/folderSummary';
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
      ['——', 'failed', '文件已损坏'],
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

  it('ranks the rules by how many departments break them, and every error is in the ranking', () => {
    const ranked = summary.rules.map((rule) => rule.departments);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
    expect(summary.rules.reduce((sum, { errors }) => sum + errors, 0)).toBe(summary.totals.errors);
  });
});
