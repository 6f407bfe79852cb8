import { PROFILES } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { profileText } from '../core/narrative/wording/profileText';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { writeOutput } from './outputFiles';
import type { Streams } from './streams';

/** `juesuan profile`: a built-in wording as a file to start an own one from. @throws CallProblem. */
export function profile(id: string, output: string | undefined, streams: Streams): ExitCode {
  const found = PROFILES[id];
  if (found === undefined) throw new CallProblem(say.usage.unknownProfile(id, Object.keys(PROFILES).join('、')));
  if (output === undefined) {
    streams.out(profileText(found));
    return EXIT.clean;
  }
  writeOutput(output, profileText(found));
  streams.err(`${say.written(output)}\n`);
  return EXIT.clean;
}
