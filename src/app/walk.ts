import type { Finding, Review } from '../core/findings/finding';
import { groupSuspects } from '../core/findings/suspectGroups';

/** A cell to look at on the way from error to error. */
export interface Stop {
  readonly sheet: string;
  /** A1. */
  readonly address: string;
}

/**
 * The cells to look at one after the other: those that explain what broke, the best explanation first, then the errors that
 * no explanation leads to. 尾差 and 提示 are no stops.
 * @param ignored ids of the findings that somebody decided to leave as they are
 */
export function stopsOf({ findings, suspects }: Review, ignored: ReadonlySet<string> = new Set()): readonly Stop[] {
  const open = findings.filter(({ id, severity }) => severity === 'error' && !ignored.has(id));
  const groups = groupSuspects(suspects).filter(({ explains }) => explains.some((id) => open.some((one) => one.id === id)));
  const explained = new Set(groups.flatMap(({ explains, choices }) => (placesIn(choices[0].cells).length > 0 ? explains : [])));
  const stops = [
    ...groups.flatMap(({ choices }) => placesIn(choices[0].cells)),
    ...open.filter(({ id }) => !explained.has(id)).flatMap(targetOf),
  ];
  return [...new Map(stops.map((stop) => [`${stop.sheet}!${stop.address}`, stop])).values()];
}

/**
 * The stop behind (1) or before (−1) the selected cell; from anywhere else the way begins at its beginning or its end.
 * @returns `null` behind the last one and before the first
 */
export function stopBeside(stops: readonly Stop[], selected: Stop | null, step: 1 | -1): Stop | null {
  const place = stops.findIndex(({ sheet, address }) => sheet === selected?.sheet && address === selected.address);
  if (place < 0) return (step === 1 ? stops[0] : stops.at(-1)) ?? null;
  return stops[place + step] ?? null;
}

function placesIn(cells: readonly Stop[]): readonly Stop[] {
  return cells.filter(({ address }) => address !== '').map(({ sheet, address }) => ({ sheet, address }));
}

/** A sum leads to its total, everything else to its first cell. */
function targetOf({ cells }: Finding): readonly Stop[] {
  const places = cells.filter(({ address }) => address !== '');
  return placesIn([places.find(({ role }) => role === 'total') ?? places[0]].flatMap((cell) => cell ?? []));
}
