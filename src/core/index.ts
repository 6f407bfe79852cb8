/** The public face of the core: everything that hosts and surfaces may use. */

export type { WorkbookSnapshot, SheetSnapshot, SnapshotCell, CellValue, CellError, DocumentProperty } from './workbook/snapshot';
export { a1, columnLetters, parseA1, type CellRef } from './workbook/address';
export { reviewWorkbook, type ReviewedWorkbook, type ReviewOptions } from './review/reviewWorkbook';
export { reviewMarks } from './marks/reviewMarks';
export { groupSuspects, isPlaceless, type SuspectGroup } from './findings/suspectGroups';
export { explainRelation } from './check/findings';
export { RULES, ruleById } from './rules';
export type { RuleSpec } from './rules/rule';
export type { RuleContext } from './rules/bind';
export type { Relation, RelationResult, Term, Verdict } from './rules/relation';
export type { CellRole, Finding, FindingCell, Review, SlipPattern, Suspect, SuspectArea, SuspectCell } from './findings/finding';
export type { Category, Severity } from './rules/severity';
export type { Figure, RecognisedTable, TableRow } from './figures/figure';
export type { Figures } from './figures/figures';
export { TABLE_KINDS, type TableKind } from './figures/kinds';
export { expectedTables } from './figures/expected';
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
} from './marks/marks';
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
} from './narrative/text/narrative';
export { mergeInputs, NO_INPUTS, parseInputs, type NarrativeInputs, type ParsedInputs } from './narrative/inputs/parseInputs';
export { priorInputs } from './narrative/sheet/priorInputs';
export { PROFILE_NAMES, profileNamed, PROFILES } from './narrative/profiles';
export { ProfileError, type Profile } from './narrative/habits/profile';
