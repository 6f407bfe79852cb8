import { Button, makeStyles } from '@fluentui/react-components';
import type { DocumentCheck } from '../../../app/document/documentCheck';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { ignoredIds } from '../../../app/ignored';
import { SessionProblem } from '../../../app/problem';
import { documentText } from '../../../app/report/documentText';
import { runsText } from '../../../core/said/run';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { documentName } from './documentName';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', maxWidth: '100%' },
});

interface DocumentActionsProps {
  readonly given: GivenDocument;
  readonly check: DocumentCheck;
}

/** What can be taken along: the Word file with comments, the result as text. What is ignored stays out of both. */
export function DocumentActions({ given, check }: DocumentActionsProps) {
  const styles = useStyles();
  const { session, services, state } = useSession();
  const { docx, fileName } = given;
  const isBusy = state.work !== null;
  const left = ignoredIds(check.findings, state.ignored);
  const comments = check.findings.flatMap(({ id, said }, index) =>
    left.has(id) ? [] : [{ place: check.places[index] ?? null, text: runsText(said) }],
  );
  return (
    <div className={styles.buttons}>
      {docx !== null && fileName !== null && comments.length > 0 && (
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={isBusy}
          onClick={() => {
            const name = strings.document.annotated(fileName);
            void session.saveDocument(async () => ({
              kind: 'file-made',
              name,
              ...(await services.saveAnnotated(docx, comments, name)),
            }));
          }}
        >
          {strings.document.annotate}
        </Button>
      )}
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => {
          void session.saveDocument(async () => {
            const isCopied = await services.copy(documentText(documentName(given), check, state.ignored));
            if (!isCopied) throw new SessionProblem('no-clipboard', strings.document.copyFailed);
            return { kind: 'result-copied' };
          });
        }}
      >
        {strings.document.copy}
      </Button>
    </div>
  );
}
