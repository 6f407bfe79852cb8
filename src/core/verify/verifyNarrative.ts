import { withTotals } from '../narrative/slots/answeredTotals';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { checkBudget, checkFinal } from './checks/amounts';
import { checkChange, checkDelta } from './checks/changes';
import { checkCount, checkGuests } from './checks/counts';
import { checkCoverage } from './checks/coverage';
import { checkEvaluations, isOfEvaluations } from './checks/evaluations';
import { checkGlossary } from './checks/glossary';
import { checkCaptions } from './checks/captions';
import { checkExchanged } from './checks/exchanged';
import { checkFreeSums } from './checks/freeSums';
import { checkLeftOut } from './checks/leftOut';
import { checkShares } from './checks/shares';
import { checkOtherNames } from './checks/untold';
import { checkMissingRates } from './checks/missingRates';
import { checkNatures } from './checks/natures';
import { checkItemNames, misnamedItems, withMisnamed, type Misnamed } from './checks/itemNames';
import { checkEconomicLists } from './checks/economicLists';
import { checkEmptiness } from './checks/emptiness';
import { checkTerms } from './checks/terms';
import { checkPaths, withNamedAccounts } from './checks/accountNames';
import { withMeantItems } from './checks/meant';
import { checkRate, checkShare } from './checks/ratios';
import { Verification } from './checks/stated';
import { withdrawDoubts } from './checks/doubts';
import { checkOrder, checkSame } from './checks/statedOrder';
import { checkSpelling } from './checks/spelling';
import { checkSums } from './checks/sums';
import { checkWithinWholes } from './checks/wholes';
import { checkWithoutAmount } from './checks/withoutAmount';
import { checkTruncated } from './checks/truncated';
import { checkYears, yearsIn } from './checks/years';
import type { Said, Statement, StatementKind } from './reading/statement';
import { readStatements } from './reading/forms/statements';
import { missingDisclosure } from './completeness';
import type { NarrativeDocument, QuotePlace } from './reading/document';
import type { DocumentFinding, Unchecked } from './comparing/finding';
import type { Judged } from './comparing/judged';
import { checkForm } from './form/checkForm';
import { checkDepartment } from './identity/checkDepartment';
import { ownIdentity } from './identity/ownIdentity';
import { itemsIn } from './reading/items';
import { readPassages, type Passage, type ReadPassages } from './reading/passage';
import { plainText } from './reading/plainText';
import { readablePart } from './reading/readablePart';
import type { VerifyContext } from './reading/target';
import { located } from './located';
import { withRepeats } from './repeated';
import { figureUses, type FigureUse } from './uses';
import { grouped, noteLoose, unreadParagraph } from './unchecked';

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

/** Checks every statement of a 情况说明 that has a source in the tables. Never throws for content. */
export function verifyNarrative(
  given: NarrativeDocument,
  context: VerifyContext,
  options: VerifyOptions = {},
): VerifiedNarrative {
  const { document, tooLong, cutAt } = readablePart(given);
  const text = readPassages(document);
  const verification = verificationOf(text, context, options);
  const { said, misnamed } = readNarrative(text, verification);
  checkStatements(said.statements, verification);
  checkTogether({ ...text, ...said }, misnamed, verification);
  noteLoose(said.loose, said.statements, verification);
  noteTables(text.tables, verification);
  // What was not read is not missing.
  const missing = cutAt === null ? missingDisclosure(text.passages, text.sections, said.statements, context) : [];
  const findings = [...inReadingOrder(verification.findings), ...missing];
  return {
    findings: located(document, withRepeats(findings)),
    judged: verification.judged,
    unchecked: [
      ...grouped(verification.unchecked),
      ...tooLong.map((one) => unreadParagraph(one, 'tooLong')),
      ...(cutAt === null ? [] : [unreadParagraph(cutAt, 'cut')]),
    ],
    uses: figureUses(verification),
    checked: checkedNumbers(said.statements, verification),
    statements: said.statements.length,
    recognised: text.passages.length > 0,
  };
}

/** What the tables print of year and department goes before what the text says of itself. */
function verificationOf(
  { preface, headings, passages }: ReadPassages,
  context: VerifyContext,
  { inputs = null, ...given }: VerifyOptions,
): Verification {
  const own = ownIdentity([...preface, ...headings], passages);
  const [year, department] = [given.year ?? context.current.year, given.department ?? context.current.department];
  return new Verification(
    context,
    year ?? own.year,
    department ?? own.department,
    itemsIn(context.current),
    inputs === null ? null : withTotals(context.current, inputs, null),
    { year: year === null, department: department === null },
  );
}

interface ReadNarrative {
  readonly said: Said;
  readonly misnamed: readonly Misnamed[];
}

/** What is said of an item under a wrong name is said of that item. */
function readNarrative({ preface, passages }: ReadPassages, verification: Verification): ReadNarrative {
  const narrated = [...preface.filter(isTitleOrFigure), ...passages];
  const asWritten = statementsOf(narrated, verification);
  const misnamed = misnamedItems(asWritten.loose, verification);
  const said = misnamed.length === 0 ? asWritten : statementsOf(narrated, verification, misnamed);
  const named = withNamedAccounts(said.statements, said.titles, verification);
  return { said: { ...said, statements: withMeantItems(named, verification) }, misnamed };
}

function statementsOf(passages: readonly Passage[], verification: Verification, misnamed: readonly Misnamed[] = []): Said {
  const { department } = verification;
  return readStatements(passages, {
    department: department === null ? null : plainText(department),
    itemsOf: (passage) => withMisnamed(passage, misnamed, verification.itemsOf(passage.section).itemAt),
  });
}

function checkStatements(statements: readonly Statement[], verification: Verification): void {
  for (const kinds of PHASES)
    for (const statement of statements.filter(({ kind }) => kinds.includes(kind))) {
      const check = (): void => {
        checkStatement(statement, verification);
      };
      if (statement.isTentative === true) verification.tentatively(statement, check);
      else check();
    }
}

/** What statements say together, and what the text says besides. */
function checkTogether(read: ReadPassages & Said, misnamed: readonly Misnamed[], verification: Verification): void {
  const { document, passages, headings, preface, statements, loose } = read;
  checkExchanged(verification);
  checkGuests(statements, verification);
  checkWithinWholes(statements, verification);
  checkOtherNames(statements, verification);
  withdrawDoubts(statements, verification);
  checkCoverage(statements, loose, verification);
  checkShares(statements, loose, verification);
  checkLeftOut(statements, loose, verification);
  checkNatures(statements, verification);
  checkMissingRates(statements, verification);
  checkItemNames(misnamed, verification);
  checkPaths(read.misplaced, verification);
  checkSpelling(statements, loose, verification);
  checkSums(statements, loose, verification);
  checkEconomicLists(passages, verification);
  checkWithoutAmount(passages, verification);
  checkEmptiness(passages, statements, verification);
  checkEvaluations(statements, verification);
  checkTruncated(loose, verification);
  checkFreeSums(passages, statements, verification);
  checkYears([...yearsIn(headings), ...read.years], statements, verification);
  checkCaptions(document, verification);
  checkTerms(passages, headings, verification);
  checkDepartment(preface, [...titlesIn(preface), ...headings, ...passages], verification);
  checkForm(read, verification);
  checkGlossary(read, verification);
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

/** What the tables have for the document's own year only. */
const OF_ITS_YEAR: ReadonlySet<StatementKind> = new Set(['budget', 'rate', 'share', 'order', 'same']);

function checkStatement(statement: Statement, verification: Verification): void {
  if (isOfEvaluations(statement)) return;
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
