import { withTotals } from '../narrative/slots/answeredTotals';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { checkBudget, checkFinal } from './checks/amounts';
import { checkChange, checkDelta } from './checks/changes';
import { checkCount, checkReceptionParts } from './checks/counts';
import { checkCoverage } from './checks/coverage';
import { checkEvaluationSummary } from './checks/evaluationSummary';
import { checkGlossary } from './checks/glossary';
import { checkCaptions } from './checks/captions';
import { checkFreeSums } from './checks/freeSums';
import { checkGrades } from './checks/grades';
import { checkLeftOut } from './checks/leftOut';
import { checkPartsLeftOut } from './checks/partsLeftOut';
import { checkNatures } from './checks/natures';
import { checkItemNames, misnamedItems, withMisnamed, type Misnamed } from './checks/itemNames';
import { checkEconomicLists } from './checks/economicLists';
import { checkEmptiness } from './checks/emptiness';
import { checkTerms } from './checks/terms';
import { checkPaths, withNamedAccounts } from './checks/accountNames';
import { withMeantItems } from './checks/meant';
import { checkProcurement } from './checks/procurement';
import { checkProjectFunds, checkTruncated, isEvaluatedFund } from './checks/projectFunds';
import { checkRate, checkShare } from './checks/ratios';
import { Verification } from './checks/stated';
import { checkOrder, checkSame } from './checks/statedOrder';
import { checkSpelling } from './checks/spelling';
import { checkSums } from './checks/sums';
import { checkWithoutAmount } from './checks/withoutAmount';
import { checkYears, yearsIn } from './checks/years';
import type { Statement, StatementKind, Statements, Loose, Misplaced, UnknownTitle, YearMention } from './reading/statement';
import { statementsIn } from './statements';
import { disclosureItems, missingDisclosure, type DisclosureItem } from './completeness';
import type { NarrativeDocument, QuotePlace } from './reading/document';
import type { DocumentFinding, Unchecked } from './comparing/finding';
import type { Judged } from './comparing/judged';
import { checkForm } from './form/checkForm';
import { checkDepartment } from './identity/checkDepartment';
import { ownIdentity } from './identity/ownIdentity';
import { itemsIn, type SectionItems } from './reading/items';
import { plainText, readPassages, type Passage } from './reading/passage';
import { readablePart } from './reading/readablePart';
import type { SectionId } from './reading/sections';
import type { Target, VerifyContext } from './reading/target';
import { located } from './located';
import { withRepeats } from './repeated';
import { figureUses, type FigureUse } from './uses';
import { grouped, noteLoose, unreadParagraph } from './unchecked';
import { tokenise } from './reading/tokenise';

export interface VerifyOptions {
  /** Goes before what the tables say. */
  readonly year?: number | null;
  readonly department?: string | null;
  /** What the 情况说明底稿 says where no table has a figure. */
  readonly inputs?: NarrativeInputs | null;
}

export interface VerifiedNarrative {
  /** In the order of the document; findings about what is not there come last. */
  readonly findings: readonly DocumentFinding[];
  /** Numbers that nothing in the workbook can confirm, with the reason. */
  readonly unchecked: readonly Unchecked[];
  /** The disclosure catalogue with what was found; empty for an excerpt. */
  readonly disclosure: readonly DisclosureItem[];
  /** The statements about figures of this year's tables, right and wrong, with their cells. */
  readonly uses: readonly FigureUse[];
  /** The statements with the relations that they were held against, in the order in which they were checked. */
  readonly judged: readonly Judged[];
  /** The numbers that were compared with the tables or with each other; every other one is in `unchecked`. */
  readonly checked: readonly QuotePlace[];
  /** How many statements were compared with the tables or with each other. */
  readonly statements: number;
  /** No section of a 情况说明 was found. */
  readonly recognised: boolean;
}

/** The totals that follow from what was typed, in whatever wording. */
function totalled(inputs: NarrativeInputs | null, { current }: VerifyContext): NarrativeInputs | null {
  return inputs === null ? null : withTotals(current, inputs, null);
}

/** Checks every statement of a 情况说明 that has a source in the tables. Never throws for content. */
export function verifyNarrative(
  given: NarrativeDocument,
  context: VerifyContext,
  options: VerifyOptions = {},
): VerifiedNarrative {
  const { document, tooLong, cutAt } = readablePart(given);
  const { passages, sections, headings, preface, tables } = readPassages(document);
  const known = {
    year: options.year ?? context.current.year,
    department: options.department ?? context.current.department,
  };
  const own = ownIdentity([...preface, ...headings], passages);
  const year = known.year ?? own.year;
  const department = known.department ?? own.department;
  const items = itemsIn(context.current);
  const verification = new Verification(context, year, department, items, totalled(options.inputs ?? null, context), {
    year: known.year === null,
    department: known.department === null,
  });
  const narrated = [...preface.filter(isTitleOrFigure), ...passages];
  const asWritten = readStatements(narrated, items, department);
  const misnamed = misnamedItems(asWritten.loose, verification);
  // What is said of an item under a wrong name is said of that item.
  const said = misnamed.length === 0 ? asWritten : readStatements(narrated, items, department, misnamed);
  const named = withNamedAccounts(said.statements, said.titles, verification);
  const read = { ...said, statements: withMeantItems(named, verification) };
  for (const kinds of PHASES)
    for (const statement of read.statements)
      if (kinds.includes(statement.kind)) {
        if (statement.isTentative === true)
          verification.tentatively(statement, () => {
            checkStatement(statement, verification);
          });
        else checkStatement(statement, verification);
      }
  notePerformance(read.statements, verification);
  checkReceptionParts(read.statements, verification);
  checkProcurement(read.statements, verification);
  checkCoverage(read.statements, read.loose, verification);
  checkLeftOut(read.statements, read.loose, verification);
  checkPartsLeftOut(read.statements, read.loose, verification);
  checkNatures(read.statements, verification);
  checkGrades(passages, verification);
  checkItemNames(misnamed, verification);
  checkPaths(read.misplaced, verification);
  checkSpelling(read.statements, read.loose, verification);
  checkSums(read.statements, read.loose, verification);
  checkEconomicLists(passages, verification);
  checkWithoutAmount(passages, verification);
  checkEmptiness(passages, read.statements, verification);
  checkProjectFunds(passages, read.statements, verification);
  checkEvaluationSummary(passages, verification);
  checkTruncated(read.loose, verification);
  checkFreeSums(passages, read.statements, verification);
  checkYears([...yearsIn(headings), ...read.years], read.statements, verification);
  checkCaptions(document, verification);
  checkTerms(passages, headings, verification);
  checkDepartment([...titlesIn(preface), ...headings, ...passages], verification);
  checkForm(document, passages, verification);
  checkGlossary(document, passages, verification);
  noteLoose(read.loose, read.statements, verification);
  noteTables(tables, verification);
  // What was not read is not missing.
  const disclosure = cutAt === null ? disclosureItems(passages, sections, read.statements, context) : [];
  const findings = [...inReadingOrder(verification.findings), ...missingDisclosure(disclosure)];
  return {
    findings: located(document, withRepeats(findings)),
    judged: verification.judged,
    unchecked: [
      ...grouped(verification.unchecked),
      ...tooLong.map((one) => unreadParagraph(one, 'tooLong')),
      ...(cutAt === null ? [] : [unreadParagraph(cutAt, 'cut')]),
    ],
    disclosure,
    uses: figureUses(verification),
    checked: checkedNumbers(read.statements, verification),
    statements: read.statements.length,
    recognised: passages.length > 0,
  };
}

/** What a check builds on comes first, in whatever order the sentence gives it. */
const PHASES: readonly (readonly StatementKind[])[] = [
  ['final', 'budget'],
  ['delta', 'same'],
  ['change', 'rate', 'share', 'order', 'count'],
];

/** Titles name department and year; other text before the first section is not checked. */
function titlesIn(preface: readonly Passage[]): readonly Passage[] {
  return preface.filter(isTitle);
}

function isTitle({ text }: Passage): boolean {
  return text.length <= 60 && /(?:\d{4}年度?.*决算|情况说明)/.test(text);
}

/** Amounts before the first section are told of as unchecked. */
function isTitleOrFigure(passage: Passage): boolean {
  return isTitle(passage) || /\d(?:亿元|万元|元|%)/.test(passage.text);
}

function readStatements(
  passages: readonly Passage[],
  items: (section: SectionId) => SectionItems,
  department: string | null,
  misnamed: readonly Misnamed[] = [],
): Omit<Statements, 'topic'> {
  const name = department === null ? null : plainText(department);
  const statements: Statement[] = [];
  const loose: Loose[] = [];
  const years: YearMention[] = [];
  const titles: UnknownTitle[] = [];
  const misplaced: Misplaced[] = [];
  let before: { readonly section: SectionId; readonly topic: readonly Target[] } | null = null;
  for (const passage of passages) {
    const { section } = passage;
    const itemAt = withMisnamed(passage, misnamed, items(section).itemAt);
    const tokens = tokenise(passage.text, { itemAt, department: name });
    const read: Statements = statementsIn(passage, tokens, itemAt, before?.section === section ? before.topic : []);
    before = { section, topic: read.topic };
    statements.push(...read.statements);
    loose.push(...read.loose);
    years.push(...read.years);
    titles.push(...read.titles);
    misplaced.push(...read.misplaced);
  }
  return { statements, loose, years, titles, misplaced };
}

/** What the tables have for the document's own year only. */
const OF_ITS_YEAR: ReadonlySet<StatementKind> = new Set(['budget', 'rate', 'share', 'order', 'same']);

function checkStatement(statement: Statement, verification: Verification): void {
  // 绩效自评 need not cover every project; its funds have a check of their own.
  if (isEvaluatedFund(statement.target)) return;
  if (OF_ITS_YEAR.has(statement.kind) && !verification.isThisYears(statement)) {
    if (statement.number !== undefined) verification.note(statement, { kind: 'otherYear' });
    return;
  }
  CHECKS[statement.kind]?.(statement, verification);
}

const CHECKS: Readonly<Record<StatementKind, ((statement: Statement, verification: Verification) => void) | null>> = {
  final: checkFinal,
  budget: checkBudget,
  delta: checkDelta,
  change: checkChange,
  rate: checkRate,
  share: checkShare,
  same: checkSame,
  order: checkOrder,
  count: checkCount,
  // Of sections and not of figures: checkEmptiness.
  none: null,
};

/** Of 绩效自评 only the amounts by budget are compared, where a sentence gives several. */
function notePerformance(statements: readonly Statement[], verification: Verification): void {
  const own = statements.filter(({ target, number }) => number !== undefined && isEvaluatedFund(target));
  for (const statement of own) {
    const parts = own.filter(({ passage, kind }) => passage === statement.passage && kind === 'final');
    if (statement.kind !== 'final' || parts.length < 2) verification.note(statement, { kind: 'performance' });
  }
}

function checkedNumbers(statements: readonly Statement[], { noted }: Verification): readonly QuotePlace[] {
  return statements
    .filter((statement) => statement.number !== undefined && !noted.has(statement))
    .flatMap(({ passage, start, end }) => passage.places(start, end));
}

/** Tables between the sentences are not compared; their figures are told of as unchecked. */
function noteTables(tables: readonly Passage[], verification: Verification): void {
  for (const passage of tables) verification.note({ passage, from: 0, start: 0, end: passage.text.length }, { kind: 'table' });
}

function inReadingOrder(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const position = ({ place }: DocumentFinding): number => (place === null ? Infinity : place.paragraph * 1e6 + place.start);
  return [...findings].sort((a, b) => position(a) - position(b) || 0);
}
