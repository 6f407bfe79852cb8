import { documentReport } from './documentReportMessages';
import { uncheckedSaid } from '../../core/messages/narrativeChecks';
import { opinionMessages as say } from './opinionMessages';
import { reportMessages, SEVERITY_WORDS } from '../../core/messages/report';
import { filledTable, type FilledColumn, type ReportBlock, type ReportRow } from '../../core/report/reportDocument';
import { countClasses } from '../findingClass';
import type { ReportedFinding, ReviewReport, UncheckedStatement } from './reviewJson';

const { columns: words } = say;
const { where } = reportMessages;

/** The first column of every table. */
export const NUMBER: FilledColumn<unknown> = {
  label: words.number,
  align: 'centre',
  of: (_one, index) => String(index + 1),
};

/** What is said of the department's texts, not of its tables. */
export function isAboutText({ category }: Pick<ReportedFinding, 'category'>): boolean {
  return category === 'narrative' || category === 'performance';
}

/** A 情况说明 was compared with the tables, whatever came of it. */
export function hasTexts({ texts, unchecked, findings }: Pick<ReviewReport, 'texts' | 'unchecked' | 'findings'>): boolean {
  return texts !== undefined || unchecked !== undefined || findings.some(isAboutText);
}

export type ReportSection = readonly [heading: string, blocks: readonly ReportBlock[]];

/**
 * The parts of a report on the 情况说明 and on the 绩效自评: the words as they stand, what is wrong with them, and the cells.
 * @param spoken the words about a finding, with what has become of it since the last report
 */
export function textSections(
  findings: readonly ReportedFinding[],
  spoken: (finding: ReportedFinding, words: string) => string,
): readonly ReportSection[] {
  const columns: readonly FilledColumn<ReportedFinding>[] = [
    NUMBER,
    { label: words.kindAndCells, align: 'left', of: kindAndCells },
    { label: words.quote, align: 'left', of: quoteWithPlace },
    {
      label: words.found,
      span: 'rest',
      align: 'left',
      of: (finding) => spoken(finding, documentReport.without(finding.message, finding.quote)),
    },
  ];
  return (['narrative', 'performance'] as const).map((category): ReportSection => {
    const own = findings.filter((finding) => finding.category === category);
    const heading = say.headings[category](countClasses(own.map(({ severity }) => severity)));
    return [heading, own.length === 0 ? [] : [filledTable(columns, own, emphasisOf)]];
  });
}

function kindAndCells({ severity, cells }: ReportedFinding): string {
  const places = [...new Set(cells.map(({ sheet, address }) => `${sheet}!${address}`))].slice(0, PLACES);
  return [SEVERITY_WORDS[severity], ...places].join('\n');
}

function quoteWithPlace({ quote, words: [first] = [] }: ReportedFinding): string {
  if (quote === undefined) return say.notThere;
  return first === undefined ? quote : `${quote}\n${where(first.section, first.paragraph)}`;
}

export function emphasisOf({ severity }: Pick<ReportedFinding, 'severity'>): ReportRow['emphasis'] {
  return severity === 'error' || severity === 'rounding' ? severity : 'none';
}

/** A sum of many figures is not worth a line each. */
const PLACES = 4;
/** Words that are given as examples of each reason. */
const EXAMPLES = 3;

/** 未核对, by reason: how many statements, and a few of them. */
export function uncheckedSection(unchecked: readonly UncheckedStatement[]): ReportSection {
  const groups = new Map<string, string[]>();
  for (const { quote, reason, kind } of unchecked) {
    const words = kind === undefined ? reason : uncheckedSaid({ kind, item: say.anyItem });
    groups.set(words, [...(groups.get(words) ?? []), quote]);
  }
  const sorted = [...groups].sort(([, one], [, other]) => other.length - one.length);
  const columns: readonly FilledColumn<readonly [string, readonly string[]]>[] = [
    NUMBER,
    { label: words.count, align: 'centre', of: ([, quotes]) => String(quotes.length) },
    {
      label: words.reasonAndExamples,
      span: 'rest',
      align: 'left',
      of: ([reason, quotes]) => say.examples(reason, quotes.slice(0, EXAMPLES), quotes.length > EXAMPLES),
    },
  ];
  const blocks: readonly ReportBlock[] = [{ kind: 'paragraph', text: say.uncheckedIntro }, filledTable(columns, sorted)];
  return [say.headings.unchecked(unchecked.length), sorted.length === 0 ? [] : blocks];
}
