import { readWorkbook } from '../../src/files/readWorkbook';
import type { WorkbookSnapshot } from '../../src/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDepartment, type DepartmentData } from '../workbooks/department';
import { hostileLayouts } from '../workbooks/hostileLayouts';
import { regions } from '../workbooks/regions/regions';
import { budgetSystem } from '../workbooks/regions/budgetSystem';
import { shanghaiWorkbook } from '../workbooks/shanghai';
import { shanxiWorkbook } from '../workbooks/shanxi';

export interface GoldenWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly prior?: WorkbookSnapshot;
}

const everyFund = { fund: true, stateCapital: true, carryOver: true, nonFiscal: true } as const;
const FULL = makeDepartment(everyFund);
const LAST_YEAR = makeDepartment({ ...everyFund, seed: 7024, year: 2023 });
const FISCAL = makeDepartment({});
const TAILS = makeDepartment({ ...everyFund, tails: true });
const AGENCY: DepartmentData = {
  ...FISCAL,
  items: FISCAL.items.map((item) => ({ ...item, code: item.code.replace(/50$/, '01') })),
};

export const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';

function sample(): WorkbookSnapshot {
  return readWorkbook(new Uint8Array(readFileSync(join(__dirname, '../..', SAMPLE))), 'sample.xlsx');
}

function hostile(name: string): WorkbookSnapshot {
  const layout = hostileLayouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Error(`no layout ${name}`);
  return layout.workbook();
}

/** The habits of `regions`, in its order, by names for files. */
const REGION_FILES = [
  'before-2019-one-grant',
  'before-2019-grant-with-fund-part',
  'before-2019-grant-with-parts',
  'national-nine-tables',
  'capital-six-decimals',
  'eastern',
  'thirteen-tables',
  'plateau-in-yuan',
  'yearly-form',
  'national-on-one-sheet',
  'names-without-codes',
  'columns-for-each-fund',
  'beside-last-year',
  'budget-system',
  'down-the-page',
  'outflow-first',
] as const;

function regionWorkbooks(): Record<string, () => GoldenWorkbook> {
  if (regions.length !== REGION_FILES.length) throw new Error('a region without a name for its golden file');
  return Object.fromEntries(
    regions.map(({ workbook, withoutStateCapital }, index) => {
      const data = makeDepartment({ ...everyFund, stateCapital: withoutStateCapital !== true });
      return [REGION_FILES[index] ?? '', () => ({ workbook: workbook(data) })];
    }),
  );
}

/** Every form at hand, sound. */
export const WORKBOOKS: Readonly<Record<string, () => GoldenWorkbook>> = {
  sample: () => ({ workbook: sample() }),
  'sample-in-yuan': () => ({ workbook: hostile('amounts in 元') }),
  'sample-everything-at-once': () => ({ workbook: hostile('everything at once') }),
  shanxi: () => ({ workbook: shanxiWorkbook(FULL), prior: shanxiWorkbook(LAST_YEAR) }),
  'shanxi-tails': () => ({ workbook: shanxiWorkbook(TAILS) }),
  'shanxi-agency': () => ({ workbook: shanxiWorkbook(AGENCY) }),
  'shanghai-a': () => ({ workbook: shanghaiWorkbook(FULL, 'A'), prior: shanghaiWorkbook(LAST_YEAR, 'A') }),
  'shanghai-b': () => ({ workbook: shanghaiWorkbook(FISCAL, 'B') }),
  'budget-system-fiscal': () => ({ workbook: budgetSystem(FISCAL) }),
  'budget-system-carried-over': () => ({ workbook: budgetSystem(makeDepartment({ carryOver: true })) }),
  ...regionWorkbooks(),
};
