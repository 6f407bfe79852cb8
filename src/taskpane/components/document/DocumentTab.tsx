import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { documentName } from './documentName';
import { DocumentSource } from './DocumentSource';
import { useDocumentChecks } from './useDocumentCheck';

const CheckedDocument = lazy(() => import(/* webpackChunkName: "document-view" */ './CheckedDocument'));

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  subject: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between', padding: '8px 12px 4px' },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  waiting: { padding: '0 12px' },
  button: { minWidth: 'auto', flexShrink: 0 },
});

/** 核对: a 情况说明, pasted, from a file or from a sheet, against the tables of the workbook. */
export function DocumentTab() {
  const styles = useStyles();
  const { session, state } = useSession();
  const checks = useDocumentChecks();
  const { document } = state;
  if (document === null) return <DocumentSource />;
  return (
    <div className={styles.tab}>
      <div className={styles.subject}>
        <p className={styles.words}>{strings.document.subject(documentName(document))}</p>
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            checks.forget(document);
            session.closeDocument();
          }}
        >
          {strings.document.close}
        </Button>
      </div>
      <Suspense fallback={<p className={styles.waiting}>{strings.document.working}</p>}>
        <CheckedDocument given={document} />
      </Suspense>
    </div>
  );
}
