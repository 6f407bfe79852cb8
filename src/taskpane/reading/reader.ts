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
 * Reads each file in a thread that ends with it: one that takes too long, or all the memory that a thread gets, is that file's problem
 * and not the page's.
 * @param createThread throws where the browser lets the page have none; then files are read here
 */
export const readerWithin =
  (createThread: () => ReadThread, patience = PATIENCE): Reader =>
  async (job) => {
    let thread: ReadThread;
    try {
      thread = createThread();
    } catch {
      return readHere(job);
    }
    const answer = await answerOf(thread, job, patience);
    return answer === 'no-thread' ? readHere(job) : contentOf(answer as ReadAnswer<typeof job.what>);
  };

function answerOf(thread: ReadThread, job: ReadJob, patience: number): Promise<ReadAnswer | 'no-thread'> {
  return new Promise((resolve) => {
    let works = false;
    const end = (answer: ReadAnswer | 'no-thread'): void => {
      clearTimeout(timer);
      thread.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end({ problem: { code: 'took-too-long', message: strings.reading.tookTooLong } });
    }, patience);
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
