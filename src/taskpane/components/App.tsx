import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { strings } from '../strings';
import { useSession } from '../useSession';
import { DocumentTab } from './document/DocumentTab';
import { Header } from './Header';
import { LaterTab } from './LaterTab';
import { NoticeBar } from './NoticeBar';
import { ReviewTab } from './review/ReviewTab';
import { SHORT } from './shortPane';
import { type TabId, TABS } from './tabs';
import { WorkBar } from './WorkBar';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  top: { flexShrink: 0 },
  tabs: {
    paddingInline: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [SHORT]: { '& > button': { paddingBlock: '4px' } },
  },
  main: { flexGrow: 1, minHeight: 0, display: 'flex' },
  panel: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

export function App() {
  const styles = useStyles();
  const { session, state } = useSession();
  const [tab, setTab] = useState<TabId>('review');

  useEffect(() => {
    void session.start().then(() => session.tellLeftMessage());
    void session.watch();
    return () => void session.close();
  }, [session]);

  const toNarrative = useCallback(() => {
    setTab('narrative');
    if (session.state.reviewed === null) void session.review();
  }, [session]);

  return (
    <div className={styles.pane}>
      <header className={styles.top}>
        <Header tab={tab} onNarrate={toNarrative} />
        <TabList
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_event, data) => {
            setTab(data.value as TabId);
          }}
          aria-label={strings.tabs.label}
          size="medium"
        >
          {TABS.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="panel">
              {strings.tabs[id]}
            </Tab>
          ))}
        </TabList>
        <WorkBar
          work={state.work}
          onStop={() => {
            session.stop();
          }}
        />
        <NoticeBar />
      </header>
      <main className={styles.main}>
        <div className={styles.panel} id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          {tab === 'review' && <ReviewTab />}
          {tab === 'document' && <DocumentTab />}
          {(tab === 'narrative' || tab === 'settings') && <LaterTab tab={tab} />}
        </div>
      </main>
    </div>
  );
}
