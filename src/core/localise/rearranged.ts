import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan } from '../amounts/unit';
import type { Figure } from '../figures/figure';
import { TABLE_KINDS } from '../figures/kinds';
import { mayBeNegative } from '../figures/mayBeNegative';
import { isOf, isWithin, type Amount, type Amounts, type Evidence } from './evidence';
import type { DecidedResult } from '../rules/relation';
import { repeatedly, type ExplainedCell, type Explanation, type SlipArea } from './explanation';
import { fewCellsMend, twoCellsCover } from './fewCells';
import { printedGrids, type Line, type PrintedGrid } from './printedGrid';

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
export const rearranged = repeatedly((evidence) => {
  const all = bestOf(evidence);
  const [best] = all;
  if (best === undefined) return null;
  return { explanations: all.map((one) => explain(one, all.length > 1)), left: evidence.corrected(best.changed) };
});

/** The arrangement that mends most, with the others that mend just the same. */
function bestOf(evidence: Evidence): Candidate[] {
  const candidates: Candidate[] = [];
  if (evidence.broken.length < LEAST_MENDED_IF_TELLING) return [];
  for (const grid of printedGrids(evidence)) {
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
  const alike = new Map<string, Candidate[]>();
  for (const candidate of candidates) alike.set(keyOf(candidate), [...(alike.get(keyOf(candidate)) ?? []), candidate]);
  for (const [best, ...others] of alike.values()) {
    if (best === undefined) continue;
    const same = [best, ...others];
    if (same.some(({ isEvident }) => isEvident) || !cellsMayMend(best, evidence)) return same.slice(0, MOST_LISTED);
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
  return twoCellsCover(evidence, mended) && (!isTelling || fewCellsMend(evidence, mended));
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
  yield* exchangedLines(grid, evidence);
  yield* pastedOver(grid, evidence);
  yield* shiftedColumns(grid, evidence);
}

function* exchangedLines({ table, columns, rows }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  for (const [one, other] of pairsOf(columns)) {
    if (!one.isDoubtful && !other.isDoubtful) continue;
    const area = { table, column: one.id, with: other.id };
    yield { pattern: 'columns-exchanged', area, changed: exchanged(one, other, evidence) };
  }
  if (rows.filter(({ isDoubtful }) => isDoubtful).length > MOST_ROWS) return;
  for (const [one, other] of pairsOf(rows)) {
    if (!mayBeExchanged(one, other)) continue;
    const area = { table, row: one.id, with: other.id };
    yield { pattern: 'rows-exchanged', area, changed: exchanged(one, other, evidence) };
  }
}

function* pairsOf(lines: readonly Line[]): Iterable<readonly [Line, Line]> {
  for (const [index, one] of lines.entries()) for (const other of lines.slice(index + 1)) yield [one, other];
}

/** Two rows of one level, in doubt; or one beside another under the same account, whose sums stay what they are. */
function mayBeExchanged(one: Line, other: Line): boolean {
  if (levelOf(one) !== levelOf(other)) return false;
  if (one.isDoubtful && other.isDoubtful) return true;
  return (one.isDoubtful || other.isDoubtful) && /^\d{5,7}$/.test(one.id) && one.id.slice(0, -2) === other.id.slice(0, -2);
}

function levelOf({ id }: Line): number {
  return /^\d+$/.test(id) ? id.length : 0;
}

/** The figures of both lines, each with the amount beside it, where those differ. */
function exchanged(line: Line, beside: Line, evidence: Evidence): Amounts {
  const changed = new Map<Figure, Amount>();
  for (const [index, one] of line.figures.entries()) {
    const other = beside.figures[index];
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
function* pastedOver({ table, rows }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  const isEmpty = (figure: Figure): boolean => evidence.amountOf(figure).value.isZero();
  const isElsewhere = ({ id }: Line): boolean =>
    [...evidence.figures].some((figure) => figure.table !== table && figure.row === id && !isEmpty(figure));
  for (const [index, row] of rows.entries()) {
    const empty = printedOf(row);
    if (!isAccount(row) || !empty.every(isEmpty) || !isElsewhere(row)) continue;
    const alone = fromSums(empty, new Map(), evidence);
    const mendedAlone = alone === null ? null : evidence.mendedBy(alone);
    for (const other of [rows[index + 1], rows[index - 1]]) {
      if (other === undefined || printedOf(other).every(isEmpty)) continue;
      const moved = new Map<Figure, Amount>();
      for (const [at, figure] of row.figures.entries()) {
        const source = other.figures[at];
        if (figure !== undefined && source !== undefined && !isEmpty(source)) moved.set(figure, evidence.amountOf(source));
      }
      const changed = fromSums(printedOf(other), moved, evidence);
      if (changed === null) continue;
      const mended = mendedAlone === null ? null : evidence.mendedBy(changed);
      if (mendedAlone !== null && (mended === null || mended.length <= mendedAlone.length)) continue;
      yield { pattern: 'rows-exchanged', area: { table, row: row.id, with: other.id }, changed, isEvident: true };
    }
  }
}

function printedOf({ figures }: Line): Figure[] {
  return figures.filter((figure) => figure !== undefined);
}

/** 款 and 项, by code or where a form prints names alone. */
function isAccount({ id }: Line): boolean {
  return /^\d{5,7}$|^name:/.test(id);
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
function* shiftedColumns({ table, columns, rows }: PrintedGrid, evidence: Evidence): Iterable<Arrangement> {
  const doubtful = new Set(rows.filter(({ isDoubtful }) => isDoubtful).map(({ id }) => id));
  for (const column of columns) {
    if (!column.isDoubtful) continue;
    const all = printedOf(column);
    for (const figures of rows.at(-1)?.id === 'total' ? [all, all.filter(({ row }) => row !== 'total')] : [all]) {
      const doubted = figures.findIndex(({ row }) => doubtful.has(row));
      const starts = new Set(
        [0, 1, doubted - 1, doubted, doubted + 1].filter((start) => start >= 0 && start < figures.length - 1),
      );
      for (const start of starts) {
        for (const direction of [1, -1] as const) {
          const changed = shiftedBack(figures.slice(start), direction, evidence);
          if (changed !== null) yield { pattern: 'column-shifted', area: { table, column: column.id }, changed };
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
