import { CATALOG, expectedTables, type Severity, type TableKind } from '../../core';
import { opinionMessages as say } from './opinionMessages';
import { filledTable, type FilledColumn, type ReportBlock, type ReportDocument } from '../../core/report/reportDocument';
import { type IgnoredFinding, ignoringOf } from '../ignored';
import { decisionMessages, DECISION_WORDS } from '../decisionMessages';
import { allCorrections, countDecisions, type Decision, DECISION_KINDS, decisionOn } from '../decisions';
import type { Correction } from './corrections';
import { compareReports, earlierOf, type Comparison } from './compareReports';
import {
  emphasisOf,
  hasTexts,
  isAboutText,
  NUMBER,
  type ReportSection,
  textSections,
  uncheckedSection,
} from './documentSections';
import type { EarlierReport } from './earlierReports';
import type { ReportedFinding, ReviewReport } from './reviewJson';
import { linksSvg } from '../../core/overview/linksSvg';
import { linkTexts } from '../../core/overview/linkTexts';
import { tableNumbers } from '../../core/overview/linkWords';
import { overviewMessages } from '../../core/overview/overviewMessages';
import { suspectTable } from './suspectTable';

export interface OpinionOptions {
  /** What somebody decided to leave as it is, and why. */
  readonly ignored?: readonly IgnoredFinding[];
  /** The reports of the last run; the one of this department is looked up. */
  readonly last?: readonly EarlierReport[];
  /** What the reviewer proposes; the report itself is that of the file as it was submitted. */
  readonly corrections?: readonly Correction[];
  /** What goes back to the department, and with which figures. */
  readonly decisions?: readonly Decision[];
}

const { columns, headings, states } = say;
const PLACE: FilledColumn<ReportedFinding> = { label: columns.place, align: 'left', of: placesOf };

/** The 审核意见 of one department: what is wrong and where, what it probably should be, and what nobody has checked. */
export function opinion(
  report: ReviewReport,
  { ignored = [], last = [], corrections: tried = [], decisions = [] }: OpinionOptions = {},
): ReportDocument {
  const isIgnored = (finding: ReportedFinding): boolean => ignoringOf(finding, ignored).state === 'ignored';
  const open = report.findings.filter((finding) => !isIgnored(finding));
  const earlier = earlierOf(report, last);
  const comparison = earlier === null ? null : compareReports(report, earlier);
  const view: View = { comparison, decisions };
  const corrections = allCorrections(tried, open, decisions);
  const ofTables = open.filter((finding) => !isAboutText(finding));
  const of = (...severities: Severity[]): ReportedFinding[] => ofTables.filter(({ severity }) => severities.includes(severity));
  const errors = of('error');
  const allErrors = open.filter(({ severity }) => severity === 'error').length;
  const suspects = suspectTable(report, new Map(errors.map(({ id }, index) => [id, index + 1])));
  const sections: readonly ReportSection[] = [
    [headings.errors(errors.length), errors.length === 0 ? [text(say.noErrors)] : [findingTable(errors, view)]],
    [headings.suspects, suspects.length === 0 ? [] : [text(say.suspectsIntro), ...suspects]],
    [
      headings.corrections(corrections.length),
      corrections.length === 0 ? [] : [text(say.correctionsIntro), correctionTable(corrections)],
    ],
    ...textSections(open.filter(isAboutText), (finding, message) => spoken(finding, view, message)),
    [headings.hints(of('warning', 'info').length), listed(of('warning', 'info'), (list) => [noteTable(list, view)])],
    [headings.undecided(of('undecided').length), listed(of('undecided'), (list) => [noteTable(list, view)])],
    uncheckedSection(report.unchecked ?? []),
    [headings.ignored(report.findings.length - open.length), ignoredBlocks(report.findings.filter(isIgnored), ignored)],
    [headings.comparison, comparison === null ? [] : comparisonBlocks(comparison)],
    [headings.tables, [tablesTable(report)]],
    // Long sums of small differences, which hardly anybody has to read: across the page, and last.
    [
      headings.roundings(of('rounding').length),
      listed(of('rounding'), (list) => [text(say.roundingsIntro), noteTable(list, view)]),
    ],
  ];
  const blocks = sections
    .filter(([, content]) => content.length > 0)
    .flatMap(([heading, content], index): ReportBlock[] => [
      { kind: 'heading', text: say.numbered(index + 1, heading) },
      ...content,
    ]);
  return {
    title: say.title(report.year),
    addressee: say.addressee(report.department ?? say.unknownDepartment),
    blocks: [
      ...introduction(report, allErrors, allErrors - errors.length, of('undecided').length, decisionText(open, decisions)),
      ...linkPicture(report),
      ...blocks,
    ],
    signature: say.signature,
  };
}

/** What the words of a finding depend on besides itself. */
interface View {
  readonly comparison: Comparison | null;
  readonly decisions: readonly Decision[];
}

/** How the reviewer settled the errors; empty where nobody decided anything. */
function decisionText(open: readonly ReportedFinding[], decisions: readonly Decision[]): string {
  const errors = open.filter(({ severity }) => severity === 'error');
  const counts = countDecisions(errors, decisions, []);
  const kinds = DECISION_KINDS.filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return '';
  return say.decisions(decisionMessages.counts(kinds.map((kind) => decisionMessages.count(DECISION_WORDS[kind], counts[kind]))));
}

/** @param ofTexts those of the errors that are about the texts */
function introduction(report: ReviewReport, errors: number, ofTexts: number, undecided: number, decided: string): ReportBlock[] {
  const { exact, rounding, error, undecided: open } = report.relations;
  const file = report.file.split(/[\\/]/).at(-1) ?? report.file;
  const { texts: compared, unchecked = [] } = report;
  const texts = compared === undefined ? '' : say.texts(compared, ofTexts, unchecked.length);
  const conclusion = errors > 0 ? say.conclusion.errors(errors) : undecided > 0 ? say.conclusion.undecided : say.conclusion.clean;
  return [
    text(say.intro(file, report.tables.length, expected(report).length, report.unit)),
    text(`${say.relations(exact + rounding + error + open, exact, rounding, error, open)}${texts}${conclusion}${decided}`),
  ];
}

/** Where anything is broken: which tables do not agree. */
function linkPicture(report: ReviewReport): ReportBlock[] {
  const { tables, links = [], unchecked = [], texts: compared } = report;
  const read = { unchecked: unchecked.length, agreed: compared?.agreed ?? null };
  const texts = linkTexts(report, hasTexts(report) ? read : null);
  if (links.length === 0 || !(links.some(({ error }) => error > 0) || (texts !== null && texts.errors > 0))) return [];
  const kinds = tables.map(({ kind }) => kind);
  return [{ kind: 'picture', picture: linksSvg(kinds, links, tableNumbers(tables), texts), caption: overviewMessages.caption }];
}

function text(content: string): ReportBlock {
  return { kind: 'paragraph', text: content };
}

function listed(
  findings: readonly ReportedFinding[],
  blocks: (list: readonly ReportedFinding[]) => ReportBlock[],
): ReportBlock[] {
  return findings.length === 0 ? [] : blocks(findings);
}

function findingTable(findings: readonly ReportedFinding[], view: View): ReportBlock {
  return filledTable(
    [
      NUMBER,
      PLACE,
      { label: columns.found, align: 'left', of: (finding) => spoken(finding, view) },
      { label: columns.left, align: 'right', of: ({ left = '' }) => left },
      { label: columns.right, align: 'right', of: ({ right, expected = '' }) => right ?? expected },
      { label: columns.difference, span: 'rest', align: 'right', of: ({ difference = '' }) => difference },
    ],
    findings,
    emphasisOf,
  );
}

function correctionTable(corrections: readonly Correction[]): ReportBlock {
  const shown = (value: string): string => (value === '' ? say.empty : value);
  return filledTable(
    [
      NUMBER,
      { label: columns.place, align: 'left', of: ({ sheet, address }) => `${sheet}!${address}` },
      { label: columns.submitted, span: 2, align: 'right', of: ({ submitted }) => shown(submitted) },
      { label: columns.corrected, span: 'rest', align: 'right', of: ({ corrected }) => shown(corrected) },
    ],
    corrections,
  );
}

function noteTable(findings: readonly ReportedFinding[], view: View): ReportBlock {
  const content: FilledColumn<ReportedFinding> = {
    label: columns.content,
    span: 'rest',
    align: 'left',
    of: (finding) => spoken(finding, view),
  };
  return filledTable([NUMBER, PLACE, content], findings);
}

function spoken(finding: ReportedFinding, { comparison, decisions }: View, words = finding.message): string {
  const state = comparison?.states.get(finding.key);
  const message = state === undefined ? words : say.withState(states[state], words);
  const decision = decisionOn(finding, decisions);
  return decision === null ? message : say.withDecision(message, decisionMessages.decided(decision.kind, decision.reason));
}

/** More cells than these are not worth a line each: the sentence names them. */
const PLACES = 2;

/** The cell that a sum is about, or both cells of a comparison. */
export function placesOf({ cells }: Pick<ReportedFinding, 'cells'>): string {
  const total = cells.filter((cell) => cell.role === 'total');
  const shown = total.length > 0 ? total : cells.length > PLACES ? cells.slice(0, 1) : cells;
  return shown.map(({ sheet, address }) => `${sheet}!${address}`).join('\n');
}

function ignoredBlocks(findings: readonly ReportedFinding[], ignored: readonly IgnoredFinding[]): ReportBlock[] {
  const reasonOf = (finding: ReportedFinding): string => {
    const ignoring = ignoringOf(finding, ignored);
    return ignoring.state === 'ignored' && ignoring.reason !== '' ? ignoring.reason : say.noReason;
  };
  const told: FilledColumn<ReportedFinding>[] = [
    { label: columns.content, align: 'left', of: ({ message }) => message },
    { label: columns.reason, span: 'rest', align: 'left', of: reasonOf },
  ];
  return listed(findings, (list) => [filledTable([NUMBER, PLACE, ...told], list)]);
}

function comparisonBlocks({ counts, gone }: Comparison): ReportBlock[] {
  const summary = text(say.comparison(counts.fixed, counts.open, counts.new, counts.unclear));
  if (gone.length === 0) return [summary];
  return [
    summary,
    filledTable(
      [
        NUMBER,
        { label: columns.state, align: 'centre', of: ({ state }) => states[state] },
        { label: columns.content, span: 'rest', align: 'left', of: ({ finding }) => finding.message },
      ],
      gone,
    ),
  ];
}

function tablesTable(report: ReviewReport): ReportBlock {
  const found = new Map(report.tables.map((one) => [one.kind, one]));
  const kinds = [...new Set<TableKind>([...expected(report), ...found.keys()])];
  const name = (kind: TableKind): string => {
    const { number, title = CATALOG[kind].title } = found.get(kind) ?? {};
    return [number ?? '', title].filter((part) => part !== '').join(' ');
  };
  return filledTable(
    [
      NUMBER,
      { label: columns.sheet, align: 'left', of: (kind) => found.get(kind)?.sheet ?? '' },
      { label: columns.table, span: 2, align: 'left', of: name },
      { label: columns.range, span: 'rest', align: 'left', of: (kind) => found.get(kind)?.range ?? say.missingTable },
    ],
    kinds,
  );
}

function expected({ tables }: ReviewReport): readonly TableKind[] {
  return expectedTables(tables);
}
