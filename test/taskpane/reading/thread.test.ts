import type { ReviewJob } from '../../../src/web/review/job';
import type { WorkerPort } from '../../../src/web/review/pool';
import { LateThread } from '../../../src/taskpane/reading/thread';

class Recorded implements WorkerPort {
  onmessage: WorkerPort['onmessage'] = null;
  onerror: WorkerPort['onerror'] = null;
  readonly events: string[] = [];
  postMessage({ path }: ReviewJob): void {
    this.events.push(path);
  }
  terminate(): void {
    this.events.push('terminated');
  }
}

const job = (path: string): ReviewJob => ({ id: 1, path, file: new Blob([]) });

describe('a thread that is still to come', () => {
  test('gets what it was sent, and answers', async () => {
    const thread = new Recorded();
    const late = new LateThread(Promise.resolve(thread));
    const answers: unknown[] = [];
    late.onmessage = ({ data }) => answers.push(data);
    late.postMessage(job('一.xlsx'));
    await Promise.resolve();
    late.postMessage(job('二.xlsx'));
    await Promise.resolve();
    thread.onmessage?.({ data: null });
    expect(thread.events).toEqual(['一.xlsx', '二.xlsx']);
    expect(answers).toEqual([null]);
  });

  test('is ended before it begins', async () => {
    const thread = new Recorded();
    const late = new LateThread(Promise.resolve(thread));
    late.postMessage(job('一.xlsx'));
    late.terminate();
    await Promise.resolve();
    expect(thread.events).toEqual(['terminated']);
  });

  test('that never comes is an error of its script, unless nobody waits any more', async () => {
    const errors: string[] = [];
    for (const isEnded of [false, true]) {
      const late = new LateThread(Promise.reject(new Error('no text')));
      late.onerror = () => errors.push(isEnded ? 'ended' : 'waiting');
      late.postMessage(job('一.xlsx'));
      if (isEnded) late.terminate();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(errors).toEqual(['waiting']);
  });
});
