/**
 * What hosts, surfaces and tests of the whole ask of the core; what only one of them needs is imported from its own module, and so is
 * what writes a narrative: a check does not load it.
 */

export type { WorkbookSnapshot } from './workbook/snapshot';
export { a1, parseA1 } from './workbook/address';
export { reviewWorkbook, type ReviewedWorkbook, type ReviewOptions } from './review/reviewWorkbook';
export { reviewMarks } from './marks/reviewMarks';
export { groupSuspects, isPlaceless, type SuspectGroup } from './findings/suspectGroups';
export { explainRelation } from './check/findings';
export { RULES, ruleById } from './rules';
export type { RuleSpec } from './rules/rule';
export type { Relation, RelationResult, Term } from './rules/relation';
export type { Finding, FindingCell, Review, Suspect, SuspectArea, SuspectCell } from './findings/finding';
export type { Severity } from './rules/severity';
export type { Figure, RecognisedTable, TableRow } from './figures/figure';
export type { Figures } from './figures/figures';
export { TABLE_KINDS, type TableKind } from './figures/kinds';
export { expectedTables } from './figures/expected';
export { CATALOG } from './tables/catalog';
export { readTables } from './tables/readTables';
export { runsText } from './said/run';
export { narrativeText, type Narrative, type Run } from './narrative/text/narrative';
export { mergeInputs, NO_INPUTS, parseInputs, type NarrativeInputs, type ParsedInputs } from './narrative/inputs/parseInputs';
export { priorInputs } from './narrative/sheet/priorInputs';
export { ProfileError, type Profile } from './narrative/habits/profile';
