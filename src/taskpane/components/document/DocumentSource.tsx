import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type GivenDocument, sheetDocument } from '../../../app/document/givenDocument';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

const ACCEPTED = '.docx,.txt';

const useStyles = makeStyles({
  source: { overflowY: 'auto', padding: '8px 12px 12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', maxWidth: '100%' },
  file: { display: 'none' },
});

/** Where the 情况说明 comes from: a file, a sheet of the workbook, or pasted. */
export function DocumentSource() {
  const styles = useStyles();
  const { session, state, services } = useSession();
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const sheets = useNarrativeSheets();
  const isBusy = state.work !== null;
  return (
    <div className={styles.source} tabIndex={0} role="region" aria-label={strings.document.region}>
      <p className={styles.words}>{strings.document.start}</p>
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
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {strings.document.chooseFile}
        </Button>
        {sheets.map((sheet) => (
          <Button
            key={sheet}
            className={styles.button}
            disabledFocusable={isBusy}
            onClick={() => void session.openDocument(() => Promise.resolve(sheetDocument(sheet)))}
          >
            {strings.document.checkSheet(sheet)}
          </Button>
        ))}
      </div>
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
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={isBusy || text.trim() === ''}
          onClick={() => void session.openDocument(() => pasted(text))}
        >
          {strings.document.check}
        </Button>
      </div>
    </div>
  );
}

async function pasted(text: string): Promise<GivenDocument> {
  const { pastedDocument } = await import(/* webpackChunkName: "document-check" */ '../../../app/document/pastedDocument');
  return pastedDocument(text);
}

/** The workbook's own sheets with a 情况说明. */
function useNarrativeSheets(): readonly string[] {
  const { services, state } = useSession();
  const { reviewed } = state;
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    if (reviewed === null) return;
    let isWanted = true;
    services.sheetsWithNarrative(reviewed.workbook).then(
      (found) => {
        if (isWanted) setSheets(found);
      },
      () => {
        // A part of the add-in could not be loaded: the other ways are still there, and say so when they fail too.
        if (isWanted) setSheets([]);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [reviewed, services]);
  return sheets;
}
