import { Decimal } from 'decimal.js';
import type { SlipPattern } from '../findings/finding';
import type { Figure } from '../figures/figure';
import type { Relation, Term } from '../rules/relation';
import { findBlocks } from './blocks';
import type { ExplainedCell, Explanation, Kind } from './explanation';
import { findMinimumSets, type RepairSet, type SearchResult } from './minimumSets';
import { Model } from './model';
import { groupsOf, hasRival, keepSmallest } from './partition';
import { compareLikelihood, type Likelihood } from './likelihood';
import { likelihoodOf } from './ranking';
import { isWrongCell, structuralPattern, valuePattern } from './slips';

export interface Limits {
  /** Largest number of cells in an explanation; 8 unless given. */
  readonly maxSize: number;
  /** Steps of the search before it gives up; counted, not timed, so that the result never depends on the machine. */
  readonly maxWork: number;
  /** How many explanations of one block are listed; 100 unless given. */
  readonly maxListed: number;
}

/** Slips of single cells; what nothing explains comes last, as such. */
export function fewestCells(limits: Limits): Kind {
  return (evidence) => {
    if (evidence.broken.length === 0) return { explanations: [], left: evidence };
    const listed = explainModel(evidence.model, limits);
    const left = evidence.without(new Set(evidence.broken.filter(({ relation }) => !listed.open.has(relation.id))));
    const isUnlisted = ({ figure }: Term): boolean => !evidence.mayChange(figure);
    if (!left.broken.some(({ relation }) => relation.terms.some(isUnlisted)))
      return { explanations: [...listed.explanations, ...listed.unexplained], left };
    // Only where nothing else can: a figure without a cell of its own, in a row that the table leaves out.
    const isRead = (figure: Figure): boolean => figure.value !== null && evidence.isOwn(figure);
    const unlisted = explainModel(new Model(left.decided, left.amounts, isRead), limits);
    return { explanations: [...listed.explanations, ...unlisted.explanations, ...unlisted.unexplained], left };
  };
}

interface OfModel {
  readonly explanations: readonly Explanation[];
  /** A block each. */
  readonly unexplained: readonly Explanation[];
  /** The ids of their relations. */
  readonly open: ReadonlySet<string>;
}

function explainModel(model: Model, limits: Limits): OfModel {
  const search = findMinimumSets(model, findBlocks(model), limits);
  const solved = new Set(search.sets.flatMap((set) => set.blocks));
  const unexplained = search.blocks.all
    .filter(({ id }) => !solved.has(id))
    .map(({ id, rows }): Explanation => {
      const repairs = rows.map((row) => model.row(row).result.relation.id);
      return { status: search.incomplete.has(id) ? 'gave-up' : 'none', cells: [], pattern: null, repairs, more: false };
    });
  const open = new Set(unexplained.flatMap(({ repairs }) => repairs));
  return { explanations: explainSets(model, search, limits), unexplained, open };
}

/** The kept sets of every group of blocks, unique ones first, then by likelihood. */
function explainSets(model: Model, search: SearchResult, { maxSize, maxListed }: Limits): Explanation[] {
  const kept = keepSmallest(search.sets, maxSize + 1);
  const groups = groupsOf(kept).map((group) => {
    const ranked = group
      .map((set) => {
        const explanation = explainSet(model, search, set, hasRival(set, kept));
        return { explanation, likelihood: likelihoodOf(model, set, explanation.pattern) };
      })
      .sort((a, b) => compareLikelihood(a.likelihood, b.likelihood));
    const cut = ranked.length > maxListed;
    return ranked
      .slice(0, maxListed)
      .map(({ explanation, likelihood }) => ({ explanation: cut ? { ...explanation, more: true } : explanation, likelihood }));
  });
  return groups.sort(compareGroups).flatMap((group) => group.map(({ explanation }) => explanation));
}

interface Ranked {
  readonly explanation: Explanation;
  readonly likelihood: Likelihood;
}

function compareGroups([a]: readonly Ranked[], [b]: readonly Ranked[]): number {
  if (a === undefined || b === undefined) return 0;
  const uncertain = ({ explanation }: Ranked): number => (explanation.status === 'unique' ? 0 : 1);
  return uncertain(a) - uncertain(b) || compareLikelihood(a.likelihood, b.likelihood);
}

function explainSet(model: Model, { blocks, incomplete }: SearchResult, set: RepairSet, hasRivals: boolean): Explanation {
  const relations = set.blocks.flatMap((id) => (blocks.all[id]?.rows ?? []).map((row) => model.row(row).result.relation));
  const more = set.blocks.some((id) => incomplete.has(id)) || !isTold(model, set);
  return {
    status: hasRivals || more ? 'ambiguous' : 'unique',
    cells: set.cells.map((_, index) => explainCell(model, set, index)),
    pattern: patternOf(model, set, relations),
    repairs: relations.map(({ id }) => id),
    more,
  };
}

/**
 * Whether each new value is one that a slip leads from, or that two equations say: another slip in the only one would be taken
 * for a part of it.
 */
function isTold(model: Model, { cells, values }: RepairSet): boolean {
  return cells.every((id, index) => {
    const cell = model.cell(id);
    if (valuePattern(cell, cell.value, values[index] ?? cell.value) !== null) return true;
    const equations = model.rowsOf(id).filter((row) => {
      const { inequality, cells: own } = model.row(row);
      return !inequality && own.size > 1 && cells.every((other) => other === id || !own.has(other));
    });
    return equations.length > 1;
  });
}

function explainCell(model: Model, { cells, values, spans }: RepairSet, index: number): ExplainedCell {
  const { figure, value: old } = model.cell(cells[index] ?? 0);
  const value = values[index] ?? old;
  const { low = null, high = null } = spans[index] ?? {};
  return {
    figure,
    proposed: model.toAmount(value),
    low: low === null ? new Decimal(-Infinity) : model.toAmount(low < value ? low : value),
    high: high === null ? new Decimal(Infinity) : model.toAmount(high > value ? high : value),
  };
}

function patternOf(model: Model, set: RepairSet, relations: readonly Relation[]): SlipPattern | null {
  const cells = set.cells.map((id) => model.cell(id));
  if (isWrongCell(cells, set.values)) return 'wrong-cell';
  const patterns = cells.map((cell, index) => valuePattern(cell, cell.value, set.values[index] ?? cell.value));
  const [first = null] = patterns;
  if (first !== null && patterns.every((pattern) => pattern === first)) return first;
  return patterns.every((pattern) => pattern === null) ? structuralPattern(cells, relations) : null;
}
