import type { RecognisedTable } from './figure';
import { TABLE_KINDS, type TableKind } from './kinds';

/** What of a table tells its family of forms; tables read back from a report have no columns. */
export type FamilyTable = Pick<RecognisedTable, 'kind' | 'number'> & Partial<Pick<RecognisedTable, 'columns'>>;

/**
 * The tables that a complete workbook of this form has. 相关信息统计表 is some regions' own, and before 2020 no form had
 * a table of 国有资本经营预算.
 */
export function expectedTables(tables: readonly FamilyTable[]): readonly TableKind[] {
  const isExpected = (kind: TableKind): boolean =>
    kind === 'state-capital' ? knowsStateCapital(tables) : kind !== 'information';
  return TABLE_KINDS.filter((kind) => tables.some((table) => table.kind === kind) || isExpected(kind));
}

/** False where 财政拨款收入支出决算总表 has no column for it, or the printed numbers run on to the last table without it. */
function knowsStateCapital(tables: readonly FamilyTable[]): boolean {
  const columns = tables.find(({ kind }) => kind === 'fiscal-summary')?.columns;
  if (columns !== undefined) return columns.includes('state-capital');
  const numbers = new Set(tables.flatMap(({ number }) => (number === null ? [] : [Number.parseInt(number, 10)])));
  return numbers.size !== Math.max(...numbers);
}
