import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { readTables, type Figure } from '../../src/core';
import { a1 } from '../../src/core/workbook/address';
import type { TableKind } from '../../src/core/figures/kinds';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { makeDepartment } from '../workbooks/department';
import { placeOf, withValue } from '../workbooks/editing';
import { workbookOf, type Form } from '../workbooks/form';
import { shanxiForms } from '../workbooks/shanxi';

/** A wrong figure that was put into a workbook on purpose. */
export interface Slip {
  readonly sheet: string;
  readonly address: string;
  readonly right: string;
  readonly wrong: string;
}

export interface SeededFile {
  readonly name: string;
  readonly department: string;
  readonly bytes: Uint8Array;
  /** `null` for a workbook without a mistake. */
  readonly slip: Slip | null;
  /** Merged areas of 公开03表. */
  readonly merges: number;
}

const TABLES: readonly TableKind[] = ['revenue', 'expenditure', 'general-budget', 'basic-expenditure'];
/** No tail of rounding is as big. */
const OFF_BY = '72.31';

/** Workbooks of made-up departments as real files, three of five with one slip; the same every time. */
export function seededDepartments(count: number): SeededFile[] {
  return Array.from({ length: count }, (_, index) => seededDepartment(index + 1));
}

export function seededDepartment(number: number): SeededFile {
  const department = `临江县第${number}示范局`;
  const forms = shanxiForms(
    makeDepartment({
      seed: number,
      name: department,
      tails: number % 2 === 0,
      fund: number % 3 === 0,
      carryOver: number % 4 === 0,
      nonFiscal: number % 5 === 0,
    }),
  );
  const balanced = workbookOf(forms);
  const slip = number % 5 < 3 ? slipIn(balanced, number) : null;
  const workbook = slip === null ? balanced : withValue(balanced, slip.place, Number(slip.wrong));
  return {
    name: `${department}2024年度部门决算公开表.xlsx`,
    department,
    bytes: xlsxOf(workbook, forms),
    merges: forms.filter(({ kind }) => kind === 'expenditure').flatMap(mergesOf).length,
    slip:
      slip === null
        ? null
        : { sheet: slip.place.sheet, address: a1(slip.place.row, slip.place.column), right: slip.right, wrong: slip.wrong },
  };
}

function slipIn(workbook: WorkbookSnapshot, seed: number) {
  const { figures } = readTables(workbook);
  const kind = TABLES[seed % TABLES.length] ?? 'expenditure';
  const candidates: Figure[] = figures
    .rows(kind)
    .flatMap((row) =>
      [...row.figures.values()].filter(({ cell, value }) => cell !== null && value?.isPositive() === true && !value.isZero()),
    );
  const figure = candidates[(seed * 7919) % candidates.length];
  if (figure === undefined || figure.value === null) throw new Error('a table without figures');
  return { place: placeOf(figure), right: figure.value.toFixed(2), wrong: figure.value.plus(OFF_BY).toFixed(2) };
}

/** The bytes of an .xlsx with the merged cells of its forms. */
export function xlsxOf(workbook: WorkbookSnapshot, forms: readonly Form[] = []): Uint8Array {
  const sheets = workbook.sheets.map((sheet, index): [string, WorkSheet] => {
    const cells: WorkSheet = utils.aoa_to_sheet(
      sheet.rows.map((row) => row.map((cell) => (cell === null || typeof cell.value === 'object' ? null : cell.value))),
    );
    const form = forms[index];
    if (form !== undefined) cells['!merges'] = mergesOf(form);
    return [sheet.name, cells];
  });
  const book: WorkBook = { SheetNames: sheets.map(([name]) => name), Sheets: Object.fromEntries(sheets) };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** `<` continues the cell on the left, `^` the one above. */
function mergesOf(form: Form): NonNullable<WorkSheet['!merges']> {
  const rows = [...form.above, ...form.head, ...form.body, ...form.notes];
  return rows.flatMap((cells, r) =>
    cells.flatMap((text, c) => {
      if (text === '<' || text === '^') return [];
      let right = c;
      while (cells[right + 1] === '<') right++;
      let bottom = r;
      while (rows[bottom + 1]?.[c] === '^') bottom++;
      return right === c && bottom === r ? [] : [{ s: { r, c }, e: { r: bottom, c: right } }];
    }),
  );
}
