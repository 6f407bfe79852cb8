import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
  file: { display: 'none' },
});

interface FileChoiceProps {
  readonly label: string;
  readonly hint: string;
  /** File types as an `accept` attribute. */
  readonly accept: string;
  /** There is one in use, which can be replaced and put away. */
  readonly isChosen: boolean;
  readonly onChoose: (file: File) => void;
  readonly onForget: () => void;
}

/** One file that is in use, or none; it is read in the browser. */
export function FileChoice({ label, hint, accept, isChosen, onChoose, onForget }: FileChoiceProps) {
  const styles = useStyles();
  const { state } = useSession();
  const isBusy = state.work !== null;
  const words = strings.settings;
  return (
    <Field label={label} hint={hint}>
      <div className={styles.line} role="group" aria-label={label}>
        <FileButton label={isChosen ? words.replaceFile : words.chooseFile} field={label} accept={accept} onChoose={onChoose} />
        {isChosen && (
          <Button className={styles.button} disabledFocusable={isBusy} onClick={onForget}>
            {words.forgetPrior}
          </Button>
        )}
      </div>
    </Field>
  );
}

interface FileButtonProps {
  readonly label: string;
  /** What the file field is called. */
  readonly field: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A button that opens the browser's file dialog. */
export function FileButton({ label, field, accept, onChoose }: FileButtonProps) {
  const styles = useStyles();
  const { state } = useSession();
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={file}
        type="file"
        className={styles.file}
        accept={accept}
        aria-label={field}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) onChoose(chosen);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      <Button className={styles.button} disabledFocusable={state.work !== null} onClick={() => file.current?.click()}>
        {label}
      </Button>
    </>
  );
}
