import type { HostBridge } from './bridge';
import type { ExcelHost } from './engine';
import { formatArea, type Area } from './area';
import type { SheetData } from './workbook';

/** Something that Excel tells whoever listens, whether its user or an add-in caused it. */
export interface HostEvent {
  readonly messageType: number;
  readonly sheet: SheetData;
  readonly args: object;
}

export const MESSAGE_TYPE = {
  workbookSelection: 2,
  changed: 10,
  added: 13,
  deleted: 15,
  selection: 14,
  nameChanged: 25,
} as const;

export const selectionEvent = (sheet: SheetData, address: string): HostEvent => ({
  messageType: MESSAGE_TYPE.selection,
  sheet,
  args: { address, worksheetId: sheet.id },
});

export const changeEvent = (sheet: SheetData, area: Area): HostEvent => ({
  messageType: MESSAGE_TYPE.changed,
  sheet,
  // A `shiftDirection` other than None, or none at all, makes the library add a `changeDirectionState`.
  args: { address: formatArea(area), changeType: 'RangeEdited', source: 'Local', worksheetId: sheet.id, shiftDirection: 'None' },
});

export const sheetDeletedEvent = (sheet: SheetData): HostEvent => ({
  messageType: MESSAGE_TYPE.deleted,
  sheet,
  args: { worksheetId: sheet.id, source: 'Local' },
});

export const sheetRenamedEvent = (sheet: SheetData, nameBefore: string): HostEvent => ({
  messageType: MESSAGE_TYPE.nameChanged,
  sheet,
  args: { worksheetId: sheet.id, source: 'Local', nameBefore, nameAfter: sheet.name },
});

export const sheetAddedEvent = (sheet: SheetData): HostEvent => ({
  messageType: MESSAGE_TYPE.added,
  sheet,
  args: { worksheetId: sheet.id, source: 'Local' },
});

/** Sends what has happened since the last time, to the collection and to the sheet, as far as either is listened to. */
export function announce(host: ExcelHost, bridge: HostBridge): void {
  for (const { messageType, sheet, args } of host.events.splice(0)) {
    for (const target of ['Workbook', sheet.id]) {
      if (host.registrations.has(`${messageType} ${target}`)) sendEvent(bridge, messageType, target, args);
    }
    // This oldest of all events is registered without the host's knowledge; the library drops it when nobody listens.
    if (messageType === MESSAGE_TYPE.selection) sendEvent(bridge, MESSAGE_TYPE.workbookSelection, '', {});
  }
}

const EVENT = 3;
const EVENT_CATEGORY = 65536;

function sendEvent(bridge: HostBridge, messageType: number, targetId: string, args: object): void {
  const entry = { messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(args), id: 1 };
  bridge.onMessageFromHost(JSON.stringify({ type: EVENT, message: { entries: [entry] } }));
}
