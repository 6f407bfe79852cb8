import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { cellUses } from '../../../app/document/cellUses';
import type { GivenDocument } from '../../../app/document/givenDocument';
import { strings } from '../../strings';
import { useSession } from '../../useSession';
import { CellUses } from './CellUses';
import { DocumentFindings } from './DocumentFindings';
import { useDocumentCheck } from './useDocumentCheck';

const useStyles = makeStyles({
  results: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** A 情况说明 against the tables: its findings above, and below them what is written of the selected cell. */
export default function CheckedDocument({ given }: { readonly given: GivenDocument }) {
  const styles = useStyles();
  const { state } = useSession();
  const outcome = useDocumentCheck(given);
  const selected = state.selection;
  const check = outcome !== null && 'check' in outcome ? outcome.check : null;
  const uses = useMemo(() => (check === null || selected === null ? [] : cellUses(check, selected)), [check, selected]);
  return (
    <>
      <div className={styles.results} tabIndex={0} role="region" aria-label={strings.document.region}>
        {outcome === null && (
          <p className={styles.note} role="status">
            {strings.document.working}
          </p>
        )}
        {outcome !== null && 'problem' in outcome && (
          <p className={styles.note} role="alert">
            {outcome.problem}
          </p>
        )}
        {outcome !== null &&
          'check' in outcome &&
          (outcome.check.recognised ? (
            <DocumentFindings given={given} outcome={outcome} />
          ) : (
            <p className={styles.note} role="status">
              {given.sheet === undefined ? strings.document.unknown : strings.document.sheetGone(given.sheet)}
            </p>
          ))}
      </div>
      {uses.length > 0 && selected !== null && <CellUses cell={selected} uses={uses} />}
    </>
  );
}
