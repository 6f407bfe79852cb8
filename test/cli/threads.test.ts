import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reviewAll } from '../../src/cli/reviewPool';
import { seededDepartment, xlsxOf } from '../folders/seededFolder';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Paths of departments by their index. */
function departments(...indexes: readonly number[]): string[] {
  return indexes.map((index) => {
    const { fileName, workbook } = seededDepartment(index);
    const path = join(folder, fileName);
    writeFileSync(path, xlsxOf(workbook));
    return path;
  });
}

const job = (file: string) => ({ file, format: 'json', terminal: { colour: false, width: 120 } }) as const;

const worker = join(__dirname, 'hostileWorker.cjs');

test('a file that brings its thread down is one failed file; the others are reviewed', async () => {
  const [one = '', two = '', three = ''] = departments(0, 1, 3);
  const results: [string, number, boolean][] = [];
  for await (const { file, exit, output } of reviewAll([one, 'grow', two, 'exit', three].map(job), 2, {
    worker,
    heapMegabytes: 128,
  })) {
    results.push([file, exit, output.includes('"code":"crashed"')]);
  }
  expect(results).toEqual([
    [one, 1, false],
    ['grow', 2, true],
    [two, 1, false],
    ['exit', 2, true],
    [three, 0, false],
  ]);
}, 60000);

test.each([1, 2])(
  'a file that takes too long is one failed file; the others are reviewed (%i at a time)',
  async (threads) => {
    const [one = '', two = ''] = departments(0, 1);
    const results: [string, string | undefined][] = [];
    for await (const { file, output } of reviewAll(['loop', one, 'loop', two].map(job), threads, {
      worker,
      milliseconds: 5000,
    }))
      results.push([file, (JSON.parse(output) as { error?: { code: string } }).error?.code]);
    expect(results).toEqual([
      ['loop', 'took-too-long'],
      [one, undefined],
      ['loop', 'took-too-long'],
      [two, undefined],
    ]);
  },
  60000,
);
