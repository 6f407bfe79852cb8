import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { draftTexts } from '../../../app/narrative/drafts';
import {
  currentNarrative,
  documentGaps,
  type DocumentPart,
  documentParts,
  type NarrativeState,
  type NarrativeView,
  narrativeView,
  nextGap,
  typableInputs,
} from '../../../app/narrative/narrativeView';
import { knownInputs, mergedInputs } from '../../../app/narrative/knownInputs';
import { reviewedInputs } from '../../../app/narrative/ownInputs';
import type { Narrative } from '../../../core/narrative/text/narrative';
import { NARRATIVE_FONTS } from '../../theme';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { DocumentChanges } from './DocumentChanges';
import { NarrativeActions } from './NarrativeActions';
import {
  type EditedInput,
  type Gaps,
  type GoingOn,
  NarrativeParagraph,
  type NarrativeParagraphProps,
  type ShownFigure,
} from './NarrativeParagraph';
import { NarrativeStatus } from './NarrativeStatus';
import { SourceLine } from './SourceLine';
import { useDocumentChanges, useDrafts, useNarrative, useNarrativeState, useOffers } from './useNarrative';

const LOW = '@media (max-height: 640px)';

const useStyles = makeStyles({
  pane: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    // In a low pane nothing but the text is worth a place that stays.
    [LOW]: { display: 'block', overflowY: 'auto' },
  },
  // What there is to know of the text moves away with it, so that a low pane shows the text.
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollPaddingTop: '32px', [LOW]: { overflowY: 'visible' } },
  text: { padding: '0 12px 16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  section: {
    margin: '14px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
  },
  body: { fontFamily: NARRATIVE_FONTS, fontSize: '15px', lineHeight: '26px' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2, margin: '0 0 4px' },
  gone: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginTop: '16px' },
  parts: { marginTop: '24px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  part: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '22px' },
  start: { padding: '14px 12px', color: tokens.colorNeutralForeground2 },
});

/** 说明: the 情况说明 as it is today, what it lacks, and the ways on which it leaves. */
export default function NarrativeTab() {
  const styles = useStyles();
  const outcome = useNarrative();
  if ('sentence' in outcome) return <Text className={styles.start}>{outcome.sentence}</Text>;
  return <ComposedNarrative narrative={outcome.narrative} />;
}

function ComposedNarrative({ narrative }: { readonly narrative: Narrative }) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed, exported } = state;
  const narrativeState = useNarrativeState();
  const drafts = useDrafts();
  const offers = useOffers();
  const [shown, setShown] = useState<ShownFigure | null>(null);
  const [editing, setEditing] = useState<EditedInput | null>(null);
  const lastView = useRef<NarrativeView | null>(null);
  const view = useMemo(() => {
    lastView.current = narrativeView(narrative, exported, lastView.current);
    return lastView.current;
  }, [narrative, exported]);
  const changes = useDocumentChanges();
  const parts = useMemo(
    () => documentParts(mergedInputs(knownInputs(narrativeState)), changes?.parts),
    [narrativeState, changes],
  );
  const own = useMemo(() => (reviewed === null ? null : reviewedInputs(reviewed)), [reviewed]);
  const scroller = useRef<HTMLDivElement>(null);
  const lastShown = useRef(-1);
  const showOutdated = (): void => {
    const outdated = [...(scroller.current?.querySelectorAll('[data-outdated]') ?? [])];
    lastShown.current = (lastShown.current + 1) % Math.max(1, outdated.length);
    outdated[lastShown.current]?.scrollIntoView({ block: 'center' });
  };
  const goOn = ({ key, goesOn = 'missing' }: EditedInput): void => {
    // What was missing before, because what was just typed has no place any more in what is missing now.
    const before = gapsFor(goesOn, narrative, narrativeState, drafts);
    const composed = currentNarrative(session.state);
    const left = composed === null ? [] : gapsFor(goesOn, composed, session.state, draftTexts(session.state));
    const place = before.findIndex((gap) => gap.key === key);
    // What the answer led to comes first.
    const led = left.find((gap) => before.every((one) => one.key !== gap.key));
    const next = led ?? [...before.slice(place + 1), ...before].find((gap) => left.some((one) => one.key === gap.key));
    const edited = next === undefined ? nextGap(left, key) : nextGap([next], null);
    setEditing(edited === null ? null : { ...edited, goesOn });
  };
  const figures = reviewed?.context.current ?? null;
  const gaps = useMemo((): Gaps => ({ narrative, drafts, offers, figures }), [narrative, drafts, offers, figures]);
  const paragraph = { gaps, editing, shown, onEdit: setEditing, onNext: goOn, onFigure: setShown };

  return (
    <>
      <div className={styles.pane}>
        <NarrativeActions narrative={narrative} hasSheet={own !== null && own.sheet !== null && own.otherYear === null} />
        <div className={styles.scroller} ref={scroller}>
          <NarrativeStatus
            narrative={narrative}
            view={view}
            editing={editing}
            onEdit={setEditing}
            onShowOutdated={showOutdated}
          />
          {changes !== null && exported?.document && <DocumentChanges changes={changes} at={exported.document.at} />}
          <NarrativeText view={view} parts={parts} paragraph={paragraph} />
        </div>
      </div>
      <SourceLine shown={shown} onEdit={setEditing} />
    </>
  );
}

interface NarrativeTextProps {
  readonly view: NarrativeView;
  /** What the whole document says besides. */
  readonly parts: readonly DocumentPart[];
  /** What all paragraphs have alike. */
  readonly paragraph: Omit<NarrativeParagraphProps, 'paragraph'>;
}

/** The text itself, and below it what only the whole document has. */
function NarrativeText({ view, parts, paragraph }: NarrativeTextProps) {
  const styles = useStyles();
  return (
    <article className={styles.text} tabIndex={0} aria-label={strings.tabs.narrative}>
      <div className={styles.body}>
        <NarrativeParagraph paragraph={view.title} isTitle {...paragraph} />
      </div>
      {view.sections.map(({ id, title, paragraphs }) => (
        <section key={id}>
          <h2 className={styles.section}>{title}</h2>
          <div className={styles.body}>
            {paragraphs.map((one) => (
              <NarrativeParagraph key={one.id} paragraph={one} {...paragraph} />
            ))}
          </div>
        </section>
      ))}
      {view.gone.length > 0 && (
        <div className={styles.gone}>
          {strings.narrative.gone}
          {view.gone.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <section className={styles.parts}>
        <h2 className={styles.section}>{strings.narrative.documentParts}</h2>
        <p className={styles.note}>{strings.narrative.documentPartsHint}</p>
        {parts.map(({ label, paragraph: one }) => (
          <div key={one.id}>
            <h3 className={styles.part}>{label}</h3>
            <div className={styles.body}>
              <NarrativeParagraph paragraph={one} {...paragraph} />
            </div>
          </div>
        ))}
      </section>
    </article>
  );
}

/** What is missing in the text, or what of the whole document last year's 底稿 has a text for. */
function gapsFor(
  goesOn: GoingOn,
  narrative: Narrative,
  state: NarrativeState,
  drafts: ReadonlyMap<string, string>,
): ReturnType<typeof documentGaps> {
  if (goesOn === 'missing') return typableInputs(narrative);
  return documentGaps(narrative, mergedInputs(knownInputs(state))).filter(({ key }) => drafts.has(key));
}
