import { readTables } from '../../../src/core/tables/readTables';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { makeDepartment, type DepartmentOptions } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const VARIANTS: readonly DepartmentOptions[] = [
  {},
  { nonFiscal: true },
  { fund: true },
  { carryOver: true },
  { fund: true, carryOver: true, nonFiscal: true },
  { fund: true, stateCapital: true, carryOver: true, nonFiscal: true, seed: 7 },
];

/** Every amount that is not zero; 公开10表 has no counterpart in Shanghai. */
function amounts(workbook: WorkbookSnapshot): Record<string, string> {
  const { tables } = readTables(workbook).figures;
  const figures = tables
    .filter(({ kind }) => kind !== 'information')
    .flatMap((table) => table.rows.flatMap((row) => [...row.figures.values()]));
  const printed = figures.filter(({ value }) => !value?.isZero());
  return Object.fromEntries(
    printed.map(({ table, row, column, value }) => [`${table}/${row}/${column}`, value?.toFixed() ?? '?']),
  );
}

describe.each(VARIANTS)('one department in the forms of two regions: %j', (options) => {
  const department = makeDepartment(options);
  const [a, b] = [shanghaiWorkbook(department, 'A'), shanghaiWorkbook(department, 'B')];
  const shanxi = shanxiWorkbook(department);
  /** Habit B prints the words 合计, 基本支出, 项目支出 where the totals of the fund tables would stand. */
  const withoutFundTotals = (figures: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(figures).filter(([key]) => !/^(government-fund|state-capital)\/total\//.test(key)));
  /** Shanxi's state capital table has neither 年初, 本年收入 nor 年末. */
  const inShanxi = (figures: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(figures).filter(([key]) => !/^state-capital\/\d*[a-z]*\/(opening|revenue|closing)$/.test(key)),
    );

  it('nothing is left unread', () => {
    for (const workbook of [a, b, shanxi]) expect(readTables(workbook).problems).toEqual([]);
  });

  it("Shanghai's two habits give the same figures", () => {
    expect(Object.keys(amounts(a)).length).toBeGreaterThan(150);
    expect(amounts(b)).toEqual(withoutFundTotals(amounts(a)));
  });

  it('Shanghai and Shanxi give the same figures', () => {
    expect(inShanxi(amounts(a))).toEqual(amounts(shanxi));
  });

  it('department and year come from the cover, a note or the captions, where one names them', () => {
    expect(readTables(a).figures).toMatchObject({ department: department.name, year: department.year });
    expect(readTables(shanxi).figures).toMatchObject({ department: department.name, year: department.year });
    expect(readTables(b).figures.year).toBe(null);
    const hasNote = !options.fund || !options.stateCapital;
    expect(readTables(b).figures.department).toBe(hasNote ? department.name : null);
  });
});
