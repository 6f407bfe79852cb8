import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan, UNIT_SLIPS } from '../amounts/unit';
import { hasAmount, type Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import type { DecidedResult } from '../rules/relation';
import { isBroken, isChangeable, isOf, MENDED_SHARE, type Amount, type Amounts, type Evidence } from './evidence';
import { cellWith, type ExplainedAtOnce, type Explanation } from './explanation';

/** Figures that would all be scaled: whole tables, or one column or row of one table. */
interface Scope {
  readonly tables: readonly TableKind[];
  readonly column?: string;
  readonly row?: string;
}

const ZERO = new Decimal(0);
const LEAST_REPAIRED = 2;
/** Two amounts are the same in two units only where they are this much larger than their slack. */
const LEAST_PRECISION = 100;
/** What the area adds to a relation without which that would hold as well tells nothing of its unit. */
const LEAST_TELLING = 1;

/**
 * A whole table, column or row in the wrong unit (元 typed as 万元, or the other way round): two hundred wrong figures,
 * but one slip. It is found before single cells are looked at, and the search goes on with the figures put right.
 */
export function findWrongUnits(evidence: Evidence): ExplainedAtOnce {
  const explanations: Explanation[] = [];
  for (let left = evidence; ;) {
    const best = bestScaling(left);
    if (best === null) return { explanations, left };
    explanations.push(...explain(best));
    left = left.corrected(new Map(best.figures.map((figure) => [figure, scaled(figure, best.factor)])));
  }
}

interface Candidate {
  readonly scope: Scope;
  readonly factor: Decimal;
  readonly figures: readonly Figure[];
  readonly repaired: readonly DecidedResult[];
}

/** Tables in the same wrong unit are found together and said one by one. */
function explain({ scope: { tables, ...part }, factor, figures, repaired }: Candidate): Explanation[] {
  return tables.map((table) => ({
    status: 'unique',
    cells: figures
      .filter((figure) => figure.table === table)
      .map((figure) => cellWith(figure, (figure.value ?? ZERO).times(factor))),
    pattern: 'unit',
    repairs: repaired.filter((result) => isOf(result, table)).map(({ relation }) => relation.id),
    more: false,
    area: { table, ...part, factor },
  }));
}

function bestScaling(evidence: Evidence): Candidate | null {
  let best: Candidate | null = null;
  for (const { scope, rows } of scopesOf(evidence)) {
    const isPart = scope.column !== undefined || scope.row !== undefined;
    if ((isPart && rows.length < LEAST_REPAIRED) || evidence.oneCellMends(rows)) continue;
    for (const factor of UNIT_SLIPS) {
      const candidate = tryScope(scope, factor, evidence);
      if (candidate === null) continue;
      const better =
        best === null ||
        candidate.repaired.length > best.repaired.length ||
        (candidate.repaired.length === best.repaired.length && candidate.figures.length < best.figures.length);
      if (better) best = candidate;
    }
  }
  return best;
}

/** Tables, columns and rows that are in broken relations, in the order of the tables, with those relations. */
function scopesOf(evidence: Evidence): { scope: Scope; rows: DecidedResult[] }[] {
  const scopes = new Map<string, { scope: Scope; rows: DecidedResult[] }>();
  for (const result of evidence.broken) {
    for (const { figure } of result.relation.terms) {
      if (!isOpenFor(figure, evidence)) continue;
      const { table, column, row } = figure;
      const keyed: readonly (readonly [string, Scope])[] = [
        [table, { tables: [table] }],
        [`${table}\tcolumn\t${column}`, { tables: [table], column }],
        [`${table}\trow\t${row}`, { tables: [table], row }],
      ];
      for (const [key, scope] of keyed) {
        const known = scopes.get(key);
        if (known === undefined) scopes.set(key, { scope, rows: [result] });
        else if (known.rows.at(-1) !== result) known.rows.push(result);
      }
    }
  }
  const order = ({ tables: [table] }: Scope): number => (table === undefined ? -1 : TABLE_KINDS.indexOf(table));
  return [...scopes.values()].sort((a, b) => order(a.scope) - order(b.scope));
}

/** Most scopes are refused by the first broken relations; only then are the relations that hold looked through. */
function tryScope(scope: Scope, factor: Decimal, evidence: Evidence): Candidate | null {
  const figures = figuresIn(scope, evidence).filter((figure) => isOpenFor(figure, evidence));
  const changed = new Map(figures.map((figure) => [figure, scaled(figure, factor)]));
  const touched = evidence.around(figures);
  const repaired = evidence.mendedAmong(touched, changed);
  if (repaired === null || !isEvident(repaired, touched, evidence, changed) || evidence.oneCellMends(repaired)) return null;
  const newlyBroken = evidence.brokenAmong(touched, changed);
  if (newlyBroken === undefined) return { scope, factor, figures, repaired };
  const wider = widened(scope, newlyBroken);
  return wider === null ? null : tryScope(wider, factor, evidence);
}

/**
 * Two repaired equations between the area and the rest are evidence, and one is where amounts of some size then agree; not those
 * that would hold without the area as well, which may not belong there at all.
 * Inequalities hold whenever one side is ten thousand times larger, so they are evidence only where nearly all that could
 * be broken are, where some on the other side then hold as well, and where no equation with the rest stays broken.
 */
function isEvident(
  repaired: readonly DecidedResult[],
  touched: readonly DecidedResult[],
  evidence: Evidence,
  changed: Amounts,
): boolean {
  const crossing = (rows: readonly DecidedResult[], operator: '=' | '<='): DecidedResult[] =>
    rows.filter(({ relation }) => {
      if (relation.operator !== operator) return false;
      const filled = relation.terms.filter(({ figure }) => hasAmount(figure));
      return filled.some(({ figure }) => changed.has(figure)) && filled.some(({ figure }) => !changed.has(figure));
    });
  const equations = crossing(repaired, '=');
  const telling = equations.filter((result) => isPrecise(evidence.evaluateWith(result, changed), changed, LEAST_TELLING));
  if (telling.length >= LEAST_REPAIRED) return true;
  if (telling.some((result) => isPrecise(evidence.evaluateWith(result, changed), changed, LEAST_PRECISION))) return true;
  if (crossing(touched, '=').filter(isBroken).length > telling.length) return false;
  const inequalities = crossing(touched, '<=');
  const sideOf = ({ relation }: DecidedResult): number =>
    relation.terms.find(({ figure }) => changed.has(figure) && hasAmount(figure))?.coefficient ?? 0;
  const mended = crossing(repaired, '<=');
  const [first] = mended;
  if (first === undefined) return false;
  const same = inequalities.filter((result) => sideOf(result) === sideOf(first));
  const opposite = inequalities.length - same.length;
  return mended.length >= same.length * MENDED_SHARE && mended.length + opposite > LEAST_REPAIRED;
}

/** What the area adds to the relation is many times its slack: that it fits is no chance. */
function isPrecise({ relation, slack }: DecidedResult, changed: Amounts, times: number): boolean {
  const own = relation.terms.reduce(
    (sum, { coefficient, figure }) => sum.plus((changed.get(figure)?.value ?? ZERO).times(coefficient)),
    ZERO,
  );
  return own.abs().greaterThan(slack.times(times));
}

/** A table that agrees with one in the wrong unit is in the wrong unit too; but most tables are in the right one. */
function widened({ tables, column, row }: Scope, { relation }: DecidedResult): Scope | null {
  if (column !== undefined || row !== undefined) return null;
  const wider = [
    ...new Set([
      ...tables,
      ...relation.terms
        .map(({ figure }) => figure)
        .filter(isScalable)
        .map(({ table }) => table),
    ]),
  ];
  return wider.length > tables.length && wider.length * 2 <= TABLE_KINDS.length ? { tables: wider } : null;
}

/** Nothing can be told from a zero, and counts have no unit to mistake. */
function isScalable(figure: Figure): boolean {
  return isChangeable(figure) && figure.unit !== 'count' && hasAmount(figure);
}

/** Whether the figure may still be scaled: in this workbook, and not put right already. */
function isOpenFor(figure: Figure, { amounts, isOwn }: Evidence): boolean {
  return isScalable(figure) && !amounts.has(figure) && isOwn(figure);
}

/** Every figure of the scope that a relation has. A table of thousands of rows has thousands of scopes, so they are looked up. */
function figuresIn({ tables, column, row }: Scope, evidence: Evidence): readonly Figure[] {
  const index = indexOf(evidence);
  if (tables.length > 1) return [...evidence.figures].filter(({ table }) => tables.includes(table));
  return index.get(scopeKey(tables[0], column, row)) ?? [];
}

function scopeKey(table: TableKind | undefined, column?: string, row?: string): string {
  return `${table}\t${column ?? ''}\t${row ?? ''}`;
}

const indices = new WeakMap<Evidence, ReadonlyMap<string, readonly Figure[]>>();

function indexOf(evidence: Evidence): ReadonlyMap<string, readonly Figure[]> {
  const known = indices.get(evidence);
  if (known !== undefined) return known;
  const index = new Map<string, Figure[]>();
  for (const figure of evidence.figures) {
    const { table, column, row } = figure;
    for (const key of [scopeKey(table), scopeKey(table, column), scopeKey(table, undefined, row)]) {
      const figures = index.get(key);
      if (figures === undefined) index.set(key, [figure]);
      else figures.push(figure);
    }
  }
  indices.set(evidence, index);
  return index;
}

/** The figure in the right unit: all its digits are kept, and it is never taken for finer than it was typed. */
function scaled(figure: Figure, factor: Decimal): Amount {
  const value = (figure.value ?? ZERO).times(factor);
  const decimals = value.div(toWanYuan(figure.unit)).decimalPlaces();
  return { value, slack: Decimal.max(figure.slack.times(factor), slackOf(value, decimals, figure.unit)) };
}
