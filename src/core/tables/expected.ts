import type { RecognisedTable } from './figure';
import { TABLE_KINDS, type TableKind } from './kinds';

/** What of a table tells its family of forms; tables read back from a report have it too. */
export type FamilyTable = Pick<RecognisedTable, 'kind' | 'number'>;

/** True for the family of forms with 公开NN表 numbers; the other family (Shanghai's) has nine tables without numbers. */
export function isNumberedForm(tables: readonly FamilyTable[]): boolean {
  return tables.some((table) => table.number !== null || table.kind === 'information');
}

/** The tables that a complete workbook of this family of forms has. */
export function expectedTables(tables: readonly FamilyTable[]): readonly TableKind[] {
  return isNumberedForm(tables) ? TABLE_KINDS : TABLE_KINDS.filter((kind) => kind !== 'information');
}
