import { makeStyles, tokens } from '@fluentui/react-components';
import { type CSSProperties, type DragEvent, useRef, useState } from 'react';
import { droppedFiles } from '../intake';
import { strings } from '../strings';
import { type ColumnWidths, useColumnWidths } from '../useColumnWidths';
import { useDesk } from '../useDesk';
import { COLUMN_DEFAULTS, ColumnHandle } from './ColumnHandle';
import { DepartmentList } from './DepartmentList';
import { EmptyState } from './EmptyState';
import { FooterBar } from './FooterBar';
import { NARROW, STACKED } from './layout';
import { MiddleColumn } from './MiddleColumn';
import { ReviewPane } from './ReviewPane';
import { TopBar } from './TopBar';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    minWidth: '300px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    position: 'relative',
    [STACKED]: { height: 'auto', minHeight: '100vh' },
  },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: `var(--who, ${COLUMN_DEFAULTS.who}px) minmax(0, 1fr) var(--what, ${COLUMN_DEFAULTS.what}px)`,
    gridTemplateRows: 'minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: 'var(--who, 196px) minmax(0, 1fr) var(--what, 316px)' },
    [STACKED]: { display: 'flex', flexDirection: 'column' },
  },
  who: {
    position: 'relative',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    minHeight: 0,
    [STACKED]: { borderRight: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, height: '264px', flexShrink: 0 },
  },
  where: {
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    [STACKED]: { height: '78vh', flexShrink: 0 },
  },
  what: {
    position: 'relative',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    minHeight: 0,
    [STACKED]: { borderLeft: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, height: '88vh', flexShrink: 0 },
  },
  dropping: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase600,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-12px',
    pointerEvents: 'none',
  },
});

/** The whole page: who, where, what; files can be dropped anywhere on it. */
export function DeskPage({ onSample }: { readonly onSample: () => void }) {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const [isDropping, setIsDropping] = useState(false);
  const [widths, changeWidth] = useColumnWidths();
  const depth = useRef(0);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  const isEmpty = state.rows.length === 0;

  return (
    <div
      className={styles.page}
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setIsDropping(true);
      }}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setIsDropping(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setIsDropping(false);
        void droppedFiles(event.dataTransfer).then((files) => {
          desk.add(files);
        });
      }}
    >
      <TopBar />
      {isEmpty ? (
        <EmptyState onSample={onSample} />
      ) : (
        <main className={styles.columns} style={widthVariables(widths)}>
          <nav className={styles.who} aria-label={strings.regions.departments}>
            <DepartmentList />
            <ColumnHandle column="who" width={widths.who ?? null} onWidth={changeWidth.bind(null, 'who')} />
          </nav>
          <section className={styles.where} aria-label={strings.regions.sheet}>
            <MiddleColumn />
          </section>
          <section className={styles.what} aria-label={strings.regions.review}>
            <ColumnHandle column="what" width={widths.what ?? null} onWidth={changeWidth.bind(null, 'what')} />
            {state.workspace !== null && <ReviewPane key={state.workspace.id} workspace={state.workspace} />}
          </section>
        </main>
      )}
      <FooterBar />
      {isDropping && <div className={styles.dropping}>{strings.open.dropHere}</div>}
    </div>
  );
}

function widthVariables({ who, what }: ColumnWidths): CSSProperties {
  const variables = {
    ...(who === undefined ? {} : { '--who': `${who}px` }),
    ...(what === undefined ? {} : { '--what': `${what}px` }),
  };
  return variables as CSSProperties;
}
