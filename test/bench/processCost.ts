import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took: seconds by the clock and of the processor (on a busy machine only the latter say much), greatest memory. */
export interface Cost {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
}

const COMMAND = join(process.cwd(), 'dist/cli/juesuan.js');
const READ_ONLY = join(process.cwd(), 'test/bench/readOnly.cjs');

/** Everything that a bench writes; gone when it ends. */
export const benchFolder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
process.on('exit', () => {
  rmSync(benchFolder, { recursive: true, force: true });
});

/** Makes a process say at its end what it took. */
const TELLER = join(benchFolder, 'tell.cjs');
writeFileSync(
  TELLER,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\n@' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
  });`,
);

function costOf(script: string, ...args: readonly string[]): Cost {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', TELLER, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const [, memory, time] = /@(\d+) (\d+)\s*$/.exec(stderr) ?? [];
  return { clock: (performance.now() - start) / 1000, processor: Number(time) / 1e6, megabytes: Number(memory) / 1024 };
}

/** The built command line. */
export const check = (path: string, ...more: readonly string[]): Cost =>
  costOf(COMMAND, 'check', path, '--format', 'ndjson', ...more);

/** The library that reads workbooks, and nothing else, on the same files. */
export const bare = (path: string): Cost => costOf(READ_ONLY, path);

export function tellRatio(name: string, own: Cost, other: Cost, most: string): void {
  const ratio = (part: keyof Cost): string => (own[part] / other[part]).toFixed(2);
  console.log(
    `${name}: clock ${own.clock.toFixed(2)} / ${other.clock.toFixed(2)} s = ${ratio('clock')}, processor ${ratio('processor')}, memory ${own.megabytes.toFixed(0)} / ${other.megabytes.toFixed(0)} MB = ${ratio('megabytes')} (${most})`,
  );
}

/** Each part's own median. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number =>
    costs.map(of).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? NaN;
  return { clock: middle((c) => c.clock), processor: middle((c) => c.processor), megabytes: middle((c) => c.megabytes) };
}
