import { runInNewContext } from 'node:vm';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { codeOf } from './fileAccess';

/** What one file may take, in milliseconds; a department's takes some twenty. */
export const FILE_TIME = 60_000;

/**
 * Does what does not wait (of an asynchronous function: up to its first `await`) and stops it when its time is over. A thread
 * of its own would do so too, but takes longer to start than most files to be reviewed.
 * @throws CallProblem when the time is over.
 */
export function withinTime<Result>(file: string, work: () => Result, milliseconds = FILE_TIME): Result {
  try {
    // The engine watches over scripts only, so the work is called from one.
    return runInNewContext('work()', { work }, { timeout: milliseconds }) as Result;
  } catch (error) {
    if (codeOf(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new CallProblem(say.failed(file, say.tookTooLong), { cause: error });
  }
}
