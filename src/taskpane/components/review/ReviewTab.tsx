import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type FindingFilter, type FindingItem, type FindingsView, findingsView, NO_FILTER } from '../../../app/findingsView';
import { type IgnoredFinding, ignoredIds } from '../../../app/ignored';
import type { Reviewed } from '../../../app/session/sessionState';
import { culprit as culpritOf, type SuspectCard, suspectsView } from '../../../app/suspectsView';
import type { Finding } from '../../../core/findings/finding';
import type { CellRef } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CountFilters } from './CountFilters';
import { DecisionBar } from './DecisionBar';
import { FindingSections } from './FindingSections';
import { NothingRecognised } from './NothingRecognised';
import { SelectionFilter } from './SelectionFilter';
import { StatusBar } from './StatusBar';
import { SuspectPanel } from './SuspectPanel';
import { TableStrip } from './TableStrip';
import { useFindingList } from './useFindingList';
import { useIgnoring } from './useIgnoring';
import { useReviewWalk } from './useReviewWalk';

const useStyles = makeStyles({
  results: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 12px 12px' },
  message: { display: 'flex', gap: '6px', alignItems: 'center', padding: '10px 0', color: tokens.colorNeutralForeground2 },
  start: { padding: '14px 12px', color: tokens.colorNeutralForeground2 },
  right: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

interface ReviewTabProps {
  /** Called when the way from error to error goes on behind the last one. */
  readonly onLastError?: () => void;
  /** The walk from error to error came here from another workbook. */
  readonly isWalking?: boolean;
  /** False while something else is shown in place of the sheet. */
  readonly isInSight?: boolean;
}

export function ReviewTab({ onLastError, isWalking = false, isInSight = true }: ReviewTabProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed, ignored, selection: selected } = state;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const ignoring = useIgnoring();

  const view = useMemo(() => (reviewed ? findingsView(reviewed.review, ignored, filter) : null), [reviewed, ignored, filter]);
  const list = useFindingList(view, selected, filter);
  const walk = useReviewWalk({ selected, classes: filter.classes, onEnd: onLastError, isUnderWay: isWalking, isInSight });
  const suspects = useMemo(() => suspectsIn(reviewed, ignored), [reviewed, ignored]);
  const wrongCell = useMemo(() => wrongCellOf(suspects), [suspects]);

  if (reviewed === null || view === null) return <Text className={styles.start}>{strings.review.start}</Text>;
  const { review } = reviewed;
  if (review.tables.length === 0) return <NothingRecognised findings={review.findings} />;

  const isFiltered = filter.classes.size > 0 || filter.text.trim() !== '' || filter.cell !== null;
  const goOn = (): void => {
    walk.step(1);
  };
  const activate = (item: FindingItem): void => {
    list.activate(item.key);
    const cell = targetOf(item.finding);
    if (cell) void session.select(cell);
  };

  return (
    <>
      <Filters view={view} filter={filter} selected={selected} isWalked={walk.at !== null} onChange={setFilter} />
      <div
        className={styles.results}
        ref={list.container}
        role="region"
        data-results=""
        aria-label={strings.review.findings}
        tabIndex={-1}
        onKeyDown={list.onKeyDown}
      >
        {!isFiltered && (
          <Overview
            suspects={suspects}
            isAllRight={view.counts.error === 0}
            onIgnore={({ explains }) => {
              ignoring.ask(review.findings.filter(({ id }) => explains.includes(id)));
            }}
          />
        )}
        <FindingSections
          view={view}
          list={list}
          selected={selected}
          culprit={wrongCell}
          isFiltered={isFiltered}
          onActivate={activate}
          onIgnore={({ finding }) => {
            ignoring.ask([finding]);
          }}
        />
      </div>
      {walk.at !== null && (
        <DecisionBar
          {...walk.at}
          bar={walk.bar}
          onStep={walk.step}
          onIgnore={() => {
            // The next stop is that of the list as it is now: what is ignored is none any more.
            ignoring.ask(walk.at?.findings ?? [], goOn);
          }}
        />
      )}
      <StatusBar
        order={view.order}
        active={list.active}
        onNextError={goOn}
        onStep={(step) => {
          const item = list.neighbour(step);
          if (item) activate(item);
        }}
      />
      {ignoring.dialog}
    </>
  );
}

function suspectsIn(reviewed: Reviewed | null, ignored: readonly IgnoredFinding[]): readonly SuspectCard[] {
  if (reviewed === null) return [];
  const { review, context } = reviewed;
  return suspectsView(review, context.current, ignoredIds(review.findings, ignored));
}

interface FiltersProps {
  readonly view: FindingsView;
  readonly filter: FindingFilter;
  readonly selected: CellRef | null;
  readonly isWalked: boolean;
  readonly onChange: (filter: FindingFilter) => void;
}

/** What can be asked of the list: classes, words, the selected cell. */
function Filters({ view, ...asked }: FiltersProps) {
  const { filter, onChange } = asked;
  return (
    <>
      <CountFilters counts={view.counts} filter={filter} onChange={onChange} />
      <SelectionFilter {...asked} count={view.order.length} />
    </>
  );
}

interface OverviewProps {
  readonly suspects: readonly SuspectCard[];
  readonly isAllRight: boolean;
  readonly onIgnore: (card: SuspectCard) => void;
}

/** Above the list: the tables at a glance, and the cells to look at first. */
function Overview({ suspects, isAllRight, onIgnore }: OverviewProps) {
  const styles = useStyles();
  return (
    <>
      <TableStrip />
      <SuspectPanel cards={suspects} onIgnore={onIgnore} />
      {isAllRight && (
        <div className={styles.message}>
          <CheckmarkCircle20Filled className={styles.right} aria-hidden />
          {strings.review.allRight}
        </div>
      )}
    </>
  );
}

/** The cell that is probably wrong; `null` for a figure that its table does not list as well. */
function wrongCellOf(suspects: readonly SuspectCard[]): CellRef | null {
  return culpritOf(suspects)?.at ?? null;
}

/** Where a finding takes one: its total, or its first cell. */
function targetOf({ cells }: Finding): CellRef | null {
  return cells.find(({ role }) => role === 'total') ?? cells[0] ?? null;
}
