import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { pastedDocument } from '../../../app/givenDocument';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CheckedDocument } from './CheckedDocument';

const ACCEPTED = '.docx,.txt';

const useStyles = makeStyles({
  tab: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '8px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto' },
  subject: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  file: { display: 'none' },
});

/** 核对: a 情况说明, pasted or from a file, against the tables of the workbook. */
export function DocumentTab() {
  const styles = useStyles();
  const { session, state } = useSession();
  const { document } = state;
  return (
    <div className={styles.tab} tabIndex={0} role="region" aria-label={strings.document.region}>
      {document === null ? (
        <Source />
      ) : (
        <>
          <div className={styles.subject}>
            <p className={styles.words}>{strings.document.subject(document.fileName ?? strings.document.pasted)}</p>
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                session.closeDocument();
              }}
            >
              {strings.document.close}
            </Button>
          </div>
          <CheckedDocument given={document} />
        </>
      )}
    </div>
  );
}

function Source() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const isBusy = state.work !== null;
  return (
    <>
      <p className={styles.words}>{strings.document.start}</p>
      <Field label={strings.document.paste}>
        <Textarea
          value={text}
          rows={8}
          resize="vertical"
          onChange={(_event, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <input
          ref={file}
          type="file"
          className={styles.file}
          accept={ACCEPTED}
          aria-label={strings.document.file}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void session.openDocument(() => services.readDocumentFile(chosen));
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || text.trim() === ''}
          onClick={() => void session.openDocument(() => Promise.resolve(pastedDocument(text)))}
        >
          {strings.document.check}
        </Button>
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {strings.document.chooseFile}
        </Button>
      </div>
    </>
  );
}
