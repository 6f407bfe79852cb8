import type { Finding, Review, SuspectCell } from '../core/findings/finding';
import { groupSuspects, type SuspectGroup } from '../core/findings/suspectGroups';
import { isSameCell, placeName, rangeStart, type CellRef } from '../core/workbook/address';
import type { RecognisedTable } from '../core/figures/figure';
import { classOf, type FindingClass } from './findingClass';

/** A cell to look at on the way from error to error. */
export interface Stop extends CellRef {
  /** Ids of the findings that are settled here. */
  readonly findings: readonly string[];
  /** The figures that would repair them, all of them together; empty where nobody can tell. */
  readonly proposals: readonly SuspectCell[];
}

/** 尾差 and 提示 are no stops unless somebody asks for them. */
export const ERRORS_ALONE: ReadonlySet<FindingClass> = new Set(['error']);

/**
 * The cells to look at one after the other: those that explain what broke, the best explanation first, then the findings that
 * no explanation leads to.
 * @param ignored ids of the findings that somebody decided to leave as they are
 * @param asked classes of the findings that are stops
 */
export function stopsOf(
  { findings, suspects }: Pick<Review, 'findings' | 'suspects'>,
  ignored: ReadonlySet<string> = new Set(),
  asked: ReadonlySet<FindingClass> = ERRORS_ALONE,
): readonly Stop[] {
  const open = findings.filter(({ id, severity }) => asked.has(classOf(severity)) && !ignored.has(id));
  const ids = new Set(open.map(({ id }) => id));
  const groups = groupSuspects(suspects).filter(({ explains }) => explains.some((id) => ids.has(id)));
  const leading = groups.filter(({ choices }) => choices[0].cells.some(({ at }) => at !== null));
  const explained = new Set(leading.flatMap(({ explains }) => explains));
  return merged([
    ...leading.flatMap((group) => stopsIn(group, ids)),
    ...open.filter(({ id }) => !explained.has(id)).flatMap(stopAt),
  ]);
}

/**
 * The stop behind (1) or before (−1) another.
 * @param at the place of that other in the list; −1: none, the way begins at its beginning or its end
 * @returns `null` behind the last one and before the first
 */
export function stopBeside<One>(stops: readonly One[], at: number, step: 1 | -1): One | null {
  if (at < 0) return (step === 1 ? stops[0] : stops.at(-1)) ?? null;
  return stops[at + step] ?? null;
}

/** The place in the list of the stop at a cell, −1 where there is none. */
export function stopAtCell(stops: readonly CellRef[], cell: CellRef | null): number {
  return cell === null ? -1 : stops.findIndex((stop) => isSameCell(stop, cell));
}

/** Where a table is entered: at its first stop, else where it begins. */
export function entranceOf(table: Pick<RecognisedTable, 'sheet' | 'range'>, stops: readonly CellRef[]): CellRef {
  return stops.find(({ sheet }) => sheet === table.sheet) ?? rangeStart(table);
}

function stopsIn({ explains, choices }: SuspectGroup, open: ReadonlySet<string>): readonly Stop[] {
  const [{ cells, area }] = choices;
  const findings = explains.filter((id) => open.has(id));
  // Of a whole column that is wrong no single figure is worth proposing.
  const proposals = area === undefined ? cells : [];
  return cells.flatMap(({ at }) => (at === null ? [] : [{ ...at, findings, proposals }]));
}

/** A sum leads to its total, everything else to its first cell. */
function stopAt({ id, cells }: Finding): readonly Stop[] {
  const cell = cells.find(({ role }) => role === 'total') ?? cells[0];
  if (cell === undefined) return [];
  const { sheet, row, column } = cell;
  return [{ sheet, row, column, findings: [id], proposals: [] }];
}

/** One stop a cell, with everything that is settled there. */
function merged(stops: readonly Stop[]): readonly Stop[] {
  const known = new Map<string, Stop>();
  for (const stop of stops) {
    const key = placeName(stop);
    const before = known.get(key);
    const findings = before === undefined ? stop.findings : [...new Set([...before.findings, ...stop.findings])];
    known.set(key, { ...(before ?? stop), findings });
  }
  return [...known.values()];
}
