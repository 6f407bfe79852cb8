import { a1 } from '../../src/core/workbook/address';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { addSheet, type CommentData, createWorkbook, nextId, type WorkbookData } from './workbook';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;
const PROPERTY = { author: 'author', 'last-author': 'lastAuthor', manager: 'manager', company: 'company' } as const;

/** A workbook with exactly what the snapshot tells; its comments become threaded comments. */
export function workbookFromSnapshot(snapshot: WorkbookSnapshot): WorkbookData {
  const workbook = createWorkbook();
  for (const { name, visibility, rows, hiddenRows = [], hiddenColumns = [], comments = [] } of snapshot.sheets) {
    const sheet = addSheet(workbook, name);
    sheet.visibility = VISIBILITY[visibility];
    sheet.hiddenRows = [...hiddenRows];
    sheet.hiddenColumns = [...hiddenColumns];
    sheet.comments = comments.map((address): CommentData => ({ id: nextId(workbook), address, author: '某人', content: '批注' }));
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) if (cell) sheet.cells[a1(row, column)] = { ...cell };
    }
  }
  for (const { name, value } of snapshot.properties ?? []) workbook.properties[PROPERTY[name]] = value;
  workbook.activeSheet = workbook.sheets.find((sheet) => sheet.visibility === 'Visible')?.id ?? '';
  return workbook;
}
