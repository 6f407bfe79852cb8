import { Decimal } from 'decimal.js';
import type { FindingDraft } from '../check/findings';
import type { TableKind } from '../figures/kinds';
import type { Cell } from '../form/item/place';
import type { Sentence } from '../said/run';
import type { FindingCell } from '../findings/finding';
import { cellsOf } from '../findings/findingCell';
import type { Figure, RecognisedTable, TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { tableName } from '../tables/naming';
import type { ReadProblem } from '../tables/reading/problem';
import type { CellRef } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** What the structure checks look at. Each check returns its findings and changes nothing. */
export interface StructureContext {
  readonly workbook: WorkbookSnapshot;
  readonly figures: Figures;
  /** Last year's, where that workbook is given. */
  readonly prior: Figures | null;
  readonly problems: readonly ReadProblem[];
  /** Sheets of the workbook with tables of 部门预算, which are not reviewed. */
  readonly budgetSheets: readonly string[];
  /** How many rules could not be bound because this table is missing. */
  readonly undecidedRules: (table: TableKind) => number;
  /** Whether a relation of this rule is broken. */
  readonly isBroken: (rule: string) => boolean;
}

export type StructureCheck = (context: StructureContext) => FindingDraft[];

/** Says what was found about a table, or about the workbook (`null`). */
export type Telling = (
  rule: string,
  about: RecognisedTable | TableKind | null,
  said: Sentence,
  cells?: readonly FindingCell[],
) => FindingDraft;

const telling =
  (severity: FindingDraft['severity']): Telling =>
  (rule, about, said, cells = []) => {
    const table = typeof about === 'string' ? about : (about?.kind ?? null);
    return { rule: `structure.${rule}`, table, category: 'structure', severity, said, cells };
  };

export const mistake = telling('error');
export const hint = telling('warning');
export const note = telling('info');
/** What it leaves unchecked is not right because nothing was found. */
export const unchecked = telling('undecided');

export function cellOf(cell: CellRef, label: string, value: string, table: TableKind | null = null): FindingCell {
  return { ...cell, table, role: 'part', label, value };
}

export function figureCell(figure: Figure): FindingCell[] {
  return cellsOf(figure, 'part');
}

/** The cell of a row's first figure. */
export function rowCell({ figures }: TableRow): FindingCell[] {
  const first = figures.values().next().value;
  return first ? figureCell(first) : [];
}

export function functionalTables({ tables }: Figures): readonly RecognisedTable[] {
  return tables.filter(({ kind }) => FUNCTIONAL_TABLES.includes(kind));
}

export function nameOf(table: RecognisedTable): string {
  return tableName(table.kind, table);
}

export function nameIn(figures: Figures, kind: TableKind): string {
  return tableName(kind, figures.table(kind));
}

/** Zero where the form does not print it or it cannot be read. */
export function amountIn(figures: Figures, ...[table, row, column]: Cell): Decimal {
  return figures.figure(table, row, column)?.value ?? ZERO;
}

export const ZERO = new Decimal(0);

/** Every figure of a table, row by row: nine checks go through them, and gathering them each time costs a tenth of a review. */
export function allFigures(table: RecognisedTable): readonly Figure[] {
  const known = gathered.get(table);
  if (known) return known;
  const figures: Figure[] = [];
  for (const row of table.rows) figures.push(...row.figures.values());
  gathered.set(table, figures);
  return figures;
}

const gathered = new WeakMap<RecognisedTable, readonly Figure[]>();

/** What has one key, together, in the order of the first of each. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
