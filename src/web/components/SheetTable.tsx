import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { a1, columnLetters, type CellRef } from '../../core/workbook/address';
import type { SheetSnapshot } from '../../core/workbook/snapshot';
import type { SheetView } from '../../files/sheet/sheetView';
import { scrollToCell } from '../sheetCells';
import { contentWidths, sheetGrid } from '../sheetGrid';
import { strings } from '../strings';
import { useHostView } from '../useDesk';
import { useElementSize } from '../useElementSize';
import { useSheetEditing } from '../useSheetEditing';
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

/** Until the table's room has been measured. */
const FIRST_SIZE = { width: 0, height: 0 };

interface SheetTableProps {
  readonly workspace: Workspace;
  readonly sheet: SheetSnapshot;
  readonly view: SheetView;
  readonly selection: CellRef | null;
  readonly labelledBy: string;
  /** By how many relations a figure was checked, all of which hold; `null` where that is not shown. */
  readonly ticks: ReadonlyMap<string, number> | null;
}

/** One sheet as a table: marks on its cells, arrow keys, a figure edited where it stands. */
export function SheetTable({ workspace, sheet, view, selection, labelledBy, ticks }: SheetTableProps) {
  const styles = useStyles();
  const cellStyles = useSheetStyles();
  const { host } = workspace;
  const { marks, palette, edited, shown } = useHostView(host);
  const [limit, setLimit] = useState(FIRST_ROWS);
  const area = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(area, FIRST_SIZE);
  const rowLimit = Math.max(limit, selection === null ? 0 : selection.row + 50);
  const grid = useMemo(() => sheetGrid(sheet, view.merges, rowLimit), [sheet, view, rowLimit]);
  const wanted = useMemo(() => contentWidths(grid, view), [grid, view]);
  const anchor = selection === null ? null : grid.anchor(selection.row, selection.column);
  // One cell at least takes the Tab key.
  const active = anchor ?? { row: 0, column: 0 };
  const { editing, onEnd, ...handlers } = useSheetEditing({ workspace, sheet, grid, area });

  // Where a link leads has to come into sight; a cell that is clicked is there, and must not move under the pointer.
  const selected = useRef<string | null>(null);
  useEffect(() => {
    selected.current = anchor === null ? null : a1(anchor.row, anchor.column);
  });
  useEffect(() => {
    if (selected.current !== null) scrollToCell(area.current, selected.current);
  }, [shown]);

  if (grid.rows.length === 0) return <div className={styles.empty}>{strings.sheet.empty}</div>;
  const widths = scaledWidths(wanted, view, width);
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
        {...handlers}
      >
        <SheetHead widths={widths} hiddenColumns={sheet.hiddenColumns ?? []} />
        <tbody>
          {grid.rows.map((row) => (
            <SheetRow
              key={row.row}
              row={row}
              sheet={sheet.name}
              view={view}
              marks={marks.get(sheet.name)}
              ticks={ticks}
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

interface SheetHeadProps {
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
}

function SheetHead({ widths, hiddenColumns }: SheetHeadProps) {
  const cellStyles = useSheetStyles();
  const hidden = new Set(hiddenColumns);
  return (
    <>
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
              title={hidden.has(column) ? strings.sheet.hidden : undefined}
            >
              {columnLetters(column)}
              {hidden.has(column) ? '*' : ''}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function scaledWidths(wanted: readonly number[], view: SheetView, available: number): readonly number[] {
  const natural = wanted.map((one, column) => Math.max(view.columnWidth(column), one));
  const total = natural.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(WIDEST_SCALE, Math.max(NARROWEST_SCALE, (available - NUMBER_COLUMN - PADDING) / Math.max(1, total)));
  return natural.map((one) => Math.max(NARROWEST, Math.min(one, CODE_COLUMN), Math.floor(one * scale)));
}
