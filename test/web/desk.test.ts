/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { isFailure, type FileReport, type ReportedFinding } from '../../src/app/report/reviewJson';
import { departmentsWithVersions } from '../../src/web/departmentRow';
import type { Reviewer } from '../../src/web/desk';
import { departmentsOf, notSentOf } from '../../src/web/pairs';
import type { ReviewJob, ReviewOutcome } from '../../src/web/review/job';

Object.assign(globalThis, { TextDecoder, TextEncoder });

/** A reviewer that waits to be told. */
class FakeReviewer implements Reviewer {
  jobs: ReviewJob[] = [];
  onOutcome: (outcome: ReviewOutcome) => void = () => undefined;

  add(jobs: readonly ReviewJob[]): void {
    this.jobs.push(...jobs);
  }

  cancel(): readonly number[] {
    return this.jobs.splice(0).map(({ id }) => id);
  }

  answer(error: string): void {
    const job = this.jobs.shift();
    if (job === undefined) throw new Error('no job');
    const report: FileReport = { file: job.path, error: { code: 'x', message: error } };
    this.onOutcome({ id: job.id, report });
  }

  /** The next job comes to an end with a review that found as many errors. */
  review(department: string, year: number, errors: number, notes: readonly string[] = []): ReviewJob {
    const job = this.jobs.shift();
    if (job === undefined) throw new Error('no job');
    const finding = (number: number): ReportedFinding => ({
      id: `f${number}`,
      key: `k${number}`,
      rule: 'narrative.amount',
      table: null,
      category: 'narrative',
      severity: 'error',
      message: String(number),
      cells: [],
    });
    const report: FileReport = {
      file: job.path,
      department,
      year,
      unit: '万元',
      profile: null,
      tables: [],
      relations: { exact: 0, rounding: 0, error: 0, undecided: 0 },
      findings: Array.from({ length: errors }, (_, index) => finding(index + 1)),
      suspects: [],
    };
    this.onOutcome({ id: job.id, report, notes });
    return job;
  }
}

async function makeDesk() {
  const { Desk } = await import('../../src/web/desk');
  const reviewer = new FakeReviewer();
  let time = 0;
  const desk = new Desk({
    reviewer: (onOutcome) => {
      reviewer.onOutcome = onOutcome;
      return reviewer;
    },
    now: () => (time += 100),
    later: (action) => {
      action();
    },
  });
  return { desk, reviewer };
}

const file = (path: string, content = '') => ({ path, file: new File([content], path, { lastModified: 1 }) });

describe('the desk', () => {
  it('reviews the workbooks of an intake and says what it left alone', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([file('a.xlsx'), file('说明.docx'), file('x.pdf'), file('~$a.xlsx')]);
    expect(reviewer.jobs.map(({ path }) => path)).toEqual(['a.xlsx']);
    expect(desk.state).toMatchObject({ others: 1, duplicates: 0, progress: { done: 0, total: 1 } });
    expect(desk.state.documents.map(({ path }) => path)).toEqual(['说明.docx']);
  });

  it('leaves alone what this product wrote beside the files, and says so', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([file('a.xlsx'), file('a（标记）.xlsx'), file('甲局审核意见.docx'), file('说明.docx')]);
    desk.add([file('a（标记）.xlsx')]);
    expect(reviewer.jobs.map(({ path }) => path)).toEqual(['a.xlsx']);
    expect(desk.state.documents.map(({ path }) => path)).toEqual(['说明.docx']);
    expect(desk.state).toMatchObject({ own: 3, duplicates: 0 });
  });

  it('counts the departments with several workbooks of one year', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add(['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'].map((name) => file(name)));
    for (const [department, year] of [
      ['甲局', 2024],
      ['甲局', 2024],
      ['甲局', 2023],
      ['乙局', 2024],
    ] as const)
      reviewer.review(department, year, 0);
    expect(departmentsWithVersions(desk.state.rows)).toBe(1);
  });

  it('takes one file once, and two files of one name in different folders twice', async () => {
    const { desk } = await makeDesk();
    desk.add([file('一/a.xlsx'), file('二/a.xlsx')]);
    desk.add([file('一/a.xlsx')]);
    expect(desk.state.rows).toHaveLength(2);
    expect(desk.state.duplicates).toBe(1);
  });

  it('counts what is done, and a failed file is one failed row', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([file('a.xlsx'), file('b.xlsx')]);
    reviewer.answer('坏了');
    const [first, second] = desk.state.rows;
    expect(first?.report !== null && first !== undefined && isFailure(first.report) && first.report.error.message).toBe('坏了');
    expect([first?.status, second?.status]).toEqual(['failed', 'waiting']);
    reviewer.answer('坏了');
    expect(desk.state.progress).toMatchObject({ done: 2, startedAt: null });
  });

  it('keeps what was done when it is cancelled, and goes on with the rest', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([file('a.xlsx'), file('b.xlsx'), file('c.xlsx')]);
    reviewer.answer('x');
    desk.cancel();
    expect(desk.state.rows.map(({ status }) => status)).toEqual(['failed', 'cancelled', 'cancelled']);
    desk.resume();
    expect(reviewer.jobs.map(({ path }) => path)).toEqual(['b.xlsx', 'c.xlsx']);
  });

  it('says when there is nothing to review', async () => {
    const { desk } = await makeDesk();
    desk.add([file('x.pdf')]);
    expect(desk.state.notice?.kind).toBe('problem');
  });

  it('shows many departments at a glance first, two in their list, and an open one by its sheets', async () => {
    const { desk } = await makeDesk();
    desk.add([file('甲.xlsx'), file('乙.xlsx')]);
    expect(desk.state.view).toBe('sheet');
    desk.add([file('丙.xlsx')]);
    expect(desk.state.view).toBe('overview');
    await desk.open(2);
    expect(desk.state.view).toBe('sheet');
    desk.show('overview');
    expect(desk.state.view).toBe('overview');
  });

  it('empties itself', async () => {
    const { desk } = await makeDesk();
    desk.add([file('a.xlsx')]);
    desk.clear();
    expect(desk.state.rows).toEqual([]);
  });
});

describe('a workbook and the files that go with it', () => {
  const YEARS = [2023, 2024];
  const books = YEARS.map((year) => file(`县教育局${year}年度部门决算公开表.xlsx`));
  const paper = file('县教育局2024年度情况说明.docx');
  const countsOf = ({ rows }: { readonly rows: readonly { readonly counts: { readonly error: number } }[] }) =>
    rows.map(({ counts }) => counts.error);

  it('is reviewed once more with last year’s workbook and its 情况说明, whose errors count too', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([...books, paper]);
    for (const year of YEARS) reviewer.review('县教育局', year, 0);
    expect(desk.state).toMatchObject({ comparing: 1, progress: { done: 2, total: 2, startedAt: null } });
    const job = reviewer.review('县教育局', 2024, 3);
    expect([job.path, job.prior?.path, job.document?.path]).toEqual([books[1]?.path, books[0]?.path, paper.path]);
    expect(countsOf(desk.state)).toEqual([0, 3]);
    expect(desk.state.comparing).toBe(0);
    expect(reviewer.jobs).toEqual([]);
  });

  it('is where the walk goes on, which leaves last year’s workbook alone', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add(books);
    for (const year of YEARS) reviewer.review('县教育局', year, 1);
    reviewer.review('县教育局', 2024, 1);
    await desk.openNextWithErrors();
    expect(desk.row(desk.state.openId)?.path).toBe(books[1]?.path);
  });

  it('is no department where it is there only as last year’s: it is not counted and not opened first', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add(books);
    for (const year of YEARS) reviewer.review('县教育局', year, 1);
    expect(departmentsOf(desk.state).map(({ path }) => path)).toEqual([books[1]?.path]);
    expect(desk.state.openId).not.toBe(desk.state.rows.find(({ path }) => path === books[0]?.path)?.id);
  });

  it('tells which departments of the last review did not send again, once all files were read', async () => {
    const { desk, reviewer } = await makeDesk();
    const absent = { file: 'a.xlsx', department: '县审计局', year: 2024, findings: [] };
    const results = file('审核结果.json');
    const text = () => Promise.resolve(JSON.stringify([absent, { ...absent, department: '县教育局' }]));
    desk.add([...books.slice(1), { ...results, file: Object.assign(results.file, { text }) }]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(notSentOf(desk.state)).toEqual([]);
    reviewer.review('县教育局', 2024, 0);
    expect(notSentOf(desk.state).map(({ department, problem }) => [department, problem])).toEqual([
      ['县审计局', '上次审核没有发现错误，这次没有报送'],
    ]);
  });

  it('is reviewed once more when its 情况说明 comes later', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add(books.slice(1));
    reviewer.review('县教育局', 2024, 0);
    expect(reviewer.jobs).toEqual([]);
    desk.add([paper]);
    expect(reviewer.jobs.map(({ document }) => document?.path)).toEqual([paper.path]);
  });

  it('keeps what was found before, and says so, when the comparison fails', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([...books.slice(1), paper]);
    reviewer.review('县教育局', 2024, 2);
    reviewer.answer('内存不够');
    expect(countsOf(desk.state)).toEqual([2]);
    expect(desk.state.rows[0]).toMatchObject({ status: 'done', notes: [expect.stringContaining('内存不够')] });
    expect(reviewer.jobs).toEqual([]);
  });

  it('stays reviewed when the comparison is cancelled', async () => {
    const { desk, reviewer } = await makeDesk();
    desk.add([...books.slice(1), paper]);
    reviewer.review('县教育局', 2024, 2);
    desk.cancel();
    expect(desk.state.rows.map(({ status }) => status)).toEqual(['done']);
    expect(desk.state.comparing).toBe(0);
  });

  it('is compared with the results of an earlier review that is opened with it', async () => {
    const { desk, reviewer } = await makeDesk();
    const earlier = { file: 'a.xlsx', department: '县教育局', year: 2024, findings: [] };
    const results = (text: string) => {
      const given = file('审核结果.json', text);
      return { ...given, file: Object.assign(given.file, { text: () => Promise.resolve(text) }) };
    };
    desk.add([...books.slice(1), results(JSON.stringify([earlier]))]);
    desk.add([results('{"inputs": {}}')]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(desk.state.last.map(({ department, year }) => [department, year])).toEqual([['县教育局', 2024]]);
    expect(desk.state.others).toBe(1);
    expect(reviewer.jobs).toHaveLength(1);
  });
});
