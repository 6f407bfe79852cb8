import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { CFB, write, type BookType, type WorkBook } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { isCellError, type SnapshotCell, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';

/** Small packages for tests: by hand for what no library writes, by exceljs for what an ordinary workbook holds. */

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface HandMade {
  readonly sheetData?: string;
  /** What stands before and after `sheetData`. */
  readonly head?: string;
  readonly tail?: string;
  readonly sheetRelations?: string;
  /** The whole `xl/styles.xml`; left out when `null`. */
  readonly styles?: string | null;
  readonly contentTypes?: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  readonly prefix?: string;
  readonly sheetName?: string;
  readonly workbookTarget?: string;
  /** Attributes of the `sheet` element. */
  readonly sheetAttributes?: string;
}

export const BARE_STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf/></cellXfs><tableStyles count="0"/></styleSheet>`;

export function relation(id: string, type: string, target: string, extra = ''): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${extra}/>`;
}

export function relations(...list: string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { level, mtime: '2024-02-03T04:05:06' }];
  }
  return zipSync(entries);
}

export function handMadeParts(options: HandMade = {}): Record<string, string> {
  const uri = options.strict ? STRICT_RELATIONS : RELATIONS;
  const main = options.strict ? STRICT : MAIN;
  const p = options.prefix ? `${options.prefix}:` : '';
  const declared = options.prefix ? `xmlns:${options.prefix}="${main}"` : `xmlns="${main}"`;
  const translate = (text: string): string =>
    options.strict ? text.replaceAll(RELATIONS, STRICT_RELATIONS).replaceAll(MAIN, STRICT) : text;
  const styles = options.styles === undefined ? BARE_STYLES : options.styles;
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${options.contentTypes ?? ''}` +
      `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': translate(relations(relation('rId1', 'officeDocument', options.workbookTarget ?? 'xl/workbook.xml'))),
    'xl/workbook.xml':
      `<${p}workbook ${declared} xmlns:r="${uri}"><${p}sheets>` +
      `<${p}sheet name="${options.sheetName ?? '公开01表'}" sheetId="1" r:id="rId1"${options.sheetAttributes ?? ''}/></${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': translate(
      relations(
        relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
        styles === null ? '' : relation('rId2', 'styles', 'styles.xml'),
      ),
    ),
    'xl/worksheets/sheet1.xml':
      `<?xml version="1.0" encoding="UTF-8"?>\r\n<${p}worksheet ${declared}>${options.head ?? ''}` +
      `<${p}sheetData>${options.sheetData ?? ''}</${p}sheetData>${options.tail ?? ''}</${p}worksheet>`,
  };
  if (styles !== null) parts['xl/styles.xml'] = translate(styles);
  if (options.sheetRelations !== undefined) parts['xl/worksheets/_rels/sheet1.xml.rels'] = translate(options.sheetRelations);
  return { ...parts, ...options.parts };
}

export function handMade(options: HandMade = {}): Uint8Array {
  return zip(handMadeParts(options));
}

/** Every part with its inflated content, in the order of the container. */
export function partsOf(bytes: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]);
}

export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`${name} is not in the package`);
  return strFromU8(content);
}

export async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2024, 0, 1));
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** A snapshot as an .xlsx: values and formulas, hidden sheets, rows and columns. */
export function saved({ sheets }: WorkbookSnapshot): Promise<Uint8Array> {
  return written((workbook) => {
    for (const { name, visibility, rows, hiddenRows = [], hiddenColumns = [] } of sheets) {
      const sheet = workbook.addWorksheet(name, { state: visibility === 'very-hidden' ? 'veryHidden' : visibility });
      rows.forEach((row, rowIndex) => {
        row.forEach((cell, column) => {
          if (cell !== null) sheet.getCell(rowIndex + 1, column + 1).value = enteredValue(cell);
        });
      });
      for (const row of hiddenRows) sheet.getRow(row + 1).hidden = true;
      for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true;
    }
  });
}

function enteredValue({ value, formula }: SnapshotCell): ExcelJS.CellValue {
  const plain = isCellError(value) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value;
  return formula === undefined ? plain : { formula, ...(plain !== null && { result: plain }) };
}

export function bytesOf(workbook: WorkBook, bookType: BookType): Uint8Array {
  const content = write(workbook, { type: 'array', bookType }) as ArrayBuffer;
  return new Uint8Array(content);
}

/** The part of the library's compound files that is used here; its own types leave it open. */
interface CompoundFiles {
  readonly utils: { cfb_new(): unknown; cfb_add(file: unknown, name: string, content: Uint8Array): void };
  write(file: unknown, options: { type: 'buffer' }): Uint8Array;
}

/** A compound file with these streams: old formats, and encrypted new ones. */
export function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const library = CFB as CompoundFiles;
  const file = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) library.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(library.write(file, { type: 'buffer' }));
}

/** A package in which a part is said to have another size, in the central directory, where it stands 24 bytes into a record. */
export function announcing(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    const name = (): string => strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (view.getUint32(at, true) === 0x02014b50 && name() === part) view.setUint32(at + 24, size, true);
  }
  return bytes;
}
