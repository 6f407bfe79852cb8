import { parseA1 } from '../../core/workbook/address';
import { type SheetSnapshot, unreadPart, withoutCells, type WorkbookSnapshot } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID } from '../limits';
import type { OfficePackage } from '../officePackage';
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
import { CellBudget, CellGrid, columnCount, type Area } from './cellGrid';
import { scanCells, type CellContext } from './cellScan';
import { sharedStrings } from './cellText';
import { scalingFormats } from './scalingFormats';
import { commentAddresses } from './xlsxComments';
import { documentProperties, externalLinks } from './xlsxDocument';

/** @throws FileProblem */
export function readXlsx(content: OfficePackage): WorkbookSnapshot {
  const context: CellContext = {
    strings: sharedTexts(content),
    date1904: isDate1904(content),
    scalingFormats: scalingFormats(content),
  };
  const budget = new CellBudget();
  return {
    sheets: content.worksheets().map((sheet): SheetSnapshot => {
      const text = content.text(sheet.part) ?? '';
      const root = parseXml(text, 'sheetData');
      const grid = new CellGrid(budget);
      const hidden = scanCells(cellDataOf(text, root), context, grid);
      grid.clearCovered(mergesOf(root));
      const rows = grid.toRows();
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        rows,
        hiddenRows: hidden.filter((row) => row < rows.length),
        hiddenColumns: hiddenColumns(root, columnCount(rows)),
        comments: commentAddresses(content, sheet.part),
      };
    }),
    ...unreadPart(withoutCells(content.sheetsWithoutCells())),
    externalLinks: externalLinks(content),
    properties: documentProperties(content),
  };
}

/** The strings that cells refer to by number. */
function sharedTexts(content: OfficePackage): string[] {
  const part = content.relatedPart(content.workbookPart(), 'sharedStrings');
  const text = part === null ? null : content.text(part);
  if (text === null) return [];
  const { prefix } = parseXml(text, 'sst');
  return sharedStrings(withoutPrefix(text, prefix));
}

function isDate1904(content: OfficePackage): boolean {
  const workbook = content.xml(content.workbookPart());
  const properties = workbook && childNamed(workbook, 'workbookPr');
  return properties !== null && isTrue(attribute(properties, 'date1904'));
}

/** The text inside `sheetData`, without the prefix that some programs give every element. */
function cellDataOf(text: string, root: XmlElement): string {
  const data = childNamed(root, 'sheetData');
  return data ? withoutPrefix(text.slice(data.openEnd, data.closeStart), data.prefix) : '';
}

function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

function mergesOf(root: XmlElement): Area[] {
  const list = childNamed(root, 'mergeCells');
  if (!list) return [];
  return childrenNamed(list, 'mergeCell').map((element) => {
    const reference = (attribute(element, 'ref') ?? '').replaceAll('$', '');
    const [first, last = first] = reference.split(':');
    if (first === undefined || last === undefined || !/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/i.test(reference))
      throw FileProblem.damaged(`merged area ${reference}`);
    const [from, to] = [parseA1(first), parseA1(last)];
    return { top: from.row, left: from.column, bottom: to.row, right: to.column };
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
