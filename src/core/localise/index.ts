import type { RelationResult, Term } from '../rules/relation';
import type { Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { findBlocks } from './blocks';
import { withoutFalseCertainty } from './certainty';
import { Evidence, isBroken } from './evidence';
import { explainSets, type Limits } from './explain';
import type { Explanation, LocaliseOptions } from './explanation';
import { findForeignTables } from './foreignTable';
import { findMinimumSets } from './minimumSets';
import { withoutLifted } from './lifted';
import { Model } from './model';
import { findRearranged } from './rearranged';
import { findWrongUnits } from './wrongUnit';

export type { ExplainedCell, Explanation, LocaliseOptions, SlipArea } from './explanation';
export { toSuspects } from './suspects';
export { explainWholeRows } from './wholeRows';

/** Slips of many cells at once, each tried on what those before it leave unexplained. */
const AT_ONCE = [findWrongUnits, findRearranged, findForeignTables];
const DEFAULTS = { maxSize: 8, maxWork: 30000, maxListed: 100 } satisfies Limits;

/**
 * Error localisation after Fellegi and Holt: the smallest sets of cells whose change alone brings every broken relation
 * back to `exact` or `rounding` without breaking one that holds; before them what explains many cells at once. Undecided
 * relations are no evidence. The order is the same for the same input: best explanations first, those of one block together.
 */
export function localise(results: readonly RelationResult[], options: LocaliseOptions = {}): Explanation[] {
  const { check, ...rest } = options;
  if (!results.some(isBroken)) return [...(options.rows ?? [])];
  if (check === undefined || options.figures === undefined) return explain(results, rest);
  return withoutLifted(results, options.figures, check, (left) => explain(left, rest));
}

function explain(
  results: readonly RelationResult[],
  { prior = null, rows = [], figures, ...limits }: Omit<LocaliseOptions, 'check'>,
): Explanation[] {
  const isOwn = ownedBy(prior);
  const explanations = [...rows];
  let left = new Evidence(results, isOwn);
  for (const find of AT_ONCE) {
    const found = find(left, { prior, figures });
    explanations.push(...found.explanations);
    left = found.left;
  }
  explanations.push(...explainCells(left, { ...DEFAULTS, ...limits }));
  return withoutFalseCertainty(explanations, results, isOwn, rows);
}

/** Last year's figures have the same names and are other objects, in a workbook that nobody is asked to correct. */
function ownedBy(prior: Figures | null): (figure: Figure) => boolean {
  if (prior === null) return () => true;
  return (figure) => prior.figure(figure.table, figure.row, figure.column) !== figure;
}

function explainCells(evidence: Evidence, limits: Limits): Explanation[] {
  if (evidence.broken.length === 0) return [];
  const listed = explainModel(evidence.model, limits);
  const open = new Set(listed.open.flatMap(({ repairs }) => repairs));
  const results = evidence.decided.filter((result) => !isBroken(result) || open.has(result.relation.id));
  const isUnlisted = ({ figure }: Term): boolean => !evidence.mayChange(figure);
  if (!results.some((result) => isBroken(result) && result.relation.terms.some(isUnlisted))) {
    return [...listed.explanations, ...listed.open];
  }
  // Only where nothing else can: a figure without a cell of its own, in a row that the table leaves out.
  const isRead = (figure: Figure): boolean => figure.value !== null && evidence.isOwn(figure);
  const unlisted = explainModel(new Model(results, evidence.amounts, isRead), limits);
  return [...listed.explanations, ...unlisted.explanations, ...unlisted.open];
}

/** What explains the blocks of a model, and the blocks that nothing explains. */
function explainModel(model: Model, limits: Limits): { readonly explanations: Explanation[]; readonly open: Explanation[] } {
  const search = findMinimumSets(model, findBlocks(model), limits);
  const solved = new Set(search.sets.flatMap((set) => set.blocks));
  const open = search.blocks.all
    .filter(({ id }) => !solved.has(id))
    .map(({ id, rows }): Explanation => {
      const repairs = rows.map((row) => model.row(row).result.relation.id);
      return { status: search.incomplete.has(id) ? 'gave-up' : 'none', cells: [], pattern: null, repairs, more: false };
    });
  return { explanations: explainSets(model, search, limits), open };
}
