/// <reference types="office-js" />
import { excelMessages, NARRATIVE_SHEET } from '../core/messages/excel';
import { capabilities } from './capabilities';
import { literalText } from './literalText';
import { ExcelProblem, runExcel } from './officeError';

/** Points; about 50 Chinese characters of the standard font. */
const LINE_WIDTH = 560;

/**
 * Writes lines of text, one a row, onto a new sheet and shows it. A sheet that is there is never written to: the new one
 * is then called 情况说明(2), 情况说明(3) …
 * @returns the name of the new sheet.
 * @throws ExcelProblem
 */
export function writeNarrativeSheet(lines: readonly string[]): Promise<string> {
  const can = capabilities();
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    const protection = can.workbookDetails ? context.workbook.protection : null;
    protection?.load('protected');
    await context.sync();
    if (protection?.protected) throw new ExcelProblem('workbook-protected', excelMessages.workbookProtected);

    const name = freeName(new Set(sheets.items.map((sheet) => sheet.name.toLowerCase())));
    const sheet = sheets.add(name);
    if (lines.length > 0) {
      const range = sheet.getRange(`A1:A${lines.length}`);
      range.values = lines.map((line) => [literalText(line)]);
      range.format.columnWidth = LINE_WIDTH;
      range.format.wrapText = true;
      range.format.verticalAlignment = Excel.VerticalAlignment.top;
      range.format.autofitRows();
    }
    sheet.activate();
    await context.sync();
    return name;
  });
}

function freeName(taken: ReadonlySet<string>): string {
  let name = NARRATIVE_SHEET;
  for (let number = 2; taken.has(name); number += 1) name = `${NARRATIVE_SHEET}(${number})`;
  return name;
}
