import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import { recognition } from '../../app/recognition';
import type { SessionState } from '../../app/session/sessionState';
import { currentWording } from '../../app/narrative/currentWording';
import { strings } from '../strings';
import { useSession } from '../useSession';
import { SHORT } from './shortPane';
import { RecognitionList } from './RecognitionList';
import { SheetKinds } from './SheetKinds';
import type { TabId } from './tabs';

const useStyles = makeStyles({
  header: { padding: '10px 12px 4px', [SHORT]: { padding: '4px 12px 2px' } },
  department: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  meta: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorNeutralForeground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  // The line breaks between facts.
  fact: { display: 'inline-block' },
  incomplete: { color: tokens.colorPaletteRedForeground1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    marginTop: '8px',
    marginBottom: '2px',
    [SHORT]: { marginTop: '4px' },
  },
  action: { minWidth: 'auto', whiteSpace: 'nowrap', paddingInline: '10px', [SHORT]: { paddingBlock: '1px' } },
});

export function Header({ tab, onNarrate }: { readonly tab: TabId; readonly onNarrate: () => void }) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { reviewed, work } = state;
  const [isOpen, setIsOpen] = useState(false);
  const tables = reviewed ? recognition(reviewed.review) : [];
  const found = tables.filter((table) => table.place !== null).length;

  return (
    <div className={styles.header}>
      <h1 className={styles.department}>
        {reviewed ? (reviewed.review.department ?? strings.header.unknownDepartment) : strings.product}
      </h1>
      {reviewed && (
        <button
          type="button"
          className={mergeClasses(styles.meta, found < tables.length && styles.incomplete)}
          aria-expanded={isOpen}
          title={strings.header.showTables}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <span>
            {facts(state, found, tables.length).map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && strings.header.separator}
                <span className={styles.fact}>{fact}</span>
              </Fragment>
            ))}
          </span>
          {isOpen ? <ChevronUp16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
        </button>
      )}
      {isOpen && (
        <>
          <RecognitionList tables={tables} />
          <SheetKinds />
        </>
      )}
      {tab === 'review' && (
        <div className={styles.actions}>
          <Button
            className={styles.action}
            appearance="primary"
            disabledFocusable={work !== null}
            onClick={() => void session.reviewAndMark()}
          >
            {strings.actions.review}
          </Button>
          <Button className={styles.action} disabledFocusable={work !== null} onClick={onNarrate}>
            {strings.actions.narrate}
          </Button>
          <Button className={styles.action} disabledFocusable={work !== null} onClick={() => void session.clearMarks()}>
            {strings.actions.clear}
          </Button>
        </div>
      )}
    </div>
  );
}

function facts(state: SessionState, found: number, expected: number): readonly string[] {
  const { reviewed } = state;
  if (reviewed === null) return [];
  const { year, unit } = reviewed.review;
  const wording = currentWording(state);
  return [
    year === null ? strings.header.unknownYear : strings.header.year(year),
    ...(unit === null ? [] : [unit]),
    wording === null ? strings.header.unknownForm : strings.header.formOf(wording.name),
    strings.header.recognised(found, expected),
  ];
}
