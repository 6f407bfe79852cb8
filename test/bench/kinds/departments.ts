import type { WorkbookSnapshot } from '../../../src/core';
import { makeDepartment, type DepartmentData, type SpendingItem } from '../../workbooks/department';
import { OTHER_CASES } from '../../workbooks/otherForms';
import { regions } from '../../workbooks/regions/regions';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

export interface BenchDepartment {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  /** Money carried over: then last year's workbook, made up on its own, does not go on to this one. */
  readonly carriesOver?: boolean;
  readonly lastYear: WorkbookSnapshot;
  /** Another department's, in the same form. */
  readonly foreign: WorkbookSnapshot;
}

interface PrintedForm {
  readonly name: string;
  readonly workbook: (data: DepartmentData) => WorkbookSnapshot;
  readonly withoutStateCapital?: boolean;
}

const FORMS: readonly PrintedForm[] = [
  { name: '山西', workbook: shanxiWorkbook },
  { name: '上海甲', workbook: (data) => shanghaiWorkbook(data, 'A') },
  { name: '上海乙', workbook: (data) => shanghaiWorkbook(data, 'B') },
  ...regions,
];

/** Made-up departments in every form in turn: with and without funds, carry-overs, own income, and amounts to the 分. */
export function benchDepartments(count: number): BenchDepartment[] {
  return Array.from({ length: count }, (_, index) => {
    const form = FORMS[index % FORMS.length] ?? { name: '山西', workbook: shanxiWorkbook };
    const printed = (seed: number, carriesOver = index % 3 === 0): WorkbookSnapshot => {
      const options = { seed, fund: index % 2 === 0, carryOver: carriesOver, nonFiscal: index % 4 < 2, tails: index % 5 < 2 };
      return form.workbook(makeDepartment({ ...options, stateCapital: form.withoutStateCapital !== true && index % 7 === 0 }));
    };
    const seed = 7000 + index;
    return {
      name: `${form.name} ${seed}`,
      carriesOver: index % 3 === 0,
      workbook: printed(seed),
      lastYear: printed(seed + 500),
      foreign: printed(seed + 1500),
    };
  });
}

/** Schools, hospitals, courts and others, each in several forms, spread over all that there are. */
export function otherBenchDepartments(count: number): BenchDepartment[] {
  const step = Math.max(1, OTHER_CASES.length / count);
  const chosen = OTHER_CASES.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return chosen.slice(0, count).map(({ name, circumstances, seed, workbook }) => ({
    name,
    carriesOver: circumstances.carryOver === true,
    workbook: workbook(),
    lastYear: workbook(seed + 500),
    foreign: workbook(seed + 1500),
  }));
}

/** A province's own department: some four hundred accounts in 03表. */
export function provinceWorkbook(seed: number): WorkbookSnapshot {
  const data = makeDepartment({ seed, nonFiscal: true, carryOver: true });
  const items: SpendingItem[] = [];
  for (const kind of ['201', '204', '205', '206', '207', '211', '213', '214', '215', '216'])
    for (let section = 1; section <= 6; section++)
      for (let item = 1; item <= 5; item++) {
        const code = `${kind}${String(section).padStart(2, '0')}${String(item).padStart(2, '0')}`;
        const project = 10000 * (1000 + ((seed * 7919 + items.length * 104729) % 900000));
        items.push({ code, source: 'general', basic: 0, project, opening: 0, closing: 0, surplusUsed: 0 });
      }
  const codes = items.flatMap(({ code }) => [code.slice(0, 5), code]);
  const names = new Map(codes.map((code) => [code, `第${code}项事务`]));
  return shanxiWorkbook({ ...data, items: [...data.items.filter(({ code }) => !names.has(code)), ...items], names });
}
