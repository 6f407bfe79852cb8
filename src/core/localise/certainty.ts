import type { RelationResult } from '../rules/relation';
import { isNothing, type Figure } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { FUNCTIONAL_TABLES } from '../tables/catalog';
import { isWithin, type Evidence } from './evidence';
import type { ExplainedCell, Explanation } from './explanation';

/**
 * No explanation is the only one where something else about its table is left unexplained: what was pasted or moved there
 * may be behind both. Nor where it contradicts last year's workbook: that one may be wrong. Nor beside an account without
 * an amount that another table has amounts of: its figures may have been pasted over those next to them. Nor where two
 * figures in each other's place are contradicted by other tables alone: there the two columns may be exchanged. Nor where two
 * tables lack an account each, of the same amount: that may be one account under two codes.
 */
export function withoutFalseCertainty(
  explanations: readonly Explanation[],
  { results, isOwn }: Pick<Evidence, 'results' | 'isOwn'>,
  rows: readonly Explanation[] = [],
): Explanation[] {
  const open = new Set(explanations.filter(isOpen).flatMap(({ repairs }) => repairs));
  const doubtful = new Set([
    ...results.filter(({ relation }) => open.has(relation.id)).flatMap(tablesOf),
    ...rows.filter(isWrongCode).flatMap(({ cells }) => cells.map(({ figure }) => figure.table)),
  ]);
  const acrossTables = new Set(results.filter((result) => !isWithin(result)).map(({ relation }) => relation.id));
  const twoYears = new Set(
    results.filter(({ relation }) => relation.terms.some(({ figure }) => !isOwn(figure))).map(({ relation }) => relation.id),
  );
  const isCertain = ({ status, area }: Explanation): boolean => status === 'unique' && area === undefined;
  const emptied = explanations.some(isCertain) ? emptiedLines(results, isOwn) : new Set<string>();
  const underTwoCodes = amountsMissingTwice(explanations);
  const isDoubtful = ({ cells, repairs, area, pattern }: Explanation): boolean =>
    cells.some((cell) => isMissing(cell) && underTwoCodes.has(amountOf(cell))) ||
    (pattern === 'wrong-cell' && repairs.every((id) => acrossTables.has(id))) ||
    cells.some(({ figure }) => doubtful.has(figure.table) || (area === undefined && isBesideEmptied(figure, emptied))) ||
    repairs.some((id) => twoYears.has(id));
  return explanations.map((explanation) =>
    explanation.status === 'unique' && isDoubtful(explanation)
      ? { ...explanation, status: 'ambiguous', more: true }
      : explanation,
  );
}

function isMissing({ figure }: ExplainedCell): boolean {
  return figure.cell === null && FUNCTIONAL_TABLES.includes(figure.table);
}

function amountOf({ proposed }: ExplainedCell): string {
  return proposed.toString();
}

/** Amounts of accounts that one table does not list, where another table does not list another account of that amount. */
function amountsMissingTwice(explanations: readonly Explanation[]): ReadonlySet<string> {
  const missing = new Map<string, { readonly tables: Set<TableKind>; readonly accounts: Set<string> }>();
  for (const cell of explanations.flatMap(({ cells }) => cells).filter(isMissing)) {
    const { table, row } = cell.figure;
    const same = missing.get(amountOf(cell)) ?? { tables: new Set(), accounts: new Set() };
    same.tables.add(table);
    same.accounts.add(row);
    missing.set(amountOf(cell), same);
  }
  return new Set(
    [...missing].flatMap(([amount, { tables, accounts }]) => (tables.size > 1 && accounts.size > 1 ? [amount] : [])),
  );
}

/**
 * Lines of accounts that their own table leaves without any amount, while another table has one: that is no habit, tables of
 * accounts list those that have some.
 */
function emptiedLines(results: readonly RelationResult[], isOwn: (figure: Figure) => boolean): ReadonlySet<string> {
  const filled = new Map<string, Set<TableKind>>();
  const printed = new Map<string, { readonly figure: Figure; isEmpty: boolean }>();
  const seen = new Set<Figure>();
  for (const { relation } of results) {
    for (const { figure } of relation.terms) {
      if (seen.has(figure) || !isOwn(figure) || !FUNCTIONAL_TABLES.includes(figure.table)) continue;
      seen.add(figure);
      const hasAmount = !isNothing(figure);
      if (hasAmount) filled.set(figure.row, (filled.get(figure.row) ?? new Set<TableKind>()).add(figure.table));
      if (figure.cell === null) continue;
      const line = printed.get(lineOf(figure, 0));
      if (line === undefined) printed.set(lineOf(figure, 0), { figure, isEmpty: !hasAmount });
      else if (hasAmount) line.isEmpty = false;
    }
  }
  // Without codes a line is an account's by the lines above it: an emptied one makes the next an account that no table has.
  const isEmptied = ([, { figure, isEmpty }]: readonly [string, { figure: Figure; isEmpty: boolean }]): boolean => {
    const tables = filled.get(figure.row)?.size ?? 0;
    return isEmpty ? tables > 0 : tables === 1 && figure.row.startsWith('name:');
  };
  return new Set([...printed].filter(isEmptied).map(([line]) => line));
}

function isBesideEmptied(figure: Figure, emptied: ReadonlySet<string>): boolean {
  if (figure.cell === null || !FUNCTIONAL_TABLES.includes(figure.table)) return false;
  return [-1, 0, 1].some((by) => emptied.has(lineOf(figure, by)));
}

function lineOf({ table, cell }: Figure, by: number): string {
  return `${table} ${cell?.sheet ?? ''} ${(cell?.row ?? 0) + by}`;
}

/** Codes that go on from the row above are another account's where a row is left out. */
function isWrongCode({ pattern, status }: Explanation): boolean {
  return pattern === 'wrong-code' && status !== 'unique';
}

function isOpen({ status }: Explanation): boolean {
  return status === 'none' || status === 'gave-up';
}

function tablesOf({ relation }: RelationResult): TableKind[] {
  return relation.terms.map(({ figure }) => figure.table);
}
