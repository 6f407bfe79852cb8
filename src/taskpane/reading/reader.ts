import { SessionProblem } from '../../app/problem';
import { strings } from '../strings';
import type { ReadAnswer, ReadJob, Readings } from './readFile';
import type { ThreadPort } from './thread';

/** Reads one file. @throws SessionProblem, FileProblem: one sentence for users */
export type Reader = <What extends keyof Readings>(job: ReadJob<What>) => Promise<Readings[What]>;

export type ReadThread = ThreadPort<ReadJob, ReadAnswer>;

/** Where there are no threads, a file is read as it is. */
export const readHere: Reader = async (job) => {
  const { readFile } = await import(/* webpackChunkName: "workbook-files" */ './readFile');
  return contentOf(readFile(job));
};

/** What one file may take, in milliseconds; a department's takes some twenty. */
const PATIENCE = 60_000;

/**
 * Reads files in threads: one that takes too long, or all the memory that a thread gets, is that file's problem and not the page's,
 * and its thread ends with it. A thread that has read a file waits for the next one, which then need not wait for a script.
 * @param createThread throws where the browser lets the page have none; then files are read here
 */
export function readerWithin(createThread: () => ReadThread, patience = PATIENCE): Reader {
  const waiting: ReadThread[] = [];
  return async (job) => {
    const waited = waiting.pop();
    let thread: ReadThread;
    try {
      thread = waited ?? createThread();
    } catch {
      return readHere(job);
    }
    const answer = await answerOf(thread, job, { patience, works: waited !== undefined });
    if (answer !== 'no-thread' && 'read' in answer && waiting.length === 0) waiting.push(thread);
    else thread.terminate();
    return answer === 'no-thread' ? readHere(job) : contentOf(answer as ReadAnswer<typeof job.what>);
  };
}

/** @param given `works`: the thread's script is known to be there */
function answerOf(
  thread: ReadThread,
  job: ReadJob,
  given: { readonly patience: number; readonly works: boolean },
): Promise<ReadAnswer | 'no-thread'> {
  return new Promise((resolve) => {
    let { works } = given;
    const end = (answer: ReadAnswer | 'no-thread'): void => {
      clearTimeout(timer);
      [thread.onmessage, thread.onerror] = [null, null];
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end({ problem: { code: 'took-too-long', message: strings.reading.tookTooLong } });
    }, given.patience);
    thread.onmessage = ({ data }) => {
      works = true;
      if (data !== null) end(data);
    };
    thread.onerror = (event) => {
      event.preventDefault();
      // Before it said anything, the script itself could not be run.
      end(works ? { problem: { code: 'crashed', message: strings.reading.crashed } } : 'no-thread');
    };
    thread.postMessage(job);
  });
}

function contentOf<What extends keyof Readings>(answer: ReadAnswer<What>): Readings[What] {
  if ('problem' in answer) throw new SessionProblem(answer.problem.code, answer.problem.message);
  return answer.read;
}
