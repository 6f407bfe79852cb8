import { narrativeChecks } from '../messages/narrativeChecks';
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
import { checkNatures } from './checks/natures';
import { checkItemNames } from './checks/itemNames';
import { checkEconomicLists } from './checks/economicLists';
import { checkEmptiness } from './checks/emptiness';
import { checkTerms } from './checks/terms';
import { checkPaths, withNamedAccounts } from './checks/accountNames';
import { withMeantItems } from './checks/meant';
import { checkProcurement } from './checks/procurement';
import { checkProjectFunds, checkTruncated, isEvaluatedFund } from './checks/projectFunds';
import { checkRate, checkShare } from './checks/ratios';
import { Verification, type JudgedStatement } from './checks/stated';
import { checkOrder, checkSame } from './checks/statedOrder';
import { checkSums } from './checks/sums';
import { checkYears, yearsIn } from './checks/years';
import type { Claim, ClaimKind, Claims, Loose, Misplaced, UnknownTitle, YearMention } from './reading/claim';
import { claimsIn } from './claims';
import { disclosureItems, missingDisclosure, type DisclosureItem } from './completeness';
import type { NarrativeDocument, QuotePlace } from './reading/document';
import type { DocumentFinding, Unchecked } from './comparing/finding';
import { checkForm } from './form/checkForm';
import { checkDepartment } from './identity/checkDepartment';
import { ownIdentity } from './identity/ownIdentity';
import { itemsOf, type SectionItems } from './reading/items';
import { plainText, readPassages, type Passage } from './reading/passage';
import type { SectionId } from './reading/sections';
import type { Target, VerifyContext } from './reading/target';
import { located } from './located';
import { figureUses, type FigureUse } from './uses';
import { grouped, noteLoose } from './unchecked';
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
  readonly judged: readonly JudgedStatement[];
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
  document: NarrativeDocument,
  context: VerifyContext,
  options: VerifyOptions = {},
): VerifiedNarrative {
  const { passages, sections, headings, preface, tables } = readPassages(document);
  const known = {
    year: options.year ?? context.current.year,
    department: options.department ?? context.current.department,
  };
  const own = ownIdentity([...preface, ...headings], passages);
  const year = known.year ?? own.year;
  const department = known.department ?? own.department;
  const itemsBySection = new Map<SectionId, SectionItems>();
  const items = (section: SectionId): SectionItems => {
    const known = itemsBySection.get(section);
    if (known) return known;
    const made = itemsOf(section, context.current);
    itemsBySection.set(section, made);
    return made;
  };
  const verification = new Verification(context, year, department, items, totalled(options.inputs ?? null, context), {
    year: known.year === null,
    department: known.department === null,
  });
  const said = readClaims([...preface.filter(isTitleOrFigure), ...passages], items, department);
  const named = withNamedAccounts(said.claims, said.titles, verification);
  const read = { ...said, claims: withMeantItems(named, verification) };
  for (const kinds of PHASES)
    for (const claim of read.claims)
      if (kinds.includes(claim.kind)) {
        if (claim.isTentative === true)
          verification.tentatively(claim, () => {
            checkClaim(claim, verification);
          });
        else checkClaim(claim, verification);
      }
  notePerformance(read.claims, verification);
  checkReceptionParts(read.claims, verification);
  checkProcurement(read.claims, verification);
  checkCoverage(read.claims, read.loose, verification);
  checkLeftOut(read.claims, verification);
  checkNatures(read.claims, verification);
  checkGrades(passages, verification);
  checkItemNames(read.loose, verification);
  checkPaths(read.misplaced, verification);
  checkSums(read.claims, verification);
  checkEconomicLists(passages, verification);
  checkEmptiness(passages, read.claims, verification);
  checkProjectFunds(passages, read.claims, verification);
  checkEvaluationSummary(passages, verification);
  checkTruncated(read.loose, verification);
  checkFreeSums(passages, read.claims, verification);
  checkYears([...yearsIn(headings), ...read.years], verification);
  checkCaptions(document, verification);
  checkTerms(passages, headings, verification);
  checkDepartment([...titlesIn(preface), ...headings, ...passages], verification);
  checkForm(document, passages, verification);
  checkGlossary(document, passages, verification);
  noteLoose(read.loose, read.claims, verification);
  noteTables(tables, verification);
  const disclosure = disclosureItems(passages, sections, read.claims, context);
  const findings = [...inReadingOrder(verification.findings), ...missingDisclosure(disclosure)];
  return {
    findings: located(document, findings),
    judged: verification.judged,
    unchecked: grouped(verification.unchecked),
    disclosure,
    uses: figureUses(verification),
    checked: checkedNumbers(read.claims, verification),
    statements: read.claims.length,
    recognised: passages.length > 0,
  };
}

/** What a check builds on comes first, in whatever order the sentence gives it. */
const PHASES: readonly (readonly ClaimKind[])[] = [
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

function readClaims(
  passages: readonly Passage[],
  items: (section: SectionId) => SectionItems,
  department: string | null,
): Omit<Claims, 'topic'> {
  const name = department === null ? null : plainText(department);
  const claims: Claim[] = [];
  const loose: Loose[] = [];
  const years: YearMention[] = [];
  const titles: UnknownTitle[] = [];
  const misplaced: Misplaced[] = [];
  let before: { readonly section: SectionId; readonly topic: readonly Target[] } | null = null;
  for (const passage of passages) {
    const { section } = passage;
    const { itemAt } = items(section);
    const tokens = tokenise(passage.text, { itemAt, department: name });
    const read: Claims = claimsIn(passage, tokens, itemAt, before?.section === section ? before.topic : []);
    before = { section, topic: read.topic };
    claims.push(...read.claims);
    loose.push(...read.loose);
    years.push(...read.years);
    titles.push(...read.titles);
    misplaced.push(...read.misplaced);
  }
  return { claims, loose, years, titles, misplaced };
}

/** What the tables have for the document's own year only. */
const OF_ITS_YEAR: ReadonlySet<ClaimKind> = new Set(['budget', 'rate', 'share', 'order', 'same']);

function checkClaim(claim: Claim, verification: Verification): void {
  // 绩效自评 need not cover every project; its funds have a check of their own.
  if (isEvaluatedFund(claim.target)) return;
  if (OF_ITS_YEAR.has(claim.kind) && !verification.isThisYears(claim)) {
    if (claim.number !== undefined) verification.note(claim, narrativeChecks.unchecked.otherYear);
    return;
  }
  switch (claim.kind) {
    case 'final': {
      checkFinal(claim, verification);
      return;
    }
    case 'budget': {
      checkBudget(claim, verification);
      return;
    }
    case 'delta': {
      checkDelta(claim, verification);
      return;
    }
    case 'change': {
      checkChange(claim, verification);
      return;
    }
    case 'rate': {
      checkRate(claim, verification);
      return;
    }
    case 'share': {
      checkShare(claim, verification);
      return;
    }
    case 'same': {
      checkSame(claim, verification);
      return;
    }
    case 'order': {
      checkOrder(claim, verification);
      return;
    }
    case 'count': {
      checkCount(claim, verification);
      return;
    }
    case 'none':
      return;
  }
}

/** Of 绩效自评 only the amounts by budget are compared, where a sentence gives several. */
function notePerformance(claims: readonly Claim[], verification: Verification): void {
  const own = claims.filter(({ target, number }) => number !== undefined && isEvaluatedFund(target));
  for (const claim of own) {
    const parts = own.filter(({ passage, kind }) => passage === claim.passage && kind === 'final');
    if (claim.kind !== 'final' || parts.length < 2) verification.note(claim, narrativeChecks.unchecked.performance);
  }
}

function checkedNumbers(claims: readonly Claim[], { noted }: Verification): readonly QuotePlace[] {
  return claims
    .filter((claim) => claim.number !== undefined && !noted.has(claim))
    .flatMap(({ passage, start, end }) => passage.places(start, end));
}

/** Tables between the sentences are not compared; their figures are told of as unchecked. */
function noteTables(tables: readonly Passage[], verification: Verification): void {
  for (const passage of tables)
    verification.note({ passage, from: 0, start: 0, end: passage.text.length }, narrativeChecks.unchecked.table);
}

function inReadingOrder(findings: readonly DocumentFinding[]): DocumentFinding[] {
  const position = ({ place }: DocumentFinding): number => (place === null ? Infinity : place.paragraph * 1e6 + place.start);
  return [...findings].sort((a, b) => position(a) - position(b) || 0);
}
