import { pairFolder, type Companion, type FolderPairing } from '../app/folder/pairing';
import type { Companions } from '../app/report/folderSummary';
import { pairingMessages } from '../core/messages/folder';
import { fileName, reviewOf } from './departmentRow';
import type { DeskState } from './desk';

/** Which Word file, and which workbook of the year before, belongs to which workbook. */
export function pairsOf({ rows, documents }: Pick<DeskState, 'rows' | 'documents'>): FolderPairing {
  if (latest?.rows === rows && latest.documents === documents) return latest.pairing;
  const pairing = pairFolder(
    rows.map((row) => ({ file: row.path, department: row.department, year: reviewOf(row)?.year ?? null })),
    documents.map(({ path }) => ({ file: path })),
  );
  latest = { rows, documents, pairing };
  return pairing;
}

/** Several parts of the page ask for the same pairs, which hundreds of files make costly. */
let latest: (Pick<DeskState, 'rows' | 'documents'> & { readonly pairing: FolderPairing }) | null = null;

/** The same in words, by the workbook's path. */
export function companionsOf(state: Pick<DeskState, 'rows' | 'documents'>): ReadonlyMap<string, Companions> {
  return new Map(
    pairsOf(state).workbooks.map(({ file, narrative, prior }) => [file, { narrative: spoken(narrative), prior: spoken(prior) }]),
  );
}

export function spoken(companion: Companion): string {
  switch (companion.status) {
    case 'none':
      return pairingMessages.none;
    case 'paired':
      return pairingMessages.paired(companion.files.map(fileName));
    case 'ambiguous':
      return pairingMessages.ambiguous(companion.files.map(fileName));
  }
}
