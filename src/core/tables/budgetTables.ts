import { BUDGET_KINDS } from '../form/accounts/tables';
import type { TableRow } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { plainWords } from '../text/words';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { CATALOG } from './catalog';
import { readCaption, yearIn } from './cells/caption';
import { Grid } from './cells/grid';
import { titleKind } from './cells/titles';
import { fitLayout } from './layout/layout';
import { headerFrom } from './locating/chooseLayout';
import { isHeaderRow } from './locating/header';
import { readRows } from './reading/readRows';
import { TableDraft } from './reading/tableDraft';

/**
 * A table of 部门预算, as departments publish it at the beginning of the year: 一般公共预算支出表 and those of the two other
 * budgets, account by account. It stands beside the final accounts, and is none of their tables.
 */
export interface BudgetTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly year: number | null;
  readonly department: string | null;
  /** The column `total` holds what was budgeted, in 万元. */
  readonly rows: readonly TableRow[];
}

/** Titles and headers stand within this many rows. */
const HEAD_ROWS = 12;

/** Words that only a budget has, on the sheet's tab, in its title or above its columns. */
const OF_BUDGET = /(?:部门|单位|年初|支出|收支)预算(?!支出)|预算公开|^预算\d*表|(?:^|年度?|本年|当年)预算(?:安排)?(?:数|金额)$/;

/** @param named somebody says that this workbook is a 部门预算: its tables need not say so themselves. */
export function budgetTables({ sheets }: WorkbookSnapshot, named = false): readonly BudgetTable[] {
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  return visible.flatMap((sheet) => budgetTableOn(sheet, named) ?? []);
}

/** Names of the sheets of 部门预算: what was budgeted is no final account. None that somebody told to be another table. */
export function budgetSheets(workbook: WorkbookSnapshot, told: Readonly<Record<string, TableKind>> = {}): readonly string[] {
  return budgetTables(workbook).flatMap(({ sheet }) => (Object.hasOwn(told, sheet) ? [] : [sheet]));
}

export function withoutSheets(workbook: WorkbookSnapshot, names: readonly string[]): WorkbookSnapshot {
  return names.length === 0 ? workbook : { ...workbook, sheets: workbook.sheets.filter(({ name }) => !names.includes(name)) };
}

function budgetTableOn(sheet: SheetSnapshot, named: boolean): BudgetTable | null {
  const grid = new Grid(sheet, 0, Math.max(0, ...sheet.rows.slice(0, HEAD_ROWS).map(({ length }) => length)));
  const title = titleOf(grid);
  if (title === null || !(named || speaksOfBudget(sheet.name, grid)) || mentionsFinal(grid)) return null;
  const firstRow = grid.rowsFrom(title.row + 1, HEAD_ROWS).find((row) => isHeaderRow(grid, row));
  if (firstRow === undefined) return null;
  const header = headerFrom(grid, firstRow);
  const layout = fitLayout(CATALOG[title.kind], { ...header, stacks: header.stacks.map(asSpent) }, true);
  if (layout === null) return null;
  const caption = readCaption(grid, grid.rowsFrom(0, firstRow));
  const draft = new TableDraft(title.kind, caption.unit ?? '万元');
  readRows({ grid, layout, bodyRows: grid.rowsFrom(header.lastRow + 1) }, draft);
  const years = header.stacks.flat().flatMap((words) => yearIn(words) ?? []);
  return {
    kind: title.kind,
    sheet: sheet.name,
    year: caption.year ?? yearIn(title.words) ?? (years.length === 0 ? null : Math.max(...years)),
    department: caption.department,
    rows: draft.rows,
  };
}

function titleOf(grid: Grid): { readonly kind: TableKind; readonly words: string; readonly row: number } | null {
  for (const row of grid.rowsFrom(0, HEAD_ROWS)) {
    for (const column of grid.filled(row)) {
      const words = grid.words(row, column);
      if (words.includes('决算')) return null;
      // 支出预算表 is said where others say 支出表.
      const kind = words.includes('预算') ? titleKind(words.replace(/(支出|收支)预算/, '$1')) : null;
      if (kind !== null) return BUDGET_KINDS.includes(kind) ? { kind, words, row } : null;
    }
  }
  return null;
}

function speaksOfBudget(name: string, grid: Grid): boolean {
  return OF_BUDGET.test(plainWords(name)) || wordsIn(grid, HEAD_ROWS).some((words) => OF_BUDGET.test(words));
}

function mentionsFinal(grid: Grid): boolean {
  return plainWords(grid.sheet.name).includes('决算') || wordsIn(grid, grid.rowCount).some((words) => words.includes('决算'));
}

function wordsIn(grid: Grid, rows: number): readonly string[] {
  return grid.rowsFrom(0, rows).flatMap((row) => grid.filled(row).map((column) => grid.words(row, column)));
}

const BUDGET_HEAD = /^(?:年初|本年|当年|部门)?预算(?:安排)?(?:支出)?(?:数|金额)?$/;

/** The words above a column as the table of the final accounts would have them: 预算数>小计 is its 合计. */
function asSpent(stack: readonly string[]): readonly string[] {
  const isBudget = (words: string): boolean => BUDGET_HEAD.test(words.replace(/20\d{2}年度?/, ''));
  const others = stack.filter((words) => !isBudget(words));
  return isBudget(stack.at(-1) ?? '') ? ['合计'] : others;
}
