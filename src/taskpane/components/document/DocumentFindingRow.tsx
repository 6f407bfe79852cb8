import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FindingItem } from '../../../app/findingsView';
import { shownValue } from '../../../app/shownValue';
import type { Finding } from '../../../core/findings/finding';
import { runsText } from '../../../core/said/run';
import { withoutLead } from '../../../core/said/said';
import { placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { CellLink } from '../review/CellLink';
import { CLASS_COLORS, CLASS_ICONS } from '../review/classLook';
import { FindingNotes } from '../review/FindingNotes';
import { Sentence } from '../review/Sentence';

const useStyles = makeStyles({
  row: {
    listStyleType: 'none',
    padding: '4px 0 2px',
    scrollMarginBlock: '40px 120px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '4px' },
  },
  // A bar in the card’s margin, clear of the words.
  selected: { boxShadow: `-5px 0 0 0 ${tokens.colorNeutralBackground1}, -8px 0 0 0 ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  icon: { flexShrink: 0, alignSelf: 'flex-start', paddingTop: '2px' },
  said: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: 'auto', flexShrink: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  figure: { fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2 },
});

export interface DocumentFindingRowProps {
  readonly item: FindingItem;
  /** The sentence is shown above; nothing is quoted again. */
  readonly isQuoted: boolean;
  /** The cell that is selected in the sheet is one of its cells. */
  readonly isSelected: boolean;
  /** The walk from error to error is here. */
  readonly isCurrent: boolean;
  readonly onIgnore: (item: FindingItem) => void;
  readonly onRestore: (item: FindingItem) => void;
}

/** One thing that was found: what the text says on one side, what the tables say and where on the other. */
export function DocumentFindingRow({ item, isQuoted, isSelected, isCurrent, onIgnore, onRestore }: DocumentFindingRowProps) {
  const styles = useStyles();
  const row = useRef<HTMLLIElement>(null);
  const { finding, className, ignoring } = item;
  const isIgnored = ignoring.state === 'ignored';
  const label = isIgnored ? strings.finding.restore : strings.finding.ignore;
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={row}
      className={mergeClasses(styles.row, isSelected && styles.selected)}
      data-document-finding={finding.rule}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      <div className={styles.head}>
        <span
          className={styles.icon}
          style={{ color: CLASS_COLORS[className].text }}
          role="img"
          aria-label={strings.classes[className]}
        >
          {CLASS_ICONS[className]}
        </span>
        <div className={styles.said}>
          <Sentence
            sentence={isQuoted ? withoutLead(finding.said, 'quote') : finding.said}
            cells={finding.cells}
            culprit={null}
          />
        </div>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          aria-label={strings.decisions.about(label, finding.quote ?? runsText(finding.said))}
          onClick={() => {
            (isIgnored ? onRestore : onIgnore)(item);
          }}
        >
          {label}
        </Button>
      </div>
      <BothSides finding={finding} />
      <FindingNotes item={item} />
    </li>
  );
}

/** The words of the text, others that they are held against, the cells with their figures, and what follows from those. */
function BothSides({ finding: { quote, words = [], cells, expected, said } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const say = strings.document;
  const own = cells.find(({ role }) => role === 'left');
  const figures = cells.filter(({ role }) => role !== 'left');
  const follows = expected !== undefined && !runsText(said).includes(expected) ? expected : null;
  return (
    <dl className={styles.sides}>
      {quote !== undefined && (
        <Side name={say.written}>
          {`${quote} `}
          {own !== undefined && (
            <CellLink cell={own} label={own.label}>
              {placeName(own)}
            </CellLink>
          )}
        </Side>
      )}
      {words.slice(1).map(({ quote: other, section, paragraph, place }) => (
        <Side key={`${place.paragraph} ${place.start}`} name={say.writtenElsewhere}>
          {other}
          <span className={styles.label}>{` ${say.where(section, paragraph)}`}</span>
        </Side>
      ))}
      {figures.map((cell, index) => (
        <Side key={`${placeName(cell)} ${index}`} name={say.inTables}>
          <span className={styles.figure}>{cell.value === '' ? strings.finding.blank : shownValue(cell.value)}</span>{' '}
          <CellLink cell={cell} label={cell.label}>
            {placeName(cell)}
          </CellLink>
          <span className={styles.label}>{` ${cell.label}`}</span>
        </Side>
      ))}
      {follows !== null && <Side name={say.workedOut}>{follows}</Side>}
    </dl>
  );
}

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
