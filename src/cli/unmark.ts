import { cliMessages as say } from './cliMessages';
import { clearMarks } from '../files/marks/clearMarks';
import { EXIT, type ExitCode } from './exitCode';
import { readBytes, requireSameKind } from './fileAccess';
import { requireOtherFiles, writeOutput } from './outputFiles';
import type { Streams } from './streams';

/** `juesuan unmark`: a copy without our marks, all else as it was. @throws CallProblem, FileProblem. */
export function unmark(file: string, output: string, streams: Streams): ExitCode {
  requireOtherFiles([file], [output]);
  requireSameKind(file, output);
  const bytes = readBytes(file);
  const cleared = clearMarks(bytes);
  writeOutput(output, cleared);
  const isSame = Buffer.compare(bytes, cleared) === 0;
  streams.err(`${isSame ? say.nothingToUnmark(output) : say.unmarked(output)}\n`);
  return EXIT.clean;
}
