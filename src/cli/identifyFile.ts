import { readTables } from '../core';
import type { FolderWorkbook } from '../app/folder/pairing';
import { readWorkbookFile } from './fileAccess';

/** Whose workbook a file is and of which year, without reviewing it. Never throws: an unreadable file says nothing. */
export function identifyFile(file: string): FolderWorkbook {
  try {
    const { department, year } = readTables(readWorkbookFile(file)).figures;
    return { file, department, year };
  } catch {
    // The review of the file says what is wrong with it.
    return { file, department: null, year: null };
  }
}
