import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan, UNIT_SLIPS } from '../amounts/unit';
import type { RelationResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { Evidence, isBroken, MENDED_SHARE, type Amount, type Amounts, type DecidedResult } from './evidence';
import type { SlipArea } from './explanation';
import { isChangeable, isDecided, type Adjustment } from './model';

/**
 * A whole table, column or row in the wrong unit (元 typed as 万元, or the other way round): two hundred wrong figures,
 * but one slip. It is found before single cells are looked at, and the search goes on with the figures put right.
 */
export interface WrongUnit {
  readonly area: SlipArea & { readonly factor: Decimal };
  /** The money figures of the area that are not zero. */
  readonly figures: readonly Figure[];
  /** Ids of the broken relations that hold once the area is scaled. */
  readonly repairs: readonly string[];
}

/** Figures that would all be scaled: whole tables, or one column or row of one table. */
interface Scope {
  readonly tables: readonly TableKind[];
  readonly column?: string;
  readonly row?: string;
}

const ZERO = new Decimal(0);
const NOTHING_CHANGED: Amounts = new Map();
const LEAST_REPAIRED = 2;
/** Two amounts are the same in two units only where they are this much larger than their slack. */
const LEAST_PRECISION = 100;
/** What the area adds to a relation without which that would hold as well tells nothing of its unit. */
const LEAST_TELLING = 1;

/** Areas whose scaling repairs what is broken around them, best first, and the results as they are once scaled. */
export function findWrongUnits(
  results: readonly RelationResult[],
  isOwn: (figure: Figure) => boolean = () => true,
): {
  readonly found: readonly WrongUnit[];
  readonly adjustment: Adjustment;
} {
  const found: WrongUnit[] = [];
  let values: Amounts = NOTHING_CHANGED;
  let current = results;
  for (;;) {
    const evidence = Evidence.of(current, values);
    const best = bestScaling(evidence, isOwn);
    if (best === null) return { found, adjustment: { results: current, values } };
    const changed = new Map(best.figures.map((figure) => [figure, scaled(figure, best.factor)]));
    current = current.map((result) =>
      isDecided(result) && involves(result, changed) ? evidence.evaluateWith(result, changed) : result,
    );
    values = new Map([...values, ...changed]);
    found.push(...areasOf(best));
  }
}

interface Candidate {
  readonly scope: Scope;
  readonly factor: Decimal;
  readonly figures: readonly Figure[];
  readonly repaired: readonly DecidedResult[];
}

/** Tables in the same wrong unit are found together and said one by one. */
function areasOf({ scope: { tables, ...part }, factor, figures, repaired }: Candidate): WrongUnit[] {
  return tables.map((table) => ({
    area: { table, ...part, factor },
    figures: figures.filter((figure) => figure.table === table),
    repairs: repaired
      .filter(({ relation }) => relation.terms.some(({ figure }) => figure.table === table))
      .map(({ relation }) => relation.id),
  }));
}

function bestScaling(evidence: Evidence, isOwn: (figure: Figure) => boolean): Candidate | null {
  let best: Candidate | null = null;
  for (const { scope, rows } of scopesOf(evidence, isOwn)) {
    const isPart = scope.column !== undefined || scope.row !== undefined;
    if ((isPart && rows.length < LEAST_REPAIRED) || evidence.oneCellMends(rows)) continue;
    for (const factor of UNIT_SLIPS) {
      const candidate = tryScope(scope, factor, evidence, isOwn);
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
function scopesOf({ broken, amounts }: Evidence, isOwn: (figure: Figure) => boolean): { scope: Scope; rows: DecidedResult[] }[] {
  const scopes = new Map<string, { scope: Scope; rows: DecidedResult[] }>();
  for (const result of broken) {
    for (const { figure } of result.relation.terms) {
      if (!isScalable(figure) || amounts.has(figure) || !isOwn(figure)) continue;
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
function tryScope(scope: Scope, factor: Decimal, evidence: Evidence, isOwn: (figure: Figure) => boolean): Candidate | null {
  const figures = figuresIn(scope, evidence).filter(
    (figure) => isScalable(figure) && !evidence.amounts.has(figure) && isOwn(figure),
  );
  const changed = new Map(figures.map((figure) => [figure, scaled(figure, factor)]));
  const touched = evidence.around(figures);
  const around = touched.filter(isBroken);
  const mostLeft = Math.floor(around.length * (1 - MENDED_SHARE));
  const repaired: DecidedResult[] = [];
  for (const [index, row] of around.entries()) {
    if (!isBroken(evidence.evaluateWith(row, changed))) repaired.push(row);
    if (index + 1 - repaired.length > mostLeft) return null;
  }
  if (!isEvident(repaired, touched, evidence, changed) || evidence.oneCellMends(repaired)) return null;
  for (const result of touched) {
    if (isBroken(result) || !isBroken(evidence.evaluateWith(result, changed))) continue;
    const wider = widened(scope, result);
    return wider === null ? null : tryScope(wider, factor, evidence, isOwn);
  }
  return { scope, factor, figures, repaired };
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
      const filled = relation.terms.filter(({ figure }) => figure.value?.isZero() === false);
      return filled.some(({ figure }) => changed.has(figure)) && filled.some(({ figure }) => !changed.has(figure));
    });
  const equations = crossing(repaired, '=');
  const telling = equations.filter((result) => isPrecise(evidence.evaluateWith(result, changed), changed, LEAST_TELLING));
  if (telling.length >= LEAST_REPAIRED) return true;
  if (telling.some((result) => isPrecise(evidence.evaluateWith(result, changed), changed, LEAST_PRECISION))) return true;
  if (crossing(touched, '=').filter(isBroken).length > telling.length) return false;
  const inequalities = crossing(touched, '<=');
  const sideOf = ({ relation }: DecidedResult): number =>
    relation.terms.find(({ figure }) => changed.has(figure) && figure.value?.isZero() === false)?.coefficient ?? 0;
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
  return isChangeable(figure) && figure.unit !== 'count' && figure.value?.isZero() === false;
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

function involves({ relation }: RelationResult, changed: Amounts): boolean {
  return relation.terms.some(({ figure }) => changed.has(figure));
}
