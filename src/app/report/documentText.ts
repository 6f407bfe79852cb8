import { placeName } from '../../core/workbook/address';
import { documentReport as say } from './documentReportMessages';
import { uncheckedSaid } from '../../core/messages/narrativeChecks';
import { reportMessages, SEVERITY_WORDS } from '../../core/messages/report';
import { runsText } from '../../core/said/run';
import { withoutLead } from '../../core/said/said';
import type { DocumentCheck } from '../document/documentCheck';
import { shortened } from '../document/markedSentence';
import { countClasses } from '../findingClass';
import { ignoredIds, type IgnoredFinding } from '../ignored';

/** What was found about a 情况说明, to be pasted into a letter: each sentence with the words in question in brackets. */
export function documentText(name: string, check: DocumentCheck, ignored: readonly IgnoredFinding[]): string {
  const left = ignoredIds(check.findings, ignored);
  const open = check.findings.flatMap((finding, index) =>
    left.has(finding.id) ? [] : [{ finding, sentence: check.sentences[index] ?? null }],
  );
  const counts = countClasses(open.map(({ finding }) => finding.severity));
  const lines = [say.title(name), say.summary(check.statements, counts, check.unchecked.length)];
  if (open.length === 0) lines.push(say.allRight);
  open.forEach(({ finding, sentence }, index) => {
    const { severity, said, cells } = finding;
    const message = runsText(sentence === null ? said : withoutLead(said, 'quote'));
    lines.push('', say.finding(index + 1, SEVERITY_WORDS[severity], message));
    if (sentence !== null) {
      const { before, words, after } = shortened(sentence);
      lines.push(say.sentence(before + say.words(words) + after));
    }
    const listed = cells.map((cell) => (cell.role === 'left' ? '' : say.cell(placeName(cell), cell.label, cell.value)));
    const shown = listed.filter((cell) => cell !== '');
    if (shown.length > 0) lines.push(say.cells(shown.join(say.join)));
  });
  if (check.unchecked.length > 0) {
    lines.push('', say.uncheckedTitle(check.unchecked.length));
    for (const { quote, reason, times } of check.unchecked)
      lines.push(say.unchecked(quote, reportMessages.uncheckedReason(uncheckedSaid(reason), times)));
  }
  return `${lines.join('\n')}\n`;
}
