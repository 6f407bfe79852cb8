/// <reference types="office-js" />
import { FIRST_LOOK, firstPart, holdsTable, LARGE } from '../core/tables/locating/largeSheet';
import { rangeRows } from '../core/workbook/rangeRows';
import type { SheetSnapshot, SnapshotCell, UnreadSheet } from '../core/workbook/snapshot';
import type { Capabilities } from './capabilities';
import type { ExcelProblem } from './officeError';
import { type Block, type BlockAnswer, blocksOf, readBlocks, requestsOf } from './readBlocks';

/** A sheet and how far it is filled, from A1 on. */
export interface SizedSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a sheet; `unread` where they are not all. */
export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly rows: SheetSnapshot['rows'];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly unread: Pick<UnreadSheet, 'reason' | 'read'> | null;
  /** Why Excel did not give it. */
  readonly problem: ExcelProblem | null;
}

/** Reads sheets of usual size together, in as few requests as may be, and large ones as far as they can hold a table. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SizedSheet[],
  can: Capabilities,
): Promise<ReadSheet[]> {
  const usual = sheets.filter((sized) => !isLarge(sized));
  const blocks = usual.flatMap(({ sheet, rows, columns }) => blocksOf(sheet, rows, columns));
  const answers = new Map<Excel.Worksheet, BlockAnswer[]>(sheets.map(({ sheet }) => [sheet, []]));
  for (const request of requestsOf(blocks))
    for (const answer of await readBlocks(context, request, can)) answers.get(answer.block.sheet)?.push(answer);
  const read: ReadSheet[] = [];
  for (const sized of sheets)
    read.push(isLarge(sized) ? await readLarge(context, sized, can) : joined(sized.sheet, answers.get(sized.sheet) ?? [], null));
  return read;
}

const isLarge = ({ rows, columns }: SizedSheet): boolean => rows * columns > LARGE;

async function readLarge(context: Excel.RequestContext, sized: SizedSheet, can: Capabilities): Promise<ReadSheet> {
  const { sheet } = sized;
  const { rows: most, columns } = firstPart(sized);
  const answers: BlockAnswer[] = [];
  let end = 0;
  let filled = 0;
  let holds: boolean | null = null;
  for (const block of blocksOf(sheet, most, columns)) {
    const given = await readBlocks(context, [block], can);
    answers.push(...given);
    end = block.firstRow + block.rows;
    filled = Math.max(filled, ...given.map(lastFilled));
    if (given.some((answer) => 'problem' in answer)) break;
    if (end < FIRST_LOOK) continue;
    holds ??= holdsTable(joined(sheet, answers, null).rows);
    if (!holds || end - filled >= FIRST_LOOK) break;
  }
  const isComplete = end === sized.rows && columns === sized.columns;
  const part = joined(sheet, answers, isComplete ? null : { reason: 'too-large', read: { rows: end, columns } });
  // A table whose end was not seen would be told to be wrong.
  const isCut = end < sized.rows && end - filled < FIRST_LOOK && (holds ?? holdsTable(part.rows));
  return isCut ? { ...part, rows: [], hiddenRows: [], hiddenColumns: [], unread: { reason: 'too-large' } } : part;
}

/** The number of rows of the sheet up to the last one in the block that holds something; 0 where none does. */
function lastFilled(answer: BlockAnswer): number {
  const rows = 'content' in answer ? rangeRows(answer.content).length : 0;
  return rows === 0 ? 0 : answer.block.firstRow + rows;
}

/** The blocks of one sheet, in their order; nothing of a sheet of which a block failed. */
function joined(sheet: Excel.Worksheet, answers: readonly BlockAnswer[], unread: ReadSheet['unread']): ReadSheet {
  const rows: (readonly (SnapshotCell | null)[])[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  for (const answer of answers) {
    if ('problem' in answer) {
      const reason = answer.problem.code === 'too-large' ? 'too-large' : 'failed';
      return { sheet, rows: [], hiddenRows: [], hiddenColumns: [], unread: { reason }, problem: answer.problem };
    }
    const part = rangeRows(answer.content);
    if (part.length > 0) {
      padTo(rows, answer.block);
      rows.push(...part);
    }
    hiddenRows.push(...answer.hiddenRows);
    hiddenColumns.push(...answer.hiddenColumns);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheet,
    rows,
    hiddenRows: hiddenRows.filter((row) => row < rows.length),
    hiddenColumns: hiddenColumns.filter((column) => column < width),
    unread,
    problem: null,
  };
}

/** Rows that hold nothing end a block's rows early. */
function padTo(rows: (readonly (SnapshotCell | null)[])[], { firstRow }: Block): void {
  while (rows.length < firstRow) rows.push([]);
}
