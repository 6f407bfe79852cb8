import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingItem } from '../../../app/findingsView';
import { placeName } from '../../place';
import { strings } from '../../strings';
import { CellLink } from '../review/CellLink';
import { CLASS_COLORS, CLASS_ICONS } from '../review/classLook';
import { Sentence } from '../review/Sentence';

const useStyles = makeStyles({
  card: { padding: '6px 10px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  selected: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', gap: '5px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  quote: {
    margin: '4px 0 0',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', fontSize: tokens.fontSizeBase200, marginTop: '4px' },
});

interface DocumentFindingCardProps {
  readonly item: FindingItem;
  /** The cell that is selected in the sheet is one of its cells. */
  readonly isSelected: boolean;
}

/** One statement that the tables do not bear out: its words, what the tables say, and where. */
export function DocumentFindingCard({ item, isSelected }: DocumentFindingCardProps) {
  const styles = useStyles();
  const { finding, className, sentence } = item;
  const cells = finding.cells.filter(({ address }) => address !== '');
  return (
    <li
      className={mergeClasses(styles.card, isSelected && styles.selected)}
      data-document-finding={finding.rule}
      {...(isSelected ? { 'aria-current': true } : {})}
    >
      <div className={styles.head} style={{ color: CLASS_COLORS[className].text }}>
        {CLASS_ICONS[className]}
        {strings.classes[className]}
      </div>
      <Sentence sentence={sentence} culprit={null} />
      {finding.quote !== undefined && !finding.message.includes(finding.quote) && (
        <blockquote className={styles.quote}>{finding.quote}</blockquote>
      )}
      {cells.length > 0 && (
        <div className={styles.cells} role="group" aria-label={strings.finding.cells}>
          {cells.map((cell) => (
            <CellLink key={`${placeName(cell)} ${cell.role}`} cell={cell} label={cell.label}>
              {placeName(cell)}
            </CellLink>
          ))}
        </div>
      )}
    </li>
  );
}
