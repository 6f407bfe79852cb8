import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { assignableSheets, withSheetKind } from '../../app/sheetKinds';
import { TABLE_KINDS } from '../../core/figures/kinds';
import { CATALOG } from '../../core/tables/catalog';
import { strings } from '../strings';
import { useSession } from '../useSession';

const useStyles = makeStyles({
  all: { marginTop: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  sheet: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  name: { overflowWrap: 'anywhere', flexBasis: '84px', flexGrow: 1 },
  kind: { minWidth: '150px', flexGrow: 2, '& > select': { minWidth: 0 } },
});

/** The sheets in which nothing was recognised, and what somebody says that they hold. */
export function SheetKinds() {
  const styles = useStyles();
  const id = useId();
  const { session, state } = useSession();
  const { reviewed, settings, work } = state;
  const sheets = reviewed === null ? [] : assignableSheets(reviewed, settings.sheetKinds);
  if (sheets.length === 0) return null;
  const words = strings.sheetKinds;
  return (
    <section className={styles.all} aria-labelledby={id}>
      <span id={id}>{words.title}</span>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet} className={styles.sheet}>
            <span className={styles.name}>{sheet}</span>
            <Select
              className={styles.kind}
              size="small"
              aria-label={words.sheet(sheet)}
              disabled={work !== null}
              value={settings.sheetKinds[sheet] ?? ''}
              onChange={(_event, { value }) =>
                void session.changeSettings({ sheetKinds: withSheetKind(settings.sheetKinds, sheet, value) })
              }
            >
              <option value="">{words.none}</option>
              {TABLE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {CATALOG[kind].title}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </section>
  );
}
