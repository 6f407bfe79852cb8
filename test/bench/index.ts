import { spawnSync } from 'node:child_process';

/** Runs the benchmarks one after the other, each in a process of its own: `npm run bench [NAME…]`. */
const BENCHES = [
  'review',
  'localise',
  'structural',
  'kinds',
  'folder',
  'verify',
  'sentences',
  'regions',
  'processes',
  'growth',
  'formulas',
] as const;

const wanted = process.argv.slice(2);
for (const name of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--require', './config/textFiles.cjs', '--import', 'tsx', `test/bench/${name}.ts`],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
