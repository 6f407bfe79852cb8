import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular, TableAddRegular } from '@fluentui/react-icons';
import { strings } from '../strings';
import { OpenButtons } from './OpenButtons';
import { STACKED } from './layout';

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '12px',
    maxWidth: '560px',
    padding: '44px 32px',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    [STACKED]: { padding: '28px 16px' },
  },
  icon: { color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: '22px' },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', padding: '6px 0' },
  privacy: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  lock: { flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
});

export function EmptyState({ onSample }: { readonly onSample: () => void }) {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <div className={styles.box}>
        <TableAddRegular className={styles.icon} fontSize="48px" aria-hidden />
        <h2 className={styles.title}>{strings.open.emptyTitle}</h2>
        <p className={styles.text}>{strings.open.emptyText}</p>
        <div className={styles.buttons}>
          <OpenButtons primary />
          <Button appearance="subtle" onClick={onSample}>
            {strings.open.sample}
          </Button>
        </div>
        <p className={styles.privacy}>
          <LockClosed20Regular className={styles.lock} aria-hidden />
          {strings.open.emptyPrivacy}
        </p>
      </div>
    </main>
  );
}
