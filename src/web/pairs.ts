import { mainDocument, pairFolder, priorFiles, type Companion, type FolderPairing } from '../app/folder/pairing';
import { type Companions, notSentAgain } from '../app/report/folderSummary';
import { pairingMessages } from '../core/messages/folder';
import type { DepartmentLine } from '../core/report/folderSummary';
import { type DepartmentRow, fileName, reviewOf } from './departmentRow';
import type { DeskState } from './deskState';
import type { InputFile } from './intake';

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

/** The rows that are only there as last year's workbook of another one. */
export function priorPaths(state: Pick<DeskState, 'rows' | 'documents'>): ReadonlySet<string> {
  return priorFiles(pairsOf(state).workbooks);
}

/** The workbooks that are departments; the others are there only as last year's of one of them. */
export function departmentsOf(state: Pick<DeskState, 'rows' | 'documents'>): readonly DepartmentRow[] {
  const priors = priorPaths(state);
  return priors.size === 0 ? state.rows : state.rows.filter(({ path }) => !priors.has(path));
}

/** The departments of the last review that sent nothing this time; nobody can tell before all files were read. */
export function notSentOf(state: Pick<DeskState, 'rows' | 'documents' | 'last' | 'progress'>): readonly DepartmentLine[] {
  if (state.last.length === 0 || state.progress.startedAt !== null) return [];
  return notSentAgain(
    departmentsOf(state).flatMap((row) => reviewOf(row) ?? []),
    state.last,
  );
}

/** The files that a row is reviewed with: last year's workbook and the 情况说明, where they are known. */
export interface RowCompanions {
  readonly prior?: InputFile;
  readonly document?: InputFile;
}

export function companionFiles(row: DepartmentRow, state: Pick<DeskState, 'rows' | 'documents'>): RowCompanions {
  const pairing = pairsOf(state).workbooks.find(({ file }) => file === row.path);
  if (pairing === undefined) return {};
  const priorPath = pairing.prior.status === 'paired' ? pairing.prior.files[0] : undefined;
  const prior = state.rows.find(({ path }) => path === priorPath);
  const documentPath = mainDocument(pairing.narrative);
  const document = state.documents.find(({ path }) => path === documentPath);
  return {
    ...(prior === undefined ? {} : { prior: { path: prior.path, file: prior.file } }),
    ...(document === undefined ? {} : { document }),
  };
}

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
