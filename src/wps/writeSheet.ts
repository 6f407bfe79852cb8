import { NARRATIVE_SHEET } from '../core/messages/hosts';
import { literalText } from '../core/workbook/literalText';
import { xlTop } from './constants';
import { makeSheet } from './newSheet';
import { type OpenWorkbook, runWriting } from './wpsError';

/** In characters of half width: 50 Chinese characters a line. */
const LINE_WIDTH = 100;

/**
 * Writes lines of text, one a row, onto a new sheet and shows it.
 * @returns the name of the new sheet.
 * @throws WpsProblem
 */
export function writeNarrativeSheet(open: OpenWorkbook, lines: readonly string[]): Promise<string> {
  return runWriting(open, (workbook) =>
    makeSheet(open, workbook, NARRATIVE_SHEET, (sheet) => {
      if (lines.length > 0) {
        const range = sheet.Range(`A1:A${lines.length}`);
        range.Value2 = lines.map((line) => [literalText(line)]);
        range.ColumnWidth = LINE_WIDTH;
        range.WrapText = true;
        range.VerticalAlignment = xlTop;
        range.EntireRow.AutoFit();
      }
      workbook.Activate();
      sheet.Activate();
    }),
  );
}
