import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { lazy, Suspense, useMemo, useState } from 'react';
import { type FindingFilter, type FindingItem, findingsView, isTableGroup, NO_FILTER, speaksOf } from '../../../app/findingsView';
import { ignoredIds, ignoredKey } from '../../../app/ignored';
import { groupTitle } from '../../../app/recognition';
import { culprit as culpritOf, suspectsView } from '../../../app/suspectsView';
import type { Finding } from '../../../core/findings/finding';
import { type NamedCell, placeName, toNamed, toRef } from '../../place';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CountFilters } from './CountFilters';
import { DecisionBar } from './DecisionBar';
import { FindingCard } from './FindingCard';
import { FindingSection } from './FindingSection';
import { IgnoreDialog } from './IgnoreDialog';
import { NothingRecognised } from './NothingRecognised';
import { StatusBar } from './StatusBar';
import { SuspectPanel } from './SuspectPanel';
import { TableStrip } from './TableStrip';
import { type SectionId, useFindingList } from './useFindingList';
import { useReviewWalk } from './useReviewWalk';

const LinksPicture = lazy(() => import(/* webpackChunkName: "links-picture" */ './LinksPicture'));

const useStyles = makeStyles({
  links: { listStyleType: 'none' },
  results: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 12px 12px' },
  message: { display: 'flex', gap: '6px', alignItems: 'center', padding: '10px 0', color: tokens.colorNeutralForeground2 },
  start: { padding: '14px 12px', color: tokens.colorNeutralForeground2 },
  right: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  selection: { padding: '0 12px 6px' },
  selectionButton: { maxWidth: '100%', minWidth: 'auto' },
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
  const { reviewed, ignored, selection } = state;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [showsLinks, setShowsLinks] = useState(false);
  const [toIgnore, setToIgnore] = useState<ToIgnore | null>(null);

  const view = useMemo(() => (reviewed ? findingsView(reviewed.review, ignored, filter) : null), [reviewed, ignored, filter]);
  const selected = useMemo(() => (selection ? toNamed(selection) : null), [selection]);
  const list = useFindingList(view, selected, filter);
  const walk = useReviewWalk({ selected, classes: filter.classes, onEnd: onLastError, isUnderWay: isWalking, isInSight });
  const suspects = useMemo(
    () =>
      reviewed ? suspectsView(reviewed.review, reviewed.context.current, ignoredIds(reviewed.review.findings, ignored)) : [],
    [reviewed, ignored],
  );

  if (reviewed === null || view === null) return <Text className={styles.start}>{strings.review.start}</Text>;
  const { review } = reviewed;
  if (review.tables.length === 0) return <NothingRecognised findings={review.findings} />;

  const culprit: NamedCell | null = culpritOf(suspects);
  const ignoredNow = ignoredIds(review.findings, ignored);
  const errors = new Set(
    review.findings.filter((one) => one.severity === 'error' && !ignoredNow.has(one.id)).map((one) => one.id),
  );
  const here = selected ? review.findings.filter((finding) => speaksOf(finding, selected)).length : 0;
  const isFiltered = filter.classes.size > 0 || filter.text.trim() !== '' || filter.cell !== null;

  const activate = (item: FindingItem): void => {
    list.activate(item.key);
    const cell = targetOf(item.finding);
    if (cell) void session.select(toRef(cell));
  };
  const card = (item: FindingItem) => (
    <FindingCard
      key={item.key}
      item={item}
      culprit={culprit}
      isActive={list.active === item.key}
      isSelected={selected !== null && speaksOf(item.finding, selected)}
      onActivate={activate}
      onIgnore={({ finding }) => {
        setToIgnore({ findings: [finding], isOnTheWay: false });
      }}
      onRestore={({ finding }) => void session.restore(ignoredKey(finding))}
    />
  );
  const section = (id: SectionId, title: string, items: readonly FindingItem[]) =>
    items.length > 0 && (
      <FindingSection
        key={id}
        title={title}
        isOpen={list.isOpen(id)}
        onToggle={() => {
          list.toggle(id);
        }}
      >
        {items.map(card)}
      </FindingSection>
    );

  return (
    <>
      <CountFilters counts={view.counts} filter={filter} onChange={setFilter} />
      {selected !== null && (here > 0 || filter.cell !== null) && (
        <div className={styles.selection}>
          <ToggleButton
            size="small"
            className={styles.selectionButton}
            checked={filter.cell !== null}
            title={strings.filters.onlySelected}
            onClick={() => {
              setFilter({ ...filter, cell: filter.cell === null ? selected : null });
            }}
          >
            {strings.filters.selected(placeName(filter.cell ?? selected), filter.cell === null ? here : view.order.length)}
          </ToggleButton>
        </div>
      )}
      <div
        className={styles.results}
        ref={list.container}
        role="region"
        data-results=""
        aria-label={strings.review.findings}
        tabIndex={-1}
        onKeyDown={list.onKeyDown}
      >
        {!isFiltered && <TableStrip />}
        {suspects.length > 0 && !isFiltered && (
          <SuspectPanel
            cards={suspects}
            errors={errors}
            onIgnore={(one) => {
              setToIgnore({ findings: review.findings.filter(({ id }) => one.explains.includes(id)), isOnTheWay: false });
            }}
          />
        )}
        {view.counts.error === 0 && !isFiltered && (
          <div className={styles.message}>
            <CheckmarkCircle20Filled className={styles.right} aria-hidden />
            {strings.review.allRight}
          </div>
        )}
        {view.groups.map((group) => {
          const { id, counts, items } = group;
          const name = isTableGroup(id) ? groupTitle(review, id) : strings.groups[id];
          return section(id, strings.groupHeading(name, counts), items);
        })}
        {!isFiltered && (
          <FindingSection
            title={strings.overview.links}
            isOpen={showsLinks}
            onToggle={() => {
              setShowsLinks(!showsLinks);
            }}
          >
            <li className={styles.links}>
              <Suspense fallback={null}>
                <LinksPicture />
              </Suspense>
            </li>
          </FindingSection>
        )}
        {section('roundings', strings.roundings(view.roundings.length), view.roundings)}
        {section('ignored', strings.ignoredTitle(view.ignored.length), view.ignored)}
        {isFiltered && view.order.length === 0 && view.ignored.length === 0 && (
          <div className={styles.message}>{strings.filters.nothing}</div>
        )}
      </div>
      {walk.at !== null && (
        <DecisionBar
          {...walk.at}
          bar={walk.bar}
          onStep={walk.step}
          onIgnore={() => {
            if (walk.at !== null) setToIgnore({ findings: walk.at.findings, isOnTheWay: true });
          }}
        />
      )}
      <StatusBar
        order={view.order}
        active={list.active}
        onNextError={() => {
          walk.step(1);
        }}
        onStep={(step) => {
          const item = list.neighbour(step);
          if (item) activate(item);
        }}
      />
      {toIgnore !== null && (
        <IgnoreDialog
          findings={toIgnore.findings}
          onCancel={() => {
            setToIgnore(null);
          }}
          onConfirm={(reason) => {
            void session.ignore(toIgnore.findings, reason);
            // The next stop is that of the list as it is now: what is ignored is none any more.
            if (toIgnore.isOnTheWay) walk.step(1);
            setToIgnore(null);
          }}
        />
      )}
    </>
  );
}

/** What somebody is asked a reason for; on the way from error to error the next one follows. */
interface ToIgnore {
  readonly findings: readonly Finding[];
  readonly isOnTheWay: boolean;
}

/** Where a finding takes one: its total, or its first cell that has a place. */
function targetOf({ cells }: Finding): NamedCell | null {
  return cells.find((cell) => cell.role === 'total' && cell.address !== '') ?? cells.find((cell) => cell.address !== '') ?? null;
}
