/** The public face of the core: everything that hosts and surfaces may use. */

export type { WorkbookSnapshot, SheetSnapshot, SnapshotCell, CellValue, CellError, DocumentProperty } from './workbook/snapshot';
export { a1, columnLetters, parseA1, type CellRef } from './workbook/address';
export { reviewWorkbook, type ReviewedWorkbook, type ReviewOptions } from './reviewWorkbook';
export { reviewMarks } from './reviewMarks';
export { groupSuspects, type SuspectGroup } from './suspectGroups';
export { explainRelation } from './check/findings';
export { RULES, ruleById } from './rules';
export type { RuleSpec } from './rules/rule';
export type { RuleContext } from './rules/bind';
export type { Relation, RelationResult, Term, Verdict } from './rules/relation';
export type {
  Category,
  CellRole,
  Finding,
  FindingCell,
  Review,
  Severity,
  SlipPattern,
  Suspect,
  SuspectArea,
  SuspectCell,
} from './review';
export type { Figure, RecognisedTable, TableRow } from './tables/figure';
export type { Figures } from './tables/figures';
export { TABLE_KINDS, type TableKind } from './tables/kinds';
export { expectedTables } from './tables/expected';
export { CATALOG } from './tables/catalog';
export { columnName, rowName, tableName } from './tables/naming';
export { readTables, type Identity } from './tables/readTables';
export {
  markFormula,
  markKindOf,
  MARK_KINDS,
  MARK_PALETTES,
  MARK_STYLES,
  NOTE_AUTHOR,
  PALETTES,
  type Mark,
  type MarkKind,
  type MarkStyle,
  type Palette,
} from './marks';
export { narrate, type NarrateOptions } from './narrative/narrate';
export { runsText, type SaidRun, type Sentence } from './said/run';
export {
  narrativeText,
  type Missing,
  type MissingInput,
  type Narrative,
  type Paragraph,
  type Run,
  type Section,
} from './narrative/narrative';
export { mergeInputs, NO_INPUTS, parseInputs, type NarrativeInputs, type ParsedInputs } from './narrative/inputs/parseInputs';
export { priorInputs } from './narrative/inputs/priorInputs';
export { PROFILES } from './narrative/profiles';
export { ProfileError, type Profile } from './narrative/wording/profile';
