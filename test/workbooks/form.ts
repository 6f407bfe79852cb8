import { cellValue, layOut } from '../../assets/samples/build/grid';
import { columnRoles, printedRows, type ColumnRole, type PrintedTable } from '../../assets/samples/build/printedTable';
import { sampleTables } from '../../assets/samples/build/sampleTables';
import type { TableKind } from '../../src/core/figures/kinds';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../src/core/workbook/snapshot';

/** Cells as printed; `<` continues the cell on the left, `^` the cell above, `''` is empty. */
export type Row = readonly string[];

/** A table on its way to a sheet: what the re-layouts of the tests take apart and put together again. */
export interface Form {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly roles: readonly ColumnRole[];
  /** Title, 公开NN表, and the line with department, year and unit. */
  readonly above: readonly Row[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly notes: readonly Row[];
}

export type Relayout = (forms: readonly Form[]) => readonly Form[];

/** How a printed cell becomes a cell of the snapshot; `row` and `column` are those of the sheet. */
export type Encode = (text: string, role: ColumnRole, form: Form, row: number, column: number) => SnapshotCell | null;

export function formOf(table: PrintedTable): Form {
  const roles = columnRoles(table.columns);
  const grid = layOut(table);
  const part = (name: string): Row[] => grid.rows.filter((row) => row.part === name).map(({ cells }) => cells);
  return {
    kind: table.kind,
    sheet: table.number,
    roles,
    above: [...part('title'), ...part('number'), ...part('caption')],
    head: printedRows(table.head, roles.length),
    body: printedRows(table.body, roles.length),
    notes: part('note'),
  };
}

/** The ten tables of the sample workbook. */
export function sampleForms(): readonly Form[] {
  return sampleTables.map(formOf);
}

/** Applies re-layouts one after the other. */
export function relayOut(forms: readonly Form[], ...steps: readonly Relayout[]): readonly Form[] {
  return steps.reduce((current, step) => step(current), forms);
}

/** A re-layout of the forms of the given kinds only; the others stay as they are. */
export function only(kinds: readonly TableKind[], change: (form: Form) => Form): Relayout {
  return (forms) => forms.map((form) => (kinds.includes(form.kind) ? change(form) : form));
}

/** A re-layout of every form. */
export function each(change: (form: Form) => Form): Relayout {
  return (forms) => forms.map(change);
}

export const asPrinted: Encode = (text, role) => {
  const value = cellValue(text, role);
  return value === null ? null : { value };
};

export function sheetOf(form: Form, encode: Encode = asPrinted): SheetSnapshot {
  const rows = [...form.above, ...form.head, ...form.body, ...form.notes].map((cells, row) =>
    cells.map((text, column) =>
      text === '' || text === '<' || text === '^' ? null : encode(text, form.roles[column] ?? 'label', form, row, column),
    ),
  );
  return { name: form.sheet, visibility: 'visible', rows };
}

export function workbookOf(forms: readonly Form[], encode: Encode = asPrinted): WorkbookSnapshot {
  return { sheets: forms.map((form) => sheetOf(form, encode)) };
}
