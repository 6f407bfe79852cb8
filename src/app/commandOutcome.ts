import { clearedSentences } from './clearedSentences';
import { sessionMessages } from './session/sessionMessages';
import { currentNarrative } from './narrative/narrativeView';
import { countClasses } from './findingClass';
import { ignoredIds } from './ignored';
import { reviewedInputs } from './narrative/ownInputs';
import type { Session } from './session/session';
import type { SessionState } from './session/sessionState';
import { culprit, suspectsView } from './suspectsView';

/** What a ribbon button does while the pane may be closed; each gives what to tell the user. */
const ACTIONS = {
  /** 一键审核 */
  async review(session: Session): Promise<string> {
    await session.reviewAndMark();
    return problemOf(session.state) ?? reviewOutcome(session.state);
  },

  /** 生成情况说明 */
  async narrate(session: Session): Promise<string> {
    if (!(await session.review())) return problemOf(session.state) ?? '';
    if (session.state.reviewed?.review.tables.length === 0) return sessionMessages.noTables;
    const narrative = currentNarrative(session.state);
    if (narrative === null) return sessionMessages.noProfile;
    await session.writeNarrative(narrative);
    const { notice } = session.state;
    const isWritten = notice?.kind === 'sheet-written';
    if (!isWritten) return problemOf(session.state) ?? '';
    const { reviewed } = session.state;
    const problems = reviewed === null ? [] : (reviewedInputs(reviewed)?.problems ?? []);
    return [...problems, sessionMessages.narrated(notice.sheet, narrative.missing.length)].join('\n');
  },

  /** 清除标记 */
  async clear(session: Session): Promise<string> {
    await session.clearMarks();
    const { notice } = session.state;
    return notice?.kind === 'cleared' ? clearedSentences(notice).join('\n') : (problemOf(session.state) ?? '');
  },
} as const;

export type CommandName = keyof typeof ACTIONS;

/** Does what a ribbon button says. @returns the sentences for the user, one a line; problems are among them. */
export async function runCommand(name: CommandName, session: Session): Promise<string> {
  await session.open();
  const problem = problemOf(session.state);
  const outcome = await ACTIONS[name](session);
  return problem === null || problem === outcome ? outcome : `${problem}\n${outcome}`;
}

function problemOf({ notice }: SessionState): string | null {
  return notice?.kind === 'problem' ? notice.problem.message : null;
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
    lines.push(sessionMessages.suspect(`${suspect.place} ${suspect.address} ${suspect.label}`, suspect.value, suspect.proposed));
  }
  const isAllRight = counts.error + counts.hint + counts.rounding + counts.undecided === 0;
  lines.push(isAllRight ? sessionMessages.allRight : sessionMessages.marked((marking?.notes ?? 0) > 0));
  return [...lines, ...(marking?.warnings ?? [])].join('\n');
}
