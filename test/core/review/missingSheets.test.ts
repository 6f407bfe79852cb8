import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { allOrSome } from '../../exhaustive';
import { makeDepartment, type DepartmentOptions } from '../../workbooks/department';
import { withoutSheet } from '../../workbooks/editing';
import type { Region } from '../../workbooks/regions/printedForm';
import { regions } from '../../workbooks/regions/regions';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const FORMS: readonly Region[] = [
  { name: 'Shanxi', workbook: shanxiWorkbook },
  { name: 'Shanghai A', workbook: (data) => shanghaiWorkbook(data, 'A') },
  { name: 'Shanghai B', workbook: (data) => shanghaiWorkbook(data, 'B') },
  ...regions,
];

const DEPARTMENTS: readonly DepartmentOptions[] = [
  { fund: true, carryOver: true, nonFiscal: true, stateCapital: true },
  { fund: true, tails: true },
  { carryOver: true, nonFiscal: true, tails: true },
  { nonFiscal: true, stateCapital: true, noThreePublic: true },
  {},
];

const CASES = FORMS.flatMap(({ name, workbook, withoutStateCapital = false }) =>
  DEPARTMENTS.flatMap((options, index) => {
    const own = { ...options, seed: 700 + index, ...(withoutStateCapital ? { stateCapital: false } : {}) };
    const whole = workbook(makeDepartment(own));
    return whole.sheets.map((sheet) => ({ name, index, sheet: sheet.name, whole }));
  }),
);

/** Those that were once read as another table, or as a whole one, as soon as a sheet was not there. */
const ONCE_WRONG = CASES.filter(
  ({ name, index, sheet }) =>
    index === 0 &&
    ((name.startsWith('财政拨款 tables beside') && sheet === '公开07表') ||
      (name.startsWith('thirteen tables') && sheet === 'Z06') ||
      (name.startsWith('支出 left of 收入') && ['收入表', '支出表', '支出表续'].includes(sheet))),
);

test('the sheets that were once wrong are among those that are tried', () => {
  expect(ONCE_WRONG.map(({ sheet }) => sheet)).toEqual(['公开07表', 'Z06', '收入表', '支出表', '支出表续']);
});

test.each([...ONCE_WRONG, ...allOrSome(CASES, 12)])(
  '$name, department $index, without $sheet: nothing that is left is an error',
  ({ whole, sheet }) => {
    const { findings } = reviewWorkbook(withoutSheet(whole, sheet)).review;
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
