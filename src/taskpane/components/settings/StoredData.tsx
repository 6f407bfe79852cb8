import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { keptInWorkbook } from '../../../app/stored/workbookStore';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  stored: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start' },
  button: { minWidth: 'auto' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What of ours would be published with the workbook, and how to take it out: asked twice, as nothing brings it back. */
export function StoredData() {
  const styles = useStyles();
  const { session, state } = useSession();
  const [isAsked, setIsAsked] = useState(false);
  const words = strings.settings;
  const kept = keptInWorkbook(state);
  const press = (): void => {
    setIsAsked(!isAsked);
    if (isAsked) void session.clearStored();
  };
  return (
    <section className={styles.stored} aria-label={words.stored}>
      <p className={styles.note}>{kept.length === 0 ? words.storedNone : words.storedNow(kept)}</p>
      {kept.length > 0 && (
        <Button className={styles.button} disabledFocusable={state.work !== null} onClick={press}>
          {isAsked ? words.confirmClearStored : words.clearStored}
        </Button>
      )}
    </section>
  );
}
