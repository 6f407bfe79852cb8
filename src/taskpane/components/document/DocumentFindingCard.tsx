import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DocumentCard } from '../../../app/document/documentCards';
import { countClasses, FINDING_CLASSES } from '../../../app/findingClass';
import type { FindingItem } from '../../../app/findingsView';
import { strings } from '../../strings';
import { CLASS_COLORS } from '../review/classLook';
import { MarkedWords } from './MarkedWords';

const edge = (name: FindingItem['className']) => ({ borderLeft: `3px solid ${CLASS_COLORS[name].bar}` });

const useStyles = makeStyles({
  card: {
    padding: '6px 10px 8px 9px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
  },
  error: edge('error'),
  rounding: edge('rounding'),
  hint: edge('hint'),
  undecided: edge('undecided'),
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
  },
  counts: { fontWeight: tokens.fontWeightSemibold },
  quote: {
    margin: '2px 0 4px',
    padding: '2px 0 2px 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  rows: { margin: 0, padding: 0 },
});

interface DocumentFindingCardProps {
  readonly card: DocumentCard;
  /** A row for each of its findings. */
  readonly children: ReactNode;
}

/** One sentence: where it stands, what it says, and everything that the tables do not bear out. */
export function DocumentFindingCard({ card: { className, sentence, place, items }, children }: DocumentFindingCardProps) {
  const styles = useStyles();
  const counts = countClasses(items.map(({ finding }) => finding.severity));
  const said = FINDING_CLASSES.filter((name) => counts[name] > 0).map(
    (name) => `${strings.document.classes[name]} ${counts[name]}`,
  );
  return (
    <li className={mergeClasses(styles.card, styles[className])} data-document-card="">
      <div className={styles.head}>
        {place !== null && <span>{strings.document.where(place.section, place.paragraph)}</span>}
        <span className={styles.counts} style={{ color: CLASS_COLORS[className].text }}>
          {said.join(' · ')}
        </span>
      </div>
      {sentence !== null && (
        <blockquote className={styles.quote}>
          <MarkedWords {...sentence} />
        </blockquote>
      )}
      <ul className={styles.rows}>{children}</ul>
    </li>
  );
}
