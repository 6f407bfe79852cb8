import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan } from '../amounts/unit';
import type { Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { TABLE_KINDS } from '../figures/kinds';
import { mayBeNegative } from '../figures/mayBeNegative';
import { isOf, isWithin, type Amount, type Amounts, type Evidence } from './evidence';
import type { DecidedResult } from '../rules/relation';
import type { ExplainedAtOnce, ExplainedCell, Explanation, SlipArea } from './explanation';
import { fewCellsMend } from './fewCells';
import { printedGrids, type PrintedGrid } from './printedGrid';

/**
 * Figures that stand in the wrong places of their table, many at once: two columns or two rows exchanged, a column pasted
 * one row off. One slip; put right, it mends what is broken around it and breaks nothing.
 */
interface Arrangement {
  readonly pattern: 'columns-exchanged' | 'rows-exchanged' | 'column-shifted';
  readonly area: SlipArea;
  readonly changed: Amounts;
  /** The place itself speaks for it: an account without an amount that another table has amounts of. */
  readonly isEvident?: true;
}

interface Candidate extends Arrangement {
  readonly mended: readonly DecidedResult[];
  /** No chance: many cells moved, or every amount is then that of another table. */
  readonly isTelling: boolean;
}

/** Fewer figures are slips of single cells. */
const LEAST_MOVED = 4;
/** Fewer relations are slips of single cells as well; two are evidence where chance would not mend them. */
const LEAST_MENDED = 3;
const LEAST_MENDED_IF_TELLING = 2;
const MANY = 12;
/** Rows of a table whose exchange is tried pair by pair; with more in doubt, no pair explains them. */
const MOST_ROWS = 40;
/** Explanations listed where several mend the same. */
const MOST_LISTED = 5;

/** Best first, and the results as they are with the figures in their places. */
export function findRearranged(evidence: Evidence, figures?: Figures): ExplainedAtOnce {
  const explanations: Explanation[] = [];
  for (let left = evidence; ;) {
    const [best, ...others] = bestOf(left, figures);
    if (best === undefined) return { explanations, left };
    explanations.push(...[best, ...others].map((candidate) => explain(candidate, others.length > 0)));
    left = left.corrected(best.changed);
  }
}

/** The arrangement that mends most, with the others that mend just the same. */
function bestOf(evidence: Evidence, figures: Figures | undefined): Candidate[] {
  const candidates: Candidate[] = [];
  if (evidence.broken.length < LEAST_MENDED_IF_TELLING) return [];
  for (const grid of printedGrids(evidence, figures)) {
    for (const arrangement of arrangementsOf(grid, evidence)) {
      if (arrangement.changed.size < LEAST_MOVED) continue;
      const mended = evidence.mendedBy(arrangement.changed);
      if (mended === null || mended.length < LEAST_MENDED_IF_TELLING) continue;
      const isTelling = arrangement.changed.size >= MANY || agreeExactly(mended, arrangement.changed, evidence);
      if (mended.length >= LEAST_MENDED || isTelling || arrangement.isEvident)
        candidates.push({ ...arrangement, mended, isTelling });
    }
  }
  candidates.sort((a, b) => b.mended.length - a.mended.length || a.changed.size - b.changed.size || order(a) - order(b));
  const refused = new Set<string>();
  for (const best of candidates) {
    const key = keyOf(best);
    const same = candidates.filter((candidate) => keyOf(candidate) === key);
    const isBelieved = same.some(({ isEvident }) => isEvident) || (!refused.has(key) && !cellsMayMend(best, evidence));
    if (isBelieved) return same.slice(0, MOST_LISTED);
    refused.add(key);
  }
  return [];
}

/** Every inequality that is mended has an amount on one side that moved and stands on the other as well, or nothing any more. */
function agreeExactly(mended: readonly DecidedResult[], changed: Amounts, evidence: Evidence): boolean {
  const valueOf = (figure: Figure): Decimal => (changed.get(figure) ?? evidence.amountOf(figure)).value;
  const isCopied = ({ relation: { operator, terms } }: DecidedResult): boolean =>
    operator === '=' ||
    terms.some(({ figure, coefficient }) => {
      const value = changed.get(figure)?.value;
      if (value === undefined || value.isZero()) return false;
      const others = terms.filter((other) => other.coefficient !== coefficient && !changed.has(other.figure));
      return others.some((other) => valueOf(other.figure).equals(value));
    });
  const isEmpty = ({ relation: { terms } }: DecidedResult): boolean => terms.every(({ figure }) => valueOf(figure).isZero());
  return mended.some(isCopied) && mended.every((result) => isCopied(result) || isEmpty(result));
}

/** Whether slips of two cells may explain as much: wherever two are in all relations, or mend them where chance is no explanation. */
function cellsMayMend({ isTelling, mended }: Candidate, evidence: Evidence): boolean {
  return evidence.twoCellsCover(mended) && (!isTelling || fewCellsMend(evidence, mended));
}

function order({ area }: Arrangement): number {
  return TABLE_KINDS.indexOf(area.table);
}

function keyOf({ mended }: Candidate): string {
  return mended
    .map(({ relation }) => relation.id)
    .sort()
    .join(' ');
}

/**
 * Certain only where the table contradicts itself as it stands: where it only contradicts others, those may all have been
 * copied from one that is wrong.
 */
function explain({ pattern, area, changed, mended }: Candidate, hasRivals: boolean): Explanation {
  const cells = [...changed].map(([figure, { value, margin = NOTHING }]): ExplainedCell => {
    const least = value.minus(margin);
    const low = least.isNegative() && !mayBeNegative(figure) ? NOTHING : least;
    return { figure, proposed: value, low, high: value.plus(margin) };
  });
  const isCertain = !hasRivals && mended.some((result) => isWithin(result) && isOf(result, area.table));
  return {
    status: isCertain ? 'unique' : 'ambiguous',
    cells,
    pattern,
    repairs: mended.map(({ relation }) => relation.id),
    more: false,
    area,
  };
}

function* arrangementsOf(grid: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  yield* exchangedColumns(grid, evidence);
  yield* exchangedRows(grid, evidence);
  yield* pastedOver(grid, evidence);
  yield* shiftedColumns(grid, evidence);
}

function* exchangedColumns({ table, columns, rows, at, doubtful }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  for (const [index, column] of columns.entries()) {
    for (const other of columns.slice(index + 1)) {
      if (!doubtful.columns.has(column) && !doubtful.columns.has(other)) continue;
      const pairs = rows.map((row) => [at(row, column), at(row, other)] as const);
      const changed = exchanged(pairs, evidence);
      if (changed.size >= LEAST_MOVED) yield { pattern: 'columns-exchanged', area: { table, column, with: other }, changed };
    }
  }
}

function* exchangedRows({ table, columns, rows, at, doubtful, levelOf }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  if (doubtful.rows.size > MOST_ROWS) return;
  for (const [index, row] of rows.entries()) {
    for (const other of rows.slice(index + 1)) {
      if (!mayBeExchanged(row, other, doubtful.rows) || levelOf(row) !== levelOf(other)) continue;
      const pairs = columns.map((column) => [at(row, column), at(other, column)] as const);
      const changed = exchanged(pairs, evidence);
      if (changed.size >= LEAST_MOVED) yield { pattern: 'rows-exchanged', area: { table, row, with: other }, changed };
    }
  }
}

/** Two rows in doubt; or one beside another under the same account, whose sums stay what they are. */
function mayBeExchanged(row: string, other: string, doubtful: ReadonlySet<string>): boolean {
  if (doubtful.has(row) && doubtful.has(other)) return true;
  return (doubtful.has(row) || doubtful.has(other)) && /^\d{5,7}$/.test(row) && row.slice(0, -2) === other.slice(0, -2);
}

/** Both figures of each pair, with the amount of the other, where those differ. */
function exchanged(pairs: readonly (readonly [Figure | undefined, Figure | undefined])[], evidence: Evidence): Amounts {
  const changed = new Map<Figure, Amount>();
  for (const [one, other] of pairs) {
    if (one === undefined || other === undefined || (one.unit === 'count') !== (other.unit === 'count')) continue;
    const [first, second] = [evidence.amountOf(one), evidence.amountOf(other)];
    if (first.value.equals(second.value)) continue;
    changed.set(one, second).set(other, first);
  }
  return changed;
}

/**
 * A row's figures pasted over those of a row beside it: the row itself is empty, and what the other one was follows from the
 * sums. Not where the empty row alone, filled from the sums, explains as much.
 */
function* pastedOver({ table, columns, rows, at }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  const figuresOf = (row: string | undefined): readonly Figure[] =>
    row === undefined ? [] : columns.flatMap((column) => at(row, column) ?? []);
  const isEmpty = (figures: readonly Figure[]): boolean => figures.every((figure) => evidence.amountOf(figure).value.isZero());
  const isElsewhere = (row: string): boolean =>
    [...evidence.figures].some((figure) => figure.table !== table && figure.row === row && !isEmpty([figure]));
  for (const [index, row] of rows.entries()) {
    const empty = figuresOf(row);
    if (!isAccount(row) || !isEmpty(empty) || !isElsewhere(row)) continue;
    const alone = fromSums(empty, new Map(), evidence);
    const mendedAlone = alone === null ? null : evidence.mendedBy(alone);
    for (const other of [rows[index + 1], rows[index - 1]]) {
      const over = figuresOf(other);
      if (other === undefined || isEmpty(over)) continue;
      const moved = new Map<Figure, Amount>();
      for (const figure of empty) {
        const source = at(other, figure.column);
        if (source !== undefined && !evidence.amountOf(source).value.isZero()) moved.set(figure, evidence.amountOf(source));
      }
      const changed = fromSums(over, moved, evidence);
      if (changed === null) continue;
      const mended = mendedAlone === null ? null : evidence.mendedBy(changed);
      if (mendedAlone !== null && (mended === null || mended.length <= mendedAlone.length)) continue;
      yield { pattern: 'rows-exchanged', area: { table, row, with: other }, changed, isEvident: true };
    }
  }
}

/** 款 and 项, by code or where a form prints names alone. */
function isAccount(row: string): boolean {
  return /^\d{5,7}$|^name:/.test(row);
}

/** What the sums say of a row's figures, each by an equation without another of them; `null` where none speaks of one. */
function fromSums(row: readonly Figure[], known: Amounts, evidence: Evidence): Amounts | null {
  const changed = new Map(known);
  const own = new Set(row);
  for (const figure of row) {
    const amount = amountFromRelations(figure, known, evidence, (other) => own.has(other));
    if (amount !== null && !amount.value.equals(evidence.amountOf(figure).value)) changed.set(figure, amount);
  }
  return changed.size > 0 ? changed : null;
}

/** A column from its first row, or from where it begins to be in doubt, pasted one row too low or too high; 合计 below may have stayed. */
function* shiftedColumns({ table, columns, rows, at, doubtful }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  const below = rows.at(-1) === 'total' ? [rows, rows.slice(0, -1)] : [rows];
  for (const column of columns) {
    if (!doubtful.columns.has(column)) continue;
    for (const moved of below) {
      const figures = moved.flatMap((row) => at(row, column) ?? []);
      const doubted = figures.findIndex(({ row }) => doubtful.rows.has(row));
      const starts = new Set(
        [0, 1, doubted - 1, doubted, doubted + 1].filter((start) => start >= 0 && start < figures.length - 1),
      );
      for (const start of starts) {
        for (const direction of [1, -1] as const) {
          const changed = shiftedBack(figures.slice(start), direction, evidence);
          if (changed !== null) yield { pattern: 'column-shifted', area: { table, column }, changed };
        }
      }
    }
  }
}

/** Every amount one row back, and what the relations say of the one that was lost. @param direction 1 where they slid down. */
function shiftedBack(figures: readonly Figure[], direction: 1 | -1, evidence: Evidence): Amounts | null {
  const changed = new Map<Figure, Amount>();
  for (const [index, figure] of figures.entries()) {
    const source = figures[index + direction];
    if (source !== undefined) changed.set(figure, evidence.amountOf(source));
  }
  const lost = direction === 1 ? figures.at(-1) : figures[0];
  const amount = lost && amountFromRelations(lost, changed, evidence);
  if (!lost || !amount) return null;
  changed.set(lost, amount);
  return new Map([...changed].filter(([figure, { value }]) => !value.equals(evidence.amountOf(figure).value)));
}

/** What an equation with the figure says that it is, the others being `changed`. */
function amountFromRelations(
  figure: Figure,
  changed: Amounts,
  evidence: Evidence,
  isUnknown: (other: Figure) => boolean = () => false,
): Amount | null {
  const without = new Map(changed).set(figure, { value: NOTHING, slack: NOTHING });
  for (const result of evidence.relationsOf(figure)) {
    const { relation } = result;
    const own = relation.terms.filter((term) => term.figure === figure);
    const [term] = own;
    if (relation.operator !== '=' || own.length !== 1 || term === undefined) continue;
    if (relation.terms.some(({ figure: other }) => other !== figure && isUnknown(other))) continue;
    const { residual, slack: margin } = evidence.evaluateWith(result, without);
    const value = residual.times(-term.coefficient);
    if (value.isNegative() && !value.isZero() && !mayBeNegative(figure)) continue;
    const decimals = value.div(toWanYuan(figure.unit)).decimalPlaces();
    return { value, slack: slackOf(value, Math.max(2, decimals), figure.unit), margin };
  }
  return null;
}

const NOTHING = new Decimal(0);
