import { Decimal } from 'decimal.js';
import type { Figure, RecognisedTable, TableRow } from '../figures/figure';
import { indexFigures, type Figures } from '../figures/figures';
import { placeKey } from '../findings/findingKey';
import type { RelationResult } from '../rules/relation';
import { CATALOG } from '../tables/catalog';
import { a1 } from '../workbook/address';
import { isBroken } from './evidence';
import type { ExplainedCell, Explanation } from './explanation';

/** Checks the relations of figures once more. */
export type Check = (figures: Figures) => readonly RelationResult[];

export interface State {
  readonly figures: Figures;
  readonly results: readonly RelationResult[];
}

/** A row put right: the state then, and the broken relations that hold then. */
export interface Trial extends State {
  readonly explanation: Explanation;
}

/**
 * What putting a row right explains: it mends something and breaks nothing.
 * @param alsoExplained what is said of the row without any relation, by its key; with nothing else the explanation is a guess.
 */
export function trialOf(
  state: State,
  figures: Figures,
  results: readonly RelationResult[],
  pattern: Exclude<Explanation['pattern'], null>,
  cells: readonly ExplainedCell[],
  alsoExplained: readonly string[] = [],
): Trial | null {
  const before = new Set(state.results.filter(isBroken).map(({ relation }) => relation.id));
  const after = new Set(results.filter(isBroken).map(({ relation }) => relation.id));
  const mended = [...before].filter((id) => !after.has(id));
  const repairs = [...mended, ...alsoExplained];
  if (repairs.length === 0 || [...after].some((id) => !before.has(id))) return null;
  return { figures, results, explanation: { status: 'unique', cells, pattern, repairs, more: false } };
}

/** The row of an account that is not there, with what the rows below it add up to. */
export function sumOf(
  children: readonly TableRow[],
  { id, code, name, level }: Pick<TableRow, 'id' | 'code' | 'name' | 'level'>,
  sheetRow: number,
): TableRow {
  const figures = new Map<string, Figure>();
  const [model] = children;
  for (const [column, one] of model?.figures ?? []) {
    const parts = children.map((row) => row.figures.get(column));
    const value = parts.reduce((sum, part) => sum.plus(part?.value ?? ZERO), ZERO);
    const slack = parts.reduce((sum, part) => sum.plus(part?.slack ?? ZERO), ZERO);
    const label = [code ?? '', name, model === undefined ? '' : labelOf(one, model)].filter((word) => word !== '').join(' ');
    figures.set(column, { ...one, row: id, label, cell: null, value, slack, blank: value.isZero(), formula: false });
  }
  return { id, name, sheetRow, figures, ...(code === undefined ? {} : { code }), ...(level === undefined ? {} : { level }) };
}

/** The amounts of a row that the table leaves out. */
export function absentCells(row: TableRow): ExplainedCell[] {
  return amountsOf(row).map((figure) => {
    const proposed = figure.value ?? ZERO;
    return { figure: { ...figure, blank: true }, proposed, low: proposed, high: proposed };
  });
}

export function amountsOf(row: TableRow): Figure[] {
  return [...row.figures.values()].filter(({ value }) => value?.isZero() === false);
}

/** The column's words at the end of a figure's label. */
export function labelOf({ label }: Figure, { code, name }: TableRow): string {
  const ofRow = code === undefined ? name : name === '' ? code : `${code} ${name}`;
  return label.startsWith(ofRow) ? label.slice(ofRow.length).trim() : '';
}

export function withRows(
  { tables, year, department }: Figures,
  kind: RecognisedTable['kind'],
  change: (rows: readonly TableRow[]) => readonly TableRow[],
): Figures {
  const changed = tables.map((table) => (table.kind === kind ? { ...table, rows: change(table.rows) } : table));
  return indexFigures(changed, year, department);
}

/** The rows with one more, in the order of the codes. */
export function inserted(rows: readonly TableRow[], row: TableRow, code: string): TableRow[] {
  const next = rows.findIndex((other) => other.code !== undefined && other.code > code);
  const at = next < 0 ? rows.length : next;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** What a rule that is no relation says of a row, by its first figure. */
export function saidOf(rule: string, { figures }: TableRow): string[] {
  const cell = figures.values().next().value?.cell;
  return cell ? [placeKey(rule, { sheet: cell.sheet, address: a1(cell.row, cell.column) })] : [];
}

export function listsFunctional({ kind }: RecognisedTable): boolean {
  return CATALOG[kind].blocks.every(({ accounts }) => accounts === 'functional');
}

const ZERO = new Decimal(0);
