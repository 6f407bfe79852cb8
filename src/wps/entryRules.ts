import { LARGEST_AMOUNT } from '../core/narrative/sheet/enteredSheet';
import type { EntryRun } from '../core/narrative/sheet/inputSheetEntries';
import { blockAddress } from './area';
import {
  xlBetween,
  xlGreaterEqual,
  xlValidAlertStop,
  xlValidateDecimal,
  xlValidateList,
  xlValidateWholeNumber,
} from './constants';
import type { WpsSheet, WpsValidation } from './objectModel';

const RULES: Readonly<Record<EntryRun['test'], (rule: WpsValidation, run: EntryRun) => void>> = {
  amount: (rule) => {
    rule.Add(xlValidateDecimal, xlValidAlertStop, xlBetween, String(-LARGEST_AMOUNT), String(LARGEST_AMOUNT));
  },
  'not-negative': (rule) => {
    rule.Add(xlValidateDecimal, xlValidAlertStop, xlGreaterEqual, '0');
  },
  whole: (rule) => {
    rule.Add(xlValidateWholeNumber, xlValidAlertStop, xlGreaterEqual, '0');
  },
  choice: (rule, { choice = [] }) => {
    rule.Add(xlValidateList, xlValidAlertStop, undefined, choice.join(','));
    rule.InCellDropdown = true;
  },
};

/** Says in Chinese what belongs into a cell when something else is typed. */
export function addEntryRules(sheet: WpsSheet, runs: readonly EntryRun[]): void {
  for (const run of runs) {
    const rule = sheet.Range(blockAddress(run.firstRow, run.column, run.lastRow, run.column)).Validation;
    // A cell has one rule at most, and takes no second one.
    rule.Delete();
    RULES[run.test](rule, run);
    rule.ErrorTitle = run.title;
    rule.ErrorMessage = run.message;
    rule.ShowError = true;
  }
}
