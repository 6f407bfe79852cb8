import { useEffect, useState } from 'react';
import { browserStore } from '../app/stored/browserStore';
import { isRecord } from '../app/stored/stored';

export type SideColumn = 'who' | 'what';

/** In pixels; absent: as wide as the page makes it. */
export type ColumnWidths = Readonly<Partial<Record<SideColumn, number | undefined>>>;

/** Pixels that each column may take. */
export const COLUMN_BOUNDS: Readonly<Record<SideColumn, readonly [least: number, most: number]>> = {
  who: [150, 560],
  what: [260, 760],
};
/** The middle column keeps so much. */
const MIDDLE = 260;

/** How wide the reader made the columns at the sides; kept on this device. */
export function useColumnWidths(): readonly [ColumnWidths, (column: SideColumn, width: number | null) => void] {
  const [widths, setWidths] = useState<ColumnWidths>({});
  useEffect(() => {
    void browserStore.read('columns').then((kept) => {
      if (isRecord(kept)) setWidths(widthsIn(kept));
    });
  }, []);
  const change = (column: SideColumn, width: number | null): void => {
    const chosen = width === null ? undefined : boundedWidth(column, width, window.innerWidth, widths);
    const changed = { ...widths, [column]: chosen };
    setWidths(changed);
    void browserStore.write('columns', changed);
  };
  return [widths, change];
}

/** The width that a column can have beside the others. */
export function boundedWidth(column: SideColumn, width: number, room: number, others: ColumnWidths): number {
  const [least, most] = COLUMN_BOUNDS[column];
  const other = column === 'who' ? (others.what ?? COLUMN_BOUNDS.what[0]) : (others.who ?? COLUMN_BOUNDS.who[0]);
  return Math.round(Math.max(least, Math.min(width, most, room - other - MIDDLE)));
}

function widthsIn(kept: Readonly<Record<string, unknown>>): ColumnWidths {
  const { who, what } = kept;
  return { ...(typeof who === 'number' ? { who } : {}), ...(typeof what === 'number' ? { what } : {}) };
}
