import type { Figures } from '../../../src/core';
import type { TableKind } from '../../../src/core/figures/kinds';

/**
 * What anybody sees with a pocket calculator: sums of rows and of accounts, and totals that stand in two tables. It shares
 * nothing with the rules but the reading of the tables, and counts in numbers with one hundredth for each figure.
 */
export function isDetectable(figures: Figures): boolean {
  return rowSums(figures) || hierarchies(figures) || copies(figures);
}

type Term = readonly [table: TableKind, row: string, column: string];

/** Half of 0.01万元 for each figure that is not zero, and a hair for binary fractions. */
const EACH = 0.00501;

function amount(figures: Figures, [table, row, column]: Term): number | null {
  return figures.figure(table, row, column)?.value?.toNumber() ?? null;
}

function differ(figures: Figures, left: readonly Term[], right: readonly Term[]): boolean {
  const values = [left, right].map((side) => side.flatMap((term) => amount(figures, term) ?? []));
  const [one = [], other = []] = values;
  if (one.length === 0 || other.length === 0) return false;
  const sum = (side: readonly number[]): number => side.reduce((total, value) => total + value, 0);
  const terms = [...one, ...other].filter((value) => value !== 0).length;
  return Math.abs(sum(one) - sum(other)) > EACH * terms;
}

const PARTS: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  revenue: ['fiscal', 'from-superior', 'institutional', 'business', 'from-affiliates', 'other'],
  expenditure: ['basic', 'project', 'to-superior', 'business', 'to-affiliates'],
  'general-budget': ['basic', 'project'],
  'government-fund': ['basic', 'project'],
};

function rowSums(figures: Figures): boolean {
  return Object.entries(PARTS).some(([name, parts]) => {
    const kind = name as TableKind;
    const printed = parts.filter((column) => figures.table(kind)?.columns.includes(column));
    if (printed.length < 2) return false;
    const terms = (row: string): Term[] => printed.map((column) => [kind, row, column]);
    return figures.rows(kind).some(({ id }) => differ(figures, [[kind, id, 'total']], terms(id)));
  });
}

/** Every account is the sum of those whose codes begin with its own, two digits longer. */
function hierarchies(figures: Figures): boolean {
  return (Object.keys(PARTS) as TableKind[]).some((kind) => {
    const rows = figures.rows(kind);
    return rows.some(({ id, code }) => {
      if (code === undefined) return false;
      const children = rows.filter((row) => row.code?.length === code.length + 2 && row.code.startsWith(code));
      if (children.length === 0) return false;
      return ['total', ...(PARTS[kind] ?? [])].some((column) =>
        differ(figures, [[kind, id, column]], children.map((row): Term => [kind, row.id, column])),
      ); // prettier-ignore
    });
  });
}

const COPIES: readonly (readonly [Term, Term])[] = [
  [['summary', 'revenue-total', 'amount'], ['revenue', 'total', 'total']],
  [['summary', 'expenditure-total', 'amount'], ['expenditure', 'total', 'total']],
  [['summary', 'inflow-total', 'amount'], ['summary', 'outflow-total', 'amount']],
  [['fiscal-summary', 'revenue-total', 'amount'], ['revenue', 'total', 'fiscal']],
  [['fiscal-summary', 'expenditure-total', 'general'], ['general-budget', 'total', 'total']],
  [['fiscal-summary', 'expenditure-total', 'fund'], ['government-fund', 'total', 'total']],
]; // prettier-ignore

function copies(figures: Figures): boolean {
  if (COPIES.some(([one, other]) => differ(figures, [one], [other]))) return true;
  const classes = figures.rows('expenditure').filter(({ level }) => level === 'class');
  return classes.some(({ id }) => differ(figures, [['summary', id, 'amount']], [['expenditure', id, 'total']]));
}
