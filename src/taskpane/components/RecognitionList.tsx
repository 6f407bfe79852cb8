import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, DismissCircle16Filled } from '@fluentui/react-icons';
import type { TableStatus } from '../../app/recognition';
import { rangeStart } from '../../core/workbook/address';
import { strings } from '../strings';
import { useSession } from '../useSession';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '6px 0 2px',
    padding: '6px 8px',
    maxHeight: '34vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
  },
  row: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  icon: { flexShrink: 0, alignSelf: 'flex-start', paddingTop: '3px', lineHeight: '16px' },
  found: { color: tokens.colorPaletteGreenForeground1 },
  missing: { color: tokens.colorPaletteRedForeground1 },
  title: { flexGrow: 1, overflowWrap: 'anywhere' },
  place: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function RecognitionList({ tables }: { readonly tables: readonly TableStatus[] }) {
  const styles = useStyles();
  const { session } = useSession();
  return (
    <ul className={styles.list} aria-label={strings.tables.title} tabIndex={0}>
      {tables.map(({ kind, number, title, place, empty }) => (
        <li key={kind} className={styles.row}>
          <span className={styles.icon}>
            {place === null ? (
              <DismissCircle16Filled className={styles.missing} aria-label={strings.tables.missing} />
            ) : (
              <CheckmarkCircle16Filled className={styles.found} aria-label={strings.tables.found} />
            )}
          </span>
          <span className={styles.title}>
            {number === null ? title : `${number} ${title}`}
            {empty && strings.tables.empty}
          </span>
          {place === null ? (
            <span className={styles.missing}>{strings.tables.missing}</span>
          ) : (
            <Link
              as="button"
              className={styles.place}
              title={strings.tables.go(title)}
              onClick={() => void session.select(rangeStart(place))}
            >
              {place.sheet}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
