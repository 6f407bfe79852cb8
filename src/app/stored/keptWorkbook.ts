import type { CellValue, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { isRecord } from './stored';

/** The cells of a workbook as JSON: what tables are read from, and nothing of the file besides. */
export type KeptWorkbook = readonly KeptSheet[];

interface KeptSheet {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly rows: readonly (readonly KeptCell[])[];
}

/** A value alone; a formula only where it has no value, since then nobody knows the figure. */
type KeptCell = CellValue | { readonly formula: string };

const VISIBILITIES = ['visible', 'hidden', 'very-hidden'] as const;

export function keptWorkbook({ sheets }: WorkbookSnapshot): KeptWorkbook {
  return sheets.map(({ name, visibility, rows }) => ({ name, visibility, rows: rows.map((row) => row.map(keptCell)) }));
}

function keptCell(cell: SnapshotCell | null): KeptCell {
  if (cell === null) return null;
  return cell.value === null && cell.formula !== undefined ? { formula: cell.formula } : cell.value;
}

/** `null` when it is not what `keptWorkbook` gives. */
export function parseKeptWorkbook(stored: unknown): WorkbookSnapshot | null {
  if (!Array.isArray(stored)) return null;
  const sheets = stored.map(parseSheet);
  return sheets.every((sheet) => sheet !== null) ? { sheets } : null;
}

function parseSheet(stored: unknown): SheetSnapshot | null {
  if (!isRecord(stored) || typeof stored['name'] !== 'string' || !Array.isArray(stored['rows'])) return null;
  const visibility = VISIBILITIES.find((known) => known === stored['visibility']);
  const rows = stored['rows'].map(parseRow);
  return visibility === undefined || !rows.every((row) => row !== null) ? null : { name: stored['name'], visibility, rows };
}

function parseRow(stored: unknown): (SnapshotCell | null)[] | null {
  if (!Array.isArray(stored)) return null;
  const cells = stored.map(parseCell);
  return cells.every((cell) => cell !== undefined) ? cells : null;
}

/** `undefined` for what no cell is kept as. */
function parseCell(stored: unknown): SnapshotCell | null | undefined {
  if (stored === null) return null;
  if (typeof stored === 'string' || typeof stored === 'number' || typeof stored === 'boolean') return { value: stored };
  if (!isRecord(stored)) return undefined;
  if (typeof stored['error'] === 'string') return { value: { error: stored['error'] } };
  return typeof stored['formula'] === 'string' ? { value: null, formula: stored['formula'] } : undefined;
}
