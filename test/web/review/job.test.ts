import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure } from '../../../src/app/report/reviewJson';
import { runJob, type ReviewJob } from '../../../src/web/review/job';
import { makeDepartment } from '../../workbooks/department';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { xlsxOf } from '../seededDepartments';

const ROOT = join(__dirname, '../../..');
const NAME = '泽州县社会保险中心2024年度部门决算公开表.xlsx';
const SAMPLE = new Blob([readFileSync(join(ROOT, 'assets/samples', NAME))]);
const WRITTEN = new Blob([readFileSync(join(ROOT, 'test/cases/seed-narrative.txt'))]);

async function outcomeOf(job: Partial<ReviewJob>) {
  const { report, notes } = await runJob({ id: 1, path: NAME, file: SAMPLE, ...job });
  if (isFailure(report)) throw new Error(report.error.message);
  return { report, notes };
}

describe('one workbook in the background', () => {
  it('is reviewed with its 情况说明: what the text says wrong is in the report, and what nothing confirms', async () => {
    const { report, notes } = await outcomeOf({ document: { path: '说明.txt', file: WRITTEN } });
    expect(report.findings.filter(({ category }) => category === 'narrative').map(({ quote }) => quote)).toContain('抚恤金');
    expect(report.unchecked?.length).toBeGreaterThan(0);
    expect(notes).toEqual([]);
  });

  it('is reviewed with last year’s workbook', async () => {
    const [now, before] = [2024, 2023].map(
      (year) => new Blob([new Uint8Array(xlsxOf(shanxiWorkbook(makeDepartment({ seed: 5, year, carryOver: true }))))]),
    );
    if (now === undefined || before === undefined) throw new Error('no workbooks');
    const alone = await outcomeOf({ file: now });
    const { report } = await outcomeOf({ file: now, prior: { path: '上年.xlsx', file: before } });
    const relations = ({ exact, rounding, error, undecided }: typeof report.relations) => exact + rounding + error + undecided;
    expect(relations(report.relations)).toBeGreaterThan(relations(alone.report.relations));
  });

  it('goes on without a companion that cannot be read, and says so', async () => {
    const { report, notes } = await outcomeOf({ document: { path: '坏.docx', file: new Blob(['%PDF-1.7']) } });
    expect(report.findings.every(({ category }) => category !== 'narrative')).toBe(true);
    expect(notes).toEqual([expect.stringMatching(/^没有用“坏\.docx”核对：/)]);
  });

  it('says when a document holds no 情况说明', async () => {
    const { notes } = await outcomeOf({ document: { path: '通知.txt', file: new Blob(['今天开会，明天放假。']) } });
    expect(notes).toEqual(['“通知.txt”中没有识别出情况说明的段落，没有核对。']);
  });
});
