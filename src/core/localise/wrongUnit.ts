import { Decimal } from 'decimal.js';
import { slackOf, toWanYuan, UNIT_SLIPS } from '../amounts/slack';
import { evaluate } from '../check/evaluate';
import type { RelationResult } from '../rules/relation';
import type { Figure } from '../tables/figure';
import { TABLE_KINDS, type TableKind } from '../tables/kinds';
import type { ScaledArea } from './explanation';
import { isChangeable, isDecided, type Adjustment } from './model';

/**
 * A whole table, column or row in the wrong unit (元 typed as 万元, or the other way round): two hundred wrong figures,
 * but one slip. It is found before single cells are looked at, and the search goes on with the figures put right.
 */
export interface WrongUnit {
  readonly area: ScaledArea;
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
type DecidedResult = RelationResult & { readonly residual: Decimal; readonly slack: Decimal };
interface Amount {
  readonly value: Decimal;
  readonly slack: Decimal;
}
type Scaling = (figure: Figure) => Amount | undefined;

const ZERO = new Decimal(0);
/** Of the broken relations that the area is in, how many must be repaired: other slips may hide among them. */
const REPAIRED_SHARE = 0.75;
const LEAST_REPAIRED = 2;

/** Areas whose scaling repairs what is broken around them, best first, and the results as they are once scaled. */
export function findWrongUnits(results: readonly RelationResult[]): {
  readonly found: readonly WrongUnit[];
  readonly adjustment: Adjustment;
} {
  const found: WrongUnit[] = [];
  const values = new Map<Figure, Amount>();
  let current = results;
  for (let best = bestScaling(current, values); best !== null; best = bestScaling(current, values)) {
    for (const figure of best.figures) values.set(figure, scaled(figure, best.factor));
    const scaling: Scaling = (figure) => values.get(figure);
    current = current.map((result) =>
      isDecided(result) && involves(result, scaling) ? evaluateScaled(result, scaling) : result,
    );
    found.push(...areasOf(best));
  }
  return { found, adjustment: { results: current, values } };
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

function bestScaling(results: readonly RelationResult[], done: ReadonlyMap<Figure, Amount>): Candidate | null {
  const decided = results.filter(isDecided);
  const broken = decided.filter(({ verdict }) => verdict === 'error');
  if (broken.length < LEAST_REPAIRED) return null;
  let best: Candidate | null = null;
  for (const { scope, rows } of scopesOf(broken, done)) {
    if (rows.length < LEAST_REPAIRED || oneCellIsEnough(rows)) continue;
    for (const factor of UNIT_SLIPS) {
      const candidate = tryScope(scope, factor, decided, broken, done);
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
function scopesOf(
  broken: readonly DecidedResult[],
  done: ReadonlyMap<Figure, Amount>,
): { scope: Scope; rows: DecidedResult[] }[] {
  const scopes = new Map<string, { scope: Scope; rows: DecidedResult[] }>();
  for (const result of broken) {
    for (const { figure } of result.relation.terms) {
      if (!isScalable(figure) || done.has(figure)) continue;
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
function tryScope(
  scope: Scope,
  factor: Decimal,
  decided: readonly DecidedResult[],
  broken: readonly DecidedResult[],
  done: ReadonlyMap<Figure, Amount>,
): Candidate | null {
  const isOwn = (figure: Figure): boolean => isWithin(scope, figure) && isScalable(figure) && !done.has(figure);
  const scaling: Scaling = (figure) => done.get(figure) ?? (isOwn(figure) ? scaled(figure, factor) : undefined);
  const around = broken.filter(({ relation }) => relation.terms.some(({ figure }) => isOwn(figure)));
  const mostLeft = Math.floor(around.length * (1 - REPAIRED_SHARE));
  const repaired: DecidedResult[] = [];
  for (const [index, row] of around.entries()) {
    if (evaluateScaled(row, scaling).verdict !== 'error') repaired.push(row);
    if (index + 1 - repaired.length > mostLeft) return null;
  }
  if (!isEvident(repaired, decided, isOwn) || oneCellIsEnough(repaired)) return null;
  const figures = new Set<Figure>();
  for (const result of decided) {
    const own = result.relation.terms.map(({ figure }) => figure).filter(isOwn);
    if (own.length === 0) continue;
    own.forEach((figure) => figures.add(figure));
    if (result.verdict === 'error' || evaluateScaled(result, scaling).verdict !== 'error') continue;
    const wider = widened(scope, result);
    return wider === null ? null : tryScope(wider, factor, decided, broken, done);
  }
  return figures.size < 2 ? null : { scope, factor, figures: [...figures], repaired };
}

/**
 * Two repaired equations between the area and the rest are evidence. Inequalities hold whenever one side is ten thousand
 * times larger, so they are evidence only where nearly all of them are broken now.
 */
function isEvident(
  repaired: readonly DecidedResult[],
  decided: readonly DecidedResult[],
  isOwn: (figure: Figure) => boolean,
): boolean {
  const crossing = (rows: readonly DecidedResult[], operator: '=' | '<='): number =>
    rows.filter(({ relation }) => {
      if (relation.operator !== operator) return false;
      const filled = relation.terms.filter(({ figure }) => figure.value?.isZero() === false);
      return filled.some(({ figure }) => isOwn(figure)) && filled.some(({ figure }) => !isOwn(figure));
    }).length;
  if (crossing(repaired, '=') >= LEAST_REPAIRED) return true;
  const inequalities = crossing(repaired, '<=');
  return inequalities > LEAST_REPAIRED && inequalities >= crossing(decided, '<=') * REPAIRED_SHARE;
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

function isWithin(scope: Scope, { table, column, row }: Figure): boolean {
  return scope.tables.includes(table) && (scope.column ?? column) === column && (scope.row ?? row) === row;
}

/** A single cell in all the broken relations is the smaller explanation; the search finds it. */
function oneCellIsEnough(rows: readonly DecidedResult[]): boolean {
  const [first, ...others] = rows;
  if (first === undefined) return false;
  return first.relation.terms.some(
    ({ figure }) => isChangeable(figure) && others.every(({ relation }) => relation.terms.some((term) => term.figure === figure)),
  );
}

/** The figure in the right unit: all its digits are kept, and it is never taken for finer than it was typed. */
function scaled(figure: Figure, factor: Decimal): Amount {
  const value = (figure.value ?? ZERO).times(factor);
  const decimals = value.div(toWanYuan(figure.unit)).decimalPlaces();
  return { value, slack: Decimal.max(figure.slack.times(factor), slackOf(value, decimals, figure.unit)) };
}

function involves({ relation }: RelationResult, scaling: Scaling): boolean {
  return relation.terms.some(({ figure }) => scaling(figure) !== undefined);
}

function evaluateScaled(result: DecidedResult, scaling: Scaling): DecidedResult {
  const terms = result.relation.terms.map((term) => ({ ...term, figure: { ...term.figure, ...scaling(term.figure) } }));
  const { verdict, residual = ZERO, slack = ZERO } = evaluate({ ...result.relation, terms });
  return { ...result, verdict, residual, slack };
}
