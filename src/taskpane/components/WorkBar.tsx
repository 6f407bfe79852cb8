import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { WorkStep } from '../../app/session/sessionState';
import { strings } from '../strings';

const useStyles = makeStyles({
  bar: { height: '2px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '2px 8px 2px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Only work that can leave the workbook as it is can be stopped; marks are written in one go. */
const STOPPABLE: ReadonlySet<WorkStep> = new Set(['reading', 'checking', 'marking', 'prior-year']);

export function WorkBar({ work, onStop }: { readonly work: WorkStep | null; readonly onStop: () => void }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite">
      {work !== null && (
        <>
          <ProgressBar className={styles.bar} aria-label={strings.work[work]} />
          <div className={styles.line}>
            <span>{strings.work[work]}</span>
            {STOPPABLE.has(work) && (
              <Button size="small" appearance="subtle" onClick={onStop}>
                {strings.actions.stop}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
