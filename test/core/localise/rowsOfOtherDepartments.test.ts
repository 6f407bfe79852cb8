import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import type { TableKind } from '../../../src/core/figures/kinds';
import { placeOf, withCell } from '../../workbooks/editing';
import { KINDS_OF_DEPARTMENTS, otherDepartment, type Circumstances } from '../../workbooks/otherDepartments';
import { shanxiWorkbook } from '../../workbooks/shanxi';

function departmentNamed(name: string, circumstances: Partial<Circumstances> = {}): WorkbookSnapshot {
  const kind = KINDS_OF_DEPARTMENTS.find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no ${name}`);
  return shanxiWorkbook(otherDepartment(kind, { seed: 40, ...circumstances }));
}

/** What is suspected once two rows of a table stand in each other's place, and how many errors nothing explains. */
function exchanged(
  workbook: WorkbookSnapshot,
  table: TableKind,
  one: string,
  other: string,
): { suspects: string[]; left: number } {
  const { context } = reviewWorkbook(workbook);
  let changed = workbook;
  for (const [column, figure] of context.current.row(table, one)?.figures ?? []) {
    const [here, there] = [placeOf(figure), placeOf(context.current.figure(table, other, column))];
    const at = ({ sheet, row, column: place }: typeof here) =>
      workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[place] ?? null;
    changed = withCell(withCell(changed, here, at(there)), there, at(here));
  }
  const { suspects, findings } = reviewWorkbook(changed).review;
  const explained = new Set(suspects.flatMap(({ explains, cells }) => (cells.length > 0 ? explains : [])));
  return {
    suspects: suspects.map(
      ({ status, pattern, area }) => `${status} ${pattern ?? ''} ${area?.table ?? ''} ${area?.row ?? ''} ${area?.with ?? ''}`,
    ),
    left: findings.filter(({ id, severity }) => severity === 'error' && !explained.has(id)).length,
  };
}

describe('two rows exchanged', () => {
  it('an account that looks wholly fiscal only because of them is no second slip', () => {
    // 2050202 has 其他收入 as well, which went with its row: what is asked of accounts without any does not hold.
    expect(exchanged(departmentNamed('教育局'), 'revenue', '2050202', '2210201')).toEqual({
      suspects: ['unique rows-exchanged revenue 2050202 2210201'],
      left: 0,
    });
  });

  it('are told by two other tables’ amounts where no sum is broken', () => {
    const workbook = departmentNamed('供销合作社', { carryOver: true, surplusUsed: true, seed: 101 });
    expect(exchanged(workbook, 'revenue', '2160250', '2160299')).toEqual({
      suspects: ['ambiguous rows-exchanged revenue 2160250 2160299'],
      left: 0,
    });
  });

  it('one of them may have nothing that contradicts it', () => {
    const workbook = departmentNamed('住房保障中心', { carryOver: true });
    expect(exchanged(workbook, 'expenditure', '2210103', '2210199')).toEqual({
      suspects: ['ambiguous rows-exchanged expenditure 2210103 2210199'],
      left: 0,
    });
  });
});
