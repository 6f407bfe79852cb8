import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingCell } from '../../../core/findings/finding';
import type { SaidRun, Sentence as Said } from '../../../core/said/run';
import { type CellRef, isSameCell } from '../../../core/workbook/address';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  difference: { fontWeight: tokens.fontWeightSemibold },
  // A number is one word, however narrow the column: not broken behind its minus either.
  number: { whiteSpace: 'nowrap' },
  sentence: {
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '21px',
  },
  small: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface SentenceProps {
  readonly sentence: Said;
  /** The cells of the finding, with what they are called. */
  readonly cells: readonly FindingCell[];
  /** The cell that is probably wrong stands out. */
  readonly culprit: CellRef | null;
  /** In the letters around it rather than in those of a finding. */
  readonly isSmall?: boolean;
}

/** A sentence in words and figures, every figure of one cell a link to it. */
export function Sentence({ sentence, cells, culprit, isSmall = false }: SentenceProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.sentence, isSmall && styles.small)}>
      {sentence.map((run, index) => {
        const cell = cellOf(run);
        return cell === null ? (
          <span
            key={index}
            className={mergeClasses(run.kind === 'difference' && styles.difference, isNumber(run) && styles.number)}
          >
            {run.text}
          </span>
        ) : (
          <CellLink
            key={index}
            cell={cell}
            label={cells.find((one) => isSame(one, cell))?.label ?? ''}
            strong={isSame(cell, culprit)}
          >
            <span className={isNumber(run) ? styles.number : undefined}>{run.text}</span>
          </CellLink>
        );
      })}
    </div>
  );
}

/** One number, and no formula of several. */
function isNumber({ text }: SaidRun): boolean {
  return /^[-−]?\d[\d,.]*%?$/.test(text);
}

function cellOf(run: SaidRun): CellRef | null {
  if (run.kind !== 'figure') return null;
  const [only, ...others] = run.sources;
  return only === undefined || others.length > 0 ? null : only;
}

export const isSame = (one: CellRef, other: CellRef | null): boolean => other !== null && isSameCell(one, other);
