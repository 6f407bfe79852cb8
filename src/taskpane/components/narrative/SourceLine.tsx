import { makeStyles, tokens } from '@fluentui/react-components';
import type { Run } from '../../../core/narrative/narrative';
import { placeName, toNamed } from '../../place';
import { strings } from '../../strings';
import { CellLink } from '../review/CellLink';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: '6px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    maxHeight: '96px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  text: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, marginRight: '6px' },
  cell: { marginLeft: '8px', whiteSpace: 'nowrap' },
});

/** Where the figure that was chosen comes from: its formula, and the cells in it. */
export function SourceLine({ figure }: { readonly figure: Extract<Run, { kind: 'figure' }> | null }) {
  const styles = useStyles();
  if (figure === null) return <footer className={styles.line}>{strings.narrative.sourceHint}</footer>;
  const cells = new Map(figure.sources.map((cell) => [placeName(toNamed(cell)), toNamed(cell)]));
  return (
    <footer className={styles.line}>
      <div role="status" aria-label={strings.narrative.figureOf(figure.text)}>
        <span className={styles.text}>{figure.text}</span>
        {figure.formula}
        {[...cells].map(([place, cell]) => (
          <span key={place} className={styles.cell}>
            <CellLink cell={cell} label="">
              {place}
            </CellLink>
          </span>
        ))}
      </div>
    </footer>
  );
}
