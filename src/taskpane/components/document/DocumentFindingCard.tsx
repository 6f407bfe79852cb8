import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { markedText } from '../../../app/document/cellUses';
import type { FindingItem } from '../../../app/findingsView';
import type { MarkedSentence } from '../../../app/document/markedSentence';
import type { FindingCell } from '../../../core/findings/finding';
import { withoutLead } from '../../../core/said/said';
import { placeName } from '../../place';
import { shownValue } from '../../../app/shownValue';
import { strings } from '../../strings';
import { decisionOn } from '../../../app/decisions';
import { useSession } from '../../useSession';
import { CellLink } from '../review/CellLink';
import { CLASS_COLORS, CLASS_ICONS } from '../review/classLook';
import { DecisionNote } from '../review/DecisionNote';
import { Sentence } from '../review/Sentence';
import { MarkedWords } from './MarkedWords';

const edge = (name: FindingItem['className']) => ({ borderLeft: `3px solid ${CLASS_COLORS[name].bar}` });

const useStyles = makeStyles({
  card: {
    padding: '6px 10px 8px 9px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
    scrollMarginBlock: '12px 110px',
  },
  selected: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  error: edge('error'),
  rounding: edge('rounding'),
  hint: edge('hint'),
  undecided: edge('undecided'),
  head: {
    display: 'flex',
    gap: '5px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: '24px',
  },
  button: { minWidth: 'auto', marginLeft: 'auto' },
  // Beside each other where there is room, under each other in a narrow pane.
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 250px), 1fr))', gap: '6px 12px' },
  quote: {
    margin: 0,
    padding: '2px 0 2px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, lineHeight: '18px' },
  cells: { listStyleType: 'none', margin: '2px 0 0', padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  cell: { display: 'flex', gap: '8px', alignItems: 'baseline', fontVariantNumeric: 'tabular-nums' },
  place: { whiteSpace: 'nowrap', flexShrink: 0 },
  label: { flexGrow: 1, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  value: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '18px', marginTop: '4px' },
});

interface DocumentFindingCardProps {
  readonly item: FindingItem;
  /** The sentence that it is about; `null` for what is not there. */
  readonly sentence: MarkedSentence | null;
  /** The cell that is selected in the sheet is one of its cells. */
  readonly isSelected: boolean;
  /** The walk from error to error is here. */
  readonly isCurrent: boolean;
  readonly onIgnore: (item: FindingItem) => void;
  readonly onRestore: (item: FindingItem) => void;
}

/** One statement that the tables do not bear out: its sentence on one side, what the tables say and where on the other. */
export function DocumentFindingCard({ item, sentence, isSelected, isCurrent, onIgnore, onRestore }: DocumentFindingCardProps) {
  const styles = useStyles();
  const { state } = useSession();
  const card = useRef<HTMLLIElement>(null);
  const { finding, className, ignoring } = item;
  const decision = decisionOn(finding, state.decisions);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const said = sentence === null ? finding.said : withoutLead(finding.said, 'quote');
  const placed = finding.cells.filter(({ address }) => address !== '');
  const own = placed.filter(({ role }) => role === 'left');
  const figures = placed.filter(({ role }) => role !== 'left');
  const isIgnored = ignoring.state === 'ignored';
  return (
    <li
      ref={card}
      className={mergeClasses(styles.card, styles[className], isSelected && styles.selected)}
      data-document-finding={finding.rule}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      <div className={styles.head} style={{ color: CLASS_COLORS[className].text }}>
        {CLASS_ICONS[className]}
        {strings.classes[className]}
        {decision !== null && <DecisionNote decision={decision} />}
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={strings.decisions.about(
            isIgnored ? strings.finding.restore : strings.finding.ignore,
            finding.quote ?? strings.classes[className],
          )}
          onClick={() => {
            (isIgnored ? onRestore : onIgnore)(item);
          }}
        >
          {isIgnored ? strings.finding.restore : strings.finding.ignore}
        </Button>
      </div>
      <div className={styles.sides}>
        {sentence !== null && (
          <div>
            <blockquote className={styles.quote}>
              <MarkedWords {...markedText(sentence)} className={className} />
            </blockquote>
            {own.map((cell) => (
              <div key={placeName(cell)} className={styles.name}>
                {`${strings.document.written} `}
                <CellLink cell={cell} label={cell.label}>
                  {placeName(cell)}
                </CellLink>
              </div>
            ))}
          </div>
        )}
        <div>
          <Sentence sentence={said} cells={finding.cells} culprit={null} />
          {figures.length > 0 && <Figures cells={figures} />}
        </div>
      </div>
      {ignoring.state === 'ignored' && <div className={styles.note}>{strings.finding.reason(ignoring.reason)}</div>}
      {ignoring.state === 'changed' && (
        <div className={styles.note}>{strings.finding.changed(ignoring.reason, ignoring.difference)}</div>
      )}
    </li>
  );
}

/** 表中: each cell with its figure. */
function Figures({ cells }: { readonly cells: readonly FindingCell[] }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.name}>{strings.document.inTables}</div>
      <ul className={styles.cells} aria-label={strings.finding.cells}>
        {cells.map((cell, index) => (
          <li key={`${placeName(cell)} ${index}`} className={styles.cell}>
            <span className={styles.place}>
              <CellLink cell={cell} label={cell.label}>
                {placeName(cell)}
              </CellLink>
            </span>
            <span className={styles.label}>{cell.label}</span>
            <span className={styles.value}>{cell.value === '' ? strings.finding.blank : shownValue(cell.value)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
