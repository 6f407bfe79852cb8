import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { GivenDocument } from '../../app/givenDocument';
import { toProblem } from '../../app/problem';
import { CheckedDocument } from '../../taskpane/components/document/CheckedDocument';
import { strings as paneStrings } from '../../taskpane/strings';
import { useSession } from '../../taskpane/useSession';
import type { InputFile } from '../intake';

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
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

type Outcome = { readonly given: GivenDocument } | { readonly problem: string };

/** The Word files of the department against its tables, again after every correction. */
export function DocumentTab({ files }: { readonly files: readonly InputFile[] }) {
  const styles = useStyles();
  return (
    <div className={styles.tab} tabIndex={0} role="region" aria-label={paneStrings.document.region}>
      {files.map((input) => (
        <DocumentSection key={input.path} input={input} />
      ))}
    </div>
  );
}

function DocumentSection({ input }: { readonly input: InputFile }) {
  const styles = useStyles();
  const { services } = useSession();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    let isWanted = true;
    services.readDocumentFile(input.file).then(
      (given) => {
        if (isWanted) setOutcome({ given });
      },
      (error: unknown) => {
        if (isWanted) setOutcome({ problem: toProblem(error).message });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [input, services]);

  return (
    <>
      <h3 className={styles.title}>{input.path}</h3>
      {outcome === null && <p className={styles.note}>{paneStrings.document.working}</p>}
      {outcome !== null && 'problem' in outcome && <p className={styles.note}>{outcome.problem}</p>}
      {outcome !== null && 'given' in outcome && <CheckedDocument given={outcome.given} />}
    </>
  );
}
