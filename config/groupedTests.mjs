import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const FOLDER = join(root, 'dist/tests');
/** As long as a text of tests is, so long it takes, about; where the pane is rendered, so many times as long. */
const WINDOW_WEIGHT = 5;

/** What needs modules of its own. */
const ALONE = /jest\.(?:mock|doMock|resetModules|isolateModules)\(/;
/** Files that need a window are grouped by themselves. */
const WINDOW = '/** @jest-environment jsdom */\n';
/** They look after each test; they are loaded outside of the files' own blocks, for all of a group. */
const HOOKS = ['test/excel-host/jestExcel', 'test/wps-host/jestWps'];
const CLEANS_UP = "require('@testing-library/react');\n";
/** What one file leaves in the page would be found by the next. */
const EMPTIES_PAGE = 'afterAll(() => document.body.replaceChildren());';
const USES_HOOKS = /(?:excel-host|wps-host|hosts)\//;

/**
 * Loading the code, and running it for the first times, takes longer than most files of tests: while one works, neighbours load it
 * once, in groups that keep each processor busy to the end. A file that is named, and every file in `npm run test:full`, runs by itself.
 * @param leftOut patterns of paths
 * @returns patterns of the groups, and of the files that are in none
 */
export function groupedTests(leftOut) {
  const isLeftOut = (path) => leftOut.some((pattern) => new RegExp(pattern.replace('<rootDir>', '')).test(path));
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && !isLeftOut(`/${path}`))
    .sort()
    .map(fileOfTests)
    // Mixes the folders: in some of them all takes longer.
    .sort((one, other) => (basename(one.path) < basename(other.path) ? -1 : 1));
  const isAlone = ({ text }) => ALONE.test(text);
  const grouped = tests.filter((test) => !isAlone(test));
  const share = weightOf(grouped) / availableParallelism();
  const inWindow = grouped.filter(({ isInWindow }) => isInWindow);
  const others = grouped.filter(({ isInWindow }) => !isInWindow);
  writeGroups([
    ...inGroups(others, share).map((group) => groupOf(group)),
    ...inGroups(inWindow, share).map((group) => WINDOW + CLEANS_UP + groupOf(group, EMPTIES_PAGE)),
  ]);
  return ['<rootDir>/dist/tests/*.test.js', ...tests.filter(isAlone).map(({ path }) => `<rootDir>/${path}`)];
}

function fileOfTests(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const isInWindow = text.startsWith(WINDOW);
  return { path, text, isInWindow, weight: text.length * (isInWindow ? WINDOW_WEIGHT : 1) };
}

const weightOf = (tests) => tests.reduce((sum, { weight }) => sum + weight, 0);

/** The last one is what is left: it has time to run beside another. */
function inGroups(tests, share) {
  const groups = [];
  for (const test of tests) {
    if (groups.length === 0 || weightOf(groups.at(-1)) > share) groups.push([]);
    groups.at(-1).push(test);
  }
  return groups;
}

function groupOf(tests, afterwards = '') {
  const load = (path) => `require(${JSON.stringify(relative(FOLDER, join(root, path)))});`;
  const hooks = tests.some(({ path, text }) => USES_HOOKS.test(path) || USES_HOOKS.test(text)) ? HOOKS : [];
  const blocks = tests.map(({ path }) => `describe(${JSON.stringify(path)}, () => { ${load(path)} ${afterwards} });`);
  return `${[...hooks.map(load), ...blocks].join('\n')}\n`;
}

/** A run that goes on beside this one finds what it began with. */
function writeGroups(groups) {
  const nameOf = (index) => `group-${String(index + 1).padStart(2, '0')}.test.js`;
  mkdirSync(FOLDER, { recursive: true });
  groups.forEach((text, index) => {
    const file = join(FOLDER, nameOf(index));
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  });
  const names = new Set(groups.map((_, index) => nameOf(index)));
  for (const name of readdirSync(FOLDER)) if (!names.has(name)) rmSync(join(FOLDER, name));
}
