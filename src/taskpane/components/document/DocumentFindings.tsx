import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { countDecisions } from '../../../app/decisions';
import type { DocumentCard } from '../../../app/document/documentCards';
import type { CheckedNow } from '../../../app/document/documentChecks';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { type FindingItem, speaksOf } from '../../../app/findingsView';
import { ignoredKey } from '../../../app/ignored';
import type { Finding } from '../../../core/findings/finding';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CountFilters } from '../review/CountFilters';
import { DecisionBar } from '../review/DecisionBar';
import { useIgnoring } from '../review/useIgnoring';
import { useWalk } from '../review/useWalk';
import { DocumentActions } from './DocumentActions';
import { DocumentFindingCard } from './DocumentFindingCard';
import { DocumentFindingRow } from './DocumentFindingRow';
import { DocumentSections } from './DocumentSections';
import { type DocumentView, useDocumentView } from './useDocumentView';

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
});

interface DocumentFindingsProps {
  readonly given: GivenDocument;
  readonly outcome: CheckedNow;
}

/** What the tables do not bear out, sentence by sentence; what nothing confirms; what agrees; what was settled. */
export function DocumentFindings({ given, outcome }: DocumentFindingsProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { check, resolved } = outcome;
  const shown = useDocumentView(outcome, state.ignored);
  const { view, filter, cards, stops } = shown;
  const ignoring = useIgnoring();
  const [current, setCurrent] = useState<string | null>(null);
  const selected = state.selection;
  const at = stops.findIndex(({ finding }) => finding.id === current);
  const walk = useWalk({
    stops,
    at,
    goTo: ({ finding }) => {
      setCurrent(finding.id);
      const cell = finding.cells[0];
      if (cell !== undefined) void session.select(cell);
    },
  });
  const row = (card: DocumentCard, item: FindingItem) => (
    <DocumentFindingRow
      key={item.key}
      item={item}
      isQuoted={card.sentence !== null}
      isSelected={current === item.finding.id || (selected !== null && speaksOf(item.finding, selected))}
      isCurrent={current === item.finding.id}
      onIgnore={({ finding }) => {
        ignoring.ask([finding]);
      }}
      onRestore={({ finding }) => void session.restore(ignoredKey(finding))}
    />
  );
  const renderCards = (list: readonly DocumentCard[]) =>
    list.map((card) => (
      <DocumentFindingCard key={card.key} card={card}>
        {card.items.map((item) => row(card, item))}
      </DocumentFindingCard>
    ));

  return (
    <>
      <Summary outcome={outcome} />
      <div className={styles.filters}>
        <CountFilters
          counts={{ ...view.counts, undecided: check.unchecked.length }}
          names={strings.document.classes}
          search={strings.document.search}
          filter={filter}
          onChange={shown.setFilter}
        />
      </div>
      <DocumentActions given={given} check={check} />
      {check.findings.length === view.ignored.length && !shown.isFiltered && (
        <p className={styles.note}>{strings.document.allRight}</p>
      )}
      {cards.length > 0 && (
        <ul className={styles.list} aria-label={strings.document.findings}>
          {renderCards(cards)}
        </ul>
      )}
      <DocumentSections shown={shown} resolved={resolved} renderCards={renderCards} />
      {isNothing(shown) && <p className={styles.note}>{strings.filters.nothing}</p>}
      <StopBar
        stops={stops}
        at={at}
        walk={walk}
        errors={check.findings.filter(({ severity }) => severity === 'error')}
        onIgnore={(finding) => {
          ignoring.ask([finding], () => {
            walk.step(1);
          });
        }}
      />
      {ignoring.dialog}
    </>
  );
}

/** A filter that leaves nothing at all. */
function isNothing({ isFiltered, view, unchecked, agreed }: DocumentView): boolean {
  return isFiltered && view.order.length === 0 && unchecked.length === 0 && agreed.length === 0;
}

function Summary({ outcome: { check, resolved, appeared } }: { readonly outcome: CheckedNow }) {
  const styles = useStyles();
  return (
    <p className={styles.note} role="status">
      {strings.document.summary(check.statements, check.agreed.length)}
      {(resolved.length > 0 || appeared > 0) && (
        <span className={styles.good}>{strings.document.changed(resolved.length, appeared)}</span>
      )}
    </p>
  );
}

interface StopBarProps {
  readonly stops: readonly FindingItem[];
  /** The place in them of the one that the walk is at, −1 for none. */
  readonly at: number;
  readonly walk: ReturnType<typeof useWalk>;
  readonly errors: readonly Finding[];
  readonly onIgnore: (finding: Finding) => void;
}

/** What becomes of the finding that the walk is at. */
function StopBar({ stops, at, walk, errors, onIgnore }: StopBarProps) {
  const styles = useStyles();
  const { state } = useSession();
  const stop = stops[at];
  if (stop === undefined) return null;
  const { finding, className } = stop;
  return (
    <div className={styles.bar}>
      <DecisionBar
        title={finding.quote ?? strings.classes[className]}
        number={at + 1}
        total={stops.length}
        counts={countDecisions(errors, state.decisions, state.ignored)}
        findings={[finding]}
        proposals={[]}
        onIgnore={() => {
          onIgnore(finding);
        }}
        onStep={walk.step}
        bar={walk.bar}
      />
    </div>
  );
}
