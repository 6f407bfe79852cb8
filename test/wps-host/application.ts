import { isCellError } from '../../src/core/workbook/snapshot';
import type {
  WpsAddIn,
  WpsApplication,
  WpsEvents,
  WpsFiles,
  WpsFunctions,
  WpsListener,
  WpsRange,
  WpsTaskPane,
  WpsWindow,
  WpsWorkbook,
} from '../../src/wps/objectModel';
import { parseAreas } from '../excel-host/area';
import { type CellData, isEmptyCell, sheetById } from '../excel-host/workbook';
import { exposed } from './border';
import type { EventListener, Program } from './program';
import { cellsIn, PLACE, type Place, rangeOf } from './range';
import { workbookOf } from './workbook';

/** What WPS puts into the pages of an add-in. */
export function application(program: Program): WpsApplication & WpsAddIn {
  return exposed(new Application(program), program.border);
}

class Application implements WpsApplication, WpsAddIn {
  constructor(private readonly program: Program) {}

  get ActiveWorkbook(): WpsWorkbook | null {
    return this.program.active && workbookOf(this.program, this.program.active);
  }
  get ActiveCell(): WpsRange | null {
    const file = this.program.active;
    if (!file) return null;
    const [first] = parseAreas(file.data.selection);
    if (!first) return null;
    return rangeOf(this.program, file, sheetById(file.data, file.data.activeSheet), [{ ...first, rows: 1, columns: 1 }]);
  }
  get ActiveWindow(): WpsWindow {
    return exposed(new ActiveWindow(this.program), this.program.border);
  }
  get WorksheetFunction(): WpsFunctions {
    return exposed(new Functions(), this.program.border);
  }
  get Ready(): boolean {
    return !this.program.border.typing;
  }
  get ScreenUpdating(): boolean {
    return this.program.screenUpdating;
  }
  set ScreenUpdating(updating: boolean) {
    this.program.screenUpdating = updating;
  }
  get DisplayAlerts(): boolean {
    return this.program.displayAlerts;
  }
  set DisplayAlerts(display: boolean) {
    this.program.displayAlerts = display;
  }
  get ApiEvent(): WpsEvents {
    return exposed(new Events(this.program), this.program.border);
  }
  get FileSystem(): WpsFiles {
    return exposed(new Files(this.program), this.program.border);
  }
  get Env() {
    return exposed(new Env(this.program), this.program.border);
  }
  GetSaveAsFilename(name: string): string | false {
    const { chosen } = this.program.options;
    if (!chosen) throw new Error('there is no such dialog');
    return chosen(name);
  }
  CreateTaskPane(url: string, title: string): WpsTaskPane {
    const pane = { url, title, visible: false, width: 0 };
    this.program.panes.push(pane);
    return exposed(new TaskPane(pane), this.program.border);
  }
}

class Env {
  constructor(private readonly program: Program) {}
  GetHomePath(): string {
    return '/home/user';
  }
  GetTempPath(): string {
    return this.program.options.temporaryFolder ?? '/tmp/';
  }
}

class TaskPane implements WpsTaskPane {
  constructor(private readonly pane: Program['panes'][number]) {}
  get Visible(): boolean {
    return this.pane.visible;
  }
  set Visible(visible: boolean) {
    this.pane.visible = visible;
  }
  get Width(): number {
    return this.pane.width;
  }
  set Width(width: number) {
    this.pane.width = width;
  }
}

class ActiveWindow implements WpsWindow {
  constructor(private readonly program: Program) {}
  get SplitRow(): number {
    return this.sheet.frozenRows ?? 0;
  }
  set SplitRow(row: number) {
    this.sheet.frozenRows = row;
  }
  get FreezePanes(): boolean {
    return this.sheet.frozenRows !== undefined;
  }
  set FreezePanes(freeze: boolean) {
    if (!freeze) delete this.sheet.frozenRows;
  }
  private get sheet() {
    const file = this.program.active;
    if (!file) throw new Error('no workbook is open');
    return sheetById(file.data, file.data.activeSheet);
  }
}

class Functions implements WpsFunctions {
  CountA(range: WpsRange): number {
    return cellsOf(range).filter((cell) => !isEmptyCell(cell)).length;
  }
  IsError(range: WpsRange): boolean {
    return cellsOf(range).some(({ value }) => isCellError(value));
  }
}

function cellsOf(range: WpsRange): CellData[] {
  const { sheet, areas } = Reflect.get(range, PLACE) as Place;
  return cellsIn(sheet, areas);
}

class Events implements WpsEvents {
  constructor(private readonly program: Program) {}
  AddApiEventListener(name: string, listener: WpsListener): void {
    this.of(name).add(listener as EventListener);
  }
  RemoveApiEventListener(name: string, listener: WpsListener): void {
    this.of(name).delete(listener as EventListener);
  }
  private of(name: string): Set<EventListener> {
    const known = this.program.listeners.get(name) ?? new Set();
    this.program.listeners.set(name, known);
    return known;
  }
}

class Files implements WpsFiles {
  constructor(private readonly program: Program) {}
  Exists(path: string): boolean {
    return this.program.files.has(path);
  }
  writeAsBinaryString(path: string, bytes: string): boolean {
    this.program.files.set(path, bytes);
    return true;
  }
  readAsBinaryString(path: string): string {
    const content = this.program.files.get(path);
    if (content === undefined) throw new Error(`no file ${path}`);
    return content;
  }
  Remove(path: string): void {
    this.program.files.delete(path);
  }
}
