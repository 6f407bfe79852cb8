import { makeStyles, tokens } from '@fluentui/react-components';
import { decisionOn } from '../../../app/decisions';
import type { FindingItem } from '../../../app/findingsView';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { DecisionNote } from './DecisionNote';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '18px', marginTop: '4px' },
});

/** What was decided about a finding, and why it is ignored. */
export function FindingNotes({ item: { finding, ignoring } }: { readonly item: FindingItem }) {
  const styles = useStyles();
  const { state } = useSession();
  const decision = decisionOn(finding, state.decisions);
  return (
    <>
      {decision !== null && (
        <div className={styles.note}>
          <DecisionNote decision={decision} />
        </div>
      )}
      {ignoring.state === 'ignored' && <div className={styles.note}>{strings.finding.reason(ignoring.reason)}</div>}
      {ignoring.state === 'changed' && (
        <div className={styles.note}>{strings.finding.changed(ignoring.reason, ignoring.difference)}</div>
      )}
    </>
  );
}
