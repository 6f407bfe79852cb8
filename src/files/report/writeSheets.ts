import { strToU8, zipSync } from 'fflate';
import { displayWidth } from '../../core/displayWidth';
import { a1 } from '../../core/workbook/address';
import { encodeEntities } from '../xml/entities';
import { fontSize, isWrapped, styleIndex, stylesXml } from './cellStyles';
import type { CellRange, EntryRule, NewCell, NewRow, NewSheet } from './sheetModel';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The earliest time a zip can hold: equal sheets give equal bytes. In local time, as zips have no zone. */
const ZIPPED = new Date(1980, 0, 1);
/** Excel takes no more characters than these in a cell. */
const LONGEST_TEXT = 32767;
const HIGHEST_ROW = 409;

/** A new .xlsx workbook; every sheet prints on A4, as wide as the page. */
export function writeSheets(sheets: readonly NewSheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: ZIPPED,
    level: 6,
  });
}

function contentTypes(sheets: number): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return (
    `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${parts.join('')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${RELATIONS}">${entries.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${encodeEntities(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index));
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}

/** The rows repeated on every page, and the range of the filter. */
function definedNames(sheet: NewSheet, index: number): string[] {
  if (sheet.headRow === undefined) return [];
  const quoted = encodeEntities(`'${sheet.name.replaceAll("'", "''")}'`);
  const absolute = filterRange(sheet, sheet.headRow).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return [
    ...(sheet.filter === false
      ? []
      : [`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${absolute}</definedName>`]),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$${sheet.headRow + 1}:$${sheet.headRow + 1}</definedName>`,
  ];
}

function filterRange({ rows, widths }: NewSheet, headRow: number): string {
  return `${a1(headRow, 0)}:${a1(Math.max(headRow, rows.length - 1), widths.length - 1)}`;
}

function sheetXml(sheet: NewSheet): string {
  const { widths, rows, landscape, headRow } = sheet;
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const pane =
    headRow === undefined
      ? ''
      : `<pane ySplit="${headRow + 1}" topLeftCell="${a1(headRow + 1, 0)}" activePane="bottomLeft" state="frozen"/>`;
  const merges = rows.flatMap((row, index) => mergesOf(row, index));
  return (
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.map((row, index) => rowXml(row, index, widths)).join('')}</sheetData>` +
    (headRow === undefined || sheet.filter === false ? '' : `<autoFilter ref="${filterRange(sheet, headRow)}"/>`) +
    (merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
    barsXml(sheet) +
    toFillXml(sheet) +
    entriesXml(sheet) +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
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

/** The colour goes as soon as something is typed. */
function toFillXml({ toFill = [], bars = [] }: NewSheet): string {
  const [first] = toFill;
  if (first === undefined) return '';
  const formula = `LEN(TRIM(${a1(first.row, first.column)}))=0`;
  return (
    `<conditionalFormatting sqref="${references(toFill)}"><cfRule type="expression" dxfId="0" priority="${bars.length + 1}">` +
    `<formula>${formula}</formula></cfRule></conditionalFormatting>`
  );
}

function entriesXml({ entries = [] }: NewSheet): string {
  const used = entries.filter(({ cells }) => cells.length > 0);
  if (used.length === 0) return '';
  const rules = used.map(
    (rule) =>
      `<dataValidation ${ENTRY_TESTS[rule.kind]} allowBlank="1" showErrorMessage="1" errorTitle="${encodeEntities(rule.title)}"` +
      ` error="${encodeEntities(rule.message)}" sqref="${references(rule.cells)}">${entryFormulas(rule)}</dataValidation>`,
  );
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
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

function references(cells: readonly CellRange[]): string {
  return cells.map(({ row, column }) => a1(row, column)).join(' ');
}

function rowXml(row: NewRow, index: number, widths: readonly number[]): string {
  const height = Math.min(
    HIGHEST_ROW,
    Math.max(row.height ?? 0, ...placed(row).map(({ cell, column }) => heightOf(cell, column, widths))),
  );
  const cells = placed(row).flatMap(({ cell, column }) => {
    const own = cellXml(cell, a1(index, column));
    // The rest of a merged cell carries its lines.
    const rest = Array.from(
      { length: (cell.span ?? 1) - 1 },
      (_, step) => `<c r="${a1(index, column + step + 1)}" s="${styleIndex(cell.style)}"/>`,
    );
    return [own, ...rest];
  });
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function cellXml({ text, number, style }: NewCell, address: string): string {
  const start = `<c r="${address}" s="${styleIndex(style)}"`;
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
