/** The cells of a sheet that is drawn as a table: what `SheetCell` writes is read back here. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export function cellElement(area: HTMLElement | null, address: string): HTMLElement | null {
  return area?.querySelector<HTMLElement>(`td[data-ref="${address}"]`) ?? null;
}

export function scrollToCell(area: HTMLElement | null, address: string): void {
  cellElement(area, address)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function placeOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-ref]') : null;
  if (cell === null) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
