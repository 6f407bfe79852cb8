/**
 * Whole processes against a process that only reads the same files with the library, in one run: `npx tsx
 * test/bench/processes.ts [workbooks]`. Seconds by the clock and of the processor: on a busy machine only the latter say much.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { narrativeDocx } from '../../src/files/docx/narrativeDocx';
import { composed } from '../core/verify/composed';
import { seededDepartment, xlsxOf } from '../folders/seededFolder';
import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const COMMAND = join(process.cwd(), 'dist/cli/juesuan.js');
const READ_ONLY = join(process.cwd(), 'test/bench/readOnly.cjs');
const WORKBOOKS = Number(process.argv[2] ?? 1000);
/** One file is looked at so many times: a single start says little. */
const STARTS = 7;

interface Cost {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
}

function costOf(script: string, ...args: readonly string[]): Cost {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', TELLER, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const [, memory, time] = /@(\d+) (\d+)\s*$/.exec(stderr) ?? [];
  return { clock: (performance.now() - start) / 1000, processor: Number(time) / 1e6, megabytes: Number(memory) / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));

/** Makes a process say at its end what it took. */
const TELLER = join(folder, 'tell.cjs');
writeFileSync(
  TELLER,
  `if (require('node:worker_threads').isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write('\\n@' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
  });`,
);

function folderOf(name: string, files: readonly (readonly [string, Uint8Array | null])[]): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, bytes] of files)
    if (bytes === null) copyFileSync(SAMPLE, join(path, file));
    else writeFileSync(join(path, file), bytes);
  return path;
}

function copies(count: number): string {
  return folderOf(
    `${count}`,
    Array.from({ length: count }, (_, index) => [`${String(index).padStart(4, '0')}.xlsx`, null]),
  );
}

/** 50 sheets of 5,000 rows with six cells each beside the tables of the sample. */
function largeWorkbook(): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const cells = Array.from(
    { length: 5000 },
    (_, row) => `<row r="${row + 1}">${[1, 2, 3, 4, 5, 6].map((column) => `<c><v>${row * column}.25</v></c>`).join('')}</row>`,
  ).join('');
  const numbers = Array.from({ length: 50 }, (_, index) => index + 100);
  for (const number of numbers)
    parts[`xl/worksheets/sheet${number}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
    );
  const entries = (entry: (number: number) => string): string => numbers.map(entry).join('');
  const insert = (name: string, before: string, added: string): void => {
    parts[name] = strToU8(text(name).replace(before, added + before));
  };
  insert(
    'xl/workbook.xml',
    '</sheets>',
    entries((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rBench${n}"/>`),
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  insert(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    entries((n) => `<Relationship Id="rBench${n}" Type="${type}" Target="worksheets/sheet${n}.xml"/>`),
  );
  insert(
    '[Content_Types].xml',
    '</Types>',
    entries(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    ),
  );
  return zipSync(parts, { level: 1 });
}

/** Made-up departments, the first of them with a Word file beside the workbook; the names of the files tell what belongs together. */
async function departments(count: number, texts: number): Promise<string> {
  const text = await narrativeDocx(composed('shanxi', { seed: 13, carryOver: true, tails: true }).narrative);
  return folderOf(
    `texts-${texts}`,
    Array.from({ length: count }, (_, index) => seededDepartment(index)).flatMap(({ name, fileName, workbook }, index) => [
      [fileName, xlsxOf(workbook)] as const,
      ...(index < texts ? [[`${name}2024年度情况说明.docx`, text] as const] : []),
    ]),
  );
}

function tellRatio(name: string, own: Cost, bare: Cost, most: string): void {
  const ratio = (part: keyof Cost): string => (own[part] / bare[part]).toFixed(2);
  console.log(
    `${name}: clock ${own.clock.toFixed(2)} / ${bare.clock.toFixed(2)} s = ${ratio('clock')}, processor ${ratio('processor')}, memory ${own.megabytes.toFixed(0)} / ${bare.megabytes.toFixed(0)} MB = ${ratio('megabytes')} (${most})`,
  );
}

function median(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number): number =>
    costs.map(of).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? NaN;
  return { clock: middle((c) => c.clock), processor: middle((c) => c.processor), megabytes: middle((c) => c.megabytes) };
}

async function main(): Promise<void> {
  const check = (path: string, ...more: readonly string[]): Cost => costOf(COMMAND, 'check', path, '--format', 'ndjson', ...more);
  const bare = (path: string): Cost => costOf(READ_ONLY, path);

  const one = copies(1);
  const starts = Array.from({ length: STARTS }, () => [check(one), bare(one)] as const);
  tellRatio('check of one file', median(starts.map(([own]) => own)), median(starts.map(([, other]) => other)), 'at most 1.1');

  const large = folderOf('large', [['large.xlsx', largeWorkbook()]]);
  tellRatio('50 sheets of 5,000 rows', check(large), bare(large), 'at most 1.1 in memory, no slower');

  const count = Math.round(WORKBOOKS / 5);
  const without = check(await departments(count, 0));
  tellRatio(`${count} departments, one with a text`, check(await departments(count, 1)), without, 'at most 1.1');
  tellRatio(`${count} departments with a text each`, check(await departments(count, count)), without, 'at most 2.5');

  const [few, many] = [copies(Math.round(WORKBOOKS / 10)), copies(WORKBOOKS)];
  const [ofFew, ofMany] = [check(few), check(many)];
  tellRatio(`a folder of ${WORKBOOKS}`, ofMany, bare(many), 'at most 1.4 with a scan of our own');
  const perFile = (ofMany.processor - ofFew.processor) / (WORKBOOKS - WORKBOOKS / 10);
  console.log(
    `growth: ${((ofFew.processor * 1000) / (WORKBOOKS / 10)).toFixed(1)} ms a file among ${WORKBOOKS / 10}, ${(perFile * 1000).toFixed(1)} ms each further one`,
  );
  const two = check(many, '--jobs', '2');
  console.log(`two jobs: ${(ofMany.clock / two.clock).toFixed(2)} times as fast by the clock (at least 1.7 on two free cores)`);
}

void main().finally(() => {
  rmSync(folder, { recursive: true, force: true });
});
