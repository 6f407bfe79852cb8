import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { documentGaps, documentLacks, nextGap, typableInputs, type NarrativeView } from '../../../app/narrative/narrativeView';
import { knownInputs, mergedInputs } from '../../../app/narrative/knownInputs';
import { type OwnInputs, reviewedInputs } from '../../../app/narrative/ownInputs';
import { priorDifferences } from '../../../app/priorYear';
import { reasonHints } from '../../../app/narrative/reasonHints';
import type { Narrative } from '../../../core/narrative/text/narrative';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import type { EditedInput } from './NarrativeParagraph';
import { useDrafts, useImpossible, useNarrativeState } from './useNarrative';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: '0 12px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  // Stays while the text moves: how much is missing, and the way to it.
  head: { position: 'sticky', top: 0, zIndex: 1, padding: '0 12px 2px', backgroundColor: tokens.colorNeutralBackground1 },
  outdated: { color: tokens.colorPaletteRedForeground1 },
  hints: {
    margin: '0 12px 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  summary: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  list: { margin: '2px 0 0', paddingLeft: '18px' },
  fill: { minWidth: 'auto', height: '20px', padding: '0 2px', color: tokens.colorBrandForegroundLink },
});

interface NarrativeStatusProps {
  readonly narrative: Narrative;
  readonly view: NarrativeView;
  readonly editing: EditedInput | null;
  readonly onEdit: (input: EditedInput) => void;
  /** Brings the next paragraph into sight that differs from what was handed out. */
  readonly onShowOutdated: () => void;
}

/** What stands between the narrative and its publication: what is missing, drafts of last year, unexplained changes, what is stale. */
export function NarrativeStatus({ narrative, view, editing, onEdit, onShowOutdated }: NarrativeStatusProps) {
  const styles = useStyles();
  const { state } = useSession();
  const { reviewed, prior, lastYear, exported } = state;
  const narrativeState = useNarrativeState();
  const drafts = useDrafts();
  const own = useMemo(() => (reviewed === null ? null : reviewedInputs(reviewed)), [reviewed]);
  const hints = useMemo(() => reasonHints(narrative, narrativeState), [narrative, narrativeState]);
  const impossible = useImpossible(narrative);
  const waiting = typableInputs(narrative);
  const known = useMemo(() => mergedInputs(knownInputs(narrativeState)), [narrativeState]);
  const differences = useMemo(() => priorDifferences(known, prior), [known, prior]);
  const gaps = documentGaps(narrative, known);
  const drafted = gaps.filter(({ key }) => drafts.has(key));
  const words = strings.narrative;
  const next = nextGap(waiting, editing?.key ?? null);

  return (
    <>
      <div className={mergeClasses(styles.facts, styles.head)}>
        <span>{openWords(narrative.missing.length, documentLacks(known))}</span>
        {next !== null && (
          <SmallButton
            label={words.fillNext}
            onClick={() => {
              onEdit({ ...next, goesOn: 'missing' });
            }}
          />
        )}
        {view.outdated > 0 && (
          <>
            <span className={styles.outdated}>{words.outdated(view.outdated)}</span>
            <SmallButton label={words.nextOutdated} onClick={onShowOutdated} />
          </>
        )}
        {exported !== null && exported.profile !== narrative.profile && (
          <span className={styles.outdated}>{words.otherWording}</span>
        )}
      </div>
      {own !== null && <SheetNote own={own} />}
      {waiting.length > 0 && prior === null && lastYear === null && <div className={styles.facts}>{words.lessToType}</div>}
      <DraftsLine drafted={drafted} editing={editing} onEdit={onEdit} />
      <Wrong label={words.priorDifferences} sentences={differences} />
      <Wrong label={words.impossible(impossible.length)} isLabelled sentences={impossible} />
      <Hints hints={hints} onEdit={onEdit} />
    </>
  );
}

/** Whether the 底稿 counts, and what of it does not. */
function SheetNote({ own }: { readonly own: OwnInputs }) {
  const styles = useStyles();
  const words = strings.narrative;
  return (
    <div className={styles.facts} role="note" aria-label={words.inputSheet}>
      {own.sheet !== null && own.otherYear === null && words.fromSheet(own.sheet.name)}
      {own.problems.length > 0 && (
        <div className={styles.outdated}>
          {words.sheetUnused}
          {own.problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </div>
      )}
    </div>
  );
}

interface DraftsLineProps {
  /** What is missing and stands in last year's 底稿. */
  readonly drafted: ReturnType<typeof documentGaps>;
  readonly editing: EditedInput | null;
  readonly onEdit: (input: EditedInput) => void;
}

/** The ways to last year's texts, one by one or all at once. */
function DraftsLine({ drafted, editing, onEdit }: DraftsLineProps) {
  const styles = useStyles();
  const { session, state } = useSession();
  const drafts = useDrafts();
  const words = strings.narrative;
  const next = nextGap(drafted, editing?.key ?? null);
  if (next === null) return null;
  const useAll = (): void => {
    void session.typeInputs(Object.fromEntries(drafted.map(({ key }) => [key, drafts.get(key) ?? ''])));
  };
  return (
    <div className={styles.facts} role="group" aria-label={words.drafts}>
      <span>{words.draftsFrom(state.lastYear?.fileName ?? '', drafted.length)}</span>
      <SmallButton
        label={words.draftsOneByOne}
        onClick={() => {
          onEdit({ ...next, goesOn: 'drafts' });
        }}
      />
      <SmallButton label={words.useAllDrafts} disabled={state.work !== null} onClick={useAll} />
    </div>
  );
}

interface WrongProps {
  readonly label: string;
  /** Whether the label is to be seen. */
  readonly isLabelled?: boolean;
  readonly sentences: readonly string[];
}

/** Sentences on what cannot be as it is. */
function Wrong({ label, isLabelled = false, sentences }: WrongProps) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={mergeClasses(styles.facts, styles.outdated)} role="note" aria-label={label}>
      {isLabelled && <div>{label}</div>}
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </div>
  );
}

interface HintsProps {
  readonly hints: ReturnType<typeof reasonHints>;
  readonly onEdit: (input: EditedInput) => void;
}

/** Large changes that nobody explained. */
function Hints({ hints, onEdit }: HintsProps) {
  const styles = useStyles();
  const words = strings.narrative;
  if (hints.length === 0) return null;
  return (
    <details className={styles.hints}>
      <summary className={styles.summary}>{words.hints(hints.length)}</summary>
      <ul className={styles.list}>
        {hints.map(({ key, paragraph, message }) => (
          <li key={key}>
            {message}{' '}
            <SmallButton
              label={words.fillHint}
              onClick={() => {
                onEdit({ key, paragraph });
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How much is to be filled in: of the text, or else of the whole document. */
function openWords(missing: number, lacks: readonly string[]): string {
  const words = strings.narrative;
  if (missing > 0) return words.missing(missing);
  return lacks.length > 0 ? words.textComplete(lacks) : words.complete;
}

interface SmallButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function SmallButton({ label, disabled = false, onClick }: SmallButtonProps) {
  const styles = useStyles();
  return (
    <Button className={styles.fill} size="small" appearance="subtle" disabledFocusable={disabled} onClick={onClick}>
      {label}
    </Button>
  );
}
