import { read, utils, type Range, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';
import type { OfficePackage, SheetPart } from '../officePackage';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isTrue,
  parseXml,
  smallInteger,
  type XmlElement,
} from '../xml/parseXml';
import { encodeXml } from '../xml/encoding';
import { CellBudget, columnCount, rowsOf } from './cells';
import { commentAddresses } from './xlsxComments';
import { documentProperties, externalLinks } from './xlsxDocument';

interface SheetSource extends SheetPart {
  readonly root: XmlElement;
  readonly text: string;
}

/** @throws FileProblem */
export function readXlsx(content: OfficePackage): WorkbookSnapshot {
  const sources = content.worksheets().map((sheet): SheetSource => {
    const text = content.text(sheet.part) ?? '';
    return { ...sheet, text, root: parseXml(text, 'sheetData') };
  });
  const cells = readCells(content, sources);
  const budget = new CellBudget();
  return {
    sheets: sources.map((source, index): SheetSnapshot => {
      const sheet = cells.Sheets[sheetKey(index)];
      if (!sheet) throw FileProblem.damaged(`${source.part} could not be read`);
      const rows = rowsOf(sheet, mergesOf(source.root), budget);
      return {
        name: source.name,
        visibility: source.visibility,
        rows,
        hiddenRows: hiddenRows(cellDataOf(source), rows.length),
        hiddenColumns: hiddenColumns(source.root, columnCount(rows)),
        comments: commentAddresses(content, source.part),
      };
    }),
    externalLinks: externalLinks(content),
    properties: documentProperties(content),
  };
}

function sheetKey(index: number): string {
  return `s${index + 1}`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The library gets a package of ours that holds the cell data and the shared strings only: no sheet names of theirs (`__proto__`),
 * no styles (a date stays its serial number), no hyperlinks and no column lists (it would write them out cell by cell).
 */
function readCells(content: OfficePackage, sources: readonly SheetSource[]): WorkBook {
  const workbookPart = content.workbookPart();
  const stringsPart = content.relatedPart(workbookPart, 'sharedStrings');
  const strings = stringsPart === null ? null : content.text(stringsPart);
  const workbook = content.xml(workbookPart);
  const properties = workbook && childNamed(workbook, 'workbookPr');
  const date1904 = properties !== null && isTrue(attribute(properties, 'date1904'));
  const keys = sources.map((_, index) => sheetKey(index));
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      override('workbook.xml', 'sheet.main') +
      override('sharedStrings.xml', 'sharedStrings') +
      keys.map((key) => override(`worksheets/${key}.xml`, 'worksheet')).join('') +
      `</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELATIONS}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>` +
      keys.map((key, index) => `<sheet name="${key}" sheetId="${index + 1}" r:id="${key}"/>`).join('') +
      `</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELATIONS}">` +
      keys.map((key) => relation(key, 'worksheet', `worksheets/${key}.xml`)).join('') +
      (strings === null ? '' : relation('strings', 'sharedStrings', 'sharedStrings.xml')) +
      `</Relationships>`,
    'xl/sharedStrings.xml': withoutMark(strings ?? `<sst xmlns="${MAIN}"/>`),
  };
  sources.forEach((source, index) => {
    const cellData = withoutBlankCells(cellDataOf(source));
    checkFormulaSize(cellData);
    parts[`xl/worksheets/${sheetKey(index)}.xml`] =
      `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${cellData}</sheetData></worksheet>`;
  });
  const zipped = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [encodeXml(text), { level: 0 }]])),
  );
  try {
    return read(zipped, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      // Uncached formulas come as stubs only.
      sheetStubs: true,
      xlfn: true,
    });
  } catch (error) {
    throw FileProblem.damaged(error);
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The text inside `sheetData`, without the prefix that some programs give every element. */
function cellDataOf(source: SheetSource): string {
  const data = childNamed(source.root, 'sheetData');
  return data ? withoutPrefix(source.text.slice(data.openEnd, data.closeStart), data.prefix) : '';
}

function withoutPrefix(cellData: string, prefix: string): string {
  return prefix === '' ? cellData : cellData.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

/** A short reference to a long shared formula is written out in full by the library. */
function checkFormulaSize(cellData: string): void {
  let longest = 0;
  let sharing = 0;
  for (const match of cellData.matchAll(/<f\s[^>]*t=["']shared["'][^>]*>([^<]*)/g)) {
    sharing++;
    longest = Math.max(longest, match[1]?.length ?? 0);
  }
  if (sharing * longest > LIMITS.formulaCharacters) throw FileProblem.tooMuchContent();
}

/** Cells that have a format only are most of a big sheet, and cost the library as much as full ones. */
function withoutBlankCells(cellData: string): string {
  return cellData.replace(/<c\s(?=[^<>]*\br=)[^<>]*\/>/g, '');
}

/** Ascending indices of hidden rows within the used range; a row without a number follows the one before it. */
function hiddenRows(cellData: string, count: number): number[] {
  const hidden: number[] = [];
  let row = 0;
  for (const [tag] of cellData.matchAll(/<row(?:\s[^<>]*)?>/g)) {
    row = Number(/\sr\s*=\s*["'](\d{1,7})["']/.exec(tag)?.[1] ?? row + 1);
    if (row <= count && /\shidden\s*=\s*["'](?:1|true)["']/i.test(tag)) hidden.push(row - 1);
  }
  return hidden.sort((a, b) => a - b);
}

function mergesOf(root: XmlElement): Range[] {
  const list = childNamed(root, 'mergeCells');
  if (!list) return [];
  return childrenNamed(list, 'mergeCell').map((element) => {
    const reference = (attribute(element, 'ref') ?? '').replaceAll('$', '');
    if (!/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/i.test(reference))
      throw FileProblem.damaged(`merged area ${reference}`);
    return utils.decode_range(reference.toUpperCase());
  });
}

function hiddenColumns(root: XmlElement, count: number): number[] {
  const hidden = new Set<number>();
  for (const columns of childrenNamed(root, 'cols')) {
    for (const column of descendantsNamed(columns, 'col')) {
      if (!isTrue(attribute(column, 'hidden'))) continue;
      const first = smallInteger(attribute(column, 'min'));
      const last = smallInteger(attribute(column, 'max'));
      if (!first || !last || last > GRID.columns) throw FileProblem.damaged('columns outside the grid');
      for (let index = first - 1; index < Math.min(last, count); index++) hidden.add(index);
    }
  }
  return [...hidden].sort((a, b) => a - b);
}
