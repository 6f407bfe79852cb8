import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { isTypable, type ParagraphView } from '../../../app/narrativeView';
import { inputLabelOf } from '../../../app/typedInputs';
import type { Run } from '../../../core/narrative/narrative';
import { strings } from '../../strings';
import { InlineButton } from './InlineButton';
import { InputEditor } from './InputEditor';

type Figure = Extract<Run, { kind: 'figure' }>;

const inline = {
  cursor: 'pointer',
  borderRadius: tokens.borderRadiusSmall,
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
} as const;

const useStyles = makeStyles({
  paragraph: { margin: '0 0 2px', overflowWrap: 'anywhere' },
  title: { textAlign: 'center', fontSize: '17px', margin: '12px 0 0' },
  heading: { fontWeight: tokens.fontWeightSemibold, margin: '6px 0 0' },
  outdated: { backgroundColor: tokens.colorPaletteRedBackground1, boxShadow: `-4px 0 0 ${tokens.colorPaletteRedBorder1}` },
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
  input: { ...inline, color: 'inherit', borderBottom: `1px dashed ${tokens.colorNeutralStroke1}` },
  note: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorPaletteRedForeground1,
  },
  before: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** An input that is being typed; one may be missing in several paragraphs. */
export interface EditedInput {
  readonly key: string;
  /** Id of the paragraph under which it is typed. */
  readonly paragraph: string;
}

interface NarrativeParagraphProps {
  readonly paragraph: ParagraphView;
  readonly isTitle?: boolean;
  readonly editing: EditedInput | null;
  readonly shownFigure: Figure | null;
  readonly onEdit: (input: EditedInput | null) => void;
  readonly onFigure: (figure: Figure) => void;
}

export function NarrativeParagraph({
  paragraph,
  isTitle = false,
  editing,
  shownFigure,
  onEdit,
  onFigure,
}: NarrativeParagraphProps) {
  const styles = useStyles();
  const noteId = useId();
  const { id, runs, heading, before } = paragraph;
  const isOutdated = before !== null;
  const key = editing?.paragraph === id ? editing.key : null;
  const asked = runs.find((run) => (run.kind === 'missing' || run.kind === 'input') && run.key === key);
  const edit = (inputKey: string): void => {
    onEdit({ key: inputKey, paragraph: id });
  };
  const Text = heading === undefined ? 'p' : 'h3';
  return (
    <>
      <Text
        className={mergeClasses(
          styles.paragraph,
          isTitle && styles.title,
          heading !== undefined && styles.heading,
          isOutdated && styles.outdated,
        )}
        {...(isOutdated ? { 'aria-describedby': noteId } : {})}
      >
        {runs.map((run, index) => {
          switch (run.kind) {
            case 'text':
              return <span key={index}>{run.text}</span>;
            case 'figure': {
              const look = mergeClasses(
                styles.figure,
                run.sources.length === 0 && styles.plain,
                run === shownFigure && styles.shown,
              );
              return (
                <InlineButton
                  key={index}
                  className={look}
                  title={run.formula}
                  onPress={() => {
                    onFigure(run);
                  }}
                >
                  {run.text}
                </InlineButton>
              );
            }
            case 'input':
              return (
                <InlineButton
                  key={index}
                  className={styles.input}
                  title={strings.narrative.edit(inputLabelOf(run.key))}
                  onPress={() => {
                    edit(run.key);
                  }}
                >
                  {run.text}
                </InlineButton>
              );
            case 'missing':
              return isTypable(run) ? (
                <InlineButton
                  key={index}
                  className={styles.missing}
                  title={strings.narrative.fill(run.label)}
                  onPress={() => {
                    edit(run.key);
                  }}
                >
                  {run.text}
                </InlineButton>
              ) : (
                <span key={index} className={styles.unavailable}>
                  {run.text}
                </span>
              );
          }
        })}
      </Text>
      {isOutdated && (
        <div id={noteId}>
          <div className={styles.note}>{strings.narrative.paragraphOutdated}</div>
          <div className={styles.before}>{before === '' ? strings.narrative.wasAbsent : strings.narrative.before(before)}</div>
        </div>
      )}
      {asked !== undefined && (asked.kind === 'missing' || asked.kind === 'input') && (
        <InputEditor
          key={asked.key}
          inputKey={asked.key}
          label={asked.kind === 'missing' ? asked.label : inputLabelOf(asked.key)}
          onClose={() => {
            onEdit(null);
          }}
        />
      )}
    </>
  );
}
