import { groupSuspects, type SuspectCell } from '../../core';
import { opinionMessages as say } from './opinionMessages';
import { foldedChoices, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from '../../core/messages/suspects';
import { acrossGrid, type ReportRow } from '../../core/report/reportDocument';
import type { ReportedSuspect, ReviewReport } from './reviewJson';

const { columns: words } = say;

export const SUSPECT_COLUMNS = acrossGrid([
  { label: words.number, align: 'centre' },
  { label: words.place, align: 'left' },
  { label: words.content, align: 'left' },
  { label: words.present, align: 'right' },
  { label: words.proposed, align: 'right' },
  { label: words.explains, span: 'rest', align: 'centre' },
]);

/**
 * The probable corrections, a row for each cell. `errorNumbers` gives the number that an error's id has in this document;
 * what explains none of them is left out. Of several repairs those that look like a slip are rows, the others a number.
 */
export function suspectRows(report: ReviewReport, errorNumbers: ReadonlyMap<string, number>): readonly ReportRow[] {
  const numbersOf = (ids: readonly string[]): number[] => ids.flatMap((id) => errorNumbers.get(id) ?? []).sort((a, b) => a - b);
  const groups = groupSuspects(report.suspects);
  const rows = groups.flatMap(({ explains, choices, folded }) => {
    const explained = numbersOf(explains);
    if (explains.length > 0 && explained.length === 0) return [];
    const own = choices.flatMap((suspect) => rowsOf(suspect, report, explained));
    if (folded.length === 0) return own;
    const others: ReportRow = {
      cells: ['', foldedChoices(folded.length), '', '', say.errorNumbers(runsOf(explained))],
      emphasis: 'none',
    };
    return [...own, others];
  });
  const unexplained = STATUSES.flatMap((status): ReportRow[] => {
    const numbers = numbersOf(
      groups.flatMap(({ explains, choices: [best] }) => (isPlaceless(best) && best.status === status ? explains : [])),
    );
    return numbers.length === 0
      ? []
      : [{ cells: ['', SUSPECT_STATUS_PHRASES[status], '', '', say.errorNumbers(runsOf(numbers))], emphasis: 'none' }];
  });
  return [...rows, ...unexplained].map(({ cells, emphasis }, index) => ({ cells: [String(index + 1), ...cells], emphasis }));
}

/** Errors that no cell explains are one line for each reason why not. */
const STATUSES = ['none', 'gave-up'] as const;

function isPlaceless({ area, cells }: ReportedSuspect): boolean {
  return area === undefined && cells.length === 0;
}

/** Numbers in a row as their first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  return numbers.reduce<readonly (readonly [number, number])[]>((runs, number) => {
    const run = runs.at(-1);
    return run?.[1] === number - 1 ? [...runs.slice(0, -1), [run[0], number]] : [...runs, [number, number]];
  }, []);
}

/** Without the number. */
function rowsOf(suspect: ReportedSuspect, report: ReviewReport, explained: readonly number[]): ReportRow[] {
  const errors = say.errorNumbers(runsOf(explained));
  const { area, cells, status, pattern } = suspect;
  if (area !== undefined) {
    const table = report.tables.find(({ kind }) => kind === area.table);
    return [{ cells: [table?.sheet ?? '', area.message, say.wholeArea, '', errors], emphasis: 'error' }];
  }
  return cells.map((cell, index): ReportRow => {
    const first = index === 0;
    const reasons = first
      ? [pattern === null ? '' : SLIP_PHRASES[pattern], boundsOf(cell), SUSPECT_STATUS_PHRASES[status].replace(/。$/, '')]
      : [say.changeTogether, boundsOf(cell)];
    return {
      cells: [
        placeOf(cell),
        `${cell.label}\n${say.reasonParts(reasons)}`,
        cell.value === '' ? say.empty : cell.value,
        cell.proposed === '' ? say.empty : cell.proposed,
        first ? errors : '',
      ],
      emphasis: 'error',
    };
  });
}

function placeOf({ sheet, address }: SuspectCell): string {
  return address === '' ? '' : `${sheet}!${address}`;
}

/** Empty where the proposal is the only value that would do, or where there is no bound at all. */
function boundsOf({ proposed, low, high }: SuspectCell): string {
  if ((low === proposed && high === proposed) || (low === '' && high === '')) return '';
  return say.bounds(low, high);
}
