/** Where the command line writes: data, messages, and a progress line that replaces itself on a terminal. */
export interface Streams {
  readonly colour: boolean;
  out(text: string): void;
  err(text: string): void;
  progress(text: string, last: boolean): void;
}

/** Lines of progress are rare where they cannot replace one another. */
const PROGRESS_EVERY_MS = 2000;

export function processStreams(): Streams {
  let shown = 0;
  return {
    colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    progress: (text, last) => {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r${text}${last ? '\n' : ''}`);
      } else if (last || Date.now() - shown >= PROGRESS_EVERY_MS) {
        shown = Date.now();
        process.stderr.write(`${text}\n`);
      }
    },
  };
}
