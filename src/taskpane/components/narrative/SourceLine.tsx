import { makeStyles, tokens } from '@fluentui/react-components';
import { placeName } from '../../../core/workbook/address';
import { inputLabelOf } from '../../../app/narrative/typedInputs';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CellLink } from '../review/CellLink';
import { InlineButton } from './InlineButton';
import type { EditedInput, ShownFigure } from './NarrativeParagraph';

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
  input: {
    marginLeft: '8px',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface SourceLineProps {
  readonly shown: ShownFigure | null;
  readonly onEdit: (input: EditedInput) => void;
}

/** Where the figure that was chosen comes from: its formula, the cells in it, and the inputs, which can be typed anew. */
export function SourceLine({ shown, onEdit }: SourceLineProps) {
  const styles = useStyles();
  const { state } = useSession();
  if (shown === null) return <footer className={styles.line}>{strings.narrative.sourceHint}</footer>;
  const { figure, paragraph } = shown;
  const cells = new Map(figure.sources.map((cell) => [placeName(cell), cell]));
  const figures = state.reviewed?.context.current ?? null;
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
        {[...new Set(figure.inputs)].map((key) => {
          const label = strings.narrative.changeInput(inputLabelOf(key, figures));
          return (
            <InlineButton
              key={key}
              className={styles.input}
              title={label}
              onPress={() => {
                onEdit({ key, paragraph });
              }}
            >
              {label}
            </InlineButton>
          );
        })}
      </div>
    </footer>
  );
}
