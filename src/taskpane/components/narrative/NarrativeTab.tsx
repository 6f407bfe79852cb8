import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { exportRecord } from '../../../app/exportRecord';
import { currentNarrative, narrativeView, typableInputs } from '../../../app/narrativeView';
import { reviewedInputs } from '../../../app/ownInputs';
import { SessionProblem } from '../../../app/problem';
import type { Notice } from '../../../app/sessionState';
import { type Narrative, narrativeText, type Run } from '../../../core/narrative/narrative';
import { NARRATIVE_FONTS } from '../../theme';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { type EditedInput, NarrativeParagraph } from './NarrativeParagraph';
import { SourceLine } from './SourceLine';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '8px 12px 6px', alignItems: 'center' },
  action: { minWidth: 'auto', whiteSpace: 'nowrap', paddingInline: '10px' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 12px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  outdated: { color: tokens.colorPaletteRedForeground1 },
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
  gone: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginTop: '16px' },
  start: { padding: '14px 12px', color: tokens.colorNeutralForeground2 },
});

type Figure = Extract<Run, { kind: 'figure' }>;

export function NarrativeTab() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const { reviewed, settings, inputs, prior, exported, work } = state;
  const [figure, setFigure] = useState<Figure | null>(null);
  const [editing, setEditing] = useState<EditedInput | null>(null);
  const narrative = useMemo(() => currentNarrative({ reviewed, settings, inputs, prior }), [reviewed, settings, inputs, prior]);
  const own = useMemo(() => (reviewed === null ? null : reviewedInputs(reviewed)), [reviewed]);
  const view = useMemo(() => (narrative ? narrativeView(narrative, exported) : null), [narrative, exported]);

  if (reviewed === null) return <Text className={styles.start}>{strings.narrative.noReview}</Text>;
  if (narrative === null || view === null) return <Text className={styles.start}>{strings.narrative.noProfile}</Text>;

  const handOut = (give: () => Promise<Notice>): void => void session.handOut(exportRecord(narrative), give);
  const toWord = async (): Promise<Notice> => {
    const name = fileName(narrative);
    await services.saveWord(narrative, name);
    return { kind: 'file-made', name };
  };
  const toClipboard = async (): Promise<Notice> => {
    if (await services.copy(narrativeText(narrative))) return { kind: 'copied' };
    throw new SessionProblem('copy-refused', strings.notices.copyFailed);
  };
  const next = nextInput(narrative, editing);
  const isOnSheet = own !== null && own.sheet !== null && own.otherYear === null;
  const paragraph = { editing, onEdit: setEditing, onFigure: setFigure, shownFigure: figure };

  return (
    <>
      <div className={styles.actions}>
        <Button
          className={styles.action}
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => {
            handOut(toWord);
          }}
        >
          {strings.actions.word}
        </Button>
        <Button
          className={styles.action}
          disabledFocusable={work !== null}
          onClick={() => {
            handOut(toClipboard);
          }}
        >
          {strings.actions.copy}
        </Button>
        {services.home !== 'page' && (
          <Button
            className={styles.action}
            disabledFocusable={work !== null}
            onClick={() => void session.writeNarrative(narrative)}
          >
            {strings.actions.sheet}
          </Button>
        )}
        {session.makesInputSheets && (
          <Button
            className={styles.action}
            disabledFocusable={work !== null}
            title={strings.narrative.inputSheetHint}
            onClick={() => void session.writeInputs()}
          >
            {isOnSheet ? strings.actions.addInputs : strings.actions.makeInputs}
          </Button>
        )}
      </div>
      {own !== null && (
        <div className={styles.facts} role="note" aria-label={strings.narrative.inputSheet}>
          {isOnSheet && strings.narrative.fromSheet(own.sheet.name)}
          {own.problems.length > 0 && (
            <div className={styles.outdated}>
              {strings.narrative.sheetUnused}
              {own.problems.map((problem) => (
                <div key={problem}>{problem}</div>
              ))}
            </div>
          )}
        </div>
      )}
      <div className={styles.facts}>
        <span>
          {narrative.missing.length === 0 ? strings.narrative.complete : strings.narrative.missing(narrative.missing.length)}
        </span>
        {next !== null && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setEditing(next);
            }}
          >
            {strings.narrative.fillNext}
          </Button>
        )}
        {view.outdated > 0 && <span className={styles.outdated}>{strings.narrative.outdated(view.outdated)}</span>}
      </div>
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
      </article>
      <SourceLine figure={figure} />
    </>
  );
}

/** The first missing input after the one that is being typed, where it is missed first; from the beginning again after the last. */
function nextInput(narrative: Narrative, editing: EditedInput | null): EditedInput | null {
  const missing = typableInputs(narrative);
  const place = missing.findIndex(({ key }) => key === editing?.key);
  const next = missing[place + 1] ?? missing.find(({ key }) => key !== editing?.key);
  const paragraph = next?.paragraphs[0];
  return next === undefined || paragraph === undefined ? null : { key: next.key, paragraph };
}

function fileName({ department, year }: Narrative): string {
  return strings.narrative.fileName(department ?? '', year === null ? '' : strings.narrative.yearOfName(year));
}
