import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxOf } from '../folders/seededFolder';
import { makeDepartment, type DepartmentOptions } from '../workbooks/department';
import { shanxiWorkbook } from '../workbooks/shanxi';
import { bare, benchFolder, check, tellRatio } from './processCost';

/**
 * Folders as they grow, whole processes in one run: against bare reading of the same files, the time of each further file, and two
 * jobs against one. `npx tsx --require ./config/textFiles.cjs test/bench/growth.ts [most]`. Copies of the sample, a package as Excel
 * writes it, and made-up departments of four forms, whose packages hold nothing but cells.
 */
const MOST = Number(process.argv[2] ?? 3000);
/** So many departments are made; a larger folder has them several times. */
const DIFFERENT = 250;
const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';

const FORMS: readonly DepartmentOptions[] = [
  { tails: true },
  { tails: true, fund: true },
  { tails: true, fund: true, carryOver: true, nonFiscal: true },
  { stateCapital: true, nonFiscal: true },
];

const originals = join(benchFolder, 'originals');
mkdirSync(originals);
const departments = Array.from({ length: DIFFERENT }, (_, index) => {
  const file = join(originals, `${index}.xlsx`);
  const made = makeDepartment({ ...FORMS[index % FORMS.length], seed: 7000 + index, name: `第${index + 1}示范局` });
  writeFileSync(file, xlsxOf(shanxiWorkbook(made)));
  return file;
});

function folderOf(name: string, count: number, files: readonly string[]): string {
  const path = join(benchFolder, `${name}-${count}`);
  mkdirSync(path);
  for (let begin = 0; begin < count; begin += files.length)
    files.slice(0, count - begin).forEach((file, index) => {
      copyFileSync(file, join(path, `${String(begin + index).padStart(4, '0')}.xlsx`));
    });
  return path;
}

for (const [name, files] of [
  ['copies of the sample', [SAMPLE]],
  ['departments', departments],
] as const) {
  const counts = [100, 1000, 3000].filter((count) => count <= MOST);
  let before = { count: 0, processor: 0 };
  for (const count of counts) {
    const folder = folderOf(name, count, files);
    const own = check(folder);
    tellRatio(`${count} ${name}`, own, bare(folder), 'at most 1.8');
    const each = (own.processor - before.processor) / (count - before.count);
    const begun = before.count === 0 ? 'each, with the start' : 'each further one';
    console.log(`  ${(each * 1000).toFixed(1)} ms of the processor ${begun}`);
    before = { count, processor: own.processor };
    if (count !== counts.at(-1)) continue;
    const two = check(folder, '--jobs', '2');
    console.log(
      `  two jobs: ${(own.clock / two.clock).toFixed(2)} times as fast by the clock (at least 1.7 on two free cores), with ${(two.processor / own.processor).toFixed(2)} times the processor`,
    );
  }
}
