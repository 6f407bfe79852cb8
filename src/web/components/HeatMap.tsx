import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { openHeat } from '../../app/overview';
import { hasTexts } from '../../app/report/documentSections';
import { CATALOG } from '../../core/tables/catalog';
import { folderMessages } from '../../core/messages/folder';
import { SHORT_TABLE_NAMES } from '../../core/overview/overviewMessages';
import { type HeatCell, HEAT_COLUMNS, type HeatColumn } from '../../core/overview/heat';
import { heatLook, heatSign, heatWords } from '../../taskpane/components/review/heatLook';
import { strings as paneStrings } from '../../taskpane/strings';
import { type DepartmentRow, reviewOf, rowName, settledErrors } from '../departmentRow';
import { departmentsOf, notSentOf } from '../pairs';
import { strings } from '../strings';
import { useDesk } from '../useDesk';

const useStyles = makeStyles({
  area: { height: '100%', overflow: 'auto', padding: '10px 12px', boxSizing: 'border-box' },
  summary: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '22px' },
  legend: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, lineHeight: '18px' },
  table: {
    borderCollapse: 'separate',
    borderSpacing: '2px',
    width: '100%',
    tableLayout: 'fixed',
    fontVariantNumeric: 'tabular-nums',
  },
  names: { width: '26%' },
  head: {
    position: 'sticky',
    top: '-10px',
    zIndex: 1,
    padding: '2px 1px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '13px',
    verticalAlign: 'bottom',
  },
  name: {
    padding: '2px 6px 2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  open: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  cell: {
    height: '24px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  unread: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
});

/** Who has what in which table: the first view of many departments. Arrow keys move, Enter and a click open. */
export function HeatMap() {
  const styles = useStyles();
  const { desk, state } = useDesk();
  const { rows, documents, last, progress, openId } = state;
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<readonly [row: number, column: number]>([0, 0]);
  const shown = useMemo(() => departmentsOf({ rows, documents }), [rows, documents]);
  const notSent = useMemo(() => notSentOf({ rows, documents, last, progress }), [rows, documents, last, progress]);
  const wrong = shown.filter(({ counts }) => counts.error > 0);
  const sum = (of: (row: DepartmentRow) => number): number => shown.reduce((total, row) => total + of(row), 0);

  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = [clamp(active[0] + step[0], shown.length), clamp(active[1] + step[1], HEAT_COLUMNS.length)] as const;
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-heat="${next[0]} ${next[1]}"]`)?.focus();
  };
  return (
    <div className={styles.area} data-heat-map="">
      <h2 className={styles.summary}>
        {strings.overview.summary({
          departments: shown.length,
          wrong: wrong.length,
          errors: sum(({ counts }) => counts.error),
          settled: sum(settledErrors),
          notSent: notSent.length,
        })}
      </h2>
      <p className={styles.legend}>{strings.overview.legend(sum(({ counts }) => counts.rounding))}</p>
      <table ref={table} className={styles.table} role="grid" aria-label={strings.overview.label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.names)} scope="col">
              {strings.overview.department}
            </th>
            {HEAT_COLUMNS.map((column) => (
              <th key={column} className={styles.head} scope="col" title={fullName(column)}>
                {shortName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <HeatRow
              key={row.id}
              row={row}
              index={index}
              isOpen={row.id === openId}
              active={active[0] === index ? active[1] : null}
              onOpen={(column) => {
                setActive([index, HEAT_COLUMNS.indexOf(column)]);
                void desk.openTable(row.id, column);
              }}
            />
          ))}
          {notSent.map(({ department, file, problem }) => (
            <tr key={file}>
              <th scope="row" className={styles.name}>
                {department}
              </th>
              <td className={styles.unread} colSpan={HEAT_COLUMNS.length}>
                {folderMessages.absent(problem)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeatRowProps {
  readonly row: DepartmentRow;
  readonly index: number;
  readonly isOpen: boolean;
  /** The column that takes the Tab key, where one of this row does. */
  readonly active: number | null;
  readonly onOpen: (column: HeatColumn) => void;
}

const HeatRow = memo(
  function HeatRow({ row, index, isOpen, active, onOpen }: HeatRowProps) {
    const styles = useStyles();
    const review = reviewOf(row);
    const heat = review === null ? null : openHeat(review, row.ignored, hasTexts(review));
    return (
      <tr>
        <th scope="row" className={mergeClasses(styles.name, isOpen && styles.open)} title={row.path}>
          {rowName(row)}
        </th>
        {heat === null ? (
          <td className={styles.unread} colSpan={HEAT_COLUMNS.length}>
            {strings.list.status[row.status]}
          </td>
        ) : (
          HEAT_COLUMNS.map((column, place) => (
            <HeatTile
              key={column}
              cell={heat.get(column)}
              name={paneStrings.overview.cell(`${rowName(row)}，${fullName(column)}`, '')}
              place={`${index} ${place}`}
              takesTab={active === place}
              onOpen={() => {
                onOpen(column);
              }}
            />
          ))
        )}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row && before.isOpen === after.isOpen && before.active === after.active && before.index === after.index,
);

interface HeatTileProps {
  readonly cell: HeatCell | undefined;
  readonly name: string;
  readonly place: string;
  readonly takesTab: boolean;
  readonly onOpen: () => void;
}

function HeatTile({ cell, name, place, takesTab, onOpen }: HeatTileProps) {
  const styles = useStyles();
  if (cell === undefined) return <td />;
  const words = `${name}${heatWords(cell)}`;
  return (
    <td
      className={styles.cell}
      style={heatLook(cell)}
      data-heat={place}
      data-state={cell.state}
      tabIndex={takesTab ? 0 : -1}
      aria-label={words}
      title={words}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen();
      }}
    >
      {heatSign(cell)}
    </td>
  );
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function shortName(column: HeatColumn): string {
  return column === 'texts' || column === 'other' ? folderMessages.heatColumns[column] : SHORT_TABLE_NAMES[column];
}

function fullName(column: HeatColumn): string {
  return column === 'texts' || column === 'other' ? folderMessages.heatColumns[column] : CATALOG[column].title;
}
