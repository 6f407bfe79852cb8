import type { DecidedResult, RelationResult } from '../rules/relation';
import { hasAmount, type Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { isBroken, isChangeable, isOf, isWithin, type Evidence } from './evidence';
import { cellWith, type Explained, type ExplainedCell, type Explanation } from './explanation';

/** Of the equations of a table with others, how many are broken where the whole table is another's. */
const FOREIGN_SHARE = 0.75;
/** The tables that it disagrees with agree with each other for the most part. */
const NEIGHBOUR_SHARE = 0.5;
const LEAST_FIGURES = 3;
/** With fewer equations that it breaks, one of its neighbours' figures explains as much. */
const LEAST_EQUATIONS = 3;
/** Of the figures of a table copied from last year's, how many are still the same. */
const COPIED_SHARE = 0.9;

/**
 * A table that adds up in itself and disagrees with everything around it: last year's, or another department's, pasted in.
 * Its broken relations are explained together, and are no evidence against single cells.
 */
export function foreignTables(evidence: Evidence): Explained {
  const crossings = new Map(TABLE_KINDS.map((table) => [table, crossingOf(table, evidence)]));
  const explanations: Explanation[] = [];
  const explained = new Set<RelationResult>();
  for (const [table, crossing] of crossings) {
    const copied = isCopied(table, evidence);
    const broken = crossing.filter(isBroken);
    if (broken.length === 0 || (!copied && !isForeign(table, crossing, crossings, evidence))) continue;
    const around = evidence.broken.filter((result) => !isWithin(result) && isOf(result, table, evidence.isOwn));
    around.forEach((result) => explained.add(result));
    explanations.push({
      status: copied ? 'unique' : 'ambiguous',
      cells: cellsOf(table, broken, evidence),
      pattern: copied ? 'last-years-table' : 'whole-table',
      repairs: around.map(({ relation }) => relation.id),
      more: false,
      area: { table },
    });
  }
  return { explanations, left: evidence.without(explained) };
}

/** Equations of a table with others in which something stands. */
function crossingOf(table: TableKind, { decided, isOwn }: Evidence): DecidedResult[] {
  return decided.filter(
    (result) =>
      result.relation.operator === '=' &&
      !isWithin(result) &&
      isOf(result, table, isOwn) &&
      result.relation.terms.some(({ figure }) => hasAmount(figure)),
  );
}

function isForeign(
  table: TableKind,
  crossing: readonly DecidedResult[],
  crossings: ReadonlyMap<TableKind, readonly DecidedResult[]>,
  evidence: Evidence,
): boolean {
  const broken = crossing.filter(isBroken);
  if (broken.length < LEAST_EQUATIONS || broken.length < crossing.length * FOREIGN_SHARE) return false;
  if (evidence.broken.some((result) => isWithin(result) && isOf(result, table))) return false;
  const own = new Set(broken.flatMap(({ relation }) => figuresOf(relation, table)).filter(({ value }) => !value?.isZero()));
  if (own.size < LEAST_FIGURES && !(own.size > 1 && [...own].every((figure) => isConfirmed(figure, evidence)))) return false;
  const neighbours = new Set(broken.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure.table)));
  neighbours.delete(table);
  const supports = [...neighbours].map((neighbour) => (crossings.get(neighbour) ?? []).filter((result) => !isOf(result, table)));
  return (
    supports.some((others) => others.length > 0) &&
    supports.every((others) => others.filter(isBroken).length <= others.length * NEIGHBOUR_SHARE)
  );
}

/** A sum of its own table holds with it: changed alone it would break that. */
function isConfirmed(figure: Figure, evidence: Evidence): boolean {
  return evidence
    .relationsOf(figure)
    .some(
      (result) =>
        isWithin(result) &&
        result.relation.operator === '=' &&
        result.relation.terms.filter((term) => hasAmount(term.figure)).length > 1,
    );
}

function figuresOf({ terms }: RelationResult['relation'], table: TableKind): Figure[] {
  return terms.map(({ figure }) => figure).filter((figure) => figure.table === table);
}

/** Nearly every amount is last year's, though not every table's: then the same workbook was given twice. */
function isCopied(table: TableKind, evidence: Evidence): boolean {
  const { prior } = evidence.known;
  if (!prior) return false;
  const filled = [...evidence.figures].filter(
    (figure) => evidence.mayChange(figure) && figure.unit !== 'count' && hasAmount(figure),
  );
  const isSame = ({ table: kind, row, column, value }: Figure): boolean => {
    const before = prior.figure(kind, row, column)?.value;
    return value !== null && before?.equals(value) === true;
  };
  const own = filled.filter((figure) => figure.table === table);
  const others = filled.filter((figure) => figure.table !== table);
  return (
    own.length >= LEAST_FIGURES &&
    own.filter(isSame).length >= own.length * COPIED_SHARE &&
    others.filter(isSame).length <= others.length * NEIGHBOUR_SHARE
  );
}

/** The table's figures that stand alone against others, with what those say. */
function cellsOf(table: TableKind, broken: readonly DecidedResult[], { isOwn }: Evidence): ExplainedCell[] {
  const cells = new Map<Figure, ExplainedCell>();
  for (const { relation, residual } of broken) {
    const [term, ...others] = relation.terms.filter(({ figure }) => figure.table === table && isOwn(figure));
    if (term === undefined || others.length > 0 || !isChangeable(term.figure) || cells.has(term.figure)) continue;
    const proposed = (term.figure.value ?? residual).minus(residual.times(term.coefficient));
    cells.set(term.figure, cellWith(term.figure, proposed));
  }
  return [...cells.values()];
}
