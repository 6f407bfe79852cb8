/** The rows of a long list that are drawn: those in sight and some around them. */
export interface Window {
  readonly first: number;
  /** Behind the last. */
  readonly end: number;
}

const AROUND = 8;

export function visibleRows(count: number, rowHeight: number, scrollTop: number, height: number): Window {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - AROUND);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND);
  return { first: Math.min(first, Math.max(0, end - 1)), end };
}

/** Where a list has to be scrolled to so that a row is in sight; as it is when it is already. */
export function scrollFor(index: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
