import { groupSuspects, isPlaceless } from '../../core';
import { opinionMessages as say } from './opinionMessages';
import { foldedChoices, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from '../../core/messages/suspects';
import { filledTable, type FilledColumn, type ReportBlock } from '../../core/report/reportDocument';
import type { ReportedSuspect, ReportedSuspectCell, ReviewReport } from './reviewJson';

const { columns: words } = say;

/** A cell to be corrected, an area, or a sentence alone; what a line does not say is empty. */
interface SuspectLine {
  readonly content: string;
  readonly place?: string;
  readonly present?: string;
  readonly proposed?: string;
  readonly emphasis?: 'error';
  /** The numbers of the errors that it explains, in words. */
  readonly errors?: string;
}

const COLUMNS: readonly FilledColumn<SuspectLine>[] = [
  { label: words.number, align: 'centre', of: (_, index) => String(index + 1) },
  { label: words.place, align: 'left', of: ({ place = '' }) => place },
  { label: words.content, align: 'left', of: ({ content }) => content },
  { label: words.present, align: 'right', of: ({ present = '' }) => present },
  { label: words.proposed, align: 'right', of: ({ proposed = '' }) => proposed },
  { label: words.explains, span: 'rest', align: 'centre', of: ({ errors = '' }) => errors },
];

/**
 * The probable corrections, a row for each cell; no table where there are none. `errorNumbers` gives the number that an error's id
 * has in this document; what explains none of them is left out. Of several repairs those that look like a slip are rows, the others
 * a number.
 */
export function suspectTable(report: ReviewReport, errorNumbers: ReadonlyMap<string, number>): ReportBlock[] {
  const numbersOf = (ids: readonly string[]): number[] => ids.flatMap((id) => errorNumbers.get(id) ?? []).sort((a, b) => a - b);
  const lines = groupSuspects(report.suspects).flatMap(({ status, explains, choices, folded }): SuspectLine[] => {
    const explained = numbersOf(explains);
    if (explains.length > 0 && explained.length === 0) return [];
    const errors = say.errorNumbers(runsOf(explained));
    if (isPlaceless(choices[0])) return [{ content: SUSPECT_STATUS_PHRASES[status], errors }];
    return [
      ...choices.flatMap((suspect) => linesOf(suspect, report, errors)),
      ...(folded.length === 0 ? [] : [{ content: foldedChoices(folded.length), errors }]),
    ];
  });
  return lines.length === 0 ? [] : [filledTable(COLUMNS, lines, ({ emphasis }) => emphasis ?? 'none')];
}

/** Numbers in a row as their first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  return numbers.reduce<readonly (readonly [number, number])[]>((runs, number) => {
    const run = runs.at(-1);
    return run?.[1] === number - 1 ? [...runs.slice(0, -1), [run[0], number]] : [...runs, [number, number]];
  }, []);
}

function linesOf(suspect: ReportedSuspect, report: ReviewReport, errors: string): SuspectLine[] {
  const { area, cells, status, pattern } = suspect;
  if (area !== undefined) {
    const table = report.tables.find(({ kind }) => kind === area.table);
    return [{ place: table?.sheet ?? '', content: area.message, present: say.wholeArea, errors, emphasis: 'error' }];
  }
  const why = pattern === null ? '' : SLIP_PHRASES[pattern];
  return cells.map((cell, index): SuspectLine => {
    const reasons =
      index === 0
        ? [why, boundsOf(cell), SUSPECT_STATUS_PHRASES[status].replace(/。$/, '')]
        : [say.changeTogether, boundsOf(cell)];
    return {
      place: placeOf(cell),
      content: `${cell.label}\n${say.reasonParts(reasons)}`,
      present: cell.value === '' ? say.empty : cell.value,
      proposed: cell.proposed === '' ? say.empty : cell.proposed,
      ...(index === 0 ? { errors } : {}),
      emphasis: 'error',
    };
  });
}

function placeOf({ sheet, address }: ReportedSuspectCell): string {
  return address === '' ? '' : `${sheet}!${address}`;
}

/** Empty where the proposal is the only value that would do, or where there is no bound at all. */
function boundsOf({ proposed, low, high }: ReportedSuspectCell): string {
  if ((low === proposed && high === proposed) || (low === '' && high === '')) return '';
  return say.bounds(low, high);
}
