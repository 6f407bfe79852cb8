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
import { pairsOf } from '../pairs';
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
  const { desk, state } = useDesk();
  const { progress, rows, documents, others, own, duplicates, notice } = state;
  const [now, setNow] = useState(() => performance.now());
  const isRunning = progress.startedAt !== null;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      setNow(performance.now());
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);

  const pairing = useMemo(
    () => (documents.length > 0 && !isRunning ? pairsOf({ rows, documents }) : null),
    [rows, documents, isRunning],
  );
  const paired = new Set(pairing?.workbooks.flatMap(({ narrative }) => (narrative.status === 'paired' ? narrative.files : [])))
    .size;
  const versions = useMemo(() => departmentsWithVersions(rows), [rows]);
  const seconds = (progress.took + (progress.startedAt === null ? 0 : Math.max(0, now - progress.startedAt))) / 1000;
  const perSecond = seconds > 0.05 ? progress.done / seconds : 0;
  const left = rows.filter(({ status }) => status === 'waiting').length;
  const cancelled = rows.filter(({ status }) => status === 'cancelled').length;
  const failed = rows.filter(({ status }) => status === 'failed').length;
  const words = strings.progress;

  return (
    <footer className={styles.footer} aria-label={strings.regions.progress}>
      {notice !== null && (
        <MessageBar className={styles.notice} intent={notice.kind === 'problem' ? 'error' : 'success'} layout="multiline">
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
      )}
      <div className={styles.line}>
        {rows.length === 0 ? (
          <span>{words.idle}</span>
        ) : (
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
        )}
        {!isRunning && versions > 0 && <span>{words.versions(versions)}</span>}
        {own > 0 && <span>{words.own(own)}</span>}
        {others > 0 && <span>{words.others(others)}</span>}
        {duplicates > 0 && <span>{words.duplicates(duplicates)}</span>}
        {isRunning && (
          <Button
            className={styles.action}
            size="small"
            onClick={() => {
              desk.cancel();
            }}
          >
            {words.cancel}
          </Button>
        )}
        {!isRunning && cancelled > 0 && (
          <Button
            className={styles.action}
            size="small"
            onClick={() => {
              desk.resume();
            }}
          >
            {words.resume(cancelled)}
          </Button>
        )}
      </div>
    </footer>
  );
}
