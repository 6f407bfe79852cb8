import { clearedSentences } from './clearedSentences';
import { sessionMessages } from './session/sessionMessages';
import { currentNarrative } from './narrative/narrativeView';
import { countClasses } from './findingClass';
import { ignoredIds } from './ignored';
import { openErrors } from './openErrors';
import { reviewedInputs } from './narrative/ownInputs';
import type { Session } from './session/session';
import type { SessionState } from './session/sessionState';
import { culprit, suspectsView } from './suspectsView';

/** Asks before something is done that speaks against itself. @returns whether to go on */
export type Ask = (question: string) => Promise<boolean>;

/** What a ribbon button does while the pane may be closed; each gives what to tell the user. */
const ACTIONS = {
  /** 一键审核 */
  async review(session: Session): Promise<string> {
    await session.reviewAndMark();
    return problemOf(session.state) ?? reviewOutcome(session.state);
  },

  /** 生成情况说明 */
  async narrate(session: Session, ask: Ask): Promise<string> {
    if (!(await session.review())) return problemOf(session.state) ?? '';
    if (session.state.reviewed?.review.tables.length === 0) return sessionMessages.noTables;
    const narrative = currentNarrative(session.state);
    if (narrative === null) return sessionMessages.noProfile;
    const errors = openErrors(session.state);
    if (errors > 0 && !(await ask(sessionMessages.narrateWithErrors(errors)))) return sessionMessages.notNarrated;
    await session.writeNarrative(narrative);
    const { reviewed, notices } = session.state;
    const written = notices.find((notice) => notice.kind === 'sheet-written');
    const told = problemOf(session.state);
    if (written === undefined) return told ?? '';
    const problems = reviewed === null ? [] : (reviewedInputs(reviewed)?.problems ?? []);
    const narrated = sessionMessages.narrated(written.sheet, narrative.missing.length);
    return [
      ...(errors > 0 ? [sessionMessages.errorsFirst(errors)] : []),
      ...problems,
      narrated,
      ...(told === null ? [] : [told]),
    ].join('\n');
  },

  /** 清除标记 */
  async clear(session: Session): Promise<string> {
    await session.clearMarks();
    const cleared = session.state.notices.find((notice) => notice.kind === 'cleared');
    return cleared === undefined ? (problemOf(session.state) ?? '') : clearedSentences(cleared).join('\n');
  },
} as const;

export type CommandName = keyof typeof ACTIONS;

/** Does what a ribbon button says. @returns the sentences for the user, one a line; problems are among them. */
export async function runCommand(name: CommandName, session: Session, ask: Ask): Promise<string> {
  await session.open();
  const problem = problemOf(session.state);
  const outcome = await ACTIONS[name](session, ask);
  return problem === null || problem === outcome ? outcome : `${problem}\n${outcome}`;
}

function problemOf({ notices }: SessionState): string | null {
  const problems = notices.flatMap((notice) => (notice.kind === 'problem' ? [notice.problem.message] : []));
  return problems.length === 0 ? null : problems.join('\n');
}

/** The counts, the cell to look at first, and how to go on. */
function reviewOutcome({ reviewed, ignored, marking }: SessionState): string {
  if (reviewed === null) return sessionMessages.notReviewed;
  const { review, context } = reviewed;
  if (review.tables.length === 0) return sessionMessages.noTables;
  const left = ignoredIds(review.findings, ignored);
  const counts = countClasses(review.findings.filter(({ id }) => !left.has(id)).map(({ severity }) => severity));
  const spoken = sessionMessages.counts(counts) + (left.size > 0 ? sessionMessages.ignoredToo(left.size) : '');
  const lines = [sessionMessages.reviewed(spoken)];
  const suspect = culprit(suspectsView(review, context.current, left));
  if (suspect !== null) {
    lines.push(
      sessionMessages.suspect(`${suspect.tableName} ${suspect.address} ${suspect.label}`, suspect.value, suspect.proposed),
    );
  }
  const isAllRight = counts.error + counts.hint + counts.rounding + counts.undecided === 0;
  lines.push(isAllRight ? sessionMessages.allRight : sessionMessages.marked(marking?.cells ?? 0, (marking?.notes ?? 0) > 0));
  return [...lines, ...(marking?.warnings ?? [])].join('\n');
}
