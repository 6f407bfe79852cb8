/// <reference types="office-js" />
import { a1 } from '../core/workbook/address';
import type { Capabilities } from './capabilities';
import { isOwnNote } from '../core/marks';

/** A note or a threaded comment, with the cell it stands on. */
export interface Remark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** A note that this product wrote. */
  readonly own: boolean;
}

/** Asks for notes and comments, as far as this Excel gives them; two syncs later `remarksOf` has them. */
export function loadRemarks(workbook: Excel.Workbook, can: Capabilities): LoadedRemarks {
  const notes = can.notes ? workbook.notes : null;
  const comments = can.comments ? workbook.comments : null;
  notes?.load('items/authorName,items/content');
  comments?.load('items/id');
  return { notes, comments };
}

export interface LoadedRemarks {
  readonly notes: Excel.NoteCollection | null;
  readonly comments: Excel.CommentCollection | null;
}

/** The second step, after the first sync: where each of them stands. */
export function loadPlaces({ notes, comments }: LoadedRemarks): readonly PlacedRemark[] {
  const place = (own: boolean, location: Excel.Range): PlacedRemark => {
    location.load('rowIndex,columnIndex,worksheet/name');
    return { own, location };
  };
  return [
    ...(notes?.items ?? []).map((note) => place(isOwnNote(note.authorName, note.content), note.getLocation())),
    ...(comments?.items ?? []).map((comment) => place(false, comment.getLocation())),
  ];
}

export interface PlacedRemark {
  readonly own: boolean;
  readonly location: Excel.Range;
}

/** After the second sync: sheet by sheet as Excel gave them, row by row within a sheet. */
export function remarksOf(placed: readonly PlacedRemark[]): Remark[] {
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
