import { parseArea, parseAreas, WHOLE_SHEET } from '../area';
import type { ExcelHost } from '../engine';
import { MESSAGE_TYPE, sheetAddedEvent, sheetDeletedEvent } from '../events';
import { type HostObject, type Method, objectType } from '../hostObject';
import { accessDenied, ApiError, invalidArgument } from '../protocol';
import { addSheet, findSheet, removeSheet, sheetById, type SheetData, usedArea, type WorkbookData } from '../workbook';
import { commentsOf, notesOf } from './remarks';
import { range, rangeAreas } from './range';
import { freezePanes, pageLayout } from './sheetViews';

const protection = objectType<SheetData>({
  name: 'WorksheetProtection',
  properties: { Protected: { since: 2, get: (sheet) => sheet.protected } },
});

/** The pair of methods behind an event: it takes the message type and the target that the library listens for. */
function registration<T>(
  name: string,
  since: number,
  messageType: number,
  target: (self: T) => string,
  [register, unregister] = [`_Register${name}Event`, `_Unregister${name}Event`],
): Record<string, Method<T>> {
  const key = (self: T): string => `${messageType} ${target(self)}`;
  return {
    [register]: { since, call: (self, _args, host) => void host.registrations.add(key(self)) },
    [unregister]: { since, call: (self, _args, host) => void host.registrations.delete(key(self)) },
  };
}

function area(address: unknown, location: string): ReturnType<typeof parseArea> {
  if (address === null) return WHOLE_SHEET;
  if (typeof address !== 'string') throw invalidArgument(location);
  try {
    return parseArea(address);
  } catch (error) {
    if (error instanceof RangeError) throw invalidArgument(location);
    throw error;
  }
}

/** Excel takes no longer list of addresses than this. */
const LONGEST_ADDRESS = 8192;

function usedRange(sheet: SheetData, [valuesOnly]: readonly unknown[], host: ExcelHost): HostObject | null {
  const used = usedArea(sheet, valuesOnly === true);
  return used && range({ sheet, area: used }, host);
}

/** What a sheet without cells has. */
const OF_EVERY_SHEET = ['Id', 'Name', 'Visibility', 'Activate'];

export const worksheet = objectType<SheetData>({
  name: 'Worksheet',
  allow: (sheet, member) => {
    if (sheet.isUnsupported && !OF_EVERY_SHEET.includes(member))
      throw new ApiError('UnsupportedSheet', 'This type of sheet does not support the operation.', `Worksheet.${member}`);
  },
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { since: 1, get: (sheet) => sheet.id },
    Name: { since: 1, get: (sheet) => sheet.name },
    TabColor: {
      since: 7,
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value) => {
        sheet.tabColor = String(value);
      },
    },
    Visibility: { since: 1, get: (sheet) => sheet.visibility },
  },
  links: {
    Protection: { since: 2, to: (sheet, host) => protection(sheet, host) },
    FreezePanes: { since: 7, to: (sheet, host) => freezePanes(sheet, host) },
    PageLayout: { since: 9, to: (sheet, host) => pageLayout(sheet, host) },
    Comments: { since: 10, to: (sheet, host) => commentsOf([sheet], host) },
    Notes: { since: 18, to: (sheet, host) => notesOf([sheet], host) },
  },
  methods: {
    Activate: {
      since: 1,
      writes: true,
      call: (sheet, _args, host) => {
        if (sheet.visibility !== 'Visible') throw new ApiError('InvalidOperation', 'The sheet is hidden.', 'Worksheet.activate');
        host.workbook.activeSheet = sheet.id;
      },
    },
    GetRange: {
      since: 1,
      call: (sheet, [address], host) => range({ sheet, area: area(address, 'Worksheet.getRange') }, host),
    },
    GetRanges: {
      since: 9,
      call: (sheet, [addresses], host) => {
        if (typeof addresses !== 'string' || addresses.length > LONGEST_ADDRESS) throw invalidArgument('Worksheet.getRanges');
        return rangeAreas({ sheet, areas: parseAreas(addresses) }, host);
      },
    },
    // A blank sheet answers its first cell.
    GetUsedRange: {
      since: 1,
      call: (sheet, args, host) => usedRange(sheet, args, host) ?? range({ sheet, area: parseArea('A1') }, host),
    },
    GetUsedRangeOrNullObject: { since: 4, call: usedRange },
    Delete: {
      since: 1,
      writes: true,
      call: (sheet, _args, host) => {
        if (host.workbook.structureProtected) throw accessDenied('Worksheet.delete');
        removeSheet(host.workbook, sheet);
        host.forgetSheet(sheet.id);
        host.events.push(sheetDeletedEvent(sheet));
      },
    },
    ...registration<SheetData>('DataChanged', 7, MESSAGE_TYPE.changed, (sheet) => sheet.id),
    ...registration<SheetData>('SelectionChanged', 7, MESSAGE_TYPE.selection, (sheet) => sheet.id),
  },
});

function find(workbook: WorkbookData, key: unknown, host: ExcelHost): HostObject | null {
  const sheet = findSheet(workbook, String(key));
  return sheet && worksheet(sheet, host);
}

export const worksheets = objectType<WorkbookData>({
  name: 'WorksheetCollection',
  items: (workbook, host) => workbook.sheets.map((sheet) => worksheet(sheet, host)),
  item: find,
  methods: {
    GetItemOrNullObject: { since: 4, call: (workbook, [key], host) => find(workbook, key, host) },
    GetActiveWorksheet: { since: 1, call: (workbook, _args, host) => worksheet(sheetById(workbook, workbook.activeSheet), host) },
    Add: {
      since: 1,
      writes: true,
      call: (workbook, [name], host) => {
        if (workbook.structureProtected) throw accessDenied('WorksheetCollection.add');
        const free = typeof name === 'string' ? name : `Sheet${workbook.sheets.length + 1}`;
        if (findSheet(workbook, free)) {
          throw new ApiError(
            'ItemAlreadyExists',
            'A resource with the same name already exists.',
            'WorksheetCollection.add',
            409,
          );
        }
        if (free.length > 31 || /[\\/?*[\]:]/.test(free)) throw invalidArgument('WorksheetCollection.add');
        const sheet = addSheet(workbook, free);
        host.events.push(sheetAddedEvent(sheet));
        return worksheet(sheet, host);
      },
    },
    ...registration<WorkbookData>('DataChanged', 9, MESSAGE_TYPE.changed, () => 'Workbook'),
    ...registration<WorkbookData>('SelectionChanged', 9, MESSAGE_TYPE.selection, () => 'Workbook'),
    ...registration<WorkbookData>('Added', 7, MESSAGE_TYPE.added, () => 'Workbook'),
    ...registration<WorkbookData>('Deleted', 7, MESSAGE_TYPE.deleted, () => 'Workbook'),
    ...registration<WorkbookData>('NameChanged', 17, MESSAGE_TYPE.nameChanged, () => 'Workbook', [
      '_RegisterEventNameChanged',
      '_UnregisterEventNameChanged',
    ]),
  },
});
