import { makeStyles, Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { strings } from '../strings';

const NarrativeTab = lazy(() => import(/* webpackChunkName: "narrative-tab" */ './narrative/NarrativeTab'));
const SettingsTab = lazy(() => import(/* webpackChunkName: "settings-tab" */ './settings/SettingsTab'));

const useStyles = makeStyles({ waiting: { padding: '20px' } });

/** Tabs that are loaded when they are first opened: the review does not wait for them. */
export function LaterTab({ tab }: { readonly tab: 'narrative' | 'settings' }) {
  const styles = useStyles();
  return (
    <Suspense fallback={<Spinner className={styles.waiting} size="small" label={strings.loadingTab} />}>
      {tab === 'narrative' ? <NarrativeTab /> : <SettingsTab />}
    </Suspense>
  );
}
