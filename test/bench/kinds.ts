import { readTables, reviewWorkbook, runsText, type Review, type WorkbookSnapshot } from '../../src/core';
import { placeName } from '../../src/core/workbook/address';
import { random } from '../core/localise/department';
import { benchDepartments, otherBenchDepartments, provinceWorkbook, type BenchDepartment } from './kinds/departments';
import { judge } from './kinds/judge';
import { isDetectable } from './kinds/oracle';
import { KINDS, type MakeSlip } from './kinds/slips';
import { Subject, type Slip } from './kinds/subject';

/**
 * Kinds of slips in made-up departments: how many are found (错误 or 提示), of those that an oracle of its own sees how many
 * are passed over, how many are named first, as well as the tables tell, or at all, certainties that are false, and the time against a plain review.
 * `npm run bench kinds [-- DEPARTMENTS [SLIPS [KIND]]]`: 60 departments and one slip of each kind in each, a few minutes on one
 * core, unless said otherwise. `--missed` lists what went wrong; `--others` makes the slips in schools, hospitals and other kinds of
 * departments (`test/workbooks/otherForms`), of which there are more than 60.
 */
const [departments = '60', slips = '1', only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const verbose = process.argv.includes('--missed');
const areOthers = process.argv.includes('--others');

interface Tally {
  slips: number;
  found: number;
  detectable: number;
  'passed over': number;
  first: number;
  'as good': number;
  '% right': number;
  listed: number;
  'false certainty': number;
  'worst time': number;
}

const tallyOf = (): Tally => ({
  slips: 0, found: 0, detectable: 0, 'passed over': 0, first: 0, 'as good': 0, '% right': 0, listed: 0, 'false certainty': 0, 'worst time': 0,
}); // prettier-ignore

/** Milliseconds of processor time: the machine may be busy with something else. */
function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const plainTime = (workbook: WorkbookSnapshot): number =>
  median(Array.from({ length: 5 }, () => timed(() => reviewWorkbook(workbook)).time));

const said = ({ findings }: Review): string[] =>
  findings.filter(({ severity }) => severity !== 'rounding').map(({ rule, said: words }) => `${rule} ${runsText(words)}`);

function record(tally: Tally, slip: Slip, before: ReadonlySet<string>, plain: number, name: string): void {
  const options = slip.prior === undefined ? {} : { prior: slip.prior };
  const { result, time } = timed(() => reviewWorkbook(slip.workbook, options));
  const { review } = result;
  const isFound = said(review).some((words) => !before.has(words));
  const isSeen = isDetectable(readTables(slip.workbook).figures);
  const { first, asGood, listed, falselyCertain } = judge(slip, review);
  tally.slips++;
  if (isFound) tally.found++;
  if (isSeen) tally.detectable++;
  if (isSeen && !isFound) tally['passed over']++;
  if (first) tally.first++;
  if (asGood) tally['as good']++;
  tally['% right'] = Math.round((100 * (tally.first + tally['as good'])) / tally.slips);
  if (listed) tally.listed++;
  if (falselyCertain) tally['false certainty']++;
  tally['worst time'] = Math.max(tally['worst time'], Number((time / plain).toFixed(1)));
  if (!verbose || ((first || asGood) && !falselyCertain)) return;
  const where = slip.whole
    ? `${slip.whole.tables.join()} ${slip.whole.account ?? ''}`
    : [...slip.was].map((entry) => entry.join('=')).join(' ');
  const word = falselyCertain ? 'FALSE' : isFound ? 'elsewhere' : isSeen ? 'PASSED OVER' : 'unseen';
  console.log(
    `${word}: ${name} | ${where} | ${[...review.suspects]
      .sort((a, b) => Number(b.status === 'unique') - Number(a.status === 'unique'))
      .slice(0, 3)
      .map(spoken)
      .join(' || ')}`,
  );
}

function spoken({ status, pattern, cells, area }: Review['suspects'][number]): string {
  const places = cells
    .slice(0, 4)
    .map(({ at, label, value, proposed }) => `${at === null ? label : placeName(at)} ${value}→${proposed}`);
  return `${status} ${pattern ?? '-'} ${area === undefined ? '' : `[${area.table} ${area.column ?? area.row ?? ''}]`} ${places.join('; ')}`;
}

function runKinds(): void {
  const tallies: Record<string, Tally> = {};
  const made = areOthers ? otherBenchDepartments : benchDepartments;
  made(Number(departments)).forEach((department, index) => {
    const subject = new Subject(department.workbook, random(31 + index));
    const before = new Set(said(subject.reviewed.review));
    const plain = plainTime(department.workbook);
    for (const [kind, make] of Object.entries(KINDS)) {
      if (only !== undefined && kind !== only) continue;
      const tally = (tallies[kind] ??= tallyOf());
      for (let count = 0; count < Number(slips); count++) {
        const slip = slipOf(make, subject, department);
        if (slip !== null) record(tally, slip, before, plain, `${kind}, ${department.name}`);
      }
    }
  });
  console.table(tallies);
}

/** Not every figure that is drawn has room for the slip. */
function slipOf(make: MakeSlip, subject: Subject, department: BenchDepartment): Slip | null {
  for (let tries = 0; tries < 10; tries++) {
    const slip = make(subject, department);
    if (slip !== null) return slip;
  }
  return null;
}

function runProvince(): void {
  const tallies: Record<string, Tally> = {};
  for (let seed = 1; seed <= 6; seed++) {
    const workbook = provinceWorkbook(seed);
    const department = { name: `province ${seed}`, workbook, lastYear: workbook, foreign: workbook };
    const subject = new Subject(workbook, random(977 + seed));
    const before = new Set(said(subject.reviewed.review));
    const plain = plainTime(workbook);
    for (const kind of ['5 slips', 'columns exchanged', 'one digit', 'expenditure in 元'] as const) {
      const slip = KINDS[kind] ? slipOf(KINDS[kind], subject, department) : null;
      if (slip !== null) record((tallies[kind] ??= tallyOf()), slip, before, plain, `${kind}, ${department.name}`);
    }
  }
  console.log('A province’s table of four hundred accounts');
  console.table(tallies);
}

runKinds();
if (only === undefined && !areOthers) runProvince();
