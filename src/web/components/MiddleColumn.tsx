import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons';
import { problemOf } from '../departmentRow';
import { strings } from '../strings';
import { useDesk } from '../useDesk';
import { HeatMap } from './HeatMap';
import { SheetPanel } from './SheetPanel';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '28px 24px',
    maxWidth: '560px',
    color: tokens.colorNeutralForeground2,
    lineHeight: '22px',
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  icon: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** Where: the open department's sheets, or why there are none. */
export function MiddleColumn() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { workspace, openId, view, rows } = state;
  const row = desk.row(openId);
  const problem = row === undefined ? null : problemOf(row);
  if (view === 'overview' && rows.length > 0) return <HeatMap />;
  if (workspace !== null) return <SheetPanel key={workspace.id} workspace={workspace} />;
  if (row === undefined) return <div className={styles.message}>{strings.open.choose}</div>;
  if (problem === null) return <Spinner className={styles.message} label={strings.open.loading} />;
  return (
    <div className={styles.message} role="alert">
      <h2 className={styles.title}>
        <ErrorCircle24Regular className={styles.icon} aria-hidden />
        {strings.pane.failed}
      </h2>
      <p className={styles.text}>{row.path}</p>
      <p className={styles.text}>{problem}</p>
      <p className={styles.text}>{strings.pane.failedHint}</p>
    </div>
  );
}
