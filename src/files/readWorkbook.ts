import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { openContainer } from './container';
import { FileProblem } from './fileProblem';
import { readOds } from './readers/ods';
import { readHtml } from './readers/html';
import { readOther, readXls } from './readers/xls';
import { readXlsx } from './readers/xlsx';

/**
 * Reads a workbook file: .xlsx, .xlsm and their templates, .xlsb, .xls (also as a web page or as XML), .et and .ods, told apart by content and never by name. Nothing is calculated: a formula
 * gives its stored value, `null` when it has none. An empty text is a value (`''`) only where a formula gives it.
 * @param name shown by debuggers only; a misleading extension does no harm
 * @throws FileProblem for whatever cannot be read; its message is for users
 */
export function readWorkbook(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const container = openContainer(bytes);
  try {
    switch (container.kind) {
      case 'xlsx':
        return readXlsx(container.content);
      case 'ods':
        return readOds(container.content);
      case 'xls':
        return readXls(container.content);
      case 'other':
        return readOther(container.content, container.sheetsWithoutCells);
      case 'html':
        return readHtml(container.content);
    }
  } catch (error) {
    // A damaged file can trip a parser anywhere; what it tripped over is kept as the cause.
    throw error instanceof FileProblem ? error : FileProblem.damaged(new Error(name, { cause: error }));
  }
}
