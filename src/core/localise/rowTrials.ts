import { Decimal } from 'decimal.js';
import { sumOf, type Rounded } from '../amounts/rounded';
import { accountLabel, hasAmount, type Figure, type RecognisedTable, type TableRow } from '../figures/figure';
import { indexFigures, type Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { placeKey } from '../findings/findingKey';
import type { RelationResult } from '../rules/relation';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { isBroken } from './evidence';
import { cellWith, type ExplainedCell, type Explanation, type SlipArea } from './explanation';

/** Checks the relations of figures once more. */
export type Check = (figures: Figures) => readonly RelationResult[];

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

/** A row put right: the tables then, and what that explains. */
export interface Trial {
  readonly state: State;
  readonly explanation: Explanation;
}

/** The tables with the rows that were put right so far, and what their relations say. */
export class State {
  constructor(
    readonly figures: Figures,
    readonly results: readonly RelationResult[],
    private readonly check: Check,
  ) {}

  /** The tables that list functional accounts; those beside one of them. */
  accountTables(beside?: TableKind): readonly RecognisedTable[] {
    return this.figures.tables.filter(({ kind }) => kind !== beside && FUNCTIONAL_TABLES.includes(kind));
  }

  /** What other rows of a table explain: they mend something and break nothing. */
  attempt(kind: TableKind, change: (rows: readonly TableRow[]) => readonly TableRow[], slip: RowSlip): Trial[] {
    const { tables, year, department } = this.figures;
    const changed = tables.map((table) => (table.kind === kind ? { ...table, rows: change(table.rows) } : table));
    const figures = indexFigures(changed, year, department);
    const { pattern, cells, said = [], isUncertain = false, area, isNoEvidence = () => false } = slip;
    const results = this.check(figures).filter((result) => !isBroken(result) || !isNoEvidence(result));
    const [before, after] = [brokenIn(this.results), brokenIn(results)];
    const repairs = [...[...before].filter((id) => !after.has(id)), ...said];
    if (repairs.length === 0 || [...after].some((id) => !before.has(id))) return [];
    const explanation = { status: isUncertain ? 'ambiguous' : 'unique', cells, pattern, repairs, more: false } as const;
    return [{ state: new State(figures, results, this.check), explanation: area ? { ...explanation, area } : explanation }];
  }
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
