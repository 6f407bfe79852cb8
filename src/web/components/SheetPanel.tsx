import { makeStyles, mergeClasses, Tab, TabList, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { checkedCells } from '../../app/checkedCells';
import { CLASS_COLORS } from '../../taskpane/components/review/classLook';
import { firstSheet, sheetTabs } from '../sheetTabs';
import { strings } from '../strings';
import { useDesk, useHostView } from '../useDesk';
import type { Workspace } from '../workspace';
import { CellLine } from './CellLine';
import { SheetTable } from './SheetTable';
import { UNSEEN } from './unseen';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  top: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '4px', padding: '4px 6px 4px 0' },
  tabs: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    flexWrap: 'nowrap',
    paddingLeft: '6px',
    overflowX: 'auto',
    scrollbarWidth: 'thin',
  },
  tab: { flexShrink: 0, maxWidth: '190px', paddingInline: '8px' },
  ticks: { flexShrink: 0, minWidth: 'auto', whiteSpace: 'nowrap' },
  label: { display: 'inline-flex', gap: '5px', alignItems: 'baseline', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '130px' },
  wrong: { color: CLASS_COLORS.error.text, fontWeight: tokens.fontWeightSemibold },
  unseen: UNSEEN,
  hidden: { fontStyle: 'italic' },
  note: {
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Where: the sheets of the open workbook, one at a time, with the marks on them. */
export function SheetPanel({ workspace }: { readonly workspace: Workspace }) {
  const styles = useStyles();
  const { host, session, views } = workspace;
  const { desk, state: deskState } = useDesk();
  const { hasTicks } = deskState;
  const { workbook, selection, shown, edited } = useHostView(host);
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  );
  const review = state.reviewed?.review ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const results = state.reviewed?.review.results;
  const checked = useMemo(() => (hasTicks && results !== undefined ? checkedCells(results) : null), [hasTicks, results]);
  const tabs = useMemo(() => sheetTabs(workbook, review, state.ignored), [workbook, review, state.ignored]);
  const first = useMemo(() => firstSheet(workbook, review), [workbook, review]);
  const name = chosen ?? first;
  const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = workbook.sheets[index];
  const view = views[index];

  // A finding, a suspect or a figure of the narrative took the reader to a cell.
  useEffect(() => {
    const target = host.state.selection;
    if (shown > 0 && target !== null) setChosen(target.sheet);
  }, [shown, host]);

  // What was shown when a correction changes the review stays in front.
  useEffect(() => {
    if (chosen === null && state.reviewed !== null && first !== null) setChosen(first);
  }, [chosen, first, state.reviewed]);

  // Of more tabs than there is room for the one in front is in sight.
  useEffect(() => {
    if (name !== null) document.getElementById(tabId(name))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [name]);

  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <SheetTabs tabs={tabs} name={name} onSelect={setChosen} />
        <ToggleButton
          className={styles.ticks}
          size="small"
          appearance="subtle"
          checked={hasTicks}
          title={strings.sheet.ticksHint}
          onClick={() => {
            desk.showTicks(!hasTicks);
          }}
        >
          {strings.sheet.ticks}
        </ToggleButton>
      </div>
      {workspace.hasFormulas && edited.size > 0 && (
        <p className={styles.note} role="note">
          {strings.sheet.formulasStale}
        </p>
      )}
      {sheet !== undefined && view !== undefined && (
        <SheetTable
          key={sheet.name}
          workspace={workspace}
          sheet={sheet}
          view={view}
          selection={selection?.sheet === sheet.name ? selection : null}
          labelledBy={tabId(sheet.name)}
          ticks={checked?.get(sheet.name) ?? null}
        />
      )}
      <CellLine workspace={workspace} sheet={name} checked={checked} />
    </div>
  );
}

interface SheetTabsProps {
  readonly tabs: ReturnType<typeof sheetTabs>;
  /** The sheet in front. */
  readonly name: string | null;
  readonly onSelect: (sheet: string) => void;
}

function SheetTabs({ tabs, name, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={name}
      onTabSelect={(_event, { value }) => {
        onSelect(String(value));
      }}
      aria-label={strings.sheet.tabs}
    >
      {tabs.map(({ sheet, label, isHidden, counts }) => (
        <Tab key={sheet} value={sheet} id={tabId(sheet)} aria-controls="sheet-panel" className={styles.tab} title={sheet}>
          <span className={mergeClasses(styles.label, isHidden && styles.hidden)}>
            <span className={mergeClasses(styles.name, counts.error > 0 && styles.wrong)}>{label}</span>
            {counts.error > 0 && (
              <span className={styles.wrong} aria-hidden>
                ✕{counts.error}
              </span>
            )}
            <span
              className={styles.unseen}
            >{`${isHidden ? strings.sheet.hidden : ''}${strings.sheet.tabCounts(counts.error, counts.rounding)}`}</span>
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

const tabId = (sheet: string): string => `sheet-tab-${sheet.replace(/\s/g, '_')}`;
