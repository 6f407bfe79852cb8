import type { CellRef } from '../../core/workbook/address';

/** `findNotes`, loaded when it is asked for. @throws FileProblem */
export async function notesInFile(bytes: Uint8Array): Promise<readonly CellRef[]> {
  const { findNotes } = await import(/* webpackChunkName: "find-notes" */ './findNotes');
  return findNotes(bytes);
}
