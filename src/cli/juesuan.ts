import { version } from '../../package.json';
import { run } from './program';
import { processStreams } from './streams';

/** The executable. Setting the code instead of exiting lets the streams run empty. */
void run(process.argv.slice(2), version, processStreams()).then((code) => {
  process.exitCode = code;
});
