import { evaluate } from '../check/evaluate';
import { leftOpenByUnread } from '../check/unread';
import { relationFindings, type FindingDraft } from '../check/findings';
import { localiseInSteps, toSuspects } from '../localise';
import { type Finding, type Review } from '../findings/finding';
import { placeKey } from '../findings/findingKey';
import { bySeverity } from '../rules/severity';
import { withoutInputSheet } from '../narrative/sheet/findInputSheet';
import { RULES } from '../rules';
import { bindRules, type RuleContext } from '../rules/bind';
import type { RelationResult, Verdict } from '../rules/relation';
import { kindOf } from '../rules/tableRef';
import { structureFindings } from '../structure';
import { chooseProfile } from '../narrative/profiles/chooseProfile';
import type { RecognisedTable } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { budgetSheets, withoutSheets } from '../tables/budgetTables';
import { readTablesInSteps, type ReadingOptions } from '../tables/readTables';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { finished, type Steps } from '../workbook/steps';

export interface ReviewOptions extends ReadingOptions {
  /** Last year's workbook, for the relations between two years. */
  readonly prior?: WorkbookSnapshot;
}

/** A review and the figures that it was made from; other parts (narrative, explanations) go on from the same figures. */
export interface ReviewedWorkbook {
  readonly review: Review;
  readonly context: RuleContext;
}

/**
 * Reads the tables of a workbook, checks every relation and the workbook's structure and names the cells that are
 * probably wrong. Never throws for content; a workbook without any table has an empty `tables`.
 */
export function reviewWorkbook(workbook: WorkbookSnapshot, options: ReviewOptions = {}): ReviewedWorkbook {
  return finished(reviewInSteps(workbook, options));
}

/** `reviewWorkbook`, to be halted between sheets and between one kind of check and the next. */
export function* reviewInSteps(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Steps<ReviewedWorkbook> {
  const budgets = budgetSheets(workbook, options.sheetKinds);
  const disclosure = withoutSheets(withoutInputSheet(workbook), budgets);
  const { figures, problems } = yield* readTablesInSteps(disclosure, options);
  const prior = options.prior
    ? (yield* readTablesInSteps(withoutSheets(withoutInputSheet(options.prior), budgetSheets(options.prior)))).figures
    : null;
  const context: RuleContext = { current: figures, prior };
  const check = (current: Figures): RelationResult[] =>
    bindRules(RULES, { current, prior }).map((relation) => leftOpenByUnread(evaluate(relation), current));
  yield;
  const results = check(figures);
  const broken = new Set(results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.rule));
  yield;
  const structure = structureFindings({
    workbook: disclosure === workbook ? workbook : withoutSheets(withoutInputSheet(workbook, 'visible'), budgets),
    figures,
    prior,
    problems,
    budgetSheets: budgets,
    undecidedRules: (kind) => rulesWithout(results, kind),
    isBroken: (rule) => broken.has(rule),
  });
  yield;
  const { findings } = orderFindings([...relationFindings(results, context), ...structure]);
  yield;
  const explanations = yield* localiseInSteps(results, { figures, prior, check });
  const { tables } = figures;
  return {
    context,
    review: {
      department: figures.department,
      year: figures.year,
      unit: tables[0]?.unit ?? null,
      profile: profileOf(figures),
      tables: [...tables].sort(byKind),
      relations: countVerdicts(results),
      results,
      findings,
      suspects: toSuspects(explanations, findingsByRelation(findings), figures),
    },
  };
}

/**
 * What breaks the tables first; within a severity in the order in which it was found. Findings that had a number get a
 * new one, told in `renamed`.
 */
export function orderFindings(drafts: readonly (FindingDraft | Finding)[]): {
  findings: Finding[];
  renamed: Map<string, string>;
} {
  const renamed = new Map<string, string>();
  const findings = [...drafts].sort(bySeverity).map((draft, index) => {
    const id = `f${index + 1}`;
    if ('id' in draft) renamed.set(draft.id, id);
    return { ...draft, id };
  });
  return { findings, renamed };
}

function findingsByRelation(findings: readonly Finding[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { id, relation, rule, cells } of findings) {
    const keys = relation === undefined ? cells.map((cell) => placeKey(rule, cell)) : [relation];
    for (const key of new Set(keys)) ids.set(key, [...(ids.get(key) ?? []), id]);
  }
  return ids;
}

function countVerdicts(results: readonly RelationResult[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { exact: 0, rounding: 0, error: 0, undecided: 0 };
  for (const { verdict } of results) counts[verdict]++;
  return counts;
}

function rulesWithout(results: readonly RelationResult[], kind: TableKind): number {
  return results.filter(
    ({ relation: { missing } }) => missing !== undefined && missing.row === undefined && kindOf(missing.table) === kind,
  ).length;
}

function byKind(a: RecognisedTable, b: RecognisedTable): number {
  return TABLE_KINDS.indexOf(a.kind) - TABLE_KINDS.indexOf(b.kind);
}

/** The wording that the tables tell; `null` where they do not. */
function profileOf(figures: Figures): string | null {
  const { id, basis } = chooseProfile(figures);
  return basis === 'default' ? null : id;
}
