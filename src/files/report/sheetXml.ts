import { displayWidth } from '../../core/text/displayWidth';
import { a1 } from '../../core/workbook/address';
import { encodeEntities } from '../xml/entities';
import { fontSize, isWrapped, type SheetStyles } from './cellStyles';
import type { CellRun, EntryRule, NewCell, NewRow, NewSheet } from './sheetModel';

/** A sheet of the model as the XML of its part. */

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Excel takes no more characters than these in a cell. */
const LONGEST_TEXT = 32767;
const HIGHEST_ROW = 409;

/** The rows repeated on every page, what is printed, and the range of the filter: names of the workbook. */
export function definedNames(sheet: NewSheet, index: number): string[] {
  if (sheet.headRow === undefined) return [];
  const quoted = encodeEntities(`'${sheet.name.replaceAll("'", "''")}'`);
  const absolute = filterRange(sheet, sheet.headRow).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const { printedRows, printedColumns, rows, widths } = sheet;
  const isPart = printedRows !== undefined || printedColumns !== undefined;
  const last = a1((printedRows ?? rows.length) - 1, (printedColumns ?? widths.length) - 1);
  return [
    ...(isPart
      ? [
          `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${quoted}!$A$1:$${last.replace(/(?=\d)/, '$')}</definedName>`,
        ]
      : []),
    ...(sheet.filter === false
      ? []
      : [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${absolute}</definedName>`]),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${sheet.headRow + 1}:$${sheet.headRow + 1}</definedName>`,
  ];
}

function filterRange({ rows, widths }: NewSheet, headRow: number): string {
  return `${a1(headRow, 0)}:${a1(Math.max(headRow, rows.length - 1), widths.length - 1)}`;
}

/** The worksheet part of a sheet; `namespace` differs in files that Excel saved as strict Open XML. */
export function sheetXml(sheet: NewSheet, styles: SheetStyles, namespace = SHEET_NAMESPACE): string {
  const { widths, rows, landscape, headRow, tabColour } = sheet;
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const pane =
    headRow === undefined
      ? ''
      : `<pane ySplit="${headRow + 1}" topLeftCell="${a1(headRow + 1, 0)}" activePane="bottomLeft" state="frozen"/>`;
  const merges = rows.flatMap((row, index) => mergesOf(row, index));
  return (
    `${HEADER}<worksheet xmlns="${namespace}"><sheetPr>${tabColour === undefined ? '' : `<tabColor rgb="FF${tabColour}"/>`}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.map((row, index) => rowXml(row, index, widths, styles)).join('')}</sheetData>` +
    (headRow === undefined || sheet.filter === false ? '' : `<autoFilter ref="${filterRange(sheet, headRow)}"/>`) +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    barsXml(sheet) +
    highlightsXml(sheet, styles) +
    entriesXml(sheet) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${sheet.fitsOnePage === true ? 1 : 0}"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    (sheet.pictures === undefined ? '' : `<drawing xmlns:r="${RELATIONS}" r:id="rId1"/>`) +
    '</worksheet>'
  );
}

/** Conditional formats of the kind that every Excel since 2007, WPS and LibreOffice draw and print. */
function barsXml({ bars = [], headRow = 0, rows }: NewSheet): string {
  if (rows.length <= headRow + 1) return '';
  return bars
    .map(({ column, colour }, index) => {
      const range = `${a1(headRow + 1, column)}:${a1(rows.length - 1, column)}`;
      return (
        `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}"><dataBar minLength="0" maxLength="100">` +
        `<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${colour}"/></dataBar></cfRule></conditionalFormatting>`
      );
    })
    .join('');
}

function highlightsXml({ highlights = [], bars = [] }: NewSheet, styles: SheetStyles): string {
  return highlights
    .map(
      ({ cells, formula, look }, index) =>
        `<conditionalFormatting sqref="${references(cells)}"><cfRule type="expression" dxfId="${styles.highlight(look)}"` +
        ` priority="${bars.length + index + 1}"><formula>${encodeEntities(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');
}

function entriesXml({ entries = [] }: NewSheet): string {
  const rules = entryElements(entries);
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** The elements of rules that have cells. */
export function entryElements(entries: readonly EntryRule[]): readonly string[] {
  const used = entries.filter(({ cells }) => cells.length > 0);
  return used.map(
    (rule) =>
      `<dataValidation ${ENTRY_TESTS[rule.kind]} allowBlank="1" showErrorMessage="1" errorTitle="${encodeEntities(rule.title)}"` +
      ` error="${encodeEntities(rule.message)}" sqref="${references(rule.cells)}">${entryFormulas(rule)}</dataValidation>`,
  );
}

const ENTRY_TESTS: Readonly<Record<EntryRule['kind'], string>> = {
  amount: 'type="decimal" operator="between"',
  'not-negative': 'type="decimal" operator="greaterThanOrEqual"',
  whole: 'type="whole" operator="greaterThanOrEqual"',
  choice: 'type="list"',
};

/** No budget in China comes near this many 万元. */
const LARGEST_AMOUNT = '999999999999';

function entryFormulas({ kind, choice = [] }: EntryRule): string {
  if (kind === 'amount') return `<formula1>-${LARGEST_AMOUNT}</formula1><formula2>${LARGEST_AMOUNT}</formula2>`;
  return kind === 'choice' ? `<formula1>"${encodeEntities(choice.join(','))}"</formula1>` : '<formula1>0</formula1>';
}

function references(cells: readonly CellRun[]): string {
  return cells
    .map(({ column, firstRow, lastRow }) =>
      firstRow === lastRow ? a1(firstRow, column) : `${a1(firstRow, column)}:${a1(lastRow, column)}`,
    )
    .join(' ');
}

function rowXml(row: NewRow, index: number, widths: readonly number[], styles: SheetStyles): string {
  const custom = row.grows === true ? '' : ' customHeight="1"';
  const height = Math.min(
    HIGHEST_ROW,
    Math.max(row.height ?? 0, ...placed(row).map(({ cell, column }) => heightOf(cell, column, widths))),
  );
  const cells = placed(row).flatMap(({ cell, column }) => {
    const own = cellXml(cell, a1(index, column), styles);
    // The rest of a merged cell carries its lines.
    const rest = Array.from(
      { length: (cell.span ?? 1) - 1 },
      (_, step) => `<c r="${a1(index, column + step + 1)}" s="${styles.cell(cell.style)}"/>`,
    );
    return [own, ...rest];
  });
  return `<row r="${index + 1}" ht="${height}"${custom}>${cells.join('')}</row>`;
}

function cellXml({ text, number, formula, style }: NewCell, address: string, styles: SheetStyles): string {
  const start = `<c r="${address}" s="${styles.cell(style)}"`;
  if (formula !== undefined && number !== undefined) return `${start}><f>${encodeEntities(formula)}</f><v>${number}</v></c>`;
  if (formula !== undefined) return `${start} t="str"><f>${encodeEntities(formula)}</f><v>${encodeEntities(text ?? '')}</v></c>`;
  if (number !== undefined) return `${start}><v>${number}</v></c>`;
  if (text === undefined || text === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${encodeEntities(text.slice(0, LONGEST_TEXT))}</t></is></c>`;
}

function placed({ cells }: NewRow): { cell: NewCell; column: number }[] {
  let column = 0;
  return cells.map((cell) => {
    const at = column;
    column += cell.span ?? 1;
    return { cell, column: at };
  });
}

/** Room that a character needs beside what it is wide, so that text never runs out of its cell. */
const RESERVE = 1.5;

/** Points that the text of a cell takes once it is wrapped: Excel fits no heights to merged cells. */
function heightOf({ text = '', style, span = 1 }: NewCell, column: number, widths: readonly number[]): number {
  const size = fontSize(style);
  const line = size * 1.35;
  if (!isWrapped(style)) return line + 4;
  // Widths count digits of the 11 pt default font.
  const room = ((widths.slice(column, column + span).reduce((sum, width) => sum + width, 0) - RESERVE) * 11) / size;
  const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(displayWidth(part) / room)), 0);
  return lines * line + 4;
}

function mergesOf(row: NewRow, index: number): string[] {
  return placed(row).flatMap(({ cell, column }) => {
    const span = cell.span ?? 1;
    return span === 1 ? [] : [`${a1(index, column)}:${a1(index, column + span - 1)}`];
  });
}
