import { exhaustiveTests } from './exhaustiveTests.mjs';
import { groupedTests } from './groupedTests.mjs';
import { everything } from './jest.base.mjs';

/** Options of Jest whose value stands behind them. */
const VALUED = ['-c', '--config', '-t', '--testNamePattern', '-w', '--maxWorkers', '--outputFile', '--testTimeout', '--shard'];

/** What is run while one works; a test that is named is run whatever it is. */
const isNamed = process.argv
  .slice(2)
  .some((argument, index, all) => !argument.startsWith('-') && !VALUED.includes(all[index - 1] ?? ''));
const leftOut = [...everything.testPathIgnorePatterns, ...(isNamed ? [] : exhaustiveTests)];

export default {
  ...everything,
  ...(isNamed ? {} : { testMatch: groupedTests(leftOut) }),
  testPathIgnorePatterns: leftOut,
};
