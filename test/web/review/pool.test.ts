import { isFailure } from '../../../src/app/report/reviewJson';
import type { ReviewJob, ReviewOutcome } from '../../../src/web/review/job';
import { ReviewPool, type WorkerPort, workerCount } from '../../../src/web/review/pool';

/** A thread that does what the file's name says. */
class FakeWorker implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  isTerminated = false;

  constructor(private readonly loads = true) {
    queueMicrotask(() => {
      if (this.loads) this.onmessage?.({ data: null });
      else this.onerror?.({ preventDefault: () => undefined });
    });
  }

  postMessage(job: ReviewJob): void {
    if (!this.loads) return;
    setTimeout(() => {
      if (this.isTerminated || job.path === 'hangs') return;
      if (job.path === 'crashes') this.onerror?.({ preventDefault: () => undefined });
      else this.onmessage?.({ data: { id: job.id, report: { file: job.path, error: { code: 'answered', message: '' } } } });
    }, 1);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

const jobs = (...paths: string[]): ReviewJob[] =>
  paths.map((path, index) => ({ id: index + 1, path, file: new Blob(['no workbook']) }));
const codeOf = ({ report }: ReviewOutcome): string => (isFailure(report) ? report.error.code : 'reviewed');

function poolOf(count: number, createWorker: () => WorkerPort = () => new FakeWorker(), workers = 2) {
  const outcomes: ReviewOutcome[] = [];
  let finish: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (finish = resolve));
  const pool = new ReviewPool({
    createWorker,
    workers,
    patience: 60,
    onOutcome(outcome) {
      outcomes.push(outcome);
      if (outcomes.length === count) finish();
    },
  });
  return { pool, outcomes, all };
}

describe('reviewing in the background', () => {
  it('gives one outcome for each job, with no more threads than allowed', async () => {
    let made = 0;
    const { pool, outcomes, all } = poolOf(9, () => (made++, new FakeWorker()));
    pool.add(jobs(...Array.from({ length: 9 }, (_, index) => `f${index}`)));
    await all;
    expect(outcomes.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(made).toBe(2);
  });

  it('survives a file that brings its thread down', async () => {
    const { pool, outcomes, all } = poolOf(4);
    pool.add(jobs('a', 'crashes', 'b', 'c'));
    await all;
    expect(new Map(outcomes.map((outcome) => [outcome.id, codeOf(outcome)]))).toEqual(
      new Map([
        [1, 'answered'],
        [2, 'crashed'],
        [3, 'answered'],
        [4, 'answered'],
      ]),
    );
  });

  it('gives up a file that never ends', async () => {
    const { pool, outcomes, all } = poolOf(2, undefined, 1);
    pool.add(jobs('hangs', 'a'));
    await all;
    expect(outcomes.map(codeOf)).toEqual(['crashed', 'answered']);
  });

  it.each([
    [
      'the browser allows no threads',
      (): WorkerPort => {
        throw new DOMException('not from file:', 'SecurityError');
      },
    ],
    ['their script cannot be loaded', (): WorkerPort => new FakeWorker(false)],
  ])('reviews in the page itself where %s', async (_name, createWorker) => {
    const { pool, outcomes, all } = poolOf(3, createWorker);
    pool.add(jobs('a', 'b', 'c'));
    await all;
    expect(outcomes.map(codeOf)).toEqual(['not-a-workbook', 'not-a-workbook', 'not-a-workbook']);
  });

  it('stops when it is cancelled, says what is left, and can go on', async () => {
    const { pool, outcomes, all } = poolOf(1, undefined, 1);
    pool.add(jobs('hangs', 'b', 'c'));
    expect([...pool.cancel()].sort()).toEqual([1, 2, 3]);
    pool.add(jobs('a'));
    await all;
    expect(outcomes.map(codeOf)).toEqual(['answered']);
  });
});

it('leaves one core to the page', () => {
  expect([1, 2, 4, 16].map(workerCount)).toEqual([1, 1, 3, 4]);
});
