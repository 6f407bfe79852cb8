import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingItem } from '../../../app/findingsView';
import { shownValue } from '../../../app/shownValue';
import type { FindingCell } from '../../../core/findings/finding';
import { a1, type CellRef, placeName } from '../../../core/workbook/address';
import { strings } from '../../strings';
import { CLASS_COLORS, CLASS_ICONS } from './classLook';
import { CellLink } from './CellLink';
import { FindingNotes } from './FindingNotes';
import { isSame, Sentence } from './Sentence';

const edge = (name: FindingItem['className']) => ({ borderLeft: `3px solid ${CLASS_COLORS[name].bar}` });

const useStyles = makeStyles({
  card: {
    listStyleType: 'none',
    padding: '6px 10px 7px 9px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginBlock: '40px',
  },
  active: { backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorBrandStroke1}` },
  selected: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  error: edge('error'),
  rounding: edge('rounding'),
  hint: edge('hint'),
  undecided: edge('undecided'),
  heading: {
    display: 'flex',
    gap: '5px',
    alignItems: 'baseline',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  icon: { flexShrink: 0, alignSelf: 'flex-start', paddingTop: '2px' },
  words: { flexGrow: 1, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
  subject: { fontWeight: tokens.fontWeightSemibold, marginRight: '8px' },
  rule: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cells: {
    margin: '6px 0 2px',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '4px',
  },
  cell: { display: 'grid', gridTemplateColumns: '34px minmax(0, 1fr) auto', gap: '6px', alignItems: 'baseline' },
  role: { color: tokens.colorNeutralForeground3 },
  label: { overflowWrap: 'anywhere' },
  amount: { textAlign: 'right' },
  buttons: { display: 'flex', gap: '6px', marginTop: '6px' },
});

interface FindingCardProps {
  readonly item: FindingItem;
  readonly culprit: CellRef | null;
  readonly isActive: boolean;
  /** The cell that is selected in the sheet is one of its cells. */
  readonly isSelected: boolean;
  readonly onActivate: (item: FindingItem) => void;
  readonly onIgnore: (item: FindingItem) => void;
  readonly onRestore: (item: FindingItem) => void;
}

export function FindingCard({ item, culprit, isActive, isSelected, onActivate, onIgnore, onRestore }: FindingCardProps) {
  const styles = useStyles();
  const { finding, className, sentence, rule, ignoring } = item;
  const isIgnored = ignoring.state === 'ignored';
  const label = isIgnored ? strings.finding.restore : strings.finding.ignore;
  const isNameless = item.subject === '' && rule === '';
  const subject = isNameless ? strings.classes[className] : item.subject;
  return (
    <li
      className={mergeClasses(
        styles.card,
        styles[className],
        isSelected && styles.selected,
        isActive && styles.active,
        isActive && styles[className],
      )}
      data-finding={item.key}
    >
      <button
        type="button"
        className={styles.heading}
        aria-expanded={isActive}
        data-finding-heading=""
        onClick={() => {
          onActivate(item);
        }}
      >
        <span
          className={styles.icon}
          style={{ color: CLASS_COLORS[className].text }}
          // Where the words are the class, the sign would say it twice.
          {...(isNameless ? { 'aria-hidden': true } : { role: 'img', 'aria-label': strings.classes[className] })}
        >
          {CLASS_ICONS[className]}
        </span>
        <span className={styles.words}>
          {subject !== '' && <span className={styles.subject}>{subject}</span>}
          {rule !== '' && <span className={item.subject === '' ? styles.subject : styles.rule}>{rule}</span>}
        </span>
      </button>
      <Sentence sentence={sentence} cells={finding.cells} culprit={culprit} />
      <FindingNotes item={item} />
      {isActive && finding.cells.length > 0 && <FindingCells cells={finding.cells} culprit={culprit} />}
      {(isActive || isIgnored) && (
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={strings.decisions.about(label, nameOf(item))}
            onClick={() => {
              (isIgnored ? onRestore : onIgnore)(item);
            }}
          >
            {label}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The cells of the finding that is unfolded. */
function FindingCells({ cells, culprit }: { readonly cells: readonly FindingCell[]; readonly culprit: CellRef | null }) {
  const styles = useStyles();
  return (
    <ul className={styles.cells} aria-label={strings.finding.cells}>
      {cells.map((cell) => (
        <li key={`${placeName(cell)} ${cell.role}`} className={styles.cell}>
          <span className={styles.role}>{strings.finding.roles[cell.role]}</span>
          <span className={styles.label}>
            <CellLink cell={cell} label={cell.label} strong={isSame(cell, culprit)}>
              {`${a1(cell.row, cell.column)} ${cell.label}`}
            </CellLink>
            {isSame(cell, culprit) && strings.finding.suspectNote}
          </span>
          <span className={styles.amount}>{cell.value === '' ? strings.finding.blank : shownValue(cell.value)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a finding is called where a button speaks of it. */
function nameOf({ finding, subject, rule }: FindingItem): string {
  const [first] = finding.cells;
  return [subject, rule, first === undefined ? '' : placeName(first)].find((name) => name !== '') ?? '';
}
