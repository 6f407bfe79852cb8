/**
 * Runs an area's tests for StrykerJS inside one process. Jest would load every module anew for every mutant, which takes seconds;
 * here code and tests are one function, compiled once and called anew for every mutant: no memory of one mutant reaches the next,
 * and only the files that cover the mutant are loaded. What Jest does beyond `describe`, `test` and `expect` is not here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { Script } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { bind } = require('jest-each');
const { expect } = require('expect');

/** What Stryker's instrumented code looks at. */
const stryker = (globalThis.__stryker__ = {});

/** In one file for all, each test finds what is beside it as before. */
const foldersOfTests = {
  name: 'folders-of-tests',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', () => JSON.stringify(dirname(path))),
      loader: 'ts',
    }));
  },
};

class InProcessRunner {
  static inject = [commonTokens.options];
  /** Hands out, each time it is called, the files of tests as functions that load them: with modules that nobody has used yet. */
  #load;
  /** Ids of tests: those that noticed a mutant lately, then the fastest. */
  #order = [];

  constructor({ testFiles }) {
    this.files = testFiles;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const entries = this.files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(resolve(file))}),`);
    const { outputFiles } = await build({
      stdin: { contents: `module.exports = {${entries.join('\n')}};`, resolveDir: process.cwd() },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      loader: { '.txt': 'text' },
      plugins: [foldersOfTests],
      write: false,
    });
    this.#load = new Script(
      `(require, module, describe, test, it, expect) => { ${outputFiles[0].text}\nreturn module.exports; }`,
      {
        filename: 'mutated.js',
      },
    ).runInThisContext();
  }

  async dryRun() {
    const tests = this.#collect(this.files);
    const results = await run(tests);
    this.#order = [...results].sort((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id);
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: withBlocks(stryker.mutantCoverage, tests) };
  }

  async mutantRun({ activeMutant: { id: mutant }, testFilter, hitLimit }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = 0;
    const tests = await this.#runUntilNoticed(mutant, testFilter);
    const result = determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests };
    return toMutantRunResult(result, false);
  }

  async #runUntilNoticed(mutant, wanted) {
    const files = this.files.filter((file) => wanted.some((id) => id.startsWith(file)));
    let tests;
    try {
      tests = this.#collect(files, mutant);
    } catch (error) {
      leave();
      return [resultOf(wanted[0], 0, messageOf(error))];
    }
    const rank = new Map(this.#order.map((id, index) => [id, index]));
    const inOrder = tests
      .filter(({ id }) => wanted.includes(id))
      .sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
    const results = await run(inOrder, mutant);
    const noticed = results.find(({ status }) => status === TestStatus.Failed)?.id;
    if (noticed !== undefined) this.#order = [noticed, ...this.#order.filter((id) => id !== noticed)];
    return results;
  }

  /** @param mutant what is active in the blocks of tests, not while modules are loaded. */
  #collect(files, mutant) {
    const tests = [];
    let path = [];
    const describe = (name, body) => {
      const outside = path;
      path = [...path, name];
      enter(path.join(' '), mutant);
      body();
      path = outside;
      if (path.length > 1) enter(path.join(' '), mutant);
      else leave();
    };
    const test = (name, body) => {
      const blocks = path.slice(1).map((_, index) => path.slice(0, index + 2).join(' '));
      tests.push({ id: [...path, name].join(' '), blocks, body });
    };
    describe.each = bind(describe, false);
    test.each = bind(test);
    const byFile = this.#load(require, {}, describe, test, test, expect);
    for (const file of files) {
      path = [file];
      byFile[file]();
    }
    return tests;
  }
}

function enter(id, mutant) {
  stryker.currentTestId = id;
  stryker.activeMutant = mutant;
}

function leave() {
  stryker.currentTestId = undefined;
  stryker.activeMutant = undefined;
}

/** @param mutant what is active while the tests run; they end at the first that notices. */
async function run(tests, mutant) {
  const results = [];
  for (const { id, body } of tests) {
    const began = performance.now();
    enter(id, mutant);
    const failure = await failureOf(body);
    leave();
    results.push(resultOf(id, performance.now() - began, failure));
    if (mutant !== undefined && failure !== null) break;
  }
  return results;
}

function resultOf(id, timeSpentMs, failureMessage) {
  return { id, name: id, timeSpentMs, failureMessage, status: failureMessage === null ? TestStatus.Success : TestStatus.Failed };
}

/** What a block of tests reckons before its tests is covered by each of them. */
function withBlocks({ static: loaded, perTest }, tests) {
  const covered = Object.fromEntries(
    tests.map(({ id, blocks }) => [id, Object.assign({}, ...[...blocks, id].map((one) => perTest[one]))]),
  );
  return { static: loaded, perTest: covered };
}

/** Survivors are worth reading before all is done. */
class SurvivorReporter {
  onMutantTested({ status, fileName, location, mutatorName, replacement = '' }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const place = `${relative('.', fileName)}:${location.start.line}:${location.start.column}`;
    console.log(`${status} ${place} ${mutatorName} ${replacement.replace(/\s+/g, ' ').slice(0, 100)}`);
  }
}

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error) {
  return String(error?.message ?? error).slice(0, 500);
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
  declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorReporter),
];
