import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { GivenDocument } from '../../app/document/givenDocument';
import { toProblem } from '../../app/problem';
import CheckedDocument from '../../taskpane/components/document/CheckedDocument';
import { strings as paneStrings } from '../../taskpane/strings';
import { fileName } from '../departmentRow';
import { givenFile } from '../givenFiles';
import type { InputFile } from '../intake';
import { strings } from '../strings';

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  note: {
    margin: 0,
    padding: '8px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  files: { flexShrink: 0, flexWrap: 'wrap', paddingInline: '4px' },
  file: { maxWidth: '100%' },
});

type Outcome = { readonly given: GivenDocument } | { readonly problem: string };

/** The Word files of the department against its tables, again after every correction; one of them at a time. */
export function DocumentTab({ files }: { readonly files: readonly InputFile[] }) {
  const styles = useStyles();
  const [path, setPath] = useState<string | null>(null);
  const input = files.find((file) => file.path === path) ?? files[0];
  if (input === undefined) return null;
  return (
    <div className={styles.tab}>
      {files.length > 1 && (
        <TabList
          className={styles.files}
          size="small"
          selectedValue={input.path}
          aria-label={strings.pane.documents}
          onTabSelect={(_event, data) => {
            setPath(data.value as string);
          }}
        >
          {files.map((file) => (
            <Tab key={file.path} value={file.path} className={styles.file}>
              {fileName(file.path)}
            </Tab>
          ))}
        </TabList>
      )}
      <DocumentSection key={input.path} input={input} />
    </div>
  );
}

function DocumentSection({ input }: { readonly input: InputFile }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    let isWanted = true;
    givenFile(input.file).then(
      (given) => {
        if (isWanted) setOutcome({ given });
      },
      (error: unknown) => {
        if (isWanted) {
          setOutcome({ problem: error instanceof DOMException ? strings.problems.fileGone : toProblem(error).message });
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [input]);

  if (outcome === null) {
    return (
      <p className={styles.note} role="status">
        {paneStrings.document.working}
      </p>
    );
  }
  if ('problem' in outcome) {
    return (
      <p className={styles.note} role="alert">
        {outcome.problem}
      </p>
    );
  }
  return (
    <>
      <p className={styles.note}>{paneStrings.document.subject(fileName(input.path))}</p>
      <CheckedDocument given={outcome.given} />
    </>
  );
}
