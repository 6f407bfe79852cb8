import {
  AlignmentType,
  ImageRun,
  LineRuleType,
  NoBreakHyphen,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  REPORT_GRID,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type ReportRow,
} from '../../core/report/reportDocument';
import type { DrawnImages } from '../pictures/drawImages';
import { officialDocument } from '../docx/officialDocument';
import { separated } from '../../core/amounts/format';
import { isPlainDecimal } from './sheetModel';
import { fontOf, PAGE, RANKS } from '../docx/officialStyle';

/** Tables are set in 五号, on lines of 16 pt. */
const TABLE_SIZE = 21;
const TABLE_LINE = { line: 320, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 70, right: 70 } as const;
const ABOVE_HEADING = 200;
const TWIPS_PER_PIXEL = 15;
const HEAD_SHADE = 'F2F2F2';
const ALIGNMENT = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
const GRID_SUM = REPORT_GRID.reduce((sum, share) => sum + share, 0);

/**
 * A report as a Word document in the format of official documents. Pulls in the `docx` library: import this module only
 * when a document is asked for.
 * @param images of the pictures in it; those without one are left out
 */
export async function opinionDocx(report: ReportDocument, images: DrawnImages = new Map()): Promise<Uint8Array> {
  const signature = report.signature.map(
    (line, index) =>
      new Paragraph({
        ...RANKS.body,
        ...(index === 0 ? { spacing: { ...RANKS.body.spacing, before: RANKS.body.spacing.line } } : {}),
        keepLines: true,
        keepNext: index < report.signature.length - 1,
        children: [new TextRun(line)],
      }),
  );
  return officialDocument(report.title, [
    new Paragraph({ ...RANKS.title, children: [new TextRun(report.title)] }),
    ...(report.addressee === ''
      ? []
      : [new Paragraph({ spacing: RANKS.body.spacing, children: [new TextRun(report.addressee)] })]),
    ...report.blocks.flatMap((block) => (block.kind === 'picture' ? pictureOf(block, images) : [blockOf(block)])),
    ...signature,
  ]);
}

type PictureBlock = Extract<ReportBlock, { readonly kind: 'picture' }>;

function pictureOf({ picture, caption }: PictureBlock, images: DrawnImages): Paragraph[] {
  const png = images.get(picture.drawing);
  if (png === undefined) return [];
  const scale = Math.min(1, TEXT_WIDTH / TWIPS_PER_PIXEL / picture.drawing.width);
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.floor(picture.drawing.width * scale), height: Math.floor(picture.drawing.height * scale) },
    altText: { name: caption, title: caption, description: picture.spoken },
  });
  return [
    // The exact pitch of the text would cut the picture off.
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: CELL_MARGINS.left, after: CELL_MARGINS.left, line: 240, lineRule: LineRuleType.AUTO },
      keepNext: true,
      children: [image],
    }),
    new Paragraph({
      spacing: TABLE_LINE,
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: caption, font: fontOf('body'), size: TABLE_SIZE })],
    }),
  ];
}

function blockOf(block: Exclude<ReportBlock, PictureBlock>): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      // Headings mostly stand under a table, which has no space of its own below it.
      return new Paragraph({
        ...RANKS[1],
        keepNext: true,
        spacing: { ...RANKS.body.spacing, before: ABOVE_HEADING },
        children: [new TextRun(block.text)],
      });
    case 'paragraph':
      return new Paragraph({ ...RANKS.body, children: [new TextRun({ children: unbroken(block.text) })] });
    case 'table':
      return tableOf(block.columns, block.rows);
  }
}

function tableOf(columns: readonly ReportColumn[], rows: readonly ReportRow[]): Table {
  const widths = widthsOf(columns);
  const head = columns.map((column, index) => cellOf(column.label, widths[index] ?? 0, 'centre', HEAD_SHADE, true));
  const body = rows.map(({ cells }) =>
    columns.map((column, index) => cellOf(shown(cells[index] ?? '', column), widths[index] ?? 0, column.align, null, false)),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { ...CELL_MARGINS, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...body.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
}

/** Figures as the sentences beside them print them. */
function shown(text: string, { align }: ReportColumn): string {
  return align === 'right' && isPlainDecimal(text) ? separated(text) : text;
}

/** Word breaks a line behind a hyphen, and a minus is one: of a number it is one that holds, and is copied as a plain `-` all the same. */
function unbroken(text: string): (string | NoBreakHyphen)[] {
  return text.split(MINUS).flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]));
}

/** Not the hyphen of a date or of a code. */
const MINUS = /(?<![\dA-Za-z])-(?=\d)/;

/** Widths in twips of columns that span columns of the grid. */
function widthsOf(columns: readonly ReportColumn[]): number[] {
  let at = 0;
  return columns.map(({ span }) => {
    const share = REPORT_GRID.slice(at, at + span).reduce((sum, part) => sum + part, 0);
    at += span;
    return Math.floor((TEXT_WIDTH * share) / GRID_SUM);
  });
}

function cellOf(text: string, width: number, align: ReportColumn['align'], shade: string | null, head: boolean): TableCell {
  const font = fontOf(head ? 'heading' : 'body');
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(shade === null ? {} : { shading: { fill: shade } }),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          spacing: TABLE_LINE,
          alignment: ALIGNMENT[align],
          // A head is not left alone at the end of a page.
          keepNext: head,
          children: [new TextRun({ children: unbroken(line), font, size: TABLE_SIZE })],
        }),
    ),
  });
}
