/// <reference types="office-js" />
import { NARRATIVE_SHEET } from '../core/messages/hosts';
import { literalText } from '../core/workbook/literalText';
import { makeSheet } from './newSheet';

/** Points; about 50 Chinese characters of the standard font. */
const LINE_WIDTH = 560;

/**
 * Writes lines of text, one a row, onto a new sheet and shows it.
 * @returns the name of the new sheet.
 * @throws ExcelProblem
 */
export function writeNarrativeSheet(lines: readonly string[]): Promise<string> {
  return makeSheet(NARRATIVE_SHEET, (sheet) => {
    if (lines.length === 0) return;
    const range = sheet.getRange(`A1:A${lines.length}`);
    range.values = lines.map((line) => [literalText(line)]);
    range.format.columnWidth = LINE_WIDTH;
    range.format.wrapText = true;
    range.format.verticalAlignment = Excel.VerticalAlignment.top;
    range.format.autofitRows();
  });
}
