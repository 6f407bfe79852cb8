import { spawnSync } from 'node:child_process';

/** Runs the benchmarks one after the other, each in a process of its own: `npm run bench [NAME… [OPTION…]]`; options go to each. */
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

const isBench = (word: string): boolean => (BENCHES as readonly string[]).includes(word);
const words = process.argv.slice(2);
const wanted = words.filter(isBench);
const options = words.filter((word) => !isBench(word));
if (wanted.length === 0 && words.length > 0) throw new Error(`no bench ${words.join(' ')}; there are ${BENCHES.join(', ')}`);
for (const name of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ['--require', './config/textFiles.cjs', '--import', 'tsx', `test/bench/${name}.ts`, ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
