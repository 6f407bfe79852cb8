import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan, UNIT_SLIPS } from '../amounts/unit';
import { hasAmount, type Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import type { DecidedResult } from '../rules/relation';
import { isBroken, isChangeable, isOf, MENDED_SHARE, type Amounts, type Evidence } from './evidence';
import { oneCellMends } from './fewCells';
import { cellWith, repeatedly, type Explanation } from './explanation';

/** Figures that would all be scaled: those of whole tables, or of one column or row of one table. */
interface Scope {
  readonly tables: readonly TableKind[];
  readonly part: { readonly column?: string; readonly row?: string };
  readonly figures: Figure[];
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
export const wrongUnits = repeatedly((evidence) => {
  const best = bestScaling(evidence);
  return best && { explanations: explain(best), left: evidence.corrected(scaled(best.scope, best.factor)) };
});

interface Candidate {
  readonly scope: Scope;
  readonly factor: Decimal;
  readonly repaired: readonly DecidedResult[];
}

/** Tables in the same wrong unit are found together and said one by one. */
function explain({ scope: { tables, part, figures }, factor, repaired }: Candidate): Explanation[] {
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
  for (const scope of scopesOf(evidence)) {
    const rows = evidence.around(scope.figures, isBroken);
    const isPart = Object.keys(scope.part).length > 0;
    if (rows.length < (isPart ? LEAST_REPAIRED : 1) || oneCellMends(evidence, rows)) continue;
    for (const factor of UNIT_SLIPS) {
      const candidate = tryScope(scope, factor, evidence);
      if (candidate === null) continue;
      const better =
        best === null ||
        candidate.repaired.length > best.repaired.length ||
        (candidate.repaired.length === best.repaired.length && candidate.scope.figures.length < best.scope.figures.length);
      if (better) best = candidate;
    }
  }
  return best;
}

/** Tables, columns and rows with the figures that may be scaled, in the order of the tables. */
function scopesOf(evidence: Evidence): Scope[] {
  const scopes = new Map<string, Scope>();
  for (const figure of evidence.figures) {
    if (!isOpenFor(figure, evidence)) continue;
    const { table, column, row } = figure;
    for (const part of [{}, { column }, { row }]) {
      const key = [table, ...Object.entries(part).flat()].join('\t');
      const scope = scopes.get(key) ?? { tables: [table], part, figures: [] };
      scopes.set(key, scope);
      scope.figures.push(figure);
    }
  }
  const order = ({ tables: [table] }: Scope): number => (table === undefined ? -1 : TABLE_KINDS.indexOf(table));
  return [...scopes.values()].sort((a, b) => order(a) - order(b));
}

/** Most scopes are refused by the first broken relations; only then are the relations that hold looked through. */
function tryScope(scope: Scope, factor: Decimal, evidence: Evidence): Candidate | null {
  const changed = scaled(scope, factor);
  const touched = evidence.around(scope.figures);
  const repaired = evidence.mendedAmong(touched, changed);
  if (repaired === null || !isEvident(repaired, touched, evidence, changed) || oneCellMends(evidence, repaired)) return null;
  const newlyBroken = evidence.brokenAmong(touched, changed);
  if (newlyBroken === undefined) return { scope, factor, repaired };
  const wider = widened(scope, newlyBroken, evidence);
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
function widened({ tables, part }: Scope, { relation }: DecidedResult, evidence: Evidence): Scope | null {
  if (Object.keys(part).length > 0) return null;
  const others = relation.terms.map(({ figure }) => figure).filter(isScalable);
  const wider = [...new Set([...tables, ...others.map(({ table }) => table)])];
  if (wider.length === tables.length || wider.length * 2 > TABLE_KINDS.length) return null;
  const figures = [...evidence.figures].filter((figure) => wider.includes(figure.table) && isOpenFor(figure, evidence));
  return { tables: wider, part, figures };
}

/** Nothing can be told from a zero, and counts have no unit to mistake. */
function isScalable(figure: Figure): boolean {
  return isChangeable(figure) && figure.unit !== 'count' && hasAmount(figure);
}

/** Whether the figure may still be scaled: in this workbook, and not put right already. */
function isOpenFor(figure: Figure, { amounts, isOwn }: Evidence): boolean {
  return isScalable(figure) && !amounts.has(figure) && isOwn(figure);
}

/** The figures in the right unit: all digits are kept, and none is taken for finer than it was typed. */
function scaled({ figures }: Scope, factor: Decimal): Amounts {
  return new Map(
    figures.map((figure) => {
      const value = (figure.value ?? ZERO).times(factor);
      const decimals = value.div(toWanYuan(figure.unit)).decimalPlaces();
      return [figure, { value, slack: Decimal.max(figure.slack.times(factor), slackOf(value, decimals, figure.unit)) }];
    }),
  );
}
