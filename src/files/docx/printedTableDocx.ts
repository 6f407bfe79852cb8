import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { displayWidth } from '../../core/displayWidth';
import type { PrintedCell, PrintedColumn, PrintedTable } from '../../core/disclosure/printedTable';
import { fontOf, PAGE } from './officialStyle';

/** Type sizes to try, in half points: 小五 and smaller. The first that fits the page is taken. */
const SIZES = [18, 17, 16, 15, 14, 13] as const;
const SMALLEST = 12;
/** Left and right of the text in a cell, in twips. */
const PADDING = 50;
const NARROWEST_COLUMN = 300;
/** Half-width characters of a heading that stay on one line; an empty column needs no more. */
const WIDEST_HEADING = 8;

export interface LaidOutTable {
  readonly landscape: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

const PORTRAIT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
export const LANDSCAPE_MARGIN = { top: 1474, bottom: 1474, left: 1304, right: 1304 } as const;
const LANDSCAPE_WIDTH = PAGE.size.height - LANDSCAPE_MARGIN.left - LANDSCAPE_MARGIN.right;

/** Ways to set a table, the best first: names on one line, then on two; upright, then across. */
const TRIALS = [
  { landscape: false, lines: 1, smallest: 14 },
  { landscape: false, lines: 2, smallest: 16 },
  { landscape: true, lines: 1, smallest: 13 },
  { landscape: true, lines: 2, smallest: 12 },
] as const;

/** The table for Word: upright where it fits at a readable size, else across; its header is repeated on every page. */
export function printedTableDocx(table: PrintedTable): LaidOutTable {
  const { landscape, layout } = layOut(table);
  const header = table.header.map(
    (cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map((cell) => headerCell(cell, layout)) }),
  );
  const body = table.body.map(
    (cells) => new TableRow({ cantSplit: true, children: cells.map((cell) => bodyCell(cell, table.columns, layout)) }),
  );
  const width = layout.widths.reduce((sum, one) => sum + one, 0);
  return {
    landscape,
    children: [
      ...table.captions.map((texts) => captionLine(texts, landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH)),
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: layout.widths,
        layout: TableLayoutType.FIXED,
        alignment: AlignmentType.CENTER,
        margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
        rows: [...header, ...body],
      }),
      ...table.notes.map(
        (note) =>
          new Paragraph({ spacing: LINES, children: [new TextRun({ text: note, font: fontOf('pageNumber'), size: SIZES[0] })] }),
      ),
    ],
  };
}

interface Layout {
  readonly size: number;
  readonly widths: readonly number[];
}

function layOut(table: PrintedTable): { readonly landscape: boolean; readonly layout: Layout } {
  for (const { landscape, lines, smallest } of TRIALS) {
    const layout = fit(table, landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH, lines, smallest);
    if (layout !== null) return { landscape, layout };
  }
  return { landscape: true, layout: { size: SMALLEST, widths: squeezed(table, SMALLEST, LANDSCAPE_WIDTH) } };
}

/** The largest size from `smallest` on at which the columns fit; what is left over goes to the columns of words. */
function fit(table: PrintedTable, width: number, lines: 1 | 2, smallest: number): Layout | null {
  for (const size of [...SIZES, SMALLEST].filter((one) => one >= smallest)) {
    const widths = table.columns.map((column, index) => needed(column, headWords(table, index), size, lines));
    const total = widths.reduce((sum, one) => sum + one, 0);
    if (total <= width) return { size, widths: shared(table, widths, width - total) };
  }
  return null;
}

/** Amounts never break; headings take as many lines as they need. */
function needed({ kind, width }: PrintedColumn, head: string, size: number, lines: 1 | 2): number {
  const character = size * 5;
  const words = kind === 'text' ? Math.max(8, Math.ceil(width / lines) + lines - 1) : width;
  const heading = Math.min(displayWidth(head), WIDEST_HEADING);
  return Math.max(NARROWEST_COLUMN, Math.ceil(Math.max(words, heading) * character * 1.04) + 2 * PADDING + 20);
}

/** The longest words of the header over one column alone. */
function headWords({ header }: PrintedTable, column: number): string {
  const words = header.flat().filter((cell) => cell.column === column && cell.columnSpan === 1);
  return words
    .map(({ text }) => text)
    .reduce((longest, text) => (displayWidth(text) > displayWidth(longest) ? text : longest), '');
}

function shared({ columns }: PrintedTable, widths: readonly number[], rest: number): number[] {
  const words = columns.map(({ kind, width }) => (kind === 'text' ? width : 0));
  const total = words.reduce((sum, one) => sum + one, 0);
  if (total === 0) return widths.map((width) => width + Math.floor(rest / widths.length));
  return widths.map((width, index) => width + Math.floor((rest * (words[index] ?? 0)) / total));
}

function squeezed(table: PrintedTable, size: number, width: number): number[] {
  const widths = table.columns.map((column, index) => needed(column, headWords(table, index), size, 2));
  const total = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.floor((one * width) / total));
}

const LINES = { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } as const;

function headerCell(cell: PrintedCell, layout: Layout): TableCell {
  return tableCell(cell, layout, AlignmentType.CENTER);
}

function bodyCell(cell: PrintedCell, columns: readonly PrintedColumn[], layout: Layout): TableCell {
  const kind = columns[cell.column]?.kind ?? 'text';
  const isTotal = cell.columnSpan > 1 || /^(?:合计|总计|本年(?:收入|支出)合计)$/.test(cell.text);
  const alignment =
    kind === 'amount' ? AlignmentType.RIGHT : kind === 'code' || isTotal ? AlignmentType.CENTER : AlignmentType.LEFT;
  return tableCell(cell, layout, alignment);
}

function tableCell(
  { text, column, columnSpan, rowSpan }: PrintedCell,
  { size, widths }: Layout,
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'],
): TableCell {
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // An empty paragraph is as tall as its own mark.
    children: [
      new Paragraph({
        alignment,
        spacing: LINES,
        run: { font: fontOf('pageNumber'), size },
        children: [new TextRun({ text, font: fontOf('pageNumber'), size })],
      }),
    ],
  });
}

/** 公开01表 on the right; 部门 on the left with 金额单位 on the right. */
function captionLine(texts: readonly string[], width: number): Paragraph {
  const [first = '', ...others] = texts;
  const run = (text: string) => new TextRun({ text, font: fontOf('pageNumber'), size: SIZES[0] });
  if (others.length === 0) return new Paragraph({ alignment: AlignmentType.RIGHT, spacing: LINES, children: [run(first)] });
  return new Paragraph({
    spacing: LINES,
    tabStops: [{ type: 'right', position: width }],
    children: [run(first), run(`\t${others.join('　')}`)],
  });
}
