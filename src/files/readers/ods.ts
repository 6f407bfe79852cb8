import type { ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { withFormat } from '../../core/workbook/rangeRows';
import type { CellValue, DocumentProperty, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';
import type { OfficePackage } from '../officePackage';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantsNamed,
  parseXml,
  smallInteger,
  textOf,
  type XmlElement,
} from '../xml/parseXml';
import { encodeXml } from '../xml/encoding';
import { CellBudget, columnCount } from './cellGrid';
import { readWithLibrary } from './library';
import { rowsOf } from './libraryCells';
import { type OdsFormats, scalingStyles } from './odsFormats';
import { commentAddresses } from './xls';

/**
 * An OpenDocument spreadsheet. Links to other files are not told.
 * @throws FileProblem
 */
export function readOds(content: OfficePackage): WorkbookSnapshot {
  const { text, root, tables } = openOds(content);
  const workbook = parse(canonical(text, tables), EMPTY_STYLES, {});
  const scaling = scalingStyles([content.text('styles.xml'), text]);
  const hiddenStyles = hiddenTableStyles(root);
  const budget = new CellBudget();
  const sheets = tables.map((table, index): SheetSnapshot => {
    const sheet = workbook.Sheets[sheetKey(index)];
    if (!sheet) throw FileProblem.damaged(`sheet ${index} is missing`);
    const plain = rowsOf(sheet, budget).map((row) => row.map(asExcelSays));
    const rows = scaling.size === 0 ? plain : withFormats(plain, table, scaling);
    return {
      name: attribute(table, 'name') ?? '',
      visibility: hiddenStyles.has(attribute(table, 'style-name') ?? '') ? 'hidden' : 'visible',
      rows,
      hiddenRows: hiddenAmong(descendantsNamed(table, 'table-row'), 'number-rows-repeated', rows.length),
      hiddenColumns: hiddenAmong(descendantsNamed(table, 'table-column'), 'number-columns-repeated', columnCount(rows)),
      comments: commentAddresses(sheet),
    };
  });
  return { sheets, properties: documentProperties(content) };
}

/** The sheets as the library reads them, with merges and number formats, in the order of the snapshot's. @throws FileProblem */
export function formattedSheets(content: OfficePackage): readonly (WorkSheet | null)[] {
  const { text, tables } = openOds(content);
  const workbook = parse(canonical(text, tables), content.text('styles.xml') ?? EMPTY_STYLES, { cellNF: true, cellStyles: true });
  return tables.map((_, index) => workbook.Sheets[sheetKey(index)] ?? null);
}

function openOds(content: OfficePackage): { text: string; root: XmlElement; tables: XmlElement[] } {
  const text = content.text('content.xml') ?? '';
  const root = parseXml(text);
  const tables = tablesOf(root);
  checkRepetitions(tables, text);
  return { text, root, tables };
}

const EMPTY_STYLES = '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>';

/**
 * Number formats with more digits than any figure has are written out by the library, digit by digit; of conditions other than
 * the sign it complains on the console.
 */
function plainFormats(text: string): string {
  return text
    .replace(/(\snumber:[\w-]+=["'])\d{3,}(?=["'])/g, '$130')
    .replace(/<style:map\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g, (map) => (/value\(\)(?:&gt;|>)=0["']/.test(map) ? map : ''));
}

function sheetKey(index: number): string {
  return `s${index + 1}`;
}

function tablesOf(root: XmlElement): XmlElement[] {
  const body = childNamed(root, 'body');
  const spreadsheet = body && childNamed(body, 'spreadsheet');
  if (!spreadsheet) throw FileProblem.damaged('no spreadsheet in content.xml');
  return childrenNamed(spreadsheet, 'table');
}

function repeated(element: XmlElement, local: string): number {
  const written = attribute(element, local);
  if (written === null) return 1;
  const count = smallInteger(written);
  if (count === null) throw FileProblem.damaged(`${local}="${written}"`);
  return count;
}

/** A cell that holds something may be repeated over rows and columns; the library writes every copy out. */
function checkRepetitions(tables: readonly XmlElement[], text: string): void {
  let cells = 0;
  for (const table of tables) {
    for (const row of descendantsNamed(table, 'table-row')) {
      const rows = repeated(row, 'number-rows-repeated');
      for (const cell of row.children) {
        const columns = repeated(cell, 'number-columns-repeated');
        if (columns > GRID.columns) throw FileProblem.damaged('columns outside the grid');
        if (cell.children.length > 0 || attribute(cell, 'value-type') !== null || attribute(cell, 'formula') !== null)
          cells += rows * columns;
      }
    }
  }
  let blanks = 0;
  for (const match of text.matchAll(/<text:s\b[^>]*\btext:c=["'](\d+)["']/g)) blanks += Number(match[1]);
  if (cells > LIMITS.cells || blanks > LIMITS.cells) throw FileProblem.tooMuchContent();
}

/** The same content with sheet names of ours (`__proto__` is a legal one) and without the empty-element form of cells, whose values the library drops. */
function canonical(text: string, tables: readonly XmlElement[]): string {
  const pieces: string[] = [];
  let at = 0;
  const replace = (start: number, end: number, by: string): void => {
    pieces.push(text.slice(at, start), by);
    at = end;
  };
  tables.forEach((table, index) => {
    replace(
      table.start,
      table.openEnd,
      `<table:table table:name="${sheetKey(index)}"${table.selfClosing ? '></table:table>' : '>'}`,
    );
    for (const row of descendantsNamed(table, 'table-row')) {
      for (const cell of row.children) {
        if (!cell.selfClosing || cell.local !== 'table-cell') continue;
        if (attribute(cell, 'value-type') === null && attribute(cell, 'formula') === null) continue;
        replace(cell.openEnd - 2, cell.openEnd, '></table:table-cell>');
      }
    }
  });
  return pieces.join('') + text.slice(at);
}

function parse(text: string, styles: string, options: ParsingOptions): WorkBook {
  const zipped = zipSync({
    mimetype: [encodeXml('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': [
      encodeXml('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'),
      { level: 0 },
    ],
    'styles.xml': [encodeXml(plainFormats(styles)), { level: 0 }],
    'content.xml': [encodeXml(plainFormats(text)), { level: 0 }],
  });
  return readWithLibrary(zipped, { cellFormula: true, sheetStubs: true, ...options });
}

/** LibreOffice always stores a formula's result, so a formula without one gave an empty text; its own error codes are errors too. */
function asExcelSays(cell: SnapshotCell | null): SnapshotCell | null {
  if (cell?.formula === undefined) return cell;
  const value: CellValue = cell.value ?? '';
  return { ...cell, value: typeof value === 'string' && /^(Err:\d+|#[A-Z/0]+[!?]?)$/.test(value) ? { error: value } : value };
}

type Rows = SheetSnapshot['rows'];

/** A cell has the format of its own style, else that of its row, else that of its column. */
function withFormats(rows: Rows, table: XmlElement, formats: OdsFormats): Rows {
  const styleOf = (element: XmlElement | undefined, name: string): string | null =>
    element === undefined ? null : attribute(element, name);
  const columns = repetitions(descendantsNamed(table, 'table-column'), 'number-columns-repeated', columnCount(rows));
  const lines = repetitions(descendantsNamed(table, 'table-row'), 'number-rows-repeated', rows.length);
  return rows.map((row, index) => {
    const line = lines[index];
    const cells = repetitions(line?.children ?? [], 'number-columns-repeated', row.length);
    return row.map((cell, column) => {
      const style =
        styleOf(cells[column], 'style-name') ??
        styleOf(line, 'default-cell-style-name') ??
        styleOf(columns[column], 'default-cell-style-name');
      return cell && withFormat(cell, formats.get(style ?? ''));
    });
  });
}

/** Each as often as it says, `count` in all. */
function repetitions(elements: Iterable<XmlElement>, repeats: string, count: number): XmlElement[] {
  const all: XmlElement[] = [];
  for (const element of elements) {
    if (all.length >= count) break;
    const times = Math.min(repeated(element, repeats), count - all.length);
    for (let time = 0; time < times; time += 1) all.push(element);
  }
  return all;
}

function hiddenTableStyles(root: XmlElement): Set<string> {
  const names = new Set<string>();
  for (const style of descendantsNamed(root, 'style')) {
    const properties = childNamed(style, 'table-properties');
    if (properties && attribute(properties, 'display') === 'false') names.add(attribute(style, 'name') ?? '');
  }
  return names;
}

function hiddenAmong(elements: Iterable<XmlElement>, repeats: string, count: number): number[] {
  return repetitions(elements, repeats, count).flatMap((element, index) => {
    const visibility = attribute(element, 'visibility');
    return visibility === 'collapse' || visibility === 'filter' ? [index] : [];
  });
}

function documentProperties(content: OfficePackage): DocumentProperty[] {
  const text = content.text('meta.xml');
  if (text === null) return [];
  const root = parseXml(text);
  const known = [
    ['author', 'initial-creator'],
    ['last-author', 'creator'],
  ] as const;
  return known.flatMap(([name, local]): DocumentProperty[] => {
    const [element] = descendantsNamed(root, local);
    const value = element ? textOf(text, element).trim() : '';
    return value === '' ? [] : [{ name, value }];
  });
}
