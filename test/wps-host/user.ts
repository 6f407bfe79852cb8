import { parseArea, formatArea } from '../excel-host/area';
import { calculate } from '../excel-host/calculate';
import { enter } from '../excel-host/entry';
import { addSheet, cellOf, removeSheet, type SheetData, sheetById } from '../excel-host/workbook';
import type { Program, WpsFile } from './program';
import { worksheet } from './worksheet';

/** The person at this WPS: acts on the workbook in front, and lets the add-in hear of it. */
export class WpsUser {
  constructor(private readonly program: Program) {}

  select(sheetName: string, address: string): void {
    const { file, sheet } = this.at(sheetName);
    const isNew = file.data.activeSheet !== sheet.id;
    file.data.activeSheet = sheet.id;
    file.data.selection = address;
    if (isNew) this.tell('SheetActivate', file, sheet);
    this.tell('SheetSelectionChange', file, sheet);
  }

  /** Types into a cell and presses Enter. */
  type(sheetName: string, address: string, input: string): void {
    const { file, sheet } = this.at(sheetName);
    enter(cellOf(sheet, formatArea(parseArea(address))), input, (formula) => calculate(formula, sheet));
    this.tell('SheetChange', file, sheet);
  }

  addSheet(name: string): void {
    const { file } = this.at(null);
    const sheet = addSheet(file.data, name);
    file.data.activeSheet = sheet.id;
    this.tell('SheetActivate', file, sheet);
  }

  /** The next sheet comes to the front. */
  deleteSheet(name: string): void {
    const { file, sheet } = this.at(name);
    removeSheet(file.data, sheet);
    this.tell('SheetActivate', file, sheetById(file.data, file.data.activeSheet));
  }

  /** No event tells of it; the person goes on in the sheet. */
  renameSheet(name: string, newName: string): void {
    const { sheet } = this.at(name);
    sheet.name = newName;
    this.select(newName, 'A1');
  }

  private at(sheetName: string | null): { file: WpsFile; sheet: SheetData } {
    const file = this.program.active;
    if (!file) throw new Error('no workbook is open');
    return { file, sheet: sheetById(file.data, sheetName ?? file.data.activeSheet) };
  }

  private tell(event: string, file: WpsFile, sheet: SheetData): void {
    for (const listener of this.program.listeners.get(event) ?? []) listener(worksheet(this.program, file, sheet));
  }
}
