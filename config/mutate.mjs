/**
 * Mutation of what decides on figures: `npm run mutate [AREA…]`. Each area is mutated against its own fast tests; what survives is
 * printed as it is found and stands in dist/mutation, an area whose share of killed mutants is below its floor fails. Words and tables of data are left out: their
 * mutants say nothing of logic.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import { exhaustiveTests } from './exhaustiveTests.mjs';

/** `floor`: percent of mutants that have to be killed. `mutate`: files of src/core. `tests`: folders of test/core. */
const AREAS = {
  amounts: { floor: 85, mutate: /^amounts\//, tests: ['amounts'] },
  check: { floor: 85, mutate: /^check\//, tests: ['check', 'rules'] },
  rules: {
    floor: 85,
    mutate: /^rules\/(?:bind|boundTable|conditions|otherSides|relation|splits|tableRef|term)\.ts$/,
    tests: ['rules', 'check'],
  },
  figures: { floor: 75, mutate: /^(?:figures|form\/item)\//, tests: ['figures', 'form'] },
  localise: { floor: 85, mutate: /^localise\//, tests: ['localise'] },
  tables: { floor: 75, mutate: /^tables\/(?:[^/]+|(?:cells|layout|locating|reading)\/.+)$/, tests: ['tables'] },
  texts: { floor: 75, mutate: /^verify\/reading\//, tests: ['verify'] },
};

/** `MUTATE_EVERY=10 npm run mutate localise`: one of ten blocks of lines, for a first look. */
const EVERY = Number(process.env.MUTATE_EVERY ?? 1);
const BLOCK = 10;

/** What Stryker mutates, as paths or as lines of them. */
function partsOf(pattern) {
  const paths = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && pattern.test(path))
    .sort()
    .map((path) => `src/core/${path}`);
  if (EVERY === 1) return paths;
  const blocks = paths.flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / BLOCK) }, (_, at) => `${path}:${at * BLOCK + 1}-${(at + 1) * BLOCK}`);
  });
  return blocks.filter((_, index) => index % EVERY === 0);
}

/**
 * The files of tests in folders of test/core, those that go through everything left out; those that read the sources would find
 * mutants in them.
 */
const testsIn = (folders) =>
  folders
    .flatMap((folder) =>
      readdirSync(`test/core/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `test/core/${folder}/${name}`),
    )
    .filter((path) => path.endsWith('.test.ts') && !readFileSync(path, 'utf8').includes('readdirSync'))
    .filter((path) => !exhaustiveTests.some((pattern) => new RegExp(pattern.replace('<rootDir>/', '^')).test(path)))
    .sort();

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(AREAS, name));
if (unknown.length > 0) throw new Error(`no area ${unknown.join(', ')}; there are ${Object.keys(AREAS).join(', ')}`);

for (const [name, { floor, mutate, tests }] of Object.entries(AREAS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = Date.now();
  const results = await new Stryker({
    plugins: [new URL('mutationRunner.mjs', import.meta.url).href],
    testRunner: 'in-process',
    testFiles: testsIn(tests),
    mutate: partsOf(mutate),
    mutator: { plugins: [], excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'Regex'] },
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 2),
    timeoutMS: 5_000,
    reporters: ['html', 'json', 'progress-append-only', 'survivors'],
    htmlReporter: { fileName: `dist/mutation/${name}.html` },
    jsonReporter: { fileName: `dist/mutation/${name}.json` },
    tempDirName: `dist/mutation/work-${name}`,
    ignorePatterns: ['dist', 'output'],
    disableTypeChecks: false,
    allowConsoleColors: false,
  }).runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  const share = all === 0 ? 0 : (100 * killed) / all;
  if (share < floor) process.exitCode = 1;
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(
    `${name}: ${killed} of ${all} killed (${count('Timeout')} by not ending), ${share.toFixed(1)} % (floor ${floor} %), ${minutes} minutes`,
  );
}
