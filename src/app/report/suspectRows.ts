import { groupSuspects, isPlaceless, type SuspectCell } from '../../core';
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
  const rows = groupSuspects(report.suspects).flatMap(({ status, explains, choices, folded }) => {
    const explained = numbersOf(explains);
    if (explains.length > 0 && explained.length === 0) return [];
    const errors = say.errorNumbers(runsOf(explained));
    const sentence = (text: string): ReportRow => ({ cells: ['', text, '', '', errors], emphasis: 'none' });
    if (isPlaceless(choices[0])) return [sentence(SUSPECT_STATUS_PHRASES[status])];
    return [
      ...choices.flatMap((suspect) => rowsOf(suspect, report, errors)),
      ...(folded.length === 0 ? [] : [sentence(foldedChoices(folded.length))]),
    ];
  });
  return rows.map(({ cells, emphasis }, index) => ({ cells: [String(index + 1), ...cells], emphasis }));
}

/** Numbers in a row as their first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  return numbers.reduce<readonly (readonly [number, number])[]>((runs, number) => {
    const run = runs.at(-1);
    return run?.[1] === number - 1 ? [...runs.slice(0, -1), [run[0], number]] : [...runs, [number, number]];
  }, []);
}

/** Without the number. */
function rowsOf(suspect: ReportedSuspect, report: ReviewReport, errors: string): ReportRow[] {
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
