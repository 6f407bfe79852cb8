import { codeOf } from './fileAccess';

/** What the text is printed for. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns of a line. */
  readonly width: number;
}

/** A file or a pipe has no width of its own. */
const WIDTH_OF_A_PIPE = 120;

/** Where the command line writes: data, messages, and a progress line that replaces itself on a terminal. */
export interface Streams {
  readonly terminal: Terminal;
  out(text: string): void;
  err(text: string): void;
  progress(text: string, last: boolean): void;
}

/** Lines of progress are rare where they cannot replace one another. */
const PROGRESS_EVERY_MS = 2000;

/** The streams of this process. `onFailure` is told when what was printed did not arrive; a reader that left has read enough. */
export function processStreams(onFailure: () => void): Streams {
  let shown = 0;
  let isProgressShown = false;
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (codeOf(error) !== 'EPIPE' && stream === process.stdout) onFailure();
    });
  const clearProgress = (): void => {
    if (isProgressShown) process.stderr.write('\r\u001b[K');
    isProgressShown = false;
  };
  return {
    terminal: {
      colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
      width: process.stdout.isTTY ? process.stdout.columns : WIDTH_OF_A_PIPE,
    },
    out: (text) => {
      clearProgress();
      if (process.stdout.writable) process.stdout.write(text);
    },
    err: (text) => {
      clearProgress();
      if (process.stderr.writable) process.stderr.write(text);
    },
    progress: (text, last) => {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r${text}${last ? '\n' : ''}`);
        isProgressShown = !last;
      } else if (last || Date.now() - shown >= PROGRESS_EVERY_MS) {
        shown = Date.now();
        process.stderr.write(`${text}\n`);
      }
    },
  };
}
