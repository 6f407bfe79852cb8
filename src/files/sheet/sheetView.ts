import { SSF as library, utils, type Range, type WorkSheet } from '@e965/xlsx';
import type { CellValue } from '../../core/workbook/snapshot';
import { isCellError } from '../../core/workbook/snapshot';
import { openContainer, type Container } from '../container';
import type { OfficePackage } from '../officePackage';
import { attribute, childNamed, childrenNamed, isTrue, parseXml, smallInteger, type XmlElement } from '../xml/parseXml';
import { htmlSheets } from '../readers/html';
import { readWithLibrary } from '../readers/library';
import { formattedSheets } from '../readers/ods';
import { withSoundFormulas } from '../readers/xlsFormulas';
import { columnPixels } from '../marks/noteBox';
import { rowTags, tagAttribute } from './cellTags';

export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a cell is printed, as far as a reader needs it. */
export interface CellLook {
  /** The number format's code, `0.00_ `. */
  readonly format: string;
  /** `null`: numbers to the right, text to the left. */
  readonly align: 'left' | 'center' | 'right' | null;
  readonly indent: number;
  readonly bold: boolean;
}

/** What a surface needs, beside the snapshot, to show a sheet as it is printed. */
export interface SheetView {
  readonly merges: readonly MergedArea[];
  /** In pixels. */
  readonly columnWidth: (column: number) => number;
  readonly look: (row: number, column: number) => CellLook;
  /** A value as the cell's number format prints it; errors and texts as they stand. */
  readonly shown: (row: number, column: number, value: CellValue) => string;
}

type Looks = Pick<SheetView, 'merges' | 'columnWidth' | 'look'>;

/** The little that is needed of the library's number formats, which its own types leave open. */
interface NumberFormats {
  format(code: string, value: number): string;
  get_table(): Readonly<Record<string, string>>;
}
const SSF = library as NumberFormats;

const PLAIN: CellLook = { format: 'General', align: null, indent: 0, bold: false };
const DEFAULT_WIDTH = 72;

/**
 * The look of each sheet, in the order of the snapshot's sheets. For a file that `readWorkbook` reads.
 * @throws FileProblem
 */
export function readSheetViews(bytes: Uint8Array): readonly SheetView[] {
  const container = openContainer(bytes);
  const looks = container.kind === 'xlsx' ? packageViews(container.content) : libraryViews(container);
  return looks.map((view) => ({ ...view, shown: (row, column, value) => shownValue(value, view.look(row, column)) }));
}

function shownValue(value: CellValue, { format }: CellLook): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  try {
    return SSF.format(format, value).trim();
  } catch {
    // A format that the library does not know must not hide the figure.
    return String(value);
  }
}

function packageViews(content: OfficePackage): Looks[] {
  const looks = cellLooks(content);
  return content.worksheets().map(({ part }): Looks => {
    const text = content.text(part) ?? '';
    const root = parseXml(text, 'sheetData');
    const data = childNamed(root, 'sheetData');
    const styles = new Map<number, number>();
    for (const { cells } of data === null || data.selfClosing ? [] : rowTags(text, data)) {
      for (const { row, column, tag } of cells) {
        const style = smallInteger(tagAttribute(tag, 's'));
        if (style !== null) styles.set(placeKey(row, column), style);
      }
    }
    return {
      merges: mergedAreas(root),
      columnWidth: columnPixels(root),
      look: (row, column) => looks[styles.get(placeKey(row, column)) ?? 0] ?? PLAIN,
    };
  });
}

function placeKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Areas that the reader of the cells has found to be well written. */
function mergedAreas(root: XmlElement): MergedArea[] {
  const list = childNamed(root, 'mergeCells');
  if (list === null) return [];
  return childrenNamed(list, 'mergeCell').map((element) =>
    areaOf(utils.decode_range((attribute(element, 'ref') ?? '').replaceAll('$', '').toUpperCase())),
  );
}

function areaOf({ s: first, e: last }: Range): MergedArea {
  return { row: first.r, column: first.c, rows: last.r - first.r + 1, columns: last.c - first.c + 1 };
}

/** By the index that a cell's `s` gives. */
function cellLooks(content: OfficePackage): CellLook[] {
  const part = content.relatedPart(content.workbookPart(), 'styles');
  const root = part === null ? null : content.xml(part);
  const formats = root && childNamed(root, 'cellXfs');
  if (!root || !formats) return [];
  const codes = new Map<number, string>(Object.entries(SSF.get_table()).map(([id, code]) => [Number(id), code]));
  const own = childNamed(root, 'numFmts');
  for (const element of own === null ? [] : childrenNamed(own, 'numFmt')) {
    const id = smallInteger(attribute(element, 'numFmtId'));
    const code = attribute(element, 'formatCode');
    if (id !== null && code !== null) codes.set(id, code);
  }
  const fontList = childNamed(root, 'fonts');
  const bold = (fontList === null ? [] : childrenNamed(fontList, 'font')).map((font) => {
    const element = childNamed(font, 'b');
    return element !== null && (attribute(element, 'val') === null || isTrue(attribute(element, 'val')));
  });
  return childrenNamed(formats, 'xf').map((xf): CellLook => {
    const alignment = childNamed(xf, 'alignment');
    return {
      format: codes.get(smallInteger(attribute(xf, 'numFmtId')) ?? 0) ?? PLAIN.format,
      align: alignOf(alignment && attribute(alignment, 'horizontal')),
      indent: Math.min(15, smallInteger(alignment && attribute(alignment, 'indent')) ?? 0),
      bold: bold[smallInteger(attribute(xf, 'fontId')) ?? 0] ?? false,
    };
  });
}

function alignOf(horizontal: string | null): CellLook['align'] {
  if (horizontal === 'left' || horizontal === 'right') return horizontal;
  return horizontal === 'center' || horizontal === 'centerContinuous' || horizontal === 'distributed' ? 'center' : null;
}

/** Older and OpenDocument workbooks: merges, widths and number formats as the library reads them. */
function libraryViews(container: Exclude<Container, { kind: 'xlsx' }>): Looks[] {
  if (container.kind === 'ods') return formattedSheets(container.content).map((sheet) => viewOf(sheet ?? {}));
  if (container.kind === 'html')
    return htmlSheets(container.content).map(({ merges }) => ({
      ...viewOf({}),
      merges: merges.map(({ top, left, bottom, right }) => areaOf({ s: { r: top, c: left }, e: { r: bottom, c: right } })),
    }));
  const source = container.kind === 'xls' ? withSoundFormulas(container.content.workbook) : container.content;
  const book = readWithLibrary(source, { cellStyles: true, cellNF: true });
  return book.SheetNames.flatMap((name): Looks[] => {
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (sheet === undefined) return [viewOf({})];
    return sheet['!type'] === undefined || sheet['!type'] === 'sheet' ? [viewOf(sheet)] : [];
  });
}

function viewOf(sheet: WorkSheet): Looks {
  const widths = sheet['!cols'] ?? [];
  return {
    merges: (sheet['!merges'] ?? []).map(areaOf),
    columnWidth: (column) => (widths[column]?.hidden ? 0 : (widths[column]?.wpx ?? DEFAULT_WIDTH)),
    look(row, column) {
      const format = sheet['!data']?.[row]?.[column]?.z;
      return typeof format === 'string' ? { ...PLAIN, format } : PLAIN;
    },
  };
}
