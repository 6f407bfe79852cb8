import { readTables } from '../core';
import type { FolderWorkbook } from '../app/folder/pairing';
import { readWorkbookFile } from './fileAccess';
import { FILE_TIME, withinTime } from './timeLimit';

/**
 * Whose workbook a file is and of which year, without reviewing it. Never throws: a file that is unreadable, or takes too long, says
 * nothing.
 * @param milliseconds what it may take
 */
export function identifyFile(file: string, milliseconds = FILE_TIME): FolderWorkbook {
  try {
    const { department, year } = withinTime(file, () => readTables(readWorkbookFile(file)).figures, milliseconds);
    return { file, department, year };
  } catch {
    // The review of the file says what is wrong with it.
    return { file, department: null, year: null };
  }
}
