import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import { labelIn, type ParagraphView } from '../../../app/narrative/narrativeView';
import { inputLabelOf } from '../../../app/narrative/typedInputs';
import type { Figures } from '../../../core/figures/figures';
import type { Offer } from '../../../core/narrative/sheet/offers';
import type { ChangedSentences } from '../../../core/narrative/text/compareNarratives';
import type { Narrative, Run } from '../../../core/narrative/text/narrative';
import { strings } from '../../strings';
import { InputEditor, type SharedInput } from './InputEditor';
import { type Figure, NarrativeRun } from './NarrativeRun';

const useStyles = makeStyles({
  paragraph: { margin: '0 0 2px', overflowWrap: 'anywhere' },
  title: { textAlign: 'center', fontSize: '17px', margin: '12px 0 0' },
  heading: { fontWeight: tokens.fontWeightSemibold, margin: '6px 0 0' },
  outdated: { backgroundColor: tokens.colorPaletteRedBackground1, boxShadow: `-4px 0 0 ${tokens.colorPaletteRedBorder1}` },
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

/** A figure of the text and the paragraph that it was chosen in. */
export interface ShownFigure {
  readonly figure: Figure;
  readonly paragraph: string;
}

/** An input that is being typed; one may be missing in several paragraphs. */
export interface EditedInput {
  readonly key: string;
  /** Id of the paragraph under which it is typed. */
  readonly paragraph: string;
  /** What comes next once it is saved: what is missing, or last year's texts one by one; absent for one input alone. */
  readonly goesOn?: GoingOn;
}

export type GoingOn = 'missing' | 'drafts';

/** What paragraphs with something missing are shown with. */
export interface Gaps {
  readonly narrative: Narrative;
  /** What last year's 底稿 said, by key; shown where something is missing, and never more than shown. */
  readonly drafts: ReadonlyMap<string, string>;
  /** What the tables offer, by key; likewise. */
  readonly offers: ReadonlyMap<string, Offer>;
  /** Of this year; `null` before a review. */
  readonly figures: Figures | null;
}

export interface NarrativeParagraphProps {
  readonly gaps: Gaps;
  readonly paragraph: ParagraphView;
  readonly isTitle?: boolean;
  readonly editing: EditedInput | null;
  readonly shown: ShownFigure | null;
  readonly onEdit: (input: EditedInput | null) => void;
  /** The input that was being typed is saved, and the next one is wanted. */
  readonly onNext: (saved: EditedInput) => void;
  readonly onFigure: (shown: ShownFigure) => void;
}

export function NarrativeParagraph({
  gaps,
  paragraph,
  isTitle = false,
  editing,
  shown,
  onEdit,
  onNext,
  onFigure,
}: NarrativeParagraphProps) {
  const noteId = useId();
  const { narrative, drafts, offers, figures } = gaps;
  const { id, runs, changed } = paragraph;
  const asked = editing?.paragraph === id && runs.some((run) => isAbout(run, editing.key)) ? editing.key : null;
  const labelOf = labelsIn(gaps);
  return (
    <>
      <ParagraphWords
        paragraph={paragraph}
        isTitle={isTitle}
        noteId={noteId}
        figures={figures}
        gaps={runs.some(({ kind }) => kind === 'missing') ? gaps : null}
        shown={shown?.paragraph === id ? shown.figure : null}
        onEdit={onEdit}
        onFigure={onFigure}
      />
      {changed !== null && <ChangedNote id={noteId} changed={changed} />}
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

/** What an input is called: as the narrative asks for it, where it does. */
function labelsIn({ narrative, figures }: Gaps): (inputKey: string) => string {
  return (inputKey) =>
    narrative.missing.some((input) => input.key === inputKey) ? labelIn(narrative, inputKey) : inputLabelOf(inputKey, figures);
}

interface ParagraphWordsProps extends Pick<NarrativeParagraphProps, 'paragraph' | 'onEdit' | 'onFigure'> {
  readonly isTitle: boolean;
  readonly noteId: string;
  readonly figures: Figures | null;
  /** `null` for a paragraph without anything missing, which stays as it is whatever is typed elsewhere. */
  readonly gaps: Gaps | null;
  readonly shown: Figure | null;
}

/** The words alone. A text has a thousand pieces, of which one answer changes few: the others are not drawn again. */
const ParagraphWords = memo(function ParagraphWords({
  paragraph: { id, runs, heading, changed },
  isTitle,
  noteId,
  figures,
  gaps,
  shown,
  onEdit,
  onFigure,
}: ParagraphWordsProps) {
  const styles = useStyles();
  const isOutdated = changed !== null;
  const labelOf = gaps === null ? (inputKey: string) => inputLabelOf(inputKey, figures) : labelsIn(gaps);
  const Text = heading === undefined ? 'p' : 'h3';
  return (
    <Text
      className={mergeClasses(
        styles.paragraph,
        isTitle && styles.title,
        heading !== undefined && styles.heading,
        isOutdated && styles.outdated,
      )}
      {...(isOutdated ? { 'aria-describedby': noteId, 'data-outdated': '' } : {})}
    >
      {runs.map((run, index) => (
        <NarrativeRun
          key={index}
          run={run}
          labelOf={labelOf}
          figures={figures}
          draft={run.kind === 'missing' ? gaps?.drafts.get(run.key) : undefined}
          offer={run.kind === 'missing' ? gaps?.offers.get(run.key) : undefined}
          isShown={run === shown}
          onEdit={(inputKey) => {
            onEdit({ key: inputKey, paragraph: id });
          }}
          onFigure={(figure) => {
            onFigure({ figure, paragraph: id });
          }}
        />
      ))}
    </Text>
  );
});

/** What a paragraph said when it was handed out, and what it says now. */
function ChangedNote({ id, changed }: { readonly id: string; readonly changed: ChangedSentences }) {
  const styles = useStyles();
  const { before, after } = changed;
  return (
    <div id={id}>
      <div className={styles.note}>{strings.narrative.paragraphOutdated}</div>
      <div className={styles.before}>{before.length === 0 ? strings.narrative.wasAbsent : strings.narrative.before(before)}</div>
      {after.length > 0 && <div className={styles.before}>{strings.narrative.now(after)}</div>}
    </div>
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
