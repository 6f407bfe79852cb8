import { Decimal } from 'decimal.js';
import { sumOf, type Rounded } from '../amounts/rounded';
import { accountLabel, hasAmount, type Figure, type RecognisedTable, type TableRow } from '../figures/figure';
import { indexFigures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { placeKey } from '../findings/findingKey';
import type { RelationResult } from '../rules/relation';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { Evidence, isBroken } from './evidence';
import { cellWith, type ExplainedCell, type Explanation, type Kind, type SlipArea } from './explanation';

/** What somebody did to a row, once it is put right. */
export interface RowSlip {
  readonly pattern: Exclude<Explanation['pattern'], null>;
  readonly cells: readonly ExplainedCell[];
  /** What is said of the row without any relation, by its key; with nothing else the explanation is a guess. */
  readonly said?: readonly string[];
  /** Another explanation is as likely, though this one mends all. */
  readonly isUncertain?: boolean;
  readonly area?: SlipArea;
  /** Relations that cannot hold yet: rows that they need are not there either. */
  readonly isNoEvidence?: (result: RelationResult) => boolean;
}

/** A row put right: what that explains, and the evidence with the tables as they are then. */
export interface Trial {
  readonly explanation: Explanation;
  readonly left: Evidence;
}

/** For each place of a table where the slip may have been made: the ways to put it right in the tables as they are by then. */
export function inTables<Place>(
  places: (now: Evidence, table: RecognisedTable) => readonly Place[],
  tried: (now: Evidence, table: RecognisedTable, place: Place) => readonly Trial[],
): Kind {
  return (evidence) => {
    const explanations: Explanation[] = [];
    let left = evidence;
    for (const { kind } of accountTables(evidence))
      for (const place of tableOf(left, kind).flatMap((table) => places(left, table))) {
        const trials = tableOf(left, kind).flatMap((table) => tried(left, table, place));
        const isSole = trials.length === 1;
        explanations.push(...trials.map(({ explanation: one }) => (isSole ? one : { ...one, status: 'ambiguous' as const })));
        left = trials[0]?.left ?? left;
      }
    return { explanations, left };
  };
}

function tableOf({ known }: Evidence, kind: TableKind): RecognisedTable[] {
  const table = known.figures?.table(kind);
  return table === undefined ? [] : [table];
}

/** The tables that list functional accounts; those beside one of them. */
export function accountTables({ known }: Evidence, beside?: TableKind): readonly RecognisedTable[] {
  return (known.figures?.tables ?? []).filter(({ kind }) => kind !== beside && FUNCTIONAL_TABLES.includes(kind));
}

/** What other rows of a table explain: they mend something and break nothing. */
export function attempt(
  { known, results }: Evidence,
  kind: TableKind,
  change: (rows: readonly TableRow[]) => readonly TableRow[],
  { pattern, cells, said = [], isUncertain = false, area, isNoEvidence = () => false }: RowSlip,
): Trial[] {
  if (known.figures === undefined || known.check === undefined) return [];
  const { tables, year, department } = known.figures;
  const changed = tables.map((table) => (table.kind === kind ? { ...table, rows: change(table.rows) } : table));
  const figures = indexFigures(changed, year, department);
  const after = known.check(figures).filter((result) => !isBroken(result) || !isNoEvidence(result));
  const [were, are] = [brokenIn(results), brokenIn(after)];
  const repairs = [...[...were].filter((id) => !are.has(id)), ...said];
  if (repairs.length === 0 || [...are].some((id) => !were.has(id))) return [];
  const explanation = { status: isUncertain ? 'ambiguous' : 'unique', cells, pattern, repairs, more: false } as const;
  return [{ explanation: { ...explanation, ...(area && { area }) }, left: new Evidence(after, { ...known, figures }) }];
}

function brokenIn(results: readonly RelationResult[]): ReadonlySet<string> {
  return new Set(results.filter(isBroken).map(({ relation }) => relation.id));
}

/** What a row says of whose it is. */
export type Account = Pick<TableRow, 'id' | 'code' | 'name' | 'level'>;

/** A row as that of another account, with its figures as `read` takes them. */
export function asAccount(
  row: TableRow,
  { id, code, name, level }: Account,
  read = (figure: Figure): Figure => figure,
): TableRow {
  const account = { id, name, ...(code === undefined ? {} : { code }), ...(level === undefined ? {} : { level }) };
  const ofRow = accountLabel(row);
  const figures = [...row.figures].map(([column, figure]): [string, Figure] => {
    const words = figure.label.startsWith(ofRow) ? figure.label.slice(ofRow.length).trim() : '';
    return [column, { ...read(figure), row: id, label: `${accountLabel(account)} ${words}`.trim() }];
  });
  return { ...account, sheetRow: row.sheetRow, figures: new Map(figures) };
}

/** The row of an account that is not there: where `beside` stands and with its columns. */
export function absentRow(account: Account, beside: TableRow, amounts: ReadonlyMap<string, Rounded>): TableRow {
  return asAccount(beside, account, (figure) => {
    const { value, slack } = amounts.get(figure.column) ?? NOTHING;
    return { ...figure, cell: null, value, slack, blank: value.isZero(), formula: false };
  });
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

/** The rows with one more, in the order of the codes. */
export function inserted(rows: readonly TableRow[], row: TableRow, code: string): TableRow[] {
  const next = rows.findIndex((other) => other.code !== undefined && other.code > code);
  const at = next < 0 ? rows.length : next;
  return [...rows.slice(0, at), row, ...rows.slice(at)];
}

/** What a rule that is no relation says of a row, by its first figure. */
export function saidOf(rule: string, { figures }: TableRow): string[] {
  const cell = figures.values().next().value?.cell;
  return cell ? [placeKey(rule, cell)] : [];
}

const ZERO = new Decimal(0);
const NOTHING: Rounded = { value: ZERO, slack: ZERO };
