import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckedNow } from '../../../app/document/documentChecks';
import { type FindingFilter, type FindingItem, findingsView, NO_FILTER, speaksOf } from '../../../app/findingsView';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { countDecisions } from '../../../app/decisions';
import { ERRORS_ALONE } from '../../../app/walk';
import { ignoredKey } from '../../../app/ignored';
import { uncheckedSaid } from '../../../core/messages/narrativeChecks';
import { runsText } from '../../../core/said/run';
import type { Finding } from '../../../core/findings/finding';
import { toNamed, toRef } from '../../place';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CountFilters } from '../review/CountFilters';
import { DecisionBar } from '../review/DecisionBar';
import { FindingSection } from '../review/FindingSection';
import { IgnoreDialog } from '../review/IgnoreDialog';
import { useWalk } from '../review/useWalk';
import { DocumentActions } from './DocumentActions';
import { DocumentFindingCard } from './DocumentFindingCard';
import { UncheckedList } from './UncheckedList';

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  // The filters have the pane's margin of their own.
  filters: { marginInline: '-12px' },
  // In sight wherever the list is scrolled to.
  bar: { position: 'sticky', bottom: '-12px', margin: 'auto -12px -12px', zIndex: 2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  resolved: { listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: '20px', overflowWrap: 'anywhere' },
});

type SectionId = 'roundings' | 'unchecked' | 'ignored' | 'resolved';

interface DocumentFindingsProps {
  readonly given: GivenDocument;
  readonly outcome: CheckedNow;
}

/** What the tables do not bear out, sentence by sentence; what nothing confirms; what was settled. */
export function DocumentFindings({ given, outcome }: DocumentFindingsProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { selection, ignored } = state;
  const { check, reviewed, resolved, appeared } = outcome;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const [toggled, setToggled] = useState<ReadonlySet<SectionId>>(new Set());
  const [toIgnore, setToIgnore] = useState<Finding | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const view = useMemo(
    () => findingsView({ ...reviewed.review, findings: check.findings }, ignored, filter),
    [reviewed, check, ignored, filter],
  );
  const sentences = useMemo(() => new Map(check.findings.map(({ id }, index) => [id, check.sentences[index] ?? null])), [check]);
  const selected = useMemo(() => (selection ? toNamed(selection) : null), [selection]);
  const { statements, unchecked } = check;
  const words = filter.text.trim();
  const unconfirmed = unchecked.filter(({ sentence: { before, words: own, after }, reason }) =>
    words.split(/\s+/).every((word) => `${before}${own}${after} ${uncheckedSaid(reason)}`.includes(word)),
  );
  const showsUnchecked = filter.classes.size === 0 || filter.classes.has('undecided');
  const items = view.groups.flatMap((group) => group.items);
  const isFiltered = filter.classes.size > 0 || words !== '';
  const asked = filter.classes.size === 0 ? ERRORS_ALONE : filter.classes;
  const stops = view.order.filter(({ className }) => asked.has(className));
  const at = stops.findIndex(({ finding }) => finding.id === current);
  const stop = stops[at];
  const walk = useWalk({
    stops,
    at,
    goTo: ({ finding }) => {
      setCurrent(finding.id);
      const cell = finding.cells.find(({ address }) => address !== '');
      if (cell !== undefined) void session.select(toRef(cell));
    },
  });

  const isAsked: Readonly<Record<SectionId, boolean>> = {
    roundings: filter.classes.has('rounding') || words !== '',
    unchecked: filter.classes.has('undecided') || words !== '',
    ignored: words !== '',
    resolved: false,
  };
  const section = (id: SectionId, title: string, count: number, content: React.ReactNode) =>
    count > 0 && (
      <FindingSection
        title={title}
        isOpen={isAsked[id] || toggled.has(id)}
        onToggle={() => {
          const next = new Set(toggled);
          if (!next.delete(id)) next.add(id);
          setToggled(next);
        }}
      >
        {content}
      </FindingSection>
    );
  const card = (item: FindingItem) => (
    <DocumentFindingCard
      key={item.finding.id}
      item={item}
      sentence={sentences.get(item.finding.id) ?? null}
      isSelected={current === item.finding.id || (selected !== null && speaksOf(item.finding, selected))}
      isCurrent={current === item.finding.id}
      onIgnore={({ finding }) => {
        setToIgnore(finding);
      }}
      onRestore={({ finding }) => void session.restore(ignoredKey(finding))}
    />
  );

  return (
    <>
      <p className={styles.note} role="status">
        {strings.document.summary(statements)}
        {(resolved.length > 0 || appeared > 0) && (
          <span className={styles.good}>{strings.document.changed(resolved.length, appeared)}</span>
        )}
      </p>
      <div className={styles.filters}>
        <CountFilters
          counts={{ ...view.counts, undecided: unchecked.length }}
          names={strings.document.classes}
          search={strings.document.search}
          filter={filter}
          onChange={setFilter}
        />
      </div>
      <DocumentActions given={given} check={check} />
      {check.findings.length === view.ignored.length && !isFiltered && <p className={styles.note}>{strings.document.allRight}</p>}
      {items.length > 0 && (
        <ul className={styles.list} aria-label={strings.document.findings}>
          {items.map(card)}
        </ul>
      )}
      {section('roundings', strings.roundings(view.roundings.length), view.roundings.length, view.roundings.map(card))}
      {showsUnchecked &&
        section(
          'unchecked',
          strings.document.unchecked(unconfirmed.length),
          unconfirmed.length,
          <UncheckedList unchecked={unconfirmed} />,
        )}
      {section(
        'resolved',
        strings.document.resolved(resolved.length),
        resolved.length,
        resolved.map(({ id, said }) => (
          <li key={id} className={styles.resolved}>
            {runsText(said)}
          </li>
        )),
      )}
      {section('ignored', strings.ignoredTitle(view.ignored.length), view.ignored.length, view.ignored.map(card))}
      {isFiltered && view.order.length === 0 && !(showsUnchecked && unconfirmed.length > 0) && (
        <p className={styles.note}>{strings.filters.nothing}</p>
      )}
      {stop !== undefined && (
        <div className={styles.bar}>
          <DecisionBar
            title={stop.finding.quote ?? strings.classes[stop.className]}
            number={at + 1}
            total={stops.length}
            counts={countDecisions(
              check.findings.filter(({ severity }) => severity === 'error'),
              state.decisions,
              ignored,
            )}
            findings={[stop.finding]}
            proposals={[]}
            onIgnore={() => {
              setToIgnore(stop.finding);
            }}
            onStep={walk.step}
            bar={walk.bar}
          />
        </div>
      )}
      {toIgnore !== null && (
        <IgnoreDialog
          findings={[toIgnore]}
          onCancel={() => {
            setToIgnore(null);
          }}
          onConfirm={(reason) => {
            void session.ignore([toIgnore], reason);
            if (toIgnore.id === current) walk.step(1);
            setToIgnore(null);
          }}
        />
      )}
    </>
  );
}
