import { cliMessages as say } from './cliMessages';
import { PROFILE_FILES, profileNamed } from '../core/narrative/profiles';
import { PROFILE_NAMES } from '../core/narrative/profiles/builtIn';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { writeOutput } from './outputFiles';
import type { Streams } from './streams';

/** `juesuan profile`: the file of a built-in wording, to start an own one from. @throws CallProblem. */
export function profile(id: string, output: string | undefined, streams: Streams): ExitCode {
  const found = PROFILE_FILES[profileNamed(id)?.id ?? ''];
  if (found === undefined) throw new CallProblem(say.usage.unknownProfile(id, PROFILE_NAMES));
  if (output === undefined) {
    streams.out(found);
    return EXIT.clean;
  }
  writeOutput(output, found);
  streams.err(`${say.written(output)}\n`);
  return EXIT.clean;
}
