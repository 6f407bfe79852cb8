import { Button, makeStyles, Select } from '@fluentui/react-components';
import { DECISION_WORDS, STOCK_REASONS } from '../../../app/decisionMessages';
import type { Decision } from '../../../app/decisions';
import type { Finding } from '../../../core/findings/finding';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  reason: { flexGrow: 1, minWidth: '120px', '& > select': { minWidth: 0 } },
  button: { minWidth: 'auto' },
});

interface DecidedLineProps {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  /** What was decided about. */
  readonly title: string;
}

/** What was decided, another reason for it, and the way back. */
export function DecidedLine({ decision, findings, title }: DecidedLineProps) {
  const styles = useStyles();
  const { session } = useSession();
  const { kind, reason, proposals } = decision;
  const reasons = [...new Set([...STOCK_REASONS[kind], reason])];
  return (
    <div className={styles.line}>
      <strong>{DECISION_WORDS[kind]}</strong>
      <Select
        className={styles.reason}
        size="small"
        aria-label={strings.decisions.about(strings.decisions.reason, title)}
        value={reason}
        onChange={(_event, { value }) => void session.decide(findings, kind, value, proposals)}
      >
        {reasons.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        className={styles.button}
        aria-label={strings.decisions.about(strings.decisions.withdraw, title)}
        onClick={() => void session.withdraw(findings)}
      >
        {strings.decisions.withdraw}
      </Button>
    </div>
  );
}
