/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { isFailure, type FileReport } from '../../src/app/report/reviewJson';
import type { Reviewer } from '../../src/web/desk';
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

  it('empties itself', async () => {
    const { desk } = await makeDesk();
    desk.add([file('a.xlsx')]);
    desk.clear();
    expect(desk.state.rows).toEqual([]);
  });
});
