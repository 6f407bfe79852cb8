import type { FindingDraft } from '../check/findings';
import type { FindingCell } from '../findings/finding';
import type { Figure, RecognisedTable, TableRow } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { printedValue, tableName } from '../tables/naming';
import type { ReadProblem } from '../tables/reading/problem';
import { a1, type CellRef } from '../workbook/address';
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
  readonly undecidedRules: (table: RecognisedTable['kind']) => number;
  /** Whether a relation of this rule is broken. */
  readonly isBroken: (rule: string) => boolean;
}

export type StructureCheck = (context: StructureContext) => FindingDraft[];

export function structureFinding(
  rule: string,
  table: RecognisedTable['kind'] | null,
  severity: FindingDraft['severity'],
  said: FindingDraft['said'],
  cells: readonly FindingCell[] = [],
): FindingDraft {
  return { rule: `structure.${rule}`, table, category: 'structure', severity, said, cells };
}

export function cellOf(ref: CellRef, label: string, value: string): FindingCell {
  return { sheet: ref.sheet, address: a1(ref.row, ref.column), role: 'part', label, value };
}

export function figureCell(figure: Figure): FindingCell[] {
  return figure.cell === null ? [] : [cellOf(figure.cell, figure.label, printedValue(figure))];
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

/** Every figure of a table, row by row. Several checks go through them, so each table's are gathered once. */
export function allFigures(table: RecognisedTable): readonly Figure[] {
  const known = gathered.get(table);
  if (known) return known;
  const figures: Figure[] = [];
  for (const row of table.rows) for (const figure of row.figures.values()) figures.push(figure);
  gathered.set(table, figures);
  return figures;
}

const gathered = new WeakMap<RecognisedTable, readonly Figure[]>();
