import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular, Document16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { recognition } from '../../app/recognition';
import { compareReports, type Comparison, earlierOf } from '../../app/report/compareReports';
import type { EarlierReport } from '../../app/report/earlierReports';
import type { Companion } from '../../app/folder/pairing';
import { LaterTab } from '../../taskpane/components/LaterTab';
import { NoticeBar } from '../../taskpane/components/NoticeBar';
import { RecognitionList } from '../../taskpane/components/RecognitionList';
import { ReviewTab } from '../../taskpane/components/review/ReviewTab';
import { SheetKinds } from '../../taskpane/components/SheetKinds';
import { WorkBar } from '../../taskpane/components/WorkBar';
import { browserServices } from '../../taskpane/browserServices';
import type { Services } from '../../taskpane/services';
import { strings as paneStrings } from '../../taskpane/strings';
import { SessionContext, useSession } from '../../taskpane/useSession';
import { type DepartmentRow, documentErrors, fileName, reviewOf, rowName } from '../departmentRow';
import { companionFiles, pairsOf, spoken } from '../pairs';
import type { DeskState } from '../deskState';
import { strings } from '../strings';
import { DocumentTab } from './DocumentTab';
import { useDesk } from '../useDesk';
import { useUndoKey } from '../useUndoKey';
import type { Workspace } from '../workspace';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: { flexShrink: 0, padding: '8px 12px 2px' },
  department: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  document: {
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  wrong: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'pre',
  },
  note: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  tabs: { flexShrink: 0, paddingInline: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const TABS = ['review', 'document', 'narrative', 'settings'] as const;
type TabId = (typeof TABS)[number];

const PAGE_SERVICES: Services = { ...browserServices, home: 'page' };

/** What: the same review as in Excel's pane, over the workbook in memory. */
export function ReviewPane({ workspace }: { readonly workspace: Workspace }) {
  const value = useMemo(() => ({ session: workspace.session, services: PAGE_SERVICES }), [workspace]);
  return (
    <SessionContext.Provider value={value}>
      <Pane workspace={workspace} />
    </SessionContext.Provider>
  );
}

function Pane({ workspace }: { readonly workspace: Workspace }) {
  const styles = useStyles();
  const { session, state } = useSession();
  const { desk, state: deskState } = useDesk();
  useUndoKey();
  const [tab, setTab] = useState<TabId>('review');
  const row = desk.row(workspace.id);
  const narrative = row === undefined ? null : narrativeOf(row.path, deskState);
  const paired = narrative?.status === 'paired' ? narrative.files : [];
  const documents = deskState.documents.filter(({ path }) => paired.includes(path));

  return (
    <div className={styles.pane}>
      <Head row={row} narrative={narrative} />
      <Tabs tab={tab} onTab={setTab} row={row} hasDocuments={documents.length > 0} />
      <WorkBar
        work={state.work}
        onStop={() => {
          session.stop();
        }}
      />
      <NoticeBar />
      <div className={styles.panel} id="pane-panel" role="tabpanel" aria-labelledby={`pane-tab-${tab}`}>
        {tab === 'review' && (
          <ReviewTab
            onLastError={() => void desk.openNextWithErrors()}
            isWalking={deskState.isWalking}
            isInSight={deskState.view === 'sheet'}
          />
        )}
        {tab === 'document' && <DocumentTab files={documents} />}
        {(tab === 'narrative' || tab === 'settings') && <LaterTab tab={tab} />}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly row: DepartmentRow | undefined;
  readonly narrative: Companion | null;
}

/** The department, what was read of it, and the files that belong to it. */
function Head({ row, narrative }: HeadProps) {
  const styles = useStyles();
  const { state } = useSession();
  const { state: deskState } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const tables = state.reviewed ? recognition(state.reviewed.review) : [];
  const found = tables.filter((table) => table.place !== null).length;
  const prior = row === undefined || deskState.progress.startedAt !== null ? undefined : companionFiles(row, deskState).prior;
  const since = useMemo(() => sinceLast(row, deskState.last), [row, deskState.last]);

  return (
    <div className={styles.head}>
      <h2 className={styles.department}>{state.reviewed?.review.department ?? (row ? rowName(row) : strings.list.unknown)}</h2>
      {state.reviewed && (
        <button
          type="button"
          className={styles.facts}
          aria-expanded={isOpen}
          title={strings.pane.tables}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {factsOf(state.reviewed.review, found, tables.length)}
          {isOpen ? <ChevronUp16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}
        </button>
      )}
      {isOpen && (
        <>
          <RecognitionList tables={tables} />
          <SheetKinds />
        </>
      )}
      {narrative !== null && (
        <div className={styles.document}>
          <Document16Regular aria-hidden />
          {strings.pane.document(spoken(narrative))}
        </div>
      )}
      {prior !== undefined && <div className={styles.document}>{strings.pane.prior(fileName(prior.path))}</div>}
      {since !== null && (
        <div className={styles.document}>{strings.pane.since(since.fixed, since.open, since.new, since.unclear)}</div>
      )}
      {row?.notes.map((note) => (
        <div key={note} className={styles.note} role="status">
          {note}
        </div>
      ))}
    </div>
  );
}

interface TabsProps {
  readonly tab: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly row: DepartmentRow | undefined;
  readonly hasDocuments: boolean;
}

function Tabs({ tab, onTab, row, hasDocuments }: TabsProps) {
  const styles = useStyles();
  const wrong = useMemo(() => (row === undefined ? 0 : documentErrors(row)), [row]);

  return (
    <TabList
      className={styles.tabs}
      selectedValue={tab}
      onTabSelect={(_event, data) => {
        onTab(data.value as TabId);
      }}
      aria-label={strings.pane.label}
      size="small"
    >
      {TABS.filter((one) => one !== 'document' || hasDocuments).map((one) => (
        <Tab key={one} value={one} id={`pane-tab-${one}`} aria-controls="pane-panel">
          {paneStrings.tabs[one]}
          {one === 'document' && wrong > 0 && (
            <span className={styles.wrong} role="img" aria-label={strings.list.errors(wrong)}>{` ✕ ${wrong}`}</span>
          )}
        </Tab>
      ))}
    </TabList>
  );
}

function factsOf(
  { year, unit }: { readonly year: number | null; readonly unit: string | null },
  found: number,
  expected: number,
): string {
  const { header } = paneStrings;
  return [
    year === null ? header.unknownYear : header.year(year),
    ...(unit === null ? [] : [unit]),
    header.recognised(found, expected),
  ].join(header.separator);
}

/** `null` where no Word file was given, and while the departments' names are still being read. */
function narrativeOf(path: string, state: DeskState): Companion | null {
  if (state.documents.length === 0 || state.progress.startedAt !== null) return null;
  return pairsOf(state).workbooks.find(({ file }) => file === path)?.narrative ?? null;
}

/** What has become of the department's problems since the last review; `null` where there is none of it. */
function sinceLast(row: DepartmentRow | undefined, last: readonly EarlierReport[]): Comparison['counts'] | null {
  const report = row === undefined ? null : reviewOf(row);
  const earlier = report === null ? null : earlierOf(report, last);
  return report === null || earlier === null ? null : compareReports(report, earlier).counts;
}
