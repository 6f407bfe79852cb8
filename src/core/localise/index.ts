import type { RelationResult } from '../rules/relation';
import { finished, type Steps } from '../workbook/steps';
import { withoutFalseCertainty } from './certainty';
import { Evidence, type Known } from './evidence';
import { fewestCells, type Limits } from './explain';
import type { Explanation, Kind } from './explanation';
import { foreignTables } from './foreignTable';
import { withoutLifted } from './lifted';
import { rearranged } from './rearranged';
import { WHOLE_ROWS } from './wholeRows';
import { wrongUnits } from './wrongUnit';

export type { ExplainedCell, Explanation, SlipArea } from './explanation';
export { toSuspects } from './suspects';

const DEFAULTS = { maxSize: 8, maxWork: 30000, maxListed: 100 } satisfies Limits;

/** After the slips of whole rows those of many figures at once, then those of single cells, each in what those before it leave. */
const kindsOfFigures = (limits: Limits): readonly Kind[] => [wrongUnits, rearranged, foreignTables, fewestCells(limits)];

/** What is known of a workbook, and how far to look. */
export interface LocaliseOptions extends Known, Partial<Limits> {}

/** `localise`, to be halted between slips of rows and those of figures. */
export function* localiseInSteps(
  results: readonly RelationResult[],
  { figures, prior = null, check, ...limits }: LocaliseOptions = {},
): Steps<Explanation[]> {
  const rows = explained(WHOLE_ROWS, new Evidence(results, { figures, prior, ...(check && { check }) }));
  yield;
  if (rows.left.broken.length === 0) return rows.explanations;
  const kinds = kindsOfFigures({ ...DEFAULTS, ...limits });
  return withoutLifted(rows.left, (evidence) => {
    const explanations = [...rows.explanations, ...explained(kinds, evidence).explanations];
    return withoutFalseCertainty(explanations, evidence, rows.explanations);
  });
}

/**
 * Error localisation after Fellegi and Holt: the smallest sets of cells whose change alone brings every broken relation
 * back to `exact` or `rounding` without breaking one that holds; before them what explains many cells at once. Undecided
 * relations are no evidence. The order is the same for the same input: best explanations first, those of one block together.
 */
export function localise(results: readonly RelationResult[], options?: LocaliseOptions): Explanation[] {
  return finished(localiseInSteps(results, options));
}

/** What the kinds explain one after the other, and what they leave. */
function explained(kinds: readonly Kind[], evidence: Evidence): { explanations: Explanation[]; left: Evidence } {
  const explanations: Explanation[] = [];
  let left = evidence;
  for (const kind of kinds) {
    const found = kind(left);
    explanations.push(...found.explanations);
    left = found.left;
  }
  return { explanations, left };
}
