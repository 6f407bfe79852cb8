/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { ExcelProblem, runExcel } from './officeError';

/**
 * Settings that are saved in the workbook itself and travel with it: ignored findings, pane settings, the record of
 * exports. Values are kept as JSON text, because office.js changes objects and date-like strings on their way.
 */

/** `undefined` when nothing was saved under the key. @throws ExcelProblem `setting-damaged` when it is not JSON. */
export function readSetting(key: string): Promise<unknown> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? undefined : parsed(key, setting.value);
  });
}

/** Adds or replaces. `value` is plain data. @throws ExcelProblem */
export function writeSetting(key: string, value: unknown): Promise<void> {
  return runExcel(async (context) => {
    context.workbook.settings.add(key, JSON.stringify(value));
    await context.sync();
  });
}

/** @returns whether there was something to delete. @throws ExcelProblem */
export function deleteSetting(key: string): Promise<boolean> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load('key');
    await context.sync();
    if (setting.isNullObject) return false;
    setting.delete();
    await context.sync();
    return true;
  });
}

function parsed(key: string, text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    throw new ExcelProblem('setting-damaged', excelMessages.settingDamaged(key), error);
  }
}
