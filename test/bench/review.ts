import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type * as Core from '../../src/core/review/reviewWorkbook';
import type * as Texts from '../../src/core/review/reviewDocument';
import type * as TextFiles from '../../src/core/verify/textDocument';
import type * as Verify from '../../src/core/verify/verifyDocument';
import type * as Files from '../../src/files/readWorkbook';

/**
 * What a review costs, as ratios of times taken in one run: from snapshot to findings against the bare reading of the
 * file, a text against the review of its tables, and a folder of workbooks against the bare reading of the same files,
 * with the greatest memory of the process.
 */
const TEXT = 'test/cases/seed-narrative.txt';
const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const WARM_UP = 150;
const ROUNDS = 300;
const WORKBOOKS = Number(process.argv[2] ?? 1000);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/**
 * Milliseconds of processor time: on a busy machine the clock also counts what others do, and longer work is interrupted
 * more often. Each work begins without the garbage of the one before, and pays for its own.
 */
function processorTime(work: () => void): number {
  collectGarbage({ type: 'minor' });
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

type Modules = typeof Core & typeof Files & typeof Texts & typeof TextFiles & typeof Verify;

/** Bundled as it ships: tsx adds a call for the name of every closure, which costs a review half as much again and reading nothing. */
function bundled(): Modules {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  const files = [
    'core/review/reviewWorkbook',
    'core/review/reviewDocument',
    'core/verify/textDocument',
    'core/verify/verifyDocument',
    'files/readWorkbook',
  ];
  const contents = files.map((file) => `export * from './src/${file}';`).join('');
  const outfile = join(folder, 'review.cjs');
  buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.txt': 'text' },
    outfile,
  });
  const modules = createRequire(outfile)(outfile) as Modules;
  rmSync(folder, { recursive: true, force: true });
  return modules;
}

function reviewAgainstReading({ readWorkbook, reviewWorkbook }: Modules): void {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const snapshot = readWorkbook(bytes, SAMPLE);
  const reading: number[] = [];
  const reviewing: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const read = processorTime(() => readWorkbook(bytes, SAMPLE));
    const review = processorTime(() => reviewWorkbook(snapshot));
    if (round >= WARM_UP) {
      reading.push(read);
      reviewing.push(review);
    }
  }
  const ratio = median(reviewing) / median(reading);
  console.log(
    `reading ${median(reading).toFixed(2)} ms, snapshot to findings ${median(reviewing).toFixed(2)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

/** The published text beside its workbook, both read anew each time. */
function textAgainstReview({ readWorkbook, reviewWorkbook, reviewOwnTexts, verifyDocument, textDocument }: Modules): void {
  const snapshot = readWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE);
  const text = readFileSync(TEXT, 'utf8');
  const rounds = Array.from({ length: WARM_UP + ROUNDS }, () => {
    const { context } = reviewWorkbook(snapshot);
    return {
      tables: processorTime(() => reviewOwnTexts(reviewWorkbook(snapshot), snapshot)),
      own: processorTime(() => verifyDocument(textDocument(text), snapshot, context)),
    };
  }).slice(WARM_UP);
  const [tables, own] = [median(rounds.map((one) => one.tables)), median(rounds.map((one) => one.own))];
  console.log(
    `the tables ${tables.toFixed(2)} ms, their text ${own.toFixed(2)} ms, ratio ${(own / tables).toFixed(2)} (at most 1.5)`,
  );
}

/** `/usr/bin/time`-like: seconds and greatest resident memory of a child process. */
function child(script: string, args: readonly string[]): { seconds: number; megabytes: number } {
  const wrapper = `process.on('exit', () => process.stderr.write('\\n@' + process.resourceUsage().maxRSS));`;
  const start = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    ['-e', `${wrapper}process.argv.splice(1, 0, ${JSON.stringify(script)});require(${JSON.stringify(script)})`, '--', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(/@(\d+)$/.exec(stderr)?.[1] ?? NaN) / 1024 };
}

function folderAgainstReading(): void {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  for (let index = 0; index < WORKBOOKS; index++) copyFileSync(SAMPLE, join(folder, `${String(index).padStart(4, '0')}.xlsx`));
  const bare = child(join(process.cwd(), 'test/bench/readOnly.cjs'), [folder]);
  const check = child(join(process.cwd(), 'dist/cli/juesuan.js'), ['check', folder, '--format', 'ndjson']);
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${WORKBOOKS} workbooks: bare reading ${bare.seconds.toFixed(1)} s, ${bare.megabytes.toFixed(0)} MB; check ${check.seconds.toFixed(1)} s, ${check.megabytes.toFixed(0)} MB (under 300)`,
  );
  console.log(`ratio ${(check.seconds / bare.seconds).toFixed(2)} (at most 1.5)`);
}

const modules = bundled();
reviewAgainstReading(modules);
textAgainstReview(modules);
folderAgainstReading();
