import { formatArea, parseArea, withSheet } from './area';
import type { HostBridge } from './bridge';
import type { ExcelHost } from './engine';
import { enter } from './entry';
import { announce, changeEvent, selectionEvent, sheetAddedEvent, sheetDeletedEvent, sheetRenamedEvent } from './events';
import { addSheet, cellOf, removeSheet, sheetById } from './workbook';

/** The person at this Excel: acts on the workbook as its user does, and lets the add-in hear of it. */
export class ExcelUser {
  constructor(
    private readonly host: ExcelHost,
    private readonly bridge: HostBridge,
  ) {}

  /** Selects `B2`, or several areas at once: `B2,D4:E5`. */
  select(sheetName: string, address: string): void {
    const sheet = sheetById(this.host.workbook, sheetName);
    this.host.workbook.activeSheet = sheet.id;
    this.host.workbook.selection = address;
    this.host.events.push(selectionEvent(sheet, address));
    announce(this.host, this.bridge);
  }

  /** Types into a cell and presses Enter. */
  type(sheetName: string, address: string, input: string): void {
    const sheet = sheetById(this.host.workbook, sheetName);
    const area = parseArea(address);
    const place = withSheet(sheet.name, formatArea(area));
    const cell = cellOf(sheet, formatArea(area));
    this.host.rememberResult(place, cell);
    enter(cell, input, (formula) => this.host.resultOf(place, formula));
    this.host.recalculate();
    this.host.undoList.push(`${place}=${input}`);
    this.host.events.push(changeEvent(sheet, area));
    announce(this.host, this.bridge);
  }

  deleteSheet(name: string): void {
    const sheet = sheetById(this.host.workbook, name);
    removeSheet(this.host.workbook, sheet);
    this.host.forgetSheet(sheet.id);
    this.host.events.push(sheetDeletedEvent(sheet));
    announce(this.host, this.bridge);
  }

  renameSheet(name: string, newName: string): void {
    const sheet = sheetById(this.host.workbook, name);
    sheet.name = newName;
    this.host.events.push(sheetRenamedEvent(sheet, name));
    announce(this.host, this.bridge);
  }

  addSheet(name: string, isChart = false): void {
    const sheet = addSheet(this.host.workbook, name);
    if (isChart) sheet.isUnsupported = true;
    this.host.events.push(sheetAddedEvent(sheet));
    announce(this.host, this.bridge);
  }
}
