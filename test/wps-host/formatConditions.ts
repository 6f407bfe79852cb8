import type { WpsFont, WpsFormatCondition, WpsFormatConditions, WpsRange } from '../../src/wps/objectModel';
import { type Area, formatArea, intersects, parseAreas } from '../excel-host/area';
import { type ConditionalFormatData, formatsOn, nextId, type SheetData } from '../excel-host/workbook';
import { exposed } from './border';
import { fillOf, FormatFont } from './looks';
import type { Program, WpsFile } from './program';
import { rangeOf } from './range';

const EXPRESSION = 2;
const OTHER_TYPE = 3;

/** The formats that meet a range, strongest first; what is added covers the range, under those that are there. */
export class FormatConditions implements WpsFormatConditions {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
    private readonly areas: readonly Area[],
  ) {}

  get Count(): number {
    if (this.sheet.isBroken === true) throw new Error('the sheet does not answer');
    return this.formats.length;
  }

  Item(index: number): WpsFormatCondition {
    const format = this.formats[index - 1];
    if (!format) throw new Error(`no conditional format ${index}`);
    return this.expose(format);
  }

  Add(type: number, _operator: undefined, formula: string): WpsFormatCondition {
    this.program.border.requireWritable();
    if (this.sheet.protected) throw new Error('the sheet is protected');
    if (type !== EXPRESSION) throw new Error('only expressions are asked for');
    const format: ConditionalFormatData = {
      id: nextId(this.file.data),
      type: 'Custom',
      areas: this.areas.map(formatArea).join(','),
      formula,
      // As the object model has it from programs that came before.
      stopIfTrue: true,
      font: {},
    };
    this.sheet.conditionalFormats.push(format);
    return this.expose(format);
  }

  private get formats(): readonly ConditionalFormatData[] {
    return formatsOn(this.sheet, this.areas, intersects);
  }

  private expose(format: ConditionalFormatData): WpsFormatCondition {
    return exposed(new FormatCondition(this.program, this.file, this.sheet, format), this.program.border);
  }
}

class FormatCondition implements WpsFormatCondition {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly sheet: SheetData,
    private readonly format: ConditionalFormatData,
  ) {}

  get Type(): number {
    if (this.format.isDead === true) throw new Error('the conditional format is gone');
    return this.format.type === 'Custom' ? EXPRESSION : OTHER_TYPE;
  }
  get Formula1(): string {
    if (this.format.formula === undefined) throw new Error('a format of this type has no formula');
    return this.format.formula;
  }
  get AppliesTo(): WpsRange {
    return rangeOf(this.program, this.file, this.sheet, parseAreas(this.format.areas));
  }
  get Interior() {
    return exposed(
      fillOf((color) => {
        this.format.fill = color;
      }),
      this.program.border,
    );
  }
  get Font(): WpsFont {
    return exposed(new FormatFont(this.format.font), this.program.border);
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    this.format.stopIfTrue = stop;
  }

  SetFirstPriority(): void {
    this.remove();
    this.sheet.conditionalFormats.unshift(this.format);
  }
  Delete(): void {
    this.program.border.requireWritable();
    if (this.sheet.protected) throw new Error('the sheet is protected');
    this.remove();
  }

  private remove(): void {
    const index = this.sheet.conditionalFormats.indexOf(this.format);
    if (index < 0) throw new Error('the conditional format is gone');
    this.sheet.conditionalFormats.splice(index, 1);
  }
}
