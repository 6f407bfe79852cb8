import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingSentence } from '../../../app/equation';
import { type NamedCell } from '../../place';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  difference: { fontWeight: tokens.fontWeightSemibold },
  sentence: {
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '21px',
  },
});

interface SentenceProps {
  readonly sentence: FindingSentence;
  /** The cell that is probably wrong stands out. */
  readonly culprit: NamedCell | null;
}

/** The equation in words and figures, every figure a link to its cell. */
export function Sentence({ sentence, culprit }: SentenceProps) {
  const styles = useStyles();
  return (
    <div className={styles.sentence}>
      {sentence.parts.map(({ text, cell, isDifference }, index) =>
        cell === undefined ? (
          <span key={index} className={isDifference && styles.difference}>
            {text}
          </span>
        ) : (
          <CellLink key={index} cell={cell} label={cell.label} strong={isSame(cell, culprit)}>
            {text}
          </CellLink>
        ),
      )}
    </div>
  );
}

export const isSame = (one: NamedCell, other: NamedCell | null): boolean =>
  other !== null && one.sheet === other.sheet && one.address === other.address;
