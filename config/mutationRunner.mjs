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
    const result = await this.#run(this.files, () => true);
    this.#order = [...result.tests].sort((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id);
    return { ...result, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = new Set(testFilter);
    const files = this.files.filter((file) => testFilter.some((id) => id.startsWith(file)));
    stryker.hitLimit = hitLimit;
    stryker.hitCount = 0;
    const result = await this.#run(files, (id) => wanted.has(id), activeMutant.id);
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result, false);
  }

  /** @param mutant what is active while the tests run; they end at the first that notices. */
  async #run(files, isWanted, mutant) {
    const tests = this.#collect(files).filter(({ id }) => isWanted(id));
    const rank = new Map(this.#order.map((id, index) => [id, index]));
    tests.sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
    const results = [];
    stryker.activeMutant = mutant;
    for (const { id, body } of tests) {
      const began = performance.now();
      stryker.currentTestId = id;
      const failureMessage = await failureOf(body);
      const status = failureMessage === null ? TestStatus.Success : TestStatus.Failed;
      results.push({ id, name: id, timeSpentMs: performance.now() - began, status, failureMessage });
      if (mutant === undefined || failureMessage === null) continue;
      this.#order = [id, ...this.#order.filter((other) => other !== id)];
      break;
    }
    stryker.activeMutant = undefined;
    stryker.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results };
  }

  #collect(files) {
    const tests = [];
    const path = [];
    const describe = (name, body) => {
      path.push(name);
      body();
      path.pop();
    };
    const test = (name, body) => tests.push({ id: [...path, name].join(' '), body });
    describe.each = bind(describe, false);
    test.each = bind(test);
    const byFile = this.#load(require, {}, describe, test, test, expect);
    for (const file of files) describe(file, byFile[file]);
    return tests;
  }
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
    return String(error?.message ?? error).slice(0, 500);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
  declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorReporter),
];
