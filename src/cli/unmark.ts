import { cliMessages as say } from '../core/messages/cli';
import { clearMarks } from '../files/marks/clearMarks';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { isSameFile, readBytes, requireSameKind, writeOutput } from './fileAccess';
import type { Streams } from './streams';

/** `juesuan unmark`: a copy without our marks, all else as it was. @throws CallProblem, FileProblem. */
export function unmark(file: string, output: string, streams: Streams): ExitCode {
  if (isSameFile(file, output)) throw new CallProblem(say.usage.outputOverInput(output));
  requireSameKind(file, output);
  const bytes = readBytes(file);
  const cleared = clearMarks(bytes);
  writeOutput(output, cleared);
  const isSame = Buffer.compare(bytes, cleared) === 0;
  streams.err(`${isSame ? say.nothingToUnmark(output) : say.unmarked(output)}\n`);
  return EXIT.clean;
}
