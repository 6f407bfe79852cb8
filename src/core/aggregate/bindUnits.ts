import type { Relation, Term } from '../rules/relation';
import { isNothing, type RecognisedTable } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { unlistedFigure } from '../figures/unlistedFigure';
import { AGGREGATE_RULES, isTransfer, type AggregateRule } from '../rules/aggregate';

/** One unit of the department, its own office (本级) included. */
export interface Unit {
  /** As messages name it. */
  readonly name: string;
  readonly figures: Figures;
}

/** What keeps relations with a unit from being checked. */
export type AggregateGap =
  | { readonly table: TableKind; readonly unit: string; readonly column?: never }
  /** The unit's form does not have a column that the department's has. */
  | { readonly table: TableKind; readonly unit: string; readonly column: string };

export interface BoundUnits {
  readonly relations: readonly Relation[];
  readonly gaps: readonly AggregateGap[];
}

/**
 * `department − Σ units (= or ≤) 0` for every rule, row and column that the department's table prints or a unit's has an
 * amount in. Relations keep their names from week to week.
 */
export function bindUnits(department: Figures, units: readonly Unit[]): BoundUnits {
  const gaps: AggregateGap[] = [];
  const relations: Relation[] = [];
  const transfers = units.some(({ figures }) => hasTransfers(figures));
  for (const kind of new Set(AGGREGATE_RULES.map(({ table }) => table))) {
    const table = department.table(kind);
    if (table === undefined) continue;
    const lacking = units.filter(({ figures }) => figures.table(kind) === undefined);
    gaps.push(...lacking.map(({ name }) => ({ table: kind, unit: name })));
    if (lacking.length > 0) continue;
    const rules = AGGREGATE_RULES.filter((rule) => rule.table === kind && applies(rule, transfers));
    relations.push(...rules.flatMap((rule) => bindRule(rule, table, department, units, gaps)));
  }
  return { relations, gaps };
}

/** True where the unit had money from or for another unit; figures that cannot be read might be such money. */
function hasTransfers(figures: Figures): boolean {
  return figures.tables.some(({ rows }) =>
    rows.some((row) => [...row.figures.values()].some((figure) => isTransfer(figure) && !isNothing(figure))),
  );
}

function applies({ transfers }: AggregateRule, some: boolean): boolean {
  return transfers === 'always' || transfers === (some ? 'some' : 'none');
}

function bindRule(
  rule: AggregateRule,
  table: RecognisedTable,
  department: Figures,
  units: readonly Unit[],
  gaps: AggregateGap[],
): Relation[] {
  return rule.columns.flatMap((column) => {
    if (!hasColumn(table, column)) return [];
    const lacking = units.filter(({ figures }) => !hasColumn(figures.table(rule.table), column));
    gaps.push(...lacking.map(({ name }) => ({ table: rule.table, unit: name, column })));
    if (lacking.length > 0) return [];
    return rowIds(rule, column, [department, ...units.map(({ figures }) => figures)]).map((row) =>
      relationOf(rule, row, column, table, department, units),
    );
  });
}

function hasColumn(table: RecognisedTable | undefined, column: string): boolean {
  return table !== undefined && (table.columns.includes(column) || table.rows.some((row) => row.figures.has(column)));
}

/** Rows of either side, as the department's form lists them and then as the units do. */
function rowIds({ table, rows, except = [] }: AggregateRule, column: string, sides: readonly Figures[]): string[] {
  const ids = new Set(
    sides.flatMap((figures) =>
      figures
        .rows(table)
        .filter((row) => row.figures.has(column))
        .map(({ id }) => id),
    ),
  );
  return [...ids].filter((id) => (rows === 'all' || rows.includes(id)) && !except.includes(id));
}

function relationOf(
  rule: AggregateRule,
  row: string,
  column: string,
  table: RecognisedTable,
  department: Figures,
  units: readonly Unit[],
): Relation {
  const terms: Term[] = [
    { coefficient: 1, figure: department.figure(rule.table, row, column) ?? unlistedFigure(table, row, column) },
    ...units.map(({ figures }): Term => ({
      coefficient: -1,
      figure: figures.figure(rule.table, row, column) ?? unlistedFigure(table, row, column),
    })),
  ];
  return { id: `${rule.id}[${row},${column}]`, rule: rule.id, operator: rule.operator, terms, leftCount: 1 };
}
