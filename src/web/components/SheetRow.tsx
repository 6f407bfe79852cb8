import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { noteOf, type Mark, type Palette } from '../../core/marks/marks';
import type { SheetView } from '../../files/sheet/sheetView';
import type { GridCell, GridRow } from '../sheetGrid';
import { strings } from '../strings';
import { CellEditor } from './CellEditor';
import { MARK_SIGNS, markLook } from './markLook';
import { UNSEEN } from './unseen';

const head = {
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground3,
  fontWeight: tokens.fontWeightRegular,
  fontSize: tokens.fontSizeBase100,
  borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  textAlign: 'center',
  padding: '1px 2px',
} as const;

export const useSheetStyles = makeStyles({
  corner: { ...head, position: 'sticky', left: 0, top: 0, zIndex: 3 },
  letter: { ...head, position: 'sticky', top: 0, zIndex: 2 },
  number: { ...head, position: 'sticky', left: 0, zIndex: 1 },
  unseen: UNSEEN,
  cell: {
    position: 'relative',
    boxSizing: 'border-box',
    height: '25px',
    padding: '2px 6px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    overflowWrap: 'break-word',
    scrollMargin: '30px 60px 60px 60px',
    cursor: 'cell',
    outline: 'none',
  },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  right: { textAlign: 'right' },
  center: { textAlign: 'center' },
  left: { textAlign: 'left' },
  bold: { fontWeight: tokens.fontWeightSemibold },
  sign: {
    position: 'absolute',
    left: '2px',
    top: '0',
    fontSize: '10px',
    lineHeight: '12px',
    fontWeight: 700,
    fontStyle: 'normal',
    textDecorationLine: 'none',
    display: 'inline-block',
  },
  tick: {
    position: 'absolute',
    left: '2px',
    top: 0,
    fontSize: '10px',
    lineHeight: '12px',
    color: tokens.colorPaletteGreenForeground1,
  },
  edited: {
    '::after': {
      content: '""',
      position: 'absolute',
      right: 0,
      top: 0,
      borderTop: `7px solid ${tokens.colorBrandStroke1}`,
      borderLeft: '7px solid transparent',
    },
  },
  selected: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}, inset 0 0 0 3px ${tokens.colorNeutralBackground1}` },
  editing: { padding: 0 },
});

const TICK = '✓';

interface CellContext {
  readonly sheet: string;
  readonly view: SheetView;
  readonly marks: ReadonlyMap<string, Mark> | undefined;
  readonly ticks: ReadonlyMap<string, number> | null;
  readonly palette: Palette;
  /** `sheet!A1`. */
  readonly edited: ReadonlySet<string>;
  readonly selected: number | null;
  /** The column that takes the Tab key. */
  readonly active: number | null;
  readonly editing: { readonly address: string; readonly text: string } | null;
  readonly onEnd: (address: string, text: string | null, move: boolean) => void;
}

interface SheetRowProps extends CellContext {
  readonly row: GridRow;
  readonly isHidden: boolean;
}

export const SheetRow = memo(function SheetRow({ row, isHidden, ...context }: SheetRowProps) {
  const styles = useSheetStyles();
  return (
    <tr>
      <th scope="row" className={styles.number} title={isHidden ? strings.sheet.hidden : undefined}>
        {row.row + 1}
        {isHidden ? '*' : ''}
      </th>
      {row.cells.map((one) => (
        <SheetCell key={one.column} one={one} context={context} />
      ))}
    </tr>
  );
});

function SheetCell({ one, context }: { readonly one: GridCell; readonly context: CellContext }) {
  const styles = useSheetStyles();
  const { sheet, view, marks, ticks, palette, edited, selected, active, editing, onEnd } = context;
  const { column, address, cell } = one;
  const look = view.look(one.row, column);
  const mark = marks?.get(address);
  const isTicked = mark === undefined && cell !== null && ticks?.has(address) === true;
  const isFigure = typeof cell?.value === 'number';
  const isDigits = typeof cell?.value === 'string' && /^[\d,.\s-]+$/.test(cell.value);
  const isEdited = edited.has(`${sheet}!${address}`);
  const isEditing = editing?.address === address;
  return (
    <td
      data-ref={address}
      data-row={one.row}
      data-column={column}
      {...(mark === undefined ? {} : { 'data-mark': mark.kind })}
      {...(isTicked ? { 'data-ticked': '' } : {})}
      {...(one.rowSpan > 1 ? { rowSpan: one.rowSpan } : {})}
      {...(one.colSpan > 1 ? { colSpan: one.colSpan } : {})}
      tabIndex={active === column ? 0 : -1}
      aria-selected={selected === column}
      title={mark && noteOf(mark)}
      className={mergeClasses(
        styles.cell,
        (isFigure || isDigits) && styles.figure,
        styles[look.align ?? (isFigure ? 'right' : 'left')],
        look.bold && styles.bold,
        isEdited && styles.edited,
        selected === column && styles.selected,
        isEditing && styles.editing,
      )}
      style={{
        ...(look.indent > 0 ? { paddingInlineStart: 6 + look.indent * 9 } : {}),
        ...(mark ? markLook(mark.kind, palette) : {}),
      }}
    >
      {isEditing ? (
        <CellEditor address={address} text={editing.text} onEnd={onEnd} />
      ) : (
        <>
          {shownText(one, view)}
          {mark !== undefined && <Sign className={styles.sign} sign={MARK_SIGNS[mark.kind]} spoken={spokenMark(mark)} />}
          {isTicked && <Sign className={styles.tick} sign={TICK} spoken={strings.sheet.spokenTick} />}
          {isEdited && <span className={styles.unseen}>{strings.sheet.spokenMark(strings.sheet.editedShort)}</span>}
        </>
      )}
    </td>
  );
}

/** A sign in the corner of a cell, and what is read out for it. */
function Sign({ className, sign, spoken }: { readonly className: string; readonly sign: string; readonly spoken: string }) {
  const styles = useSheetStyles();
  return (
    <>
      <span className={className} aria-hidden>
        {sign}
      </span>
      <span className={styles.unseen}>{spoken}</span>
    </>
  );
}

const spokenMark = ({ kind }: Mark): string => strings.sheet.spokenMark(strings.sheet.kinds[kind]);

function shownText({ row, column, cell }: GridCell, view: SheetView): string {
  if (cell === null) return '';
  return cell.value === null && cell.formula !== undefined ? `=${cell.formula}` : view.shown(row, column, cell.value);
}
