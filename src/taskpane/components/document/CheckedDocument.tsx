import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { DocumentCheck } from '../../../app/documentCheck';
import { findingsView, NO_FILTER, speaksOf } from '../../../app/findingsView';
import type { GivenDocument } from '../../../app/givenDocument';
import type { Review } from '../../../core/review';
import { type NamedCell, placeName, toNamed } from '../../place';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { FindingSection } from '../review/FindingSection';
import { DocumentFindingCard } from './DocumentFindingCard';
import { useDocumentCheck } from './useDocumentCheck';

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  button: { minWidth: 'auto', maxWidth: '100%' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  unchecked: {
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** A 情况说明 against the tables: what they do not bear out, with its cells; what nothing confirms; the annotated copy. */
export function CheckedDocument({ given }: { readonly given: GivenDocument }) {
  const styles = useStyles();
  const { state } = useSession();
  const outcome = useDocumentCheck(given);
  if (outcome === null || state.reviewed === null) {
    return (
      <p className={styles.note} role="status">
        {strings.document.working}
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
  if (!outcome.check.recognised) {
    return (
      <p className={styles.note} role="status">
        {strings.document.unknown}
      </p>
    );
  }
  return <Findings given={given} check={outcome.check} review={state.reviewed.review} />;
}

interface FindingsProps {
  readonly given: GivenDocument;
  readonly check: DocumentCheck;
  readonly review: Review;
}

function Findings({ given, check, review }: FindingsProps) {
  const styles = useStyles();
  const { state } = useSession();
  const { selection } = state;
  const [cell, setCell] = useState<NamedCell | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const view = useMemo(
    () => findingsView({ ...review, findings: check.findings }, [], { ...NO_FILTER, cell }),
    [review, check, cell],
  );
  const selected = useMemo(() => (selection ? toNamed(selection) : null), [selection]);
  const shown = cell ?? selected;
  const here = shown === null ? 0 : check.findings.filter((finding) => speaksOf(finding, shown)).length;
  const { statements, unchecked } = check;
  return (
    <>
      <p className={styles.note} role="status">
        {strings.document.summary(statements, view.counts, unchecked.length)}
      </p>
      <div className={styles.buttons}>
        {given.docx !== null && check.findings.length > 0 && <AnnotateButton given={given} check={check} />}
        {shown !== null && (here > 0 || cell !== null) && (
          <ToggleButton
            size="small"
            className={styles.button}
            checked={cell !== null}
            title={strings.filters.onlySelected}
            onClick={() => {
              setCell(cell === null ? selected : null);
            }}
          >
            {strings.document.selected(placeName(shown), here)}
          </ToggleButton>
        )}
      </div>
      {check.findings.length === 0 && <p className={styles.note}>{strings.document.allRight}</p>}
      {view.order.length > 0 && (
        <ul className={styles.list} aria-label={strings.document.findings}>
          {view.order.map((item) => (
            <DocumentFindingCard
              key={item.finding.id}
              item={item}
              isSelected={selected !== null && speaksOf(item.finding, selected)}
            />
          ))}
        </ul>
      )}
      {unchecked.length > 0 && (
        <FindingSection
          title={strings.document.unchecked(unchecked.length)}
          isOpen={isOpen}
          onToggle={() => {
            setIsOpen(!isOpen);
          }}
        >
          {unchecked.map(({ quote, reason, place }) => (
            <li key={`${place.paragraph} ${place.start} ${quote}`} className={styles.unchecked}>
              {quote}
              {strings.document.reason(reason)}
            </li>
          ))}
        </FindingSection>
      )}
    </>
  );
}

function AnnotateButton({ given, check }: { readonly given: GivenDocument; readonly check: DocumentCheck }) {
  const styles = useStyles();
  const { session, services, state } = useSession();
  const { docx, fileName } = given;
  if (docx === null || fileName === null) return null;
  const save = (): void => {
    const name = strings.document.annotated(fileName);
    const comments = check.findings.map(({ message }, index) => ({ place: check.places[index] ?? null, text: message }));
    void session.saveDocument(async () => {
      await services.saveAnnotated(docx, comments, name);
      return { kind: 'file-made', name };
    });
  };
  return (
    <Button size="small" className={styles.button} disabledFocusable={state.work !== null} onClick={save}>
      {strings.document.annotate}
    </Button>
  );
}
