import { inputSheetWords as say } from '../../messages/inputSheet';
import { COLUMNS, type InputSheetColumnId } from './inputSheetColumns';
import type { PlannedRow } from './plannedCells';

/** What may be typed into cells of one column that follow each other. */
export interface EntryRun {
  readonly test: 'amount' | 'whole' | 'not-negative' | 'choice';
  readonly title: string;
  /** Said when something else is typed. */
  readonly message: string;
  /** The words to choose from. */
  readonly choice?: readonly string[];
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

const NUMBER_TESTS = [
  { kind: 'amount', test: 'amount', message: say.amountExpected },
  { kind: 'count', test: 'whole', message: say.countExpected },
  { kind: 'score', test: 'not-negative', message: say.scoreExpected },
  { kind: 'year', test: 'whole', message: say.yearExpected },
] as const;

/** The rules for these rows; columns that the sheet does not have are below 0. */
export function entryRuns(rows: readonly PlannedRow[], columnOf: (id: InputSheetColumnId) => number): EntryRun[] {
  const confirm = columnOf('confirm');
  const numbers = NUMBER_TESTS.flatMap(({ kind, test, message }) =>
    runs(rows.filter(({ input }) => input.kind === kind)).map((run): EntryRun => ({
      test,
      title: say.numberTitle,
      message,
      column: columnOf('value'),
      ...run,
    })),
  );
  if (confirm < 0) return numbers;
  const choices = runs(rows.filter(({ input }) => input.draft !== '')).map((run): EntryRun => ({
    test: 'choice',
    title: COLUMNS.confirm.words[0],
    message: say.confirmExpected,
    choice: [say.yes, say.no],
    column: confirm,
    ...run,
  }));
  return [...numbers, ...choices];
}

/** Rows that follow each other, as pairs of first and last. */
function runs(rows: readonly PlannedRow[]): { firstRow: number; lastRow: number }[] {
  const found: { firstRow: number; lastRow: number }[] = [];
  for (const { row } of rows) {
    const open = found.at(-1);
    if (open?.lastRow === row - 1) open.lastRow = row;
    else found.push({ firstRow: row, lastRow: row });
  }
  return found;
}
