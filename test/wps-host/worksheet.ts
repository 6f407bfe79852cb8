import type { WpsComments, WpsPageSetup, WpsRange, WpsSheet, WpsSheets, WpsWorkbook } from '../../src/wps/objectModel';
import { parseAreas, WHOLE_SHEET } from '../excel-host/area';
import { addSheet, type SheetData, usedArea } from '../excel-host/workbook';
import { exposed } from './border';
import { Comments } from './comments';
import { colorText } from './looks';
import type { Program, WpsFile } from './program';
import { rangeOf } from './range';
import { workbookOf } from './workbook';

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;
const LONGEST_ADDRESS = 255;

class Worksheet implements WpsSheet {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
  ) {}

  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    if (this.file.data.sheets.some((other) => other !== this.sheet && other.name.toLowerCase() === name.toLowerCase())) {
      throw new Error('the name is taken');
    }
    this.sheet.name = name;
  }
  get Parent(): WpsWorkbook {
    return workbookOf(this.program, this.file);
  }
  get Visible(): number {
    return VISIBLE[this.sheet.visibility];
  }
  get ProtectContents(): boolean {
    return this.sheet.protected;
  }
  get UsedRange(): WpsRange {
    if (this.sheet.isUnsupported === true) throw new Error('a chart has no cells');
    return rangeOf(this.program, this.file, this.sheet, [
      usedArea(this.sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 },
    ]);
  }
  get Cells(): WpsRange {
    return rangeOf(this.program, this.file, this.sheet, [WHOLE_SHEET]);
  }
  get Comments(): WpsComments {
    return exposed(new Comments(this.program, this.file, this.sheet), this.program.border);
  }
  get PageSetup(): WpsPageSetup {
    return exposed(new PageSetup((this.sheet.pageLayout ??= {})), this.program.border) as unknown as WpsPageSetup;
  }
  get Tab(): { Color: number } {
    return exposed(new Tab(this.sheet), this.program.border);
  }

  Range(address: string): WpsRange {
    if (address.length > LONGEST_ADDRESS) throw new Error('the address is too long');
    return rangeOf(this.program, this.file, this.sheet, parseAreas(address));
  }
  Activate(): void {
    if (this.sheet.visibility !== 'Visible') throw new Error('the sheet is hidden');
    this.file.data.activeSheet = this.sheet.id;
  }
  Delete(): void {
    if (this.program.displayAlerts) throw new Error('WPS asks before it deletes');
    this.file.data.sheets.splice(this.file.data.sheets.indexOf(this.sheet), 1);
  }
}

class Tab {
  constructor(private readonly sheet: SheetData) {}
  get Color(): number {
    throw new Error('not asked for');
  }
  set Color(color: number) {
    this.sheet.tabColor = colorText(color);
  }
}

const PAGE_MEMBERS = [
  'Orientation',
  'PaperSize',
  'Zoom',
  'FitToPagesWide',
  'FitToPagesTall',
  'PrintArea',
  'PrintTitleRows',
] as const;

/** By the names of the object model. */
class PageSetup {
  constructor(private readonly layout: Record<string, unknown>) {
    for (const name of PAGE_MEMBERS) {
      Object.defineProperty(this, name, {
        get: () => this.layout[name],
        set: (value: unknown) => {
          this.layout[name] = value;
        },
      });
    }
  }
}

export class Sheets implements WpsSheets {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly belongs: (sheet: SheetData) => boolean,
  ) {}

  get Count(): number {
    return this.all.length;
  }
  Item(index: number): WpsSheet {
    const sheet = this.all[index - 1];
    if (!sheet) throw new Error(`no sheet ${index}`);
    return worksheet(this.program, this.file, sheet);
  }
  Add(): WpsSheet {
    this.program.border.requireWritable();
    if (this.file.data.structureProtected) throw new Error('the structure is protected');
    const sheet = addSheet(this.file.data, `Sheet${this.file.data.sheets.length + 1}`);
    this.file.data.activeSheet = sheet.id;
    return worksheet(this.program, this.file, sheet);
  }

  private get all(): readonly SheetData[] {
    return this.file.data.sheets.filter(this.belongs);
  }
}

export function worksheet(program: Program, file: WpsFile, sheet: SheetData): WpsSheet {
  return exposed(new Worksheet(program, file, sheet), program.border);
}
