import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { documentParts, narrativeView } from '../../../app/narrative/narrativeView';
import { knownInputs, mergedInputs, reviewedInputs } from '../../../app/narrative/ownInputs';
import type { Narrative, Run } from '../../../core/narrative/narrative';
import { NARRATIVE_FONTS } from '../../theme';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { NarrativeActions } from './NarrativeActions';
import { type EditedInput, NarrativeParagraph } from './NarrativeParagraph';
import { NarrativeStatus } from './NarrativeStatus';
import { SourceLine, type ShownFigure } from './SourceLine';
import { useDrafts, useNarrative, useNarrativeState } from './useNarrative';

const useStyles = makeStyles({
  text: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  const { state } = useSession();
  const { reviewed, exported } = state;
  const narrativeState = useNarrativeState();
  const drafts = useDrafts();
  const [shown, setShown] = useState<ShownFigure | null>(null);
  const [editing, setEditing] = useState<EditedInput | null>(null);
  const view = useMemo(() => narrativeView(narrative, exported), [narrative, exported]);
  const parts = useMemo(() => documentParts(mergedInputs(knownInputs(narrativeState))), [narrativeState]);
  const own = useMemo(() => (reviewed === null ? null : reviewedInputs(reviewed)), [reviewed]);
  const paragraph = {
    narrative,
    drafts,
    editing,
    onEdit: setEditing,
    shownFigure: shown?.figure ?? null,
    onFigure: (figure: Extract<Run, { kind: 'figure' }>, id: string) => {
      setShown({ figure, paragraph: id });
    },
  };

  return (
    <>
      <NarrativeActions narrative={narrative} hasSheet={own !== null && own.sheet !== null && own.otherYear === null} />
      <NarrativeStatus narrative={narrative} view={view} editing={editing} onEdit={setEditing} />
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
      <SourceLine shown={shown} onEdit={setEditing} />
    </>
  );
}
