import type { WpsProperties, WpsSheets, WpsWorkbook, WpsXmlPart, WpsXmlParts } from '../../src/wps/objectModel';
import { exposed } from './border';
import { contentOf, type Program, type WpsFile } from './program';
import { Sheets } from './worksheet';

class Workbook implements WpsWorkbook {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
  ) {}

  get FullName(): string {
    return this.open.path === '' ? '工作簿1' : this.open.path;
  }
  get Path(): string {
    return this.open.path.replace(/[\\/]?[^\\/]*$/, '');
  }
  get ProtectStructure(): boolean {
    return this.open.data.structureProtected;
  }
  get Saved(): boolean {
    return this.open.saved === contentOf(this.open);
  }
  get Worksheets(): WpsSheets {
    return exposed(new Sheets(this.program, this.open, ({ isUnsupported }) => isUnsupported !== true), this.program.border);
  }
  get Sheets(): WpsSheets {
    return exposed(new Sheets(this.program, this.open, () => true), this.program.border);
  }
  get CustomXMLParts(): WpsXmlParts {
    return exposed(new XmlParts(this.program, this.open, null), this.program.border);
  }
  get BuiltinDocumentProperties(): WpsProperties {
    return exposed(new Properties(this.program, this.open), this.program.border);
  }
  Activate(): void {
    this.program.active = this.open;
  }
  SaveCopyAs(path: string): void {
    this.program.border.requireWritable();
    if (this.program.displayAlerts) throw new Error('WPS asks before it saves');
    this.program.saveCopy(this.open, path);
  }

  private get open(): WpsFile {
    if (!this.file.isOpen) throw new Error('the workbook is closed');
    return this.file;
  }
}

class Properties implements WpsProperties {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
  ) {}
  Item(name: string): { readonly Value: unknown } {
    const { author, lastAuthor, manager, company } = this.file.data.properties;
    const value = new Map([
      ['Author', author],
      ['Last Author', lastAuthor],
      ['Manager', manager],
      ['Company', company],
    ]).get(name);
    if (value === undefined) throw new Error(`no property ${name}`);
    return exposed(new Property(value), this.program.border);
  }
}

class Property {
  constructor(readonly Value: string) {}
}

class XmlParts implements WpsXmlParts {
  constructor(
    private readonly program: Program,
    private readonly file: WpsFile,
    private readonly namespace: string | null,
  ) {}
  get Count(): number {
    return this.parts.length;
  }
  Item(index: number): WpsXmlPart {
    const xml = this.parts[index - 1];
    if (xml === undefined) throw new Error(`no part ${index}`);
    return exposed(new XmlPart(this.file, xml), this.program.border);
  }
  Add(xml: string): WpsXmlPart {
    this.program.border.requireWritable();
    this.file.xmlParts.push(xml);
    return exposed(new XmlPart(this.file, xml), this.program.border);
  }
  SelectByNamespace(namespace: string): WpsXmlParts {
    return exposed(new XmlParts(this.program, this.file, namespace), this.program.border);
  }

  private get parts(): readonly string[] {
    const { namespace } = this;
    return namespace === null ? this.file.xmlParts : this.file.xmlParts.filter((xml) => xml.includes(`xmlns="${namespace}"`));
  }
}

class XmlPart implements WpsXmlPart {
  constructor(
    private readonly file: WpsFile,
    readonly XML: string,
  ) {}
  Delete(): void {
    this.file.xmlParts.splice(this.file.xmlParts.indexOf(this.XML), 1);
  }
}

export function workbookOf(program: Program, file: WpsFile): WpsWorkbook {
  return exposed(new Workbook(program, file), program.border);
}
