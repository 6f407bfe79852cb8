import { Decimal } from 'decimal.js';
import { sumOf, type Rounded } from '../amounts/rounded';
import { accountLabel, hasAmount, type Figure, type RecognisedTable, type TableRow } from '../figures/figure';
import { indexFigures, type Figures } from '../figures/figures';
import { placeKey } from '../findings/findingKey';
import type { RelationResult } from '../rules/relation';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { a1 } from '../workbook/address';
import { isBroken } from './evidence';
import { cellWith, type ExplainedCell, type Explanation } from './explanation';

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

type Account = Pick<TableRow, 'id' | 'code' | 'name' | 'level'>;

/** The row of an account that is not there: where `beside` stands and with its columns. */
export function absentRow({ id, code, name, level }: Account, beside: TableRow, amounts: ReadonlyMap<string, Rounded>): TableRow {
  const account = { id, name, ...(code === undefined ? {} : { code }), ...(level === undefined ? {} : { level }) };
  const figures = new Map<string, Figure>();
  for (const [column, figure] of beside.figures) {
    const { value, slack } = amounts.get(column) ?? NOTHING;
    figures.set(column, {
      ...relabelled(figure, beside, account),
      cell: null,
      value,
      slack,
      blank: value.isZero(),
      formula: false,
    });
  }
  return { ...account, sheetRow: beside.sheetRow, figures };
}

/** The figure of a row as that of another account. */
export function relabelled(figure: Figure, row: TableRow, account: Account): Figure {
  const ofRow = accountLabel(row);
  const column = figure.label.startsWith(ofRow) ? figure.label.slice(ofRow.length).trim() : '';
  return { ...figure, row: account.id, label: `${accountLabel(account)} ${column}`.trim() };
}

/** What the rows of accounts add up to, column by column. */
export function sumsOf(rows: readonly TableRow[], columns: Iterable<string>): ReadonlyMap<string, Rounded> {
  const amountIn = (row: TableRow, column: string): Rounded => {
    const figure = row.figures.get(column);
    return { value: figure?.value ?? ZERO, slack: figure?.slack ?? ZERO };
  };
  return new Map([...columns].map((column) => [column, sumOf(rows.map((row) => amountIn(row, column)))]));
}

/** The amounts of a row that the table leaves out. */
export function absentCells(row: TableRow): ExplainedCell[] {
  return amountsOf(row).map((figure) => cellWith({ ...figure, blank: true }, figure.value ?? ZERO));
}

export function amountsOf(row: TableRow): Figure[] {
  return [...row.figures.values()].filter(hasAmount);
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
  return FUNCTIONAL_TABLES.includes(kind);
}

const ZERO = new Decimal(0);
const NOTHING: Rounded = { value: ZERO, slack: ZERO };
