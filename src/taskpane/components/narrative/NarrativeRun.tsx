import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isTypable } from '../../../app/narrative/narrativeView';
import { inputLabelOf } from '../../../app/narrative/typedInputs';
import type { Offer } from '../../../core/narrative/sheet/offers';
import type { Figures } from '../../../core/figures/figures';
import type { Run } from '../../../core/narrative/text/narrative';
import { strings } from '../../strings';
import { InlineButton } from './InlineButton';

export type Figure = Extract<Run, { kind: 'figure' }>;
type Missing = Extract<Run, { kind: 'missing' }>;

const inline = {
  cursor: 'pointer',
  borderRadius: tokens.borderRadiusSmall,
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
} as const;

const useStyles = makeStyles({
  figure: {
    ...inline,
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px dotted ${tokens.colorBrandStroke1}`,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, borderBottomStyle: 'solid' },
  },
  // Years, names and what follows from typed figures have no cell to go to.
  plain: { color: 'inherit', borderBottom: `1px dotted ${tokens.colorNeutralStroke1}`, ':hover': { color: 'inherit' } },
  shown: { backgroundColor: tokens.colorBrandBackground2 },
  missing: {
    ...inline,
    padding: '0 3px',
    boxDecorationBreak: 'clone',
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
    border: `1px dashed ${tokens.colorPaletteMarigoldBorderActive}`,
  },
  unavailable: {
    padding: '0 3px',
    color: tokens.colorPaletteRedForeground1,
    border: `1px dashed ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  // What was typed in several paragraphs keeps them.
  input: { ...inline, color: 'inherit', borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`, whiteSpace: 'pre-line' },
  draft: {
    ...inline,
    marginLeft: '4px',
    padding: '0 3px',
    boxDecorationBreak: 'clone',
    fontStyle: 'italic',
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  mark: { whiteSpace: 'nowrap', fontStyle: 'normal' },
});

interface MissingRunProps {
  readonly labelOf: (inputKey: string) => string;
  /** What last year's 底稿 said of what is missing here. */
  readonly draft: string | undefined;
  /** What the tables offer for it. */
  readonly offer: Offer | undefined;
  readonly onEdit: (inputKey: string) => void;
}

interface NarrativeRunProps extends MissingRunProps {
  readonly run: Run;
  /** Of this year, which say what accounts are called; `null` before a review. */
  readonly figures: Figures | null;
  readonly isShown: boolean;
  readonly onFigure: (figure: Figure) => void;
}

/** A piece of a paragraph: words, a figure that leads to its source, an answer, or what waits for one. */
export function NarrativeRun({ run, figures, isShown, onFigure, ...missing }: NarrativeRunProps) {
  const styles = useStyles();
  if (run.kind === 'text') return <span>{run.text}</span>;
  if (run.kind === 'missing') return <MissingRun run={run} {...missing} />;
  if (run.kind === 'figure') {
    return (
      <InlineButton
        className={mergeClasses(styles.figure, run.sources.length === 0 && styles.plain, isShown && styles.shown)}
        title={run.formula}
        onPress={() => {
          onFigure(run);
        }}
      >
        {run.text}
      </InlineButton>
    );
  }
  return (
    <InlineButton
      className={styles.input}
      title={strings.narrative.edit(inputLabelOf(run.key, figures))}
      onPress={() => {
        missing.onEdit(run.key);
      }}
    >
      {run.text}
    </InlineButton>
  );
}

/** What is missing, with the answer that lies at hand behind it, which counts only once somebody takes it. */
function MissingRun({ run, labelOf, draft, offer, onEdit }: MissingRunProps & { readonly run: Missing }) {
  const styles = useStyles();
  if (!isTypable(run)) return <span className={styles.unavailable}>{run.text}</span>;
  const press = (): void => {
    onEdit(run.key);
  };
  const title = offer === undefined ? '' : strings.narrative.offerTitle(labelOf(run.key), offer.source);
  const shown = draft ?? offer?.text;
  return (
    <>
      <InlineButton className={styles.missing} title={strings.narrative.fill(run.label)} onPress={press}>
        {run.text}
      </InlineButton>
      {shown !== undefined && run.leadsTo === undefined && (
        <InlineButton
          className={styles.draft}
          title={draft === undefined ? title : strings.narrative.lastYearTitle(run.label)}
          onPress={press}
        >
          <span className={styles.mark}>
            {draft === undefined ? strings.narrative.offerMark : strings.narrative.lastYearMark}
          </span>
          {shown}
        </InlineButton>
      )}
    </>
  );
}
