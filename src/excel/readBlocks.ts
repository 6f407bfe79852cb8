/// <reference types="office-js" />
import { a1 } from '../core/workbook/address';
import type { Capabilities } from './capabilities';
import { ExcelProblem, isLasting, toExcelProblem } from './officeError';
import { excelMessages } from './excelMessages';
import type { RangeContent } from '../core/workbook/rangeRows';
import type { CellValue } from '../core/workbook/snapshot';

/** Rows of a sheet, from 0, over the columns from A to its last one. */
export interface Block {
  readonly sheet: Excel.Worksheet;
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in a block, or why that is not known. */
export type BlockAnswer = { readonly block: Block } & (
  | { readonly content: RangeContent; readonly hiddenRows: readonly number[]; readonly hiddenColumns: readonly number[] }
  | { readonly problem: ExcelProblem }
);

/** Cells of one answer: with long texts in all of them still below the 5 MB that Excel on the web sends at once. */
export const CELLS_AT_ONCE = 20_000;

/** Cuts rows into blocks that can be asked for at once. */
export function blocksOf(sheet: Excel.Worksheet, rows: number, columns: number, firstRow = 0): Block[] {
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  return Array.from({ length: Math.ceil((rows - firstRow) / height) }, (_block, index) => {
    const first = firstRow + index * height;
    return { sheet, firstRow: first, rows: Math.min(height, rows - first), columns };
  });
}

/** Small blocks together, as many as may be asked for at once. */
export function requestsOf(blocks: readonly Block[]): Block[][] {
  const requests: Block[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const own = block.rows * block.columns;
    if (cells + own > CELLS_AT_ONCE) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(block);
    cells += own;
  }
  return requests;
}

/**
 * Reads blocks in one sync. What Excel refuses as a whole is asked for in halves, so that one sheet does not stand in the
 * way of the others and no answer is too large.
 * @throws ExcelProblem for what holds for every sheet: the user is typing, Excel is busy.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  can: Capabilities,
): Promise<BlockAnswer[]> {
  try {
    const asked = blocks.map((block) => ask(block, can));
    await context.sync();
    return asked.map(answerOf);
  } catch (error) {
    const problem = toExcelProblem(error);
    if (isLasting(problem)) throw problem;
    const halves = halvesOf(blocks, problem);
    if (halves === null) return blocks.map((block) => ({ block, problem }));
    return [...(await readBlocks(context, halves[0], can)), ...(await readBlocks(context, halves[1], can))];
  }
}

function halvesOf(blocks: readonly Block[], { code }: ExcelProblem): readonly [readonly Block[], readonly Block[]] | null {
  const middle = Math.ceil(blocks.length / 2);
  if (blocks.length > 1) return [blocks.slice(0, middle), blocks.slice(middle)];
  const [block] = blocks;
  if (block === undefined || block.rows === 1 || code !== 'too-large') return null;
  const rows = Math.ceil(block.rows / 2);
  return [[{ ...block, rows }], [{ ...block, firstRow: block.firstRow + rows, rows: block.rows - rows }]];
}

interface AskedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function ask(block: Block, can: Capabilities): AskedBlock {
  const { sheet, firstRow, rows, columns } = block;
  const range = sheet.getRange(`${a1(firstRow, 0)}:${a1(firstRow + rows - 1, columns - 1)}`);
  range.load('values,formulas,valueTypes,numberFormat');
  return {
    block,
    range,
    rows: can.hiddenLines ? range.getRowProperties({ rowHidden: true }) : null,
    columns: can.hiddenLines && firstRow === 0 ? range.getColumnProperties({ columnHidden: true }) : null,
  };
}

function answerOf({ block, range, rows, columns }: AskedBlock): BlockAnswer {
  return {
    block,
    content: contentOf(range),
    hiddenRows: hidden(rows?.value ?? [], ({ rowHidden }) => rowHidden, block.firstRow),
    hiddenColumns: hidden(columns?.value ?? [], ({ columnHidden }) => columnHidden, 0),
  };
}

/** Whatever the types say: Excel gives nothing, and no error, where it finds the cells too many. */
interface GivenContent {
  readonly values: readonly (readonly unknown[])[] | null;
  readonly formulas: readonly (readonly unknown[])[] | null;
  readonly valueTypes: readonly (readonly string[])[] | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
}

function contentOf({ values, formulas, valueTypes, numberFormat }: GivenContent): RangeContent {
  if (values === null || formulas === null || valueTypes === null) throw new ExcelProblem('too-large', excelMessages.tooLarge);
  return {
    values: values.map((line, row) => line.map((value, column) => cellValue(value, valueTypes[row]?.[column]))),
    formulas,
    formats: numberFormat ?? undefined,
  };
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

function hidden<T>(lines: readonly T[], isHidden: (line: T) => boolean | undefined, first: number): number[] {
  return lines.flatMap((line, index) => (isHidden(line) === true ? [first + index] : []));
}
