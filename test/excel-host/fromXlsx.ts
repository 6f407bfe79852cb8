import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { a1 } from '../../src/core/workbook/address';
import type { CellValue } from '../../src/core/workbook/snapshot';
import {
  addSheet,
  type CellData,
  type ConditionalFormatData,
  createWorkbook,
  nextId,
  type SheetData,
  type WorkbookData,
} from './workbook';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;
const CUSTOM_FORMAT = 'expression';

/** Opens an .xlsx as Excel would, by means of its own: it shares nothing with the product's reader of files. */
export function workbookFromXlsx(bytes: Uint8Array): WorkbookData {
  const book = read(bytes, { type: 'array', dense: true, cellFormula: true, cellNF: true, cellStyles: true });
  const formats = conditionalFormats(bytes);
  const workbook = createWorkbook();
  for (const [index, name] of book.SheetNames.entries()) {
    const source = book.Sheets[name];
    if (!source) throw new Error(`sheet ${name} could not be read`);
    const sheet = addSheet(workbook, name);
    sheet.visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    sheet.protected = source['!protect'] !== undefined;
    sheet.hiddenRows = hidden(source['!rows']);
    sheet.hiddenColumns = hidden(source['!cols']);
    sheet.merges = (source['!merges'] ?? []).map((merge) => utils.encode_range(merge));
    sheet.conditionalFormats = (formats[index] ?? []).map((format) => ({ ...format, id: nextId(workbook) }));
    readCells(workbook, sheet, source);
  }
  const { Author = '', LastAuthor = '', Manager = '', Company = '' } = book.Props ?? {};
  workbook.properties = { author: Author, lastAuthor: LastAuthor, manager: Manager, company: Company };
  workbook.activeSheet = workbook.sheets.find((sheet) => sheet.visibility === 'Visible')?.id ?? '';
  return workbook;
}

function readCells(workbook: WorkbookData, sheet: SheetData, source: WorkSheet): void {
  source['!data']?.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      const address = a1(rowIndex, columnIndex);
      const content = cellData(cell);
      if (content) sheet.cells[address] = content;
      for (const remark of cell.c ?? []) {
        const note = { address, author: remark.a ?? '', content: remark.t };
        if (remark.T) sheet.comments.push({ ...note, id: nextId(workbook) });
        else sheet.notes.push(note);
      }
    });
  });
}

function cellData(cell: CellObject): CellData | null {
  const value = cellValue(cell);
  if ((value === null || value === '') && cell.f === undefined) return null;
  const isGeneral = cell.z === undefined || cell.z === 'General';
  return { value, ...(cell.f !== undefined && { formula: cell.f }), ...(!isGeneral && { numberFormat: String(cell.z) }) };
}

function cellValue({ t: type, v: value, w: text }: CellObject): CellValue {
  if (type === 'z' || value === undefined) return null;
  if (type === 'e') return { error: text ?? '#N/A' };
  if (value instanceof Date) throw new Error('dates are asked for as serial numbers');
  return value;
}

const hidden = (lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  (lines ?? []).flatMap((line, index) => (line?.hidden === true ? [index] : []));

type FileFormat = Omit<ConditionalFormatData, 'id'>;

/** Per sheet, in the order of the tabs, strongest first; other types than formulas keep their type's name in the file. */
function conditionalFormats(bytes: Uint8Array): FileFormat[][] {
  const files = unzipSync(bytes);
  const read = (path: string): string => {
    const part = files[path];
    if (!part) throw new Error(`the package has no ${path}`);
    return strFromU8(part);
  };
  const parse = (text: string): Element => {
    const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
    if (!root) throw new Error('nothing in a part of the package');
    return root;
  };
  const targets = new Map(
    elements(parse(read('xl/_rels/workbook.xml.rels')), 'Relationship').map((relation) => [
      relation.getAttribute('Id'),
      new URL(relation.getAttribute('Target') ?? '', 'file:///xl/').pathname.slice(1),
    ]),
  );
  return elements(parse(read('xl/workbook.xml')), 'sheet').map((sheet) => {
    const text = read(targets.get(sheet.getAttribute('r:id')) ?? '');
    // Most sheets have none, and parsing a sheet takes long.
    return text.includes('cfRule') ? sheetFormats(parse(text)) : [];
  });
}

function sheetFormats(root: Element): FileFormat[] {
  const rules = elements(root, 'conditionalFormatting').flatMap((element) =>
    elements(element, 'cfRule').map((rule) => ({ areas: element.getAttribute('sqref') ?? '', rule })),
  );
  return rules
    .sort((left, right) => Number(left.rule.getAttribute('priority')) - Number(right.rule.getAttribute('priority')))
    .map(({ areas, rule }): FileFormat => {
      const isCustom = rule.getAttribute('type') === CUSTOM_FORMAT;
      return {
        type: isCustom ? 'Custom' : (rule.getAttribute('type') ?? ''),
        areas: areas.replaceAll(' ', ','),
        ...(isCustom && { formula: `=${elements(rule, 'formula')[0]?.textContent ?? ''}` }),
        stopIfTrue: rule.getAttribute('stopIfTrue') === '1',
        font: {},
      };
    });
}

const elements = (root: Element, localName: string): Element[] => [...root.getElementsByTagNameNS('*', localName)];
