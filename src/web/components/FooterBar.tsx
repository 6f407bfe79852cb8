import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useState } from 'react';
import { strings as paneStrings } from '../../taskpane/strings';
import { departmentsWithVersions } from '../departmentRow';
import { pairsOf, priorPaths } from '../pairs';
import { strings } from '../strings';
import { useDesk } from '../useDesk';

const useStyles = makeStyles({
  footer: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '14px',
    rowGap: '2px',
    minHeight: '36px',
    padding: '2px 14px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  bar: { width: '220px' },
  action: { marginLeft: 'auto' },
  failed: { color: tokens.colorPaletteRedForeground1 },
  notice: { borderRadius: 0 },
});

const TICK = 250;

/** How far the review is, how fast, and what was not taken in. */
export function FooterBar() {
  const styles = useStyles();
  return (
    <footer className={styles.footer} aria-label={strings.regions.progress}>
      <Notice />
      <div className={styles.line}>
        <ProgressWords />
        <LeftOut />
        <ProgressActions />
      </div>
    </footer>
  );
}

/** No tick where something is left to do. */
const INTENTS = { done: 'success', open: 'warning', problem: 'error' } as const;

function Notice() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { notice } = state;
  if (notice === null) return null;
  return (
    <MessageBar className={styles.notice} intent={INTENTS[notice.kind]} layout="multiline">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={paneStrings.actions.dismiss}
            onClick={() => {
              desk.tell(null);
            }}
          />
        }
      />
    </MessageBar>
  );
}

function ProgressWords() {
  const styles = useStyles();
  const { progress, rows, documents } = useDesk().state;
  const isRunning = progress.startedAt !== null;
  const now = useNow(isRunning);
  const pairing = useMemo(
    () => (documents.length > 0 && !isRunning ? pairsOf({ rows, documents }) : null),
    [rows, documents, isRunning],
  );
  const words = strings.progress;
  if (rows.length === 0) return <span>{words.idle}</span>;

  const paired = new Set(pairing?.workbooks.flatMap(({ narrative }) => (narrative.status === 'paired' ? narrative.files : [])))
    .size;
  const seconds = (progress.took + (progress.startedAt === null ? 0 : Math.max(0, now - progress.startedAt))) / 1000;
  const perSecond = seconds > 0.05 ? progress.done / seconds : 0;
  const left = rows.filter(({ status }) => status === 'waiting').length;
  const failed = rows.filter(({ status }) => status === 'failed').length;
  return (
    <>
      <span>{words.done(progress.done, rows.length)}</span>
      {isRunning && (
        <ProgressBar className={styles.bar} value={progress.done / rows.length} thickness="large" aria-label={words.bar} />
      )}
      {perSecond > 0 && <span>{words.rate(perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0))}</span>}
      {isRunning && perSecond > 0 && <span>{words.left(Math.ceil(left / perSecond))}</span>}
      {!isRunning && progress.done > 0 && <span>{words.took(seconds.toFixed(1))}</span>}
      {failed > 0 && <span className={styles.failed}>{words.failed(failed)}</span>}
      {pairing !== null && <span>{words.documents(paired, documents.length)}</span>}
    </>
  );
}

/** The files that are no department of their own. */
function LeftOut() {
  const { progress, rows, documents, others, own, duplicates } = useDesk().state;
  const versions = useMemo(() => departmentsWithVersions(rows), [rows]);
  const priors = useMemo(() => priorPaths({ rows, documents }).size, [rows, documents]);
  const words = strings.progress;
  return (
    <>
      {progress.startedAt === null && versions > 0 && <span>{words.versions(versions)}</span>}
      {priors > 0 && <span>{words.priors(priors)}</span>}
      {own > 0 && <span>{words.own(own)}</span>}
      {others > 0 && <span>{words.others(others)}</span>}
      {duplicates > 0 && <span>{words.duplicates(duplicates)}</span>}
    </>
  );
}

function ProgressActions() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const cancelled = state.rows.filter(({ status }) => status === 'cancelled').length;
  const isRunning = state.progress.startedAt !== null;
  if (!isRunning && cancelled === 0) return null;
  return (
    <Button
      className={styles.action}
      size="small"
      onClick={() => {
        if (isRunning) desk.cancel();
        else desk.resume();
      }}
    >
      {isRunning ? strings.progress.cancel : strings.progress.resume(cancelled)}
    </Button>
  );
}

/** The time, moving while it is looked at. */
function useNow(isMoving: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => {
      setNow(performance.now());
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [isMoving]);
  return now;
}
