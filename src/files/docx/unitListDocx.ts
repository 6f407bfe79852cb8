import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { UnitList } from '../../core/disclosure/unitList';
import { linesOf } from './cellLines';
import { BODY_SIZE, fontOf, LINE } from './officialStyle';
import { PADDING } from './tableLayout';

/** Parts of the width that number, name and remark take. */
const SHARES = [0.14, 0.56, 0.3];

/** The units of a department as a table; rows have exact heights, so that pages break where they are counted to. */
export function unitListDocx({ head, rows }: UnitList, width: number): Table {
  const all = SHARES.slice(0, head.length).reduce((sum, share) => sum + share, 0);
  const widths = head.map((_cell, index) => Math.floor(((SHARES[index] ?? 0) * width) / all));
  const row = (cells: readonly string[], isHeader: boolean): TableRow => {
    const lines = Math.max(1, ...cells.map((text, index) => linesOf(text, (widths[index] ?? 0) - 2 * PADDING, BODY_SIZE)));
    return new TableRow({
      ...(isHeader ? { tableHeader: true } : {}),
      cantSplit: true,
      height: { value: lines * LINE + 2 * PADDING, rule: HeightRule.EXACT },
      children: cells.map((text, index) => cell(text, widths[index] ?? 0, isHeader || index === 0)),
    });
  };
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: PADDING, right: PADDING, marginUnitType: WidthType.DXA },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cell(text: string, width: number, isCentred: boolean): TableCell {
  const run = { font: fontOf('body'), size: BODY_SIZE };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        indent: { firstLine: 0, firstLineChars: 0 },
        run,
        children: [new TextRun({ text, ...run })],
      }),
    ],
  });
}
