import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type * as Core from '../../src/core/review/reviewWorkbook';
import type { Relation } from '../../src/core/rules/relation';
import { a1 } from '../../src/core/workbook/address';
import { isCellError, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type * as Files from '../../src/files/readWorkbook';
import { makeDepartment } from '../workbooks/department';
import { shanxiWorkbook } from '../workbooks/shanxi';

/**
 * The whole review against a spreadsheet engine that builds and evaluates the same relations over the same cells, each as a formula:
 * `npm install --no-save hyperformula@3.5.0 && npm run bench formulas`. HyperFormula is under the GPL and is therefore no dependency
 * of this project; without it nothing is measured.
 */
const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const ROUNDS = 40;
const WARM_UP = 100;

type Sheets = Record<string, readonly (readonly (string | number | null)[])[]>;
interface Engine {
  readonly buildFromSheets: (
    sheets: Sheets,
    options: { licenseKey: string; maxRows?: number },
  ) => {
    readonly destroy: () => void;
    readonly getSheetId: (name: string) => number;
    readonly getSheetValues: (sheet: number) => readonly (readonly unknown[])[];
  };
}

function engine(): Engine | null {
  const name = process.env.HYPERFORMULA ?? join(process.cwd(), 'node_modules/hyperformula');
  if (!existsSync(name)) return null;
  return (createRequire(join(process.cwd(), 'package.json'))(name) as { HyperFormula: Engine }).HyperFormula;
}

/** Bundled as it ships: tsx adds a call for the name of every closure. */
function bundled(): typeof Core & typeof Files {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-bench-'));
  const contents = `export * from './src/core/review/reviewWorkbook'; export * from './src/files/readWorkbook';`;
  const outfile = join(folder, 'review.cjs');
  buildSync({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, platform: 'node', format: 'cjs', outfile });
  const modules = createRequire(outfile)(outfile) as typeof Core & typeof Files;
  rmSync(folder, { recursive: true, force: true });
  return modules;
}

/** `=ABS(ROUND(SUM(…)-SUM(…),2))<=0.01`: the difference of the sides, as one would write it in a sheet of checks. */
function formulaOf({ terms, operator }: Relation): string {
  const cells = (sign: 1 | -1): readonly string[] =>
    terms.flatMap(({ coefficient, figure: { cell } }) =>
      cell === null || coefficient !== sign ? [] : [`'${cell.sheet}'!${a1(cell.row, cell.column)}`],
    );
  const [added, taken] = [cells(1), cells(-1)].map((side) => (side.length === 0 ? '0' : `SUM(${side.join(',')})`));
  const difference = `ROUND(${added}-${taken},2)`;
  return operator === '=' ? `=ABS(${difference})<=0.01` : `=${difference}<=0.01`;
}

const values = (workbook: WorkbookSnapshot): Sheets =>
  Object.fromEntries(
    workbook.sheets.map(({ name, rows }) => [
      name,
      rows.map((row) =>
        Array.from(row, (cell) => {
          const value = cell?.value ?? null;
          if (isCellError(value)) return value.error;
          // A text that begins like a formula is a text all the same.
          return typeof value === 'string' ? `'${value}` : typeof value === 'boolean' ? String(value) : value;
        }),
      ),
    ]),
  );

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** Each work begins without the garbage of the one before, and pays for its own: the engine leaves a hundred times as much as a review. */
function processorTime(work: () => void): number {
  collectGarbage({ type: 'minor' });
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

function main(): void {
  const found = engine();
  if (found === null) {
    console.log('HyperFormula is not installed: npm install --no-save hyperformula@3.5.0');
    return;
  }
  const { readWorkbook, reviewWorkbook } = bundled();
  const department = (options: Parameters<typeof makeDepartment>[0]): WorkbookSnapshot => shanxiWorkbook(makeDepartment(options));
  const workbooks: Record<string, WorkbookSnapshot> = {
    'the sample': readWorkbook(new Uint8Array(readFileSync(SAMPLE)), SAMPLE),
    'a department': department({ seed: 11, tails: true }),
    'a department with all of the form': department({
      seed: 12,
      fund: true,
      stateCapital: true,
      carryOver: true,
      nonFiscal: true,
    }),
  };
  for (const [name, workbook] of Object.entries(workbooks)) {
    const { results } = reviewWorkbook(workbook).review;
    const formulas = results.map(({ relation }) => formulaOf(relation));
    const sheets = { ...values(workbook), 审核: formulas.map((formula) => [formula]) };
    const [review, build]: [number[], number[]] = [[], []];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const own = processorTime(() => reviewWorkbook(workbook));
      const other = processorTime(() => {
        const built = found.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
        const shown = built.getSheetValues(built.getSheetId('审核'));
        if (round === 0)
          console.log(`${name}: ${shown.filter(([value]) => value === true).length} of ${formulas.length} formulas hold`);
        built.destroy();
      });
      if (round < WARM_UP) continue;
      review.push(own);
      build.push(other);
    }
    console.log(
      `  review ${median(review).toFixed(2)} ms, HyperFormula ${median(build).toFixed(2)} ms, ratio 1/${(median(build) / median(review)).toFixed(1)} (at most 1/10)`,
    );
  }
}

main();
