import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Dismiss16Regular, ErrorCircle16Filled, Info16Filled } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { placeName } from '../../core/workbook/address';
import { clearedSentences } from '../../app/clearedSentences';
import type { CellEdit, CellEntry } from '../../app/host';
import { matterOf, type Notice } from '../../app/session/sessionState';
import { sessionMessages } from '../../app/session/sessionMessages';
import { strings } from '../strings';
import { useSession } from '../useSession';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '6px 12px 0' },
  notices: { display: 'flex', flexDirection: 'column', gap: '4px' },
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '5px 4px 5px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  wrong: { backgroundColor: tokens.colorPaletteRedBackground1, border: `1px solid ${tokens.colorPaletteRedBorder1}` },
  icon: { flexShrink: 0, lineHeight: '16px', paddingTop: '1px' },
  problem: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  words: { flexGrow: 1, overflowWrap: 'anywhere', alignSelf: 'center' },
  button: { minWidth: 'auto', flexShrink: 0, marginBlock: '-2px' },
});

/** What has to be told, and the last correction with its way back. */
export function NoticeBar() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { notices, edits, work } = state;
  const edit = edits.at(-1);
  return (
    <div className={notices.length === 0 && edit === undefined ? undefined : styles.bars}>
      <div role="alert" className={styles.notices}>
        {notices.map((notice) => (
          <OneNotice key={matterOf(notice)} notice={notice} />
        ))}
      </div>
      {edit !== undefined && (
        <div className={styles.bar}>
          <span className={styles.words}>{editSentence(edit)}</span>
          <Button className={styles.button} size="small" disabledFocusable={work !== null} onClick={() => void session.undo()}>
            {strings.actions.undo}
          </Button>
        </div>
      )}
    </div>
  );
}

/** No tick where nobody can know, or where something is left to do. */
const ICONS = {
  problem: <ErrorCircle16Filled aria-hidden />,
  open: <Info16Filled aria-hidden />,
  done: <CheckmarkCircle16Filled aria-hidden />,
} as const;

function OneNotice({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const { session, services } = useSession();
  const inDoubt = notice.kind === 'file-made' && services.mayDropDownloads?.() === true;
  const unfilled = unfilledOf(notice);
  const state = isBad(notice) ? 'problem' : inDoubt || unfilled > 0 ? 'open' : 'done';
  const isPassing = state === 'done' && saysAllIsDone(notice);
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(() => {
      session.dismiss(notice);
    }, SEEN);
    return () => {
      clearTimeout(timer);
    };
  }, [isPassing, notice, session]);
  return (
    <div className={mergeClasses(styles.bar, state === 'problem' && styles.wrong)} data-state={state}>
      <span className={mergeClasses(styles.icon, styles[state])}>{ICONS[state]}</span>
      <span className={styles.words}>
        {inDoubt ? strings.notices.fileInDoubt(notice.name, notice.notes ?? []) : sentenceOf(notice)}
        {unfilled > 0 && sessionMessages.unfilled(unfilled)}
      </span>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={strings.actions.dismiss}
        onClick={() => {
          session.dismiss(notice);
        }}
      />
    </div>
  );
}

/** Milliseconds after which a sentence that asks for nothing gives its room to the list. */
const SEEN = 15_000;

/** What was asked for is done, and the pane shows it: nobody has to keep the sentence in sight. */
function saysAllIsDone(notice: Notice): boolean {
  if (notice.kind === 'reviewed') return notice.unmarked === 0;
  if (notice.kind === 'file-made') return notice.path === undefined && (notice.notes ?? []).length === 0;
  return SAID_ONCE.has(notice.kind);
}

const SAID_ONCE: ReadonlySet<Notice['kind']> = new Set(['undone', 'copied', 'result-copied', 'sheet-written', 'stored-cleared']);

function unfilledOf(notice: Notice): number {
  return 'unfilled' in notice ? (notice.unfilled ?? 0) : 0;
}

function isBad(notice: Notice): boolean {
  if (notice.kind === 'problem' || notice.kind === 'warnings') return true;
  return 'warnings' in notice && notice.warnings.length > 0;
}

function sentenceOf(notice: Notice): string {
  switch (notice.kind) {
    case 'problem':
      return notice.problem.message;
    case 'reviewed':
      return sessionMessages.reviewedNow(notice.counts, notice.marked, notice.unmarked);
    case 'stopped':
      return strings.notices.stopped;
    case 'cleared':
      return clearedSentences(notice).join('');
    case 'stored-cleared':
      return sessionMessages.storedCleared;
    case 'left-message':
      return sessionMessages.leftMessage(notice.text.replaceAll('\n', ''));
    case 'warnings':
      return notice.sentences.join('');
    case 'undone':
      return strings.notices.undone(placeName(notice.cell));
    case 'copied':
      return strings.notices.copied;
    case 'result-copied':
      return strings.notices.resultCopied;
    case 'sheet-written':
      return strings.notices.sheetWritten(notice.sheet);
    case 'inputs-written':
      return [strings.notices.inputsWritten(notice.sheet, notice.isNew), ...notice.warnings].join('');
    case 'file-made':
      return [
        notice.path === undefined ? strings.notices.fileMade(notice.name) : strings.notices.fileSaved(notice.path),
        ...(notice.notes ?? []),
      ].join('');
    case 'own-file':
      return strings.notices.ownFile(notice.name, notice.isKept);
  }
}

function editSentence({ cell, before, after }: CellEdit): string {
  return strings.notices.edited(placeName(cell), shown(before), shown(after));
}

const shown = ({ content }: CellEntry): string => (content === '' ? strings.notices.blank : String(content));
