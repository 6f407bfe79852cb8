/// <reference types="office-js" />
import { isOwnNote } from '../core/marks/marks';
import { a1 } from '../core/workbook/address';
import type { Capabilities } from './capabilities';

/** A note or a threaded comment, with the cell it stands on. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** What a note says that this product wrote; `null` for everything else. */
  readonly own: string | null;
}

/** Notes and comments as far as this Excel gives them: sheet by sheet as it gives them, row by row within a sheet. */
export async function readRemarks(context: Excel.RequestContext, can: Capabilities): Promise<Remark[]> {
  const notes = can.notes ? context.workbook.notes : null;
  const comments = can.comments ? context.workbook.comments : null;
  if (notes === null && comments === null) return [];
  notes?.load('items/authorName,items/content');
  comments?.load('items/id');
  await context.sync();
  const placed = [
    ...(notes?.items ?? []).map((note) =>
      place(isOwnNote(note.authorName, note.content) ? note.content : null, note.getLocation()),
    ),
    ...(comments?.items ?? []).map((comment) => place(null, comment.getLocation())),
  ];
  if (placed.length > 0) await context.sync();
  return placed
    .map(({ own, location: { rowIndex: row, columnIndex: column, worksheet } }) => ({
      sheet: worksheet.name,
      row,
      column,
      address: a1(row, column),
      own,
    }))
    .sort((left, right) => left.row - right.row || left.column - right.column);
}

interface PlacedRemark {
  readonly own: string | null;
  readonly location: Excel.Range;
}

function place(own: string | null, location: Excel.Range): PlacedRemark {
  location.load('rowIndex,columnIndex,worksheet/name');
  return { own, location };
}
