import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentCheck } from '../../../app/document/documentCheck';
import { type CopyChoices, wordNotes } from '../../../app/document/wordCopy';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { ignoredIds } from '../../../app/ignored';
import { SessionProblem } from '../../../app/problem';
import { documentText } from '../../../app/report/documentText';
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

/** What can be taken along: the Word file with comments, ticks and tracked changes, the result as text. What is ignored stays out of both. */
export function DocumentActions({ given, check }: DocumentActionsProps) {
  const styles = useStyles();
  const { session, services, state } = useSession();
  const { docx, fileName } = given;
  const [choices, setChoices] = useState<CopyChoices>({ ticks: false, corrections: false });
  const isBusy = state.work !== null;
  const left = ignoredIds(check.findings, state.ignored);
  const found = check.findings.flatMap(({ id, said }, index) =>
    left.has(id) ? [] : [{ said, place: check.places[index] ?? null, corrections: check.corrections[index] ?? [] }],
  );
  const agreed = check.agreed.flatMap(({ number }) => number);
  const known = found.flatMap(({ corrections }) => corrections).length;
  const isMarked = found.length > 0 || (choices.ticks && agreed.length > 0);
  return (
    <div className={styles.buttons}>
      {docx !== null && fileName !== null && isMarked && (
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={isBusy}
          onClick={() => {
            const name = strings.document.annotated(fileName);
            void session.saveDocument(async () => ({
              kind: 'file-made',
              name,
              ...(await services.saveAnnotated(docx, wordNotes(found, agreed, choices, new Date()), name)),
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
      {docx !== null && agreed.length > 0 && (
        <Checkbox
          label={strings.document.copyTicks(agreed.length)}
          checked={choices.ticks}
          onChange={(_event, { checked }) => {
            setChoices({ ...choices, ticks: checked === true });
          }}
        />
      )}
      {docx !== null && known > 0 && (
        <Checkbox
          label={strings.document.copyCorrections(known)}
          checked={choices.corrections}
          onChange={(_event, { checked }) => {
            setChoices({ ...choices, corrections: checked === true });
          }}
        />
      )}
    </div>
  );
}
