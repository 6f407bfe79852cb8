import { type DecisionCounts, countDecisions, proposalsOf } from '../../../app/decisions';
import type { FindingClass } from '../../../app/findingClass';
import { ignoredIds } from '../../../app/ignored';
import type { Correction } from '../../../app/report/corrections';
import type { SessionState } from '../../../app/session/sessionState';
import { ERRORS_ALONE, stopAtCell, stopsOf } from '../../../app/walk';
import type { Finding } from '../../../core/findings/finding';
import { type CellRef, placeName } from '../../../core/workbook/address';
import { useSession } from '../../useSession';
import { useWalk, type Walk } from './useWalk';

/** The stop that one is at. */
interface Standing {
  readonly title: string;
  /** From 1 on. */
  readonly number: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly proposals: readonly Correction[];
  readonly counts: DecisionCounts;
}

interface ReviewWalkOptions {
  readonly selected: CellRef | null;
  /** Classes that somebody asks for; none asks for the errors. */
  readonly classes: ReadonlySet<FindingClass>;
  readonly onEnd: (() => void) | undefined;
  readonly isUnderWay: boolean;
  /** False: the sheet is not shown, and the first step leads to where one is already. */
  readonly isInSight: boolean;
}

/** The walk over the cells of the tables, and what is to be decided at the selected one; `null` where that is no stop. */
export function useReviewWalk({
  selected,
  classes,
  onEnd,
  isUnderWay,
  isInSight,
}: ReviewWalkOptions): Walk & { at: Standing | null } {
  const { session, state } = useSession();
  const asked = classes.size === 0 ? ERRORS_ALONE : classes;
  const { reviewed, ignored } = state;
  const stops = reviewed === null ? [] : stopsOf(reviewed.review, ignoredIds(reviewed.review.findings, ignored), asked);
  const at = stopAtCell(stops, selected);
  const walk = useWalk({
    stops,
    at: isInSight ? at : at - 1,
    goTo: (stop) => void session.select(stop),
    onEnd,
    isUnderWay,
  });
  const stop = stops[at];
  if (stop === undefined) return { ...walk, at: null };
  const findings = findingsOf(state).filter(({ id }) => stop.findings.includes(id));
  return {
    ...walk,
    at: {
      title: placeName(stop),
      number: at + 1,
      total: stops.length,
      findings,
      proposals: proposalsOf(stop.proposals),
      counts: countDecisions(
        findingsOf(state).filter(({ severity }) => severity === 'error'),
        state.decisions,
        ignored,
      ),
    },
  };
}

function findingsOf({ reviewed }: SessionState): readonly Finding[] {
  return reviewed?.review.findings ?? [];
}
