import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import { isTypable, labelIn, type ParagraphView } from '../../../app/narrative/narrativeView';
import { inputLabelOf } from '../../../app/narrative/typedInputs';
import type { Offer } from '../../../core/narrative/sheet/offers';
import type { Narrative, Run } from '../../../core/narrative/text/narrative';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { InlineButton } from './InlineButton';
import { InputEditor, type SharedInput } from './InputEditor';

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
  /** What comes next once it is saved: what is missing, or last year's texts one by one; absent for one input alone. */
  readonly goesOn?: GoingOn;
}

export type GoingOn = 'missing' | 'drafts';

interface NarrativeParagraphProps {
  readonly narrative: Narrative;
  /** What last year's 底稿 said, by key; shown where something is missing, and never more than shown. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What the tables offer, by key; likewise. */
  readonly offers: ReadonlyMap<string, Offer>;
  readonly paragraph: ParagraphView;
  readonly isTitle?: boolean;
  readonly editing: EditedInput | null;
  readonly shownFigure: Figure | null;
  readonly onEdit: (input: EditedInput | null) => void;
  /** The input that was being typed is saved, and the next one is wanted. */
  readonly onNext: (saved: EditedInput) => void;
  readonly onFigure: (figure: Figure, paragraph: string) => void;
}

export function NarrativeParagraph({
  narrative,
  drafts,
  offers,
  paragraph,
  isTitle = false,
  editing,
  shownFigure,
  onEdit,
  onNext,
  onFigure,
}: NarrativeParagraphProps) {
  const styles = useStyles();
  const noteId = useId();
  const { state } = useSession();
  const figures = state.reviewed?.context.current ?? null;
  const { id, runs, heading, changed } = paragraph;
  const isOutdated = changed !== null;
  const asked = editing?.paragraph === id && runs.some((run) => isAbout(run, editing.key)) ? editing.key : null;
  const edit = (inputKey: string): void => {
    onEdit({ key: inputKey, paragraph: id });
  };
  const labelOf = (inputKey: string): string =>
    narrative.missing.some((input) => input.key === inputKey) ? labelIn(narrative, inputKey) : inputLabelOf(inputKey, figures);
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
        {...(isOutdated ? { 'aria-describedby': noteId, 'data-outdated': '' } : {})}
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
                    onFigure(run, id);
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
                  title={strings.narrative.edit(inputLabelOf(run.key, figures))}
                  onPress={() => {
                    edit(run.key);
                  }}
                >
                  {run.text}
                </InlineButton>
              );
            case 'missing': {
              if (!isTypable(run)) {
                return (
                  <span key={index} className={styles.unavailable}>
                    {run.text}
                  </span>
                );
              }
              const draft = drafts.get(run.key);
              const offer = offers.get(run.key);
              const title = offer && strings.narrative.offerTitle(labelOf(run.key), offer.source);
              const shown = draft ?? offer?.text;
              const press = (): void => {
                edit(run.key);
              };
              return (
                <Fragment key={index}>
                  <InlineButton className={styles.missing} title={strings.narrative.fill(run.label)} onPress={press}>
                    {run.text}
                  </InlineButton>
                  {shown !== undefined && run.leadsTo === undefined && (
                    <InlineButton
                      className={styles.draft}
                      title={draft === undefined ? (title ?? '') : strings.narrative.lastYearTitle(run.label)}
                      onPress={press}
                    >
                      <span className={styles.mark}>
                        {draft === undefined ? strings.narrative.offerMark : strings.narrative.lastYearMark}
                      </span>
                      {shown}
                    </InlineButton>
                  )}
                </Fragment>
              );
            }
          }
        })}
      </Text>
      {changed !== null && (
        <div id={noteId}>
          <div className={styles.note}>{strings.narrative.paragraphOutdated}</div>
          <div className={styles.before}>
            {changed.before.length === 0 ? strings.narrative.wasAbsent : strings.narrative.before(changed.before)}
          </div>
          {changed.after.length > 0 && <div className={styles.before}>{strings.narrative.now(changed.after)}</div>}
        </div>
      )}
      {asked !== null && (
        <InputEditor
          key={asked}
          inputKey={asked}
          label={labelOf(asked)}
          draft={drafts.get(asked) ?? null}
          offer={offers.get(asked) ?? null}
          shared={sharedInput(narrative, runs, asked, labelOf)}
          goesOn={editing?.goesOn !== undefined}
          onClose={(goOn) => {
            if (goOn) onNext({ key: asked, paragraph: id, goesOn: editing?.goesOn ?? 'missing' });
            else onEdit(null);
          }}
        />
      )}
    </>
  );
}

/** A run that waits for an input, was typed, or follows from what was typed. */
function isAbout(run: Run, key: string): boolean {
  if (run.kind === 'figure') return run.inputs?.includes(key) === true;
  return run.kind !== 'text' && run.key === key;
}

/** How many paragraphs an input serves, and the key for one of them alone; `null` for one that serves no other. */
function sharedInput(
  narrative: Narrative,
  runs: readonly Run[],
  key: string,
  labelOf: (key: string) => string,
): SharedInput | null {
  const isOf = (run: Run): run is Extract<Run, { kind: 'input' | 'missing' }> =>
    (run.kind === 'input' || run.kind === 'missing') && run.key === key;
  const own = runs.filter(isOf).find(({ overruledBy }) => overruledBy !== undefined)?.overruledBy;
  const all = narrative.sections.flatMap((section) => section.paragraphs);
  const paragraphs = all.filter((one) => one.runs.some(isOf)).length;
  return own === undefined || paragraphs < 2 ? null : { paragraphs, own, ownLabel: labelOf(own) };
}
