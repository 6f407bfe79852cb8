import { placeName } from '../../core/workbook/address';
import {
  expectedTables,
  CATALOG,
  groupSuspects,
  isPlaceless,
  runsText,
  type Finding,
  type RecognisedTable,
  type Review,
  type Severity,
  type Suspect,
  type SuspectGroup,
  type TableKind,
} from '../../core';
import { uncheckedSaid } from '../../core/messages/narrativeChecks';
import type { Unchecked } from '../../core/verify/comparing/finding';
import { GROUP_WORDS, reportMessages as say, SEVERITY_WORDS } from '../../core/messages/report';
import { foldedChoices, MORE_SUSPECTS, proposalSaid, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from '../../core/messages/suspects';
import { displayWidth, padDisplay, wrapDisplay } from './displayWidth';

/** How a severity is shown beside its word; a terminal may add colour. */
export type Paint = (text: string, severity: Severity | 'suspect' | 'heading') => string;

/** How the text is laid out: columns of a line, and colour where the terminal has it. */
export interface TextLayout {
  readonly width: number;
  readonly paint: Paint;
}

export const PLAIN_LAYOUT: TextLayout = { width: 120, paint: (text) => text };

/** Messages keep this many columns at least, however narrow the terminal is. */
const NARROWEST_MESSAGE = 30;

/** The review of one file for people: counts, suspects, then the findings grouped by table, aligned, with addresses. */
export function reviewText(
  file: string,
  review: Review,
  layout: TextLayout = PLAIN_LAYOUT,
  unchecked: readonly Unchecked[] = [],
): string {
  const { paint } = layout;
  const lines = [paint(file, 'heading'), headline(review), counts(review)];
  const missing = expectedTables(review.tables).filter((kind) => !review.tables.some((table) => table.kind === kind));
  if (missing.length > 0) lines.push(say.missingTables(missing.map((kind) => CATALOG[kind].title).join('、')));
  const has = (severity: Severity): boolean => review.findings.some((finding) => finding.severity === severity);
  if (!has('error')) lines.push(has('undecided') ? say.balancedSoFar : say.balanced);
  if (review.suspects.length > 0) lines.push('', paint(say.suspects, 'heading'), ...suspectLines(review, paint));
  for (const group of groupFindings(review))
    lines.push('', paint(group.heading, 'heading'), ...findingLines(group.findings, layout));
  if (unchecked.length > 0)
    lines.push('', paint(say.unchecked(unchecked.length), 'heading'), ...uncheckedLines(unchecked, layout));
  return `${lines.join('\n')}\n`;
}

/** What the tables cannot confirm, so that nobody takes silence for agreement. */
function uncheckedLines(unchecked: readonly Unchecked[], { width }: TextLayout): string[] {
  return unchecked.flatMap(({ quote, reason, times }) => {
    const [first = '', ...rest] = wrapDisplay(
      say.uncheckedStatement(quote, say.uncheckedReason(uncheckedSaid(reason), times)),
      Math.max(NARROWEST_MESSAGE, width - 2),
    );
    return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
}

function headline({ department, year, unit, tables, relations }: Review): string {
  const rules = relations.exact + relations.rounding + relations.error + relations.undecided;
  const yearText = year === null ? say.unknownYear : say.year(year);
  return say.headline(
    department ?? say.unknownDepartment,
    yearText,
    unit ?? '',
    tables.length,
    expectedTables(tables).length,
    rules,
  );
}

function counts({ findings }: Review): string {
  const count = (...severities: Severity[]): number => findings.filter((finding) => severities.includes(finding.severity)).length;
  return say.counts(count('error'), count('rounding'), count('warning', 'info'), count('undecided'));
}

export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

const OTHER_GROUPS = ['cross-table', 'prior-year', 'narrative', 'performance', 'structure'] as const;

/** By table in the order of the forms, then relations between tables, then what concerns the workbook as a whole. */
function groupFindings(review: Review): FindingGroup[] {
  const groups: FindingGroup[] = [];
  const within = review.findings.filter((finding) => finding.table !== null);
  for (const kind of Object.keys(CATALOG) as TableKind[]) {
    const findings = within.filter((finding) => finding.table === kind);
    const table = review.tables.find((candidate) => candidate.kind === kind);
    if (findings.length > 0) groups.push({ heading: tableHeading(kind, table), findings });
  }
  for (const category of OTHER_GROUPS) {
    const findings = review.findings.filter((finding) => finding.table === null && finding.category === category);
    if (findings.length > 0) groups.push({ heading: GROUP_WORDS[category], findings });
  }
  return groups;
}

function tableHeading(kind: TableKind, table: RecognisedTable | undefined): string {
  return say.tableHeading(table?.number ?? '', CATALOG[kind].title);
}

function findingLines(findings: readonly Finding[], { paint, width }: TextLayout): string[] {
  const places = findings.map(placeOf);
  const placeWidth = Math.max(...places.map(displayWidth));
  const wordWidth = Math.max(...findings.map((finding) => displayWidth(SEVERITY_WORDS[finding.severity])));
  const indent = ' '.repeat(2 + wordWidth + 2 + (placeWidth > 0 ? placeWidth + 2 : 0));
  return findings.flatMap((finding, index) => {
    const word = paint(padDisplay(SEVERITY_WORDS[finding.severity], wordWidth), finding.severity);
    const place = placeWidth > 0 ? `${padDisplay(places[index] ?? '', placeWidth)}  ` : '';
    const [first = '', ...rest] = wrapDisplay(
      runsText(finding.said) + whereSaid(finding),
      Math.max(NARROWEST_MESSAGE, width - indent.length),
    );
    return [`  ${word}  ${place}${first}`, ...rest.map((line) => indent + line)];
  });
}

/** Under which heading of a document the words of a finding stand. */
function whereSaid({ words: [first] = [] }: Finding): string {
  return first === undefined ? '' : say.where(first.section, first.paragraph);
}

/** The cell that a finding is about, `公开03表!C12`; of several the first. */
function placeOf(finding: Finding): string {
  const [first] = finding.cells;
  return first === undefined ? '' : placeName(first);
}

function suspectLines(review: Review, paint: Paint): string[] {
  return groupSuspects(review.suspects).flatMap((group, index) => groupLines(group, index, paint));
}

function groupLines({ status, explains, choices, folded, more }: SuspectGroup, index: number, paint: Paint): string[] {
  const number = paint(`${index + 1}.`, 'suspect');
  const [best, ...others] = choices;
  if (best.area !== undefined) return [`  ${number} ${runsText(best.area.said)}`];
  if (isPlaceless(best)) return [`  ${number} ${SUSPECT_STATUS_PHRASES[status]}${say.errorsConcerned(explains.length)}`];
  const reason = say.suspectReason(best.pattern === null ? '' : SLIP_PHRASES[best.pattern], explains.length);
  return [
    ...choiceLines(best, `  ${number} `, paint),
    `     ${reason}。${SUSPECT_STATUS_PHRASES[status]}`,
    ...others.flatMap((choice) => choiceLines(choice, `     ${say.or}`, paint)),
    ...(folded.length > 0 ? [`     ${foldedChoices(folded.length)}${say.allInJson}`] : []),
    ...(more ? [`     ${MORE_SUSPECTS}`] : []),
  ];
}

/** The cells of one explanation; those that have to change together on a line each. */
function choiceLines(suspect: Suspect, lead: string, paint: Paint): string[] {
  return suspect.cells.map((cell, index) => {
    const place = cell.at === null ? cell.label : `${placeName(cell.at)} ${cell.label}`;
    const text = `${paint(place, 'suspect')}：${say.suspect(cell.value, runsText(proposalSaid(cell, suspect.status)))}`;
    return index === 0 ? `${lead}${text}` : `     ${say.together}${text}`;
  });
}
