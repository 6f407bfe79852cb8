import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { strings } from '../strings';
import { COLUMN_BOUNDS, type SideColumn } from '../useColumnWidths';
import { STACKED } from './layout';

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    zIndex: 4,
    width: '7px',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outline: 'none' },
    '@media (forced-colors: active)': { ':focus-visible': { outline: '2px solid Highlight' } },
    [STACKED]: { display: 'none' },
  },
  who: { right: '-4px' },
  what: { left: '-4px' },
});

const STEP = 16;
/** Which way the column grows. */
const DIRECTIONS = { who: 1, what: -1 } as const;

interface ColumnHandleProps {
  readonly column: SideColumn;
  /** `null` while the reader has not made it another one. */
  readonly width: number | null;
  readonly onWidth: (width: number | null) => void;
}

/** The edge of a column: dragged, or moved by arrow keys; a double click or Home makes it as it was. */
export function ColumnHandle({ column, width, onWidth }: ColumnHandleProps) {
  const styles = useStyles();
  const handle = useRef<HTMLDivElement>(null);
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const present = (): number => handle.current?.parentElement?.getBoundingClientRect().width ?? 0;
  const [least, most] = COLUMN_BOUNDS[column];
  const direction = DIRECTIONS[column];

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined && event.key !== 'Home') return;
    event.preventDefault();
    onWidth(step === undefined ? null : present() + step * direction);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: present() };
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    if (start.current !== null) onWidth(start.current.width + (clientX - start.current.x) * direction);
  };
  return (
    <div
      ref={handle}
      className={`${styles.handle} ${styles[column]}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.columns[column]}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width ?? COLUMN_DEFAULTS[column]}
      title={strings.columns.hint}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={() => {
        onWidth(null);
      }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
    />
  );
}

/** As wide as the columns are at first on a wide screen. */
export const COLUMN_DEFAULTS: Readonly<Record<SideColumn, number>> = { who: 244, what: 368 };
