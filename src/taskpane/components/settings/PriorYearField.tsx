import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.ods';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
  file: { display: 'none' },
});

/** Last year's workbook, read in the browser. */
export function PriorYearField() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const { prior, work } = state;
  const file = useRef<HTMLInputElement>(null);
  const words = strings.settings;
  const hint =
    prior === null
      ? words.priorHint
      : prior.snapshot === null
        ? words.priorStored(prior.fileName)
        : words.priorInUse(prior.fileName);
  return (
    <Field label={words.prior} hint={hint}>
      <div className={styles.line} role="group" aria-label={words.prior}>
        <input
          ref={file}
          type="file"
          className={styles.file}
          accept={ACCEPTED}
          aria-label={words.prior}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void session.usePrior(chosen.name, () => services.readWorkbookFile(chosen));
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <Button className={styles.button} disabledFocusable={work !== null} onClick={() => file.current?.click()}>
          {prior === null ? words.chooseFile : words.replaceFile}
        </Button>
        {prior !== null && (
          <Button className={styles.button} disabledFocusable={work !== null} onClick={() => void session.forgetPrior()}>
            {words.forgetPrior}
          </Button>
        )}
      </div>
    </Field>
  );
}
