import { isCellError } from '../../../src/core/workbook/snapshot';
import { a1, columnLetters } from '../../../src/core/workbook/address';
import { type Area, formatArea, intersects, isWholeSheet, parseArea, splitSheet, withSheet } from '../area';
import type { ExcelHost } from '../engine';
import { enter } from '../entry';
import { changeEvent, selectionEvent } from '../events';
import { isHostObject, type ObjectMaker, objectType, type Property } from '../hostObject';
import { accessDenied, ApiError, invalidArgument } from '../protocol';
import { shown, shownText } from '../shownText';
import { type CellData, cellOf, type SheetData } from '../workbook';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { rangeFormat } from './rangeFormat';
import { worksheet } from './worksheets';

export interface RangeSelf {
  readonly sheet: SheetData;
  readonly area: Area;
}

export function isRangeSelf(self: unknown): self is RangeSelf {
  return typeof self === 'object' && self !== null && 'sheet' in self && 'area' in self;
}

/** Excel gives the cells of no larger range. */
const MOST_CELLS = 5_000_000;

/** One answer for every cell, as the two-dimensional arrays of office.js. */
function grid(self: RangeSelf, of: (cell: CellData | undefined) => unknown): unknown[][] | null {
  const { sheet, area } = self;
  if (sheet.isBroken) throw new ApiError('GeneralException', 'There was an internal error.', 'Range.values', 500);
  if (isWholeSheet(area)) throw new ApiError('RangeExceedsLimit', 'The range has too many cells.', 'Range.values');
  // No error is raised for it (OfficeDev/office-js#4783, #6781).
  if (area.rows * area.columns > MOST_CELLS) return null;
  const letters = Array.from({ length: area.columns }, (_column, column) => columnLetters(area.column + column));
  return Array.from({ length: area.rows }, (_row, row) =>
    letters.map((column) => of(sheet.cells[`${column}${area.row + row + 1}`])),
  );
}

/** Excel tells no more merged areas of one range. */
const MOST_MERGES = 512;

function valueType(cell: CellData | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** Applies a value or a two-dimensional array of values; `null` in an array leaves a cell as it is. */
function assign(
  self: RangeSelf,
  input: unknown,
  location: string,
  apply: (cell: CellData, value: unknown, address: string) => void,
): void {
  const { sheet, area } = self;
  const rows: readonly unknown[] | null = Array.isArray(input) ? input : null;
  if (rows && rows.length !== area.rows) throw invalidArgument(location);
  for (let row = 0; row < area.rows; row += 1) {
    const line: unknown = rows ? rows[row] : null;
    if (rows && (!Array.isArray(line) || line.length !== area.columns)) throw invalidArgument(location);
    for (let column = 0; column < area.columns; column += 1) {
      const value: unknown = Array.isArray(line) ? line[column] : input;
      const address = a1(area.row + row, area.column + column);
      if (value === null) continue;
      if (sheet.protected && !sheet.cells[address]?.unlocked) throw accessDenied(location);
      apply(cellOf(sheet, address), value, address);
    }
  }
}

/** `values` and `formulas` are written alike: what is entered is read as Excel reads typed input. */
function entered(location: string, get: (cell: CellData | undefined) => unknown): Property<RangeSelf> {
  return {
    since: 1,
    get: (self) => grid(self, get),
    set: (self, input, host) => {
      assign(self, input, location, (cell, value, address) => {
        const place = withSheet(self.sheet.name, address);
        host.rememberResult(place, cell);
        enter(cell, value, (formula) => host.resultOf(place, formula));
      });
      host.recalculate();
      host.events.push(changeEvent(self.sheet, self.area));
    },
  };
}

function hiddenLines(key: 'rowHidden' | 'columnHidden', index: 'rowIndex' | 'columnIndex') {
  return ({ sheet, area }: RangeSelf, [options]: readonly unknown[]): unknown => {
    if (typeof options !== 'object' || options === null) throw invalidArgument(`Range.get${key}`);
    const wanted = options as Readonly<Record<string, unknown>>;
    const hidden = key === 'rowHidden' ? sheet.hiddenRows : sheet.hiddenColumns;
    const [start, count] = key === 'rowHidden' ? [area.row, area.rows] : [area.column, area.columns];
    return Array.from({ length: count }, (_line, line) => ({
      ...(wanted[key] === true && { [key]: hidden.includes(start + line) }),
      ...(wanted[index] === true && { [index]: start + line }),
    }));
  };
}

export const range: ObjectMaker<RangeSelf> = objectType<RangeSelf>({
  name: 'Range',
  properties: {
    Address: { since: 1, get: ({ sheet, area }) => withSheet(sheet.name, formatArea(area)) },
    RowIndex: { since: 1, get: ({ area }) => area.row },
    ColumnIndex: { since: 1, get: ({ area }) => area.column },
    RowCount: { since: 1, get: ({ area }) => area.rows },
    ColumnCount: { since: 1, get: ({ area }) => area.columns },
    Values: entered('Range.values', shown),
    Formulas: entered('Range.formulas', (cell) => (cell?.formula === undefined ? shown(cell) : `=${cell.formula}`)),
    Text: { since: 1, get: (self) => grid(self, shownText) },
    ValueTypes: { since: 1, get: (self) => grid(self, valueType) },
    NumberFormat: {
      since: 1,
      get: (self) => grid(self, (cell) => cell?.numberFormat ?? 'General'),
      set: (self, input) => {
        assign(self, input, 'Range.numberFormat', (cell, value) => {
          cell.numberFormat = String(value);
        });
      },
    },
  },
  links: {
    Worksheet: { since: 1, to: ({ sheet }, host) => worksheet(sheet, host) },
    Format: { since: 1, to: (self, host) => rangeFormat(self, host) },
    DataValidation: { since: 8, to: (self, host) => dataValidation(self, host) },
    ConditionalFormats: { since: 6, to: ({ sheet, area }, host) => conditionalFormats({ sheet, areas: [area] }, host) },
  },
  methods: {
    Select: {
      since: 1,
      writes: true,
      call: ({ sheet, area }, _args, host) => {
        if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', 'The sheet is hidden.', 'Range.select');
        host.workbook.activeSheet = sheet.id;
        host.workbook.selection = formatArea(area);
        host.events.push(selectionEvent(sheet, formatArea(area)));
      },
    },
    GetRowProperties: { since: 9, call: hiddenLines('rowHidden', 'rowIndex') },
    GetColumnProperties: { since: 9, call: hiddenLines('columnHidden', 'columnIndex') },
    GetMergedAreasOrNullObject: {
      since: 13,
      call: ({ sheet, area }, _args, host) => {
        const areas = sheet.merges.map(parseArea).filter((merge) => intersects(merge, area));
        if (areas.length > MOST_MERGES)
          throw new ApiError('InvalidOperation', 'There are too many merged areas.', 'Range.getMergedAreasOrNullObject');
        return areas.length === 0 ? null : rangeAreas({ sheet, areas }, host);
      },
    },
    // The library cuts an assignment of more than 1,500 cells into blocks with these.
    _ValidateArraySize: {
      since: 1,
      call: ({ area }, [rows, columns]) => {
        if (rows !== area.rows || columns !== area.columns) throw invalidArgument('Range.values');
      },
    },
    GetRow: {
      since: 1,
      call: ({ sheet, area }, [row], host) => range({ sheet, area: { ...area, row: area.row + Number(row), rows: 1 } }, host),
    },
    GetBoundingRect: {
      since: 1,
      call: ({ sheet, area }, [other], host) => {
        const to =
          isHostObject(other) && isRangeSelf(other.self) ? other.self.area : parseArea(splitSheet(String(other)).address);
        const row = Math.min(area.row, to.row);
        const column = Math.min(area.column, to.column);
        const rows = Math.max(area.row + area.rows, to.row + to.rows) - row;
        const columns = Math.max(area.column + area.columns, to.column + to.columns) - column;
        return range({ sheet, area: { row, column, rows, columns } }, host);
      },
    },
  },
});

interface AreasSelf {
  readonly sheet: SheetData;
  readonly areas: readonly Area[];
}

export const rangeAreas = objectType<AreasSelf>({
  name: 'RangeAreas',
  properties: {
    Address: { since: 9, get: ({ sheet, areas }) => areas.map((area) => withSheet(sheet.name, formatArea(area))).join(',') },
    AreaCount: { since: 9, get: ({ areas }) => areas.length },
  },
  links: {
    Areas: { since: 9, to: (self, host: ExcelHost) => areaCollection(self, host) },
    ConditionalFormats: { since: 9, to: (self, host: ExcelHost) => conditionalFormats(self, host) },
  },
});

const areaCollection = objectType<AreasSelf>({
  name: 'RangeCollection',
  items: ({ sheet, areas }, host) => areas.map((area) => range({ sheet, area }, host)),
});
