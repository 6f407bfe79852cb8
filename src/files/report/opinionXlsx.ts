import { REPORT_GRID, type ReportBlock, type ReportColumn, type ReportDocument } from '../../core/report/reportDocument';
import { figureCell, type CellStyle, type NewCell, type NewRow, type NewSheet } from './sheetModel';
import { writeSheets } from './writeSheets';

/** Characters on the width of a page. */
const PAGE_CHARACTERS = 118;
const COLUMNS = REPORT_GRID.length;
const STYLES: Readonly<Record<ReportColumn['align'], CellStyle>> = { left: 'text', centre: 'centre', right: 'amount' };

/** A report as a workbook of one sheet, laid out as on paper. Figures are numbers. */
export function opinionXlsx(report: ReportDocument): Uint8Array {
  const rows: NewRow[] = [
    { cells: [across(report.title, 'title')], height: 36 },
    ...(report.addressee === '' ? [] : [{ cells: [across(report.addressee, 'addressee')], height: 20 }]),
    ...report.blocks.flatMap(rowsOf),
    { cells: [], height: 12 },
    ...report.signature.map((line) => ({ cells: [across(line, 'addressee')], height: 22 })),
  ];
  const sheet: NewSheet = {
    name: sheetName(report.title),
    widths: REPORT_GRID.map((share) => (share * PAGE_CHARACTERS) / 100),
    rows,
    landscape: true,
  };
  return writeSheets([sheet]);
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
      return [];
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
