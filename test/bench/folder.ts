/**
 * A whole folder through the built command line: `npx tsx test/bench/folder.ts [departments]`. Every seeded slip has to be in
 * the report; hostile files are reported and stop nothing. Prints time and memory for each number of threads.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEarlierReports } from '../../src/app/report/earlierReports';
import { seededDepartment, xlsxOf, type SeededDepartment } from '../folders/seededFolder';

const COMMAND = 'dist/cli/juesuan.js';
const count = Number(process.argv[2] ?? 200);

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

function juesuan(...args: string[]): Promise<Run> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, residentMegabytes(child.pid));
    }, 50);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, out, seconds: (performance.now() - started) / 1000, peakMegabytes: peak });
    });
  });
}

function residentMegabytes(pid: number | undefined): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function makeFolder(folder: string): SeededDepartment[] {
  const departments = Array.from({ length: count }, (_, index) => seededDepartment(index));
  for (const { fileName, workbook } of departments) writeFileSync(join(folder, fileName), xlsxOf(workbook));
  const first = departments[0];
  if (first !== undefined) writeFileSync(join(folder, '损坏.xlsx'), xlsxOf(first.workbook).slice(0, 3000));
  writeFileSync(join(folder, '图片.xlsx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  writeFileSync(join(folder, '加密.xlsx'), Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]));
  return departments;
}

/** Slips whose broken relations are not all findings of severity `error`, and right departments with an error. */
function missed(report: string, departments: readonly SeededDepartment[]): string[] {
  const reports = new Map((parseEarlierReports(report) ?? []).map((one) => [one.file.split('/').at(-1), one]));
  return departments.flatMap(({ fileName, slip }) => {
    const errors = new Set(
      (reports.get(fileName)?.findings ?? []).filter(({ severity }) => severity === 'error').map(({ key }) => key),
    );
    if (!reports.has(fileName)) return [`${fileName}: no report`];
    if (slip === null) return errors.size === 0 ? [] : [`${fileName}: ${[...errors].join(', ')}`];
    const lacking = slip.breaks.filter((relation) => !errors.has(relation));
    return lacking.length === 0
      ? []
      : [`${fileName} ${slip.sheet}!${slip.address} ${slip.before} → ${slip.after}: ${lacking.join(', ')}`];
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  try {
    execFileSync(process.execPath, ['config/buildCli.mjs']);
    const input = join(folder, 'in');
    mkdirSync(input);
    const departments = makeFolder(input);
    const kept = join(folder, 'kept.ndjson');
    for (const jobs of ['1', '2']) {
      const run = await juesuan('check', input, '--format', 'ndjson', '--jobs', jobs);
      const wrong = missed(run.out, departments);
      const each = (run.seconds * 1000) / (count + 3);
      console.log(
        `check --jobs ${jobs}: ${run.seconds.toFixed(1)} s, ${each.toFixed(0)} ms a workbook, peak ${run.peakMegabytes.toFixed(0)} MB, exit ${run.code}, slips missed ${wrong.length}`,
      );
      for (const line of wrong) console.log(`  ${line}`);
      if (wrong.length > 0 || run.code !== 2) process.exitCode = 1;
    }
    const first = await juesuan('check', input, '--resume', kept, '--jobs', '2');
    const again = await juesuan('check', input, '--resume', kept, '--jobs', '2');
    console.log(
      `--resume: ${first.seconds.toFixed(1)} s, then ${again.seconds.toFixed(1)} s, same text ${String(first.out === again.out)}`,
    );
    if (first.out !== again.out) process.exitCode = 1;
    const report = await juesuan('report', input, '-o', join(folder, 'out'), '--jobs', '2', '--last', kept, '--resume', kept);
    console.log(
      `report (summary and ${count} 审核意见): ${report.seconds.toFixed(1)} s, peak ${report.peakMegabytes.toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
