import { REPORT_GRID, type ReportBlock, type ReportColumn, type ReportDocument } from '../../core/report/reportDocument';
import type { DrawnImages } from '../pictures/drawImages';
import { figureCell, type CellStyle, type NewCell, type NewRow, type NewSheet, type SheetPicture } from './sheetModel';
import { writeSheets } from './writeSheets';

/** Characters on the width of a page. */
const PAGE_CHARACTERS = 118;
const COLUMNS = REPORT_GRID.length;
const POINTS_PER_PIXEL = 0.75;
const STYLES: Readonly<Record<ReportColumn['align'], CellStyle>> = { left: 'text', centre: 'centre', right: 'amount' };

/**
 * A report as a workbook of one sheet, laid out as on paper. Figures are numbers.
 * @param images of the pictures in it; those without one are left out
 */
export function opinionXlsx(report: ReportDocument, images: DrawnImages = new Map()): Uint8Array {
  const blocks = report.blocks.filter((block) => block.kind !== 'picture' || images.has(block.picture.drawing));
  const rows: NewRow[] = [
    { cells: [across(report.title, 'title')], height: 36 },
    ...(report.addressee === '' ? [] : [{ cells: [across(report.addressee, 'addressee')], height: 20 }]),
    ...blocks.flatMap(rowsOf),
    { cells: [], height: 12 },
    ...report.signature.map((line) => ({ cells: [across(line, 'addressee')], height: 22 })),
  ];
  const sheet: NewSheet = {
    name: sheetName(report.title),
    widths: REPORT_GRID.map((share) => (share * PAGE_CHARACTERS) / 100),
    rows,
    landscape: true,
  };
  const pictures = picturesOf(blocks, images, rows);
  return writeSheets([pictures.length === 0 ? sheet : { ...sheet, pictures }]);
}

/** Of a picture's row its caption says that it is there: the picture stands above it, in a row as high as itself. */
function picturesOf(blocks: readonly ReportBlock[], images: DrawnImages, rows: readonly NewRow[]): readonly SheetPicture[] {
  return blocks.flatMap((block): SheetPicture[] => {
    const png = block.kind === 'picture' ? images.get(block.picture.drawing) : undefined;
    if (block.kind !== 'picture' || png === undefined) return [];
    const { picture, caption } = block;
    const { width, height } = picture.drawing;
    const row = rows.findIndex(({ cells: [first] }) => first?.text === caption) - 1;
    return [{ row, png, width, height, name: caption, description: picture.spoken }];
  });
}

/** Excel allows 31 characters, and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/*?:[\]]/g, '').slice(0, 31);
}

function across(text: string, style: CellStyle): NewCell {
  return { text, style, span: COLUMNS };
}

function rowsOf(block: ReportBlock): NewRow[] {
  switch (block.kind) {
    case 'heading':
      return [{ cells: [across(block.text, 'heading')], height: 26 }];
    case 'paragraph':
      return [{ cells: [across(block.text, 'paragraph')] }];
    case 'picture':
      return [
        { cells: [], height: block.picture.drawing.height * POINTS_PER_PIXEL + 4 },
        { cells: [across(block.caption, 'paragraph')] },
      ];
    case 'table':
      return [
        { cells: block.columns.map(({ label, span }) => ({ text: label, style: 'head', span })), height: 20 },
        ...block.rows.map(({ cells }) => ({ cells: block.columns.map((column, index) => cellOf(cells[index] ?? '', column)) })),
      ];
  }
}

function cellOf(text: string, { align, span }: ReportColumn): NewCell {
  return align === 'right' ? { ...figureCell(text), span } : { text, style: STYLES[align], span };
}
