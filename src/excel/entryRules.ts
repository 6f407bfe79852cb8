/// <reference types="office-js" />
import { LARGEST_AMOUNT } from '../core/narrative/sheet/enteredSheet';
import type { EntryRun } from '../core/narrative/sheet/inputSheetEntries';
import { a1 } from '../core/workbook/address';
import { capabilities } from './capabilities';

const RULES: Readonly<Record<EntryRun['test'], (run: EntryRun) => Excel.DataValidationRule>> = {
  amount: () => ({
    decimal: { formula1: -LARGEST_AMOUNT, formula2: LARGEST_AMOUNT, operator: Excel.DataValidationOperator.between },
  }),
  'not-negative': () => ({ decimal: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } }),
  whole: () => ({ wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } }),
  choice: ({ choice = [] }) => ({ list: { inCellDropDown: true, source: choice.join(',') } }),
};

/** Says in Chinese what belongs into a cell when something else is typed; Excel without such rules takes everything. */
export function addEntryRules(sheet: Excel.Worksheet, runs: readonly EntryRun[]): void {
  if (!capabilities().entryRules) return;
  for (const run of runs) {
    const cells = sheet.getRange(`${a1(run.firstRow, run.column)}:${a1(run.lastRow, run.column)}`);
    cells.dataValidation.rule = RULES[run.test](run);
    cells.dataValidation.errorAlert = {
      showAlert: true,
      style: Excel.DataValidationAlertStyle.stop,
      title: run.title,
      message: run.message,
    };
  }
}
