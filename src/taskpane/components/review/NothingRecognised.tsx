import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { sessionMessages } from '../../../app/session/sessionMessages';
import type { Review } from '../../../core/findings/finding';
import { runsText } from '../../../core/said/run';
import { SheetKinds } from '../SheetKinds';

const useStyles = makeStyles({
  all: { padding: '14px 12px', color: tokens.colorNeutralForeground2, overflowY: 'auto' },
  why: { marginTop: '8px' },
});

/** Instead of findings: that no table was recognised, which sheets were looked at, and what kept them from being read. */
export function NothingRecognised({ findings }: Pick<Review, 'findings'>) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      <Text block>{sessionMessages.noTables}</Text>
      {findings.map(({ id, said }) => (
        <Text key={id} block className={styles.why}>
          {runsText(said)}
        </Text>
      ))}
      <SheetKinds />
    </div>
  );
}
