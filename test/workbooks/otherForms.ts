import type { WorkbookSnapshot } from '../../src/core';
import { splitCodes, withoutColumnNumbers, withoutLineNumbers, withoutTableNumbers } from './columns';
import type { DepartmentData } from './department';
import { inYuan } from './figures';
import { only, relayOut, workbookOf, type Relayout } from './form';
import { KINDS_OF_DEPARTMENTS, otherDepartment, type Circumstances } from './otherDepartments';
import { regions } from './regions/regions';
import { totalAtBottom } from './rows';
import { shanghaiWorkbook } from './shanghai';
import { shanxiForms } from './shanxi';

const CODED = ['revenue', 'expenditure', 'general-budget', 'government-fund', 'state-capital'] as const;

/** Tables that list the accounts with codes of these lengths alone. */
const listing = (...lengths: readonly number[]): Relayout =>
  only(CODED, (form) => ({
    ...form,
    body: form.body.filter(([code = '']) => !/^\d+$/.test(code) || lengths.includes(code.length)),
  }));

const shanxi =
  (...steps: readonly Relayout[]) =>
  (data: DepartmentData): WorkbookSnapshot =>
    workbookOf(relayOut(shanxiForms(data), ...steps));

/** Forms that print money from every source. */
const FORMS: Readonly<Record<string, (data: DepartmentData) => WorkbookSnapshot>> = {
  as_printed: shanxi(),
  without_numbers: shanxi(withoutLineNumbers, withoutColumnNumbers, withoutTableNumbers),
  split_codes: shanxi(splitCodes, totalAtBottom),
  in_yuan: shanxi(inYuan),
  items_alone: shanxi(listing(7)),
  without_sections: shanxi(listing(3, 7)),
  sections_and_items: shanxi(listing(5, 7)),
  without_items: shanxi(listing(3, 5)),
  shanghai_a: (data) => shanghaiWorkbook(data, 'A'),
  shanghai_b: (data) => shanghaiWorkbook(data, 'B'),
};

/** Forms that know 财政拨款, 事业收入 and 其他收入 only. */
const FORMS_OF_REGIONS = Object.fromEntries(
  regions
    .filter(({ name, withoutStateCapital }) => withoutStateCapital !== true && !name.includes('支出 left of 收入'))
    .map(({ name, workbook }) => [name, workbook]),
);

const CIRCUMSTANCES: readonly Omit<Circumstances, 'seed'>[] = [
  {},
  { carryOver: true, surplusUsed: true },
  { carryOver: true, overdrawn: true, tails: true },
  { equal: true },
  { noThreePublic: true, tails: true },
];

/** A department of some kind in some form. */
export interface OtherCase {
  readonly name: string;
  readonly circumstances: Omit<Circumstances, 'seed'>;
  readonly seed: number;
  /** The department in its form, or another of its kind where another seed is given. */
  readonly workbook: (seed?: number) => WorkbookSnapshot;
}

/** Every form meets every kind of department, and no two circumstances the same forms. */
export const OTHER_CASES: readonly OtherCase[] = KINDS_OF_DEPARTMENTS.flatMap((kind, index) =>
  CIRCUMSTANCES.flatMap((circumstances, at) => {
    const seed = 40 + 10 * index + at;
    const data = (other: number): DepartmentData => otherDepartment(kind, { seed: other, ...circumstances });
    const isUsual = data(seed).items.every(({ source }) => !['operating', 'superior', 'affiliates'].includes(source));
    const all = Object.entries({ ...FORMS, ...(isUsual ? FORMS_OF_REGIONS : {}) });
    // Amounts that were rounded before they were written in 元 do not add up in 元.
    const own = all.filter(
      ([form], place) => (place + index + at) % CIRCUMSTANCES.length === 0 && !(form === 'in_yuan' && circumstances.tails),
    );
    return own.map(
      ([form, printed]): OtherCase => ({
        name: `${kind.name}, ${form}, ${JSON.stringify(circumstances)}`,
        circumstances,
        seed,
        workbook: (other = seed) => printed(data(other)),
      }),
    );
  }),
);
