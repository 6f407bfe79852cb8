import { version } from '../../package.json';
import { cliMessages as say } from './cliMessages';
import { EXIT } from './exitCode';
import { run } from './program';
import { processStreams } from './streams';

let isComplete = true;
const streams = processStreams(() => {
  if (isComplete) streams.err(`${say.cannotPrint}\n`);
  isComplete = false;
  process.exitCode = EXIT.failed;
});

/** The executable. Setting the code instead of exiting lets the streams run empty. */
void run(process.argv.slice(2), version, streams).then((code) => {
  process.exitCode = isComplete ? code : EXIT.failed;
});
