import {
  AlignmentType,
  HeightRule,
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
import type { PrintedCell } from '../../core/disclosure/printedCell';
import type { PrintedColumn, PrintedTable } from '../../core/disclosure/printedTable';
import { disclosureWords as say } from '../../core/messages/publicDocument';
import { linesOf } from './cellLines';
import { BODY_SIZE, fontOf, LINE, PART_RANKS } from './officialStyle';
import { textHeight, textWidth, type Papers } from './paper';
import { PADDING, SIZES, tableLayouts, type TableLayout } from './tableLayout';
import { rowHeight, tablePages, type TablePages } from './tablePages';

export interface LaidOutTable {
  readonly landscape: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

/** What the table stands under: its heading in the document, and paragraphs before that with their height in twips. */
export interface TableHead {
  readonly heading: string;
  readonly before: readonly Paragraph[];
  readonly height: number;
}

/** From line to line in captions and notes. */
const SMALL_LINE = 280;
/** Below the table where it has no note: a section ends with a paragraph, which must not make a page of its own. */
const END_LINE = 20;

/**
 * The table for Word: upright where it fits at a readable size, else across. Where it is longer than a page it goes on as
 * printed forms do: under its heading with （续表）, with captions and header once more. Rows have exact heights, so that
 * every program breaks the pages where they are broken here.
 */
export function printedTableDocx(table: PrintedTable, head: TableHead, papers: Papers): LaidOutTable {
  const { layout, width, height, header, body, line, padding, pages } = paged(table, head, papers);
  const row = (cells: readonly PrintedCell[], lines: number, isHeader: boolean): TableRow =>
    new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      ...rowSize(rowHeight(lines, line, padding), height),
      children: cells.map((cell) => tableCell(cell, layout, isHeader ? AlignmentType.CENTER : alignmentOf(cell, table.columns))),
    });
  const headerRows = (): TableRow[] => table.header.map((cells, index) => row(cells, header[index] ?? 1, true));
  const children = pages.flatMap(({ from, to }, index) => [
    index === 0
      ? new Paragraph({ ...PART_RANKS[1], ...TITLE, children: [new TextRun(head.heading)] })
      : new Paragraph({ ...TITLE, pageBreakBefore: true, keepNext: true, children: [titleRun(say.continued(head.heading))] }),
    ...table.captions.map((texts) => captionLine(texts, width)),
    tableOf(
      [...headerRows(), ...rowsOnPage(table.body, from, to).map((cells, at) => row(cells, body[from + at] ?? 1, false))],
      layout,
    ),
  ]);
  const notes = table.notes.length === 0 ? [new Paragraph({ spacing: exactly(END_LINE) })] : table.notes.map(noteLine);
  return { landscape: layout.landscape, children: [...head.before, ...children, ...notes] };
}

interface PagedTable extends TablePages {
  readonly layout: TableLayout;
  /** Of the text of its pages. */
  readonly width: number;
  readonly height: number;
  /** Lines of text in each row, and the height of one. */
  readonly header: readonly number[];
  readonly body: readonly number[];
  readonly line: number;
}

/** The best way to set the table; a smaller one only where that keeps a form on one page. */
function paged(table: PrintedTable, head: TableHead, papers: Papers): PagedTable {
  const [best, ...smaller] = tableLayouts(table, papers);
  const first = pagedAs(best, table, head, papers);
  if (first.pages.length === 1) return first;
  for (const layout of smaller) {
    const other = pagedAs(layout, table, head, papers);
    if (other.pages.length === 1) return other;
  }
  return first;
}

function pagedAs(layout: TableLayout, table: PrintedTable, head: TableHead, papers: Papers): PagedTable {
  const paper = layout.landscape ? papers.across : papers.upright;
  const width = textWidth(paper);
  const line = lineOf(layout.size);
  const height = textHeight(paper);
  const header = rowLines(table.header, layout);
  const body = rowLines(table.body, layout);
  const noteLines = table.notes.map((note) => linesOf(note, width, SIZES[0]));
  const pages = tablePages({
    line,
    header,
    body,
    above: linesOf(head.heading, width, BODY_SIZE) * LINE + table.captions.length * SMALL_LINE,
    aboveFirst: head.height,
    below: noteLines.reduce((sum, lines) => sum + lines * SMALL_LINE, 0) + END_LINE,
    page: height,
  });
  return { layout, width, height, header, body, line, ...pages };
}

/** Printed forms have their title in the middle, over the table. */
const TITLE = { alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 } } as const;

/** A heading's type without its rank: the table of contents names a table once. */
function titleRun(text: string): TextRun {
  return new TextRun({ text, font: fontOf('heading') });
}

function exactly(line: number) {
  return { before: 0, after: 0, line, lineRule: LineRuleType.EXACT } as const;
}

/** Chinese characters need a quarter more than their size. */
function lineOf(size: number): number {
  return Math.ceil(size * 12.5);
}

function cellLines({ text, column, columnSpan }: PrintedCell, { size, widths }: TableLayout): number {
  return linesOf(text, spanWidth(widths, column, columnSpan) - 2 * PADDING, size);
}

function spanWidth(widths: readonly number[], column: number, columnSpan: number): number {
  return widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0);
}

/** Rows have exact heights; one that is taller than a page goes over as many as it needs. */
function rowSize(value: number, page: number) {
  return value > page
    ? { height: { value, rule: HeightRule.ATLEAST } }
    : { cantSplit: true, height: { value, rule: HeightRule.EXACT } };
}

/** The rows of one page; a cell that comes from the page before, or goes on to the next, is there on both. */
function rowsOnPage(rows: PrintedTable['body'], from: number, to: number): PrintedCell[][] {
  const open = rows
    .slice(0, from)
    .flatMap((cells, row) =>
      cells.flatMap((cell) => (row + cell.rowSpan > from ? [{ ...cell, rowSpan: row + cell.rowSpan - from }] : [])),
    );
  return rows
    .slice(from, to)
    .map((cells, index) =>
      [...(index === 0 ? open : []), ...cells]
        .sort((one, other) => one.column - other.column)
        .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, to - from - index) })),
    );
}

/** Lines of each row; what a cell over several rows needs beyond theirs is added to its last. */
function rowLines(rows: readonly (readonly PrintedCell[])[], layout: TableLayout): number[] {
  const lines = rows.map((cells) =>
    Math.max(1, ...cells.filter(({ rowSpan }) => rowSpan === 1).map((cell) => cellLines(cell, layout))),
  );
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const last = row + cell.rowSpan - 1;
      const there = lines.slice(row, last + 1).reduce((sum, one) => sum + one, 0);
      lines[last] = (lines[last] ?? 1) + Math.max(0, cellLines(cell, layout) - there);
    }
  });
  return lines;
}

function tableOf(rows: readonly TableRow[], { widths }: TableLayout): Table {
  return new Table({
    width: { size: spanWidth(widths, 0, widths.length), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    rows,
  });
}

function alignmentOf({ text, column, columnSpan, align }: PrintedCell, columns: readonly PrintedColumn[]) {
  if (align !== undefined) return align;
  const kind = columns[column]?.kind ?? 'text';
  const isTotal = columnSpan > 1 || /^(?:合计|总计|本年(?:收入|支出)合计)$/.test(text);
  if (kind === 'amount') return AlignmentType.RIGHT;
  return kind === 'code' || isTotal ? AlignmentType.CENTER : AlignmentType.LEFT;
}

function tableCell(
  { text, column, columnSpan, rowSpan }: PrintedCell,
  { size, widths }: TableLayout,
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT' | 'CENTER'],
): TableCell {
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: spanWidth(widths, column, columnSpan), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    // An empty paragraph is as tall as its own mark.
    children: [
      new Paragraph({
        alignment,
        spacing: exactly(lineOf(size)),
        run: { font: fontOf('pageNumber'), size },
        children: [new TextRun({ text, font: fontOf('pageNumber'), size })],
      }),
    ],
  });
}

function noteLine(note: string): Paragraph {
  return new Paragraph({
    spacing: exactly(SMALL_LINE),
    children: [new TextRun({ text: note, font: fontOf('pageNumber'), size: SIZES[0] })],
  });
}

/** 公开01表 on the right; 部门 on the left, 年度 in the middle and 金额单位 on the right. */
function captionLine(texts: readonly string[], width: number): Paragraph {
  const run = (text: string) => new TextRun({ text, font: fontOf('pageNumber'), size: SIZES[0] });
  const shown = { spacing: exactly(SMALL_LINE), keepNext: true };
  const [first = '', second = '', ...others] = texts;
  if (texts.length === 1) return new Paragraph({ ...shown, alignment: AlignmentType.RIGHT, children: [run(first)] });
  const right = { type: 'right', position: width } as const;
  if (others.length === 0) return new Paragraph({ ...shown, tabStops: [right], children: [run(first), run(`\t${second}`)] });
  return new Paragraph({
    ...shown,
    tabStops: [{ type: 'center', position: Math.round(width / 2) }, right],
    children: [run(first), run(`\t${second}`), run(`\t${others.join('　')}`)],
  });
}
