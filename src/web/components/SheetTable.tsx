import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { a1, columnLetters, type CellRef } from '../../core/workbook/address';
import { cellAt, type SheetSnapshot } from '../../core/workbook/snapshot';
import type { SheetView } from '../../files/sheet/sheetView';
import { contentWidths, neighbour, sheetGrid, type Step } from '../sheetGrid';
import { strings } from '../strings';
import { editableText, typedCell } from '../typedCell';
import { useDesk, useHostView } from '../useDesk';
import type { Workspace } from '../workspace';
import { SheetRow, useSheetStyles } from './SheetRow';

const useStyles = makeStyles({
  area: { position: 'relative', flexGrow: 1, minHeight: 0, overflow: 'auto', margin: '0 8px', padding: '0 0 8px' },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '13px',
    lineHeight: '18px',
  },
  more: { margin: '8px 0' },
  empty: { padding: '16px 8px', color: tokens.colorNeutralForeground2 },
});

/** Rows that are drawn at once; a cell further down draws as many as it needs. */
const FIRST_ROWS = 500;
/** A sheet's columns are made for paper: they give way down to this share before the table scrolls sideways. */
const NARROWEST_SCALE = 0.66;
const WIDEST_SCALE = 1;
const PADDING = 2;
/** Seven digits of an account code stay on one line. */
const CODE_COLUMN = 72;
const NUMBER_COLUMN = 40;
const NARROWEST = 18;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row-start',
  End: 'row-end',
};

interface SheetTableProps {
  readonly workspace: Workspace;
  readonly sheet: SheetSnapshot;
  readonly view: SheetView;
  readonly selection: CellRef | null;
  readonly labelledBy: string;
}

interface Editing {
  readonly address: string;
  readonly text: string;
}

/** One sheet as a table: marks on its cells, arrow keys, a figure edited where it stands. */
export function SheetTable({ workspace, sheet, view, selection, labelledBy }: SheetTableProps) {
  const styles = useStyles();
  const cellStyles = useSheetStyles();
  const { desk } = useDesk();
  const { host, session } = workspace;
  const { marks, palette, edited, shown } = useHostView(host);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const [editing, setEditing] = useState<Editing | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const rowLimit = Math.max(limit, selection === null ? 0 : selection.row + 50);
  const grid = useMemo(() => sheetGrid(sheet, view.merges, rowLimit), [sheet, view, rowLimit]);
  const wanted = useMemo(() => contentWidths(grid, view), [grid, view]);
  const sheetMarks = marks.get(sheet.name);
  const anchor = selection === null ? null : grid.anchor(selection.row, selection.column);
  // One cell at least takes the Tab key.
  const active = anchor ?? { row: 0, column: 0 };

  // Where a link leads has to come into sight; a cell that is clicked is there, and must not move under the pointer.
  const selected = useRef<string | null>(null);
  useEffect(() => {
    selected.current = anchor === null ? null : a1(anchor.row, anchor.column);
  });
  useEffect(() => {
    if (selected.current !== null) scrollTo(area.current, selected.current);
  }, [shown]);

  const take = (place: { row: number; column: number }): void => {
    host.take({ sheet: sheet.name, ...place });
    cellElement(area.current, a1(place.row, place.column))?.focus({ preventScroll: true });
  };
  const goTo = (place: { row: number; column: number }): void => {
    take(place);
    scrollTo(area.current, a1(place.row, place.column));
  };
  const startEditing = (row: number, column: number, text?: string): void => {
    setEditing({ address: a1(row, column), text: text ?? editableText(cellAt(sheet, row, column)) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = placeOf(event.target);
    if (editing !== null || target === null || event.altKey) return;
    const step =
      event.ctrlKey && event.key === 'Home' ? 'top' : event.ctrlKey && event.key === 'End' ? 'bottom' : STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      goTo(neighbour(grid, target, step));
    } else if (event.key === 'F2' || event.key === 'Enter') {
      event.preventDefault();
      host.take({ sheet: sheet.name, ...target });
      startEditing(target.row, target.column);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      commit(target, '');
    } else if (event.key.length === 1 && /[\d.\-—+]/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      startEditing(target.row, target.column, event.key);
    }
  };
  const commit = ({ row, column }: { row: number; column: number }, text: string): void => {
    setEditing(null);
    if (text.trim() === editableText(cellAt(sheet, row, column)).trim()) return;
    const typed = typedCell(text);
    if (typed.kind === 'formula') {
      desk.tell({ kind: 'problem', text: strings.problems.noFormulas });
      return;
    }
    void session.correct({ sheet: sheet.name, row, column }, typed.value);
  };
  const onEnd = (address: string, text: string | null, move: boolean): void => {
    const place = placeNamed(area.current, address);
    if (place === null) return;
    if (text === null) setEditing(null);
    else commit(place, text);
    if (move) goTo(text === null ? place : neighbour(grid, place, 'down'));
  };

  if (grid.rows.length === 0) return <div className={styles.empty}>{strings.sheet.empty}</div>;
  const widths = scaledWidths(wanted, view, width);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const hiddenRows = new Set(sheet.hiddenRows);
  const left = sheet.rows.length - grid.rows.length;

  return (
    <div className={styles.area} ref={area} id="sheet-panel" role="tabpanel" aria-labelledby={labelledBy}>
      <table
        className={styles.table}
        role="grid"
        aria-label={strings.sheet.table(sheet.name)}
        aria-describedby="sheet-keys"
        style={{ width: NUMBER_COLUMN + widths.reduce((sum, width) => sum + width, 0) }}
        onKeyDown={onKeyDown}
        onClick={(event: MouseEvent) => {
          const place = placeOf(event.target);
          if (place !== null) take(place);
        }}
        onDoubleClick={(event: MouseEvent) => {
          const place = placeOf(event.target);
          if (place !== null) startEditing(place.row, place.column);
        }}
      >
        <colgroup>
          <col style={{ width: NUMBER_COLUMN }} />
          {widths.map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className={cellStyles.corner} scope="col">
              <span className={cellStyles.unseen}>{strings.sheet.corner}</span>
            </th>
            {widths.map((_, column) => (
              <th
                key={column}
                scope="col"
                className={cellStyles.letter}
                title={hiddenColumns.has(column) ? strings.sheet.hidden : undefined}
              >
                {columnLetters(column)}
                {hiddenColumns.has(column) ? '*' : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <SheetRow
              key={row.row}
              row={row}
              sheet={sheet.name}
              view={view}
              marks={sheetMarks}
              palette={palette}
              edited={edited}
              isHidden={hiddenRows.has(row.row)}
              selected={anchor?.row === row.row ? anchor.column : null}
              active={active.row === row.row ? active.column : null}
              editing={editing !== null && row.cells.some(({ address }) => address === editing.address) ? editing : null}
              onEnd={onEnd}
            />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button
          className={styles.more}
          size="small"
          onClick={() => {
            setLimit(Infinity);
          }}
        >
          {strings.sheet.more(left)}
        </Button>
      )}
      <span id="sheet-keys" className={cellStyles.unseen}>
        {strings.sheet.editHint}
      </span>
    </div>
  );
}

function scaledWidths(wanted: readonly number[], view: SheetView, available: number): readonly number[] {
  const natural = wanted.map((one, column) => Math.max(view.columnWidth(column), one));
  const total = natural.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(WIDEST_SCALE, Math.max(NARROWEST_SCALE, (available - NUMBER_COLUMN - PADDING) / Math.max(1, total)));
  return natural.map((one) => Math.max(NARROWEST, Math.min(one, CODE_COLUMN), Math.floor(one * scale)));
}

function cellElement(area: HTMLElement | null, address: string): HTMLElement | null {
  return area?.querySelector<HTMLElement>(`td[data-ref="${address}"]`) ?? null;
}

function scrollTo(area: HTMLElement | null, address: string): void {
  cellElement(area, address)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function placeNamed(area: HTMLElement | null, address: string): { row: number; column: number } | null {
  return placeOf(cellElement(area, address));
}

function placeOf(target: EventTarget | null): { row: number; column: number } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-ref]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
