/**
 * The members of WPS's object model that are used, by the names of the vendor's declarations (`wps-jsapi`); a test compares the
 * two. The types are our own: the declarations give every method the result `void` (it is their last parameter, `RHS`), and
 * many properties a type that no cell can have. Calls are synchronous and cross a process border.
 */

/** The workbooks that are open: `Application`, or `wps.EtApplication()` in older versions. */
export interface WpsApplication {
  /** `null` or `undefined` while no workbook is open. */
  readonly ActiveWorkbook: WpsWorkbook | null | undefined;
  readonly ActiveCell: WpsRange | null | undefined;
  readonly ActiveWindow: WpsWindow;
  readonly WorksheetFunction: WpsFunctions;
  /** False while a cell is being typed into. */
  readonly Ready: boolean;
  ScreenUpdating: boolean | number;
  /** Whether WPS asks before it deletes. */
  DisplayAlerts: boolean | number;
  /** The path that was chosen; `false` when the user cancelled. */
  GetSaveAsFilename(name: string, filter: string): string | boolean | null;
}

/** What add-ins get besides: `Application`, or `wps` in older versions. */
export interface WpsAddIn {
  readonly ApiEvent: WpsEvents;
  readonly FileSystem: WpsFiles;
  readonly Env: { GetHomePath(): string; GetTempPath(): string };
  CreateTaskPane(url: string, title: string): WpsTaskPane;
}

export interface WpsTaskPane {
  Visible: boolean;
  Width: number;
}

export type WpsEventName = 'SheetSelectionChange' | 'SheetChange' | 'SheetActivate';

export type WpsListener = (sheet: WpsSheet) => void;

export interface WpsEvents {
  AddApiEventListener(name: WpsEventName, listener: WpsListener): void;
  RemoveApiEventListener(name: WpsEventName, listener: WpsListener): void;
}

export interface WpsFiles {
  Exists(path: string): boolean;
  /** One character for each byte. */
  writeAsBinaryString(path: string, bytes: string): boolean;
  readAsBinaryString(path: string): string;
  Remove(path: string): void;
}

export interface WpsWorkbook {
  /** With its folder; the name alone before the first save. */
  readonly FullName: string;
  /** Of its folder; blank before the first save. */
  readonly Path: string;
  readonly ProtectStructure: boolean | number;
  /** Nothing was changed since it was saved. */
  readonly Saved: boolean | number;
  readonly Worksheets: WpsSheets;
  /** With the sheets that hold no cells, such as charts. */
  readonly Sheets: WpsSheets;
  readonly CustomXMLParts: WpsXmlParts;
  readonly BuiltinDocumentProperties: WpsProperties;
  Activate(): void;
  /** What is open now, saved or not, in the format of its own file. */
  SaveCopyAs(path: string): void;
}

export interface WpsSheets {
  readonly Count: number;
  /** From 1. */
  Item(index: number): WpsSheet;
  Add(before: undefined, after: WpsSheet): WpsSheet;
}

export interface WpsSheet {
  Name: string;
  readonly Parent: WpsWorkbook;
  /** -1 visible, 0 hidden, 2 hidden so that only a program shows it. */
  readonly Visible: number | boolean;
  readonly ProtectContents: boolean | number;
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Comments: WpsComments;
  readonly PageSetup: WpsPageSetup;
  readonly Tab: { Color: number };
  /** At most 255 characters of addresses. */
  Range(address: string): WpsRange;
  Activate(): void;
  Delete(): void;
}

export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  readonly Worksheet: WpsSheet;
  /** Row by row for several cells, the bare value for one; `undefined` or `null` for an empty cell. */
  Value2: unknown;
  Formula: unknown;
  /** As shown; of one cell. */
  readonly Text: unknown;
  readonly HasFormula: unknown;
  NumberFormat: unknown;
  readonly Locked: unknown;
  /** Neither `true` nor `false` where some cells are and some are not. */
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  /** Of entire rows and columns; neither `true` nor `false` where some are and some are not. */
  readonly Hidden: unknown;
  readonly FormatConditions: WpsFormatConditions;
  readonly Validation: WpsValidation;
  readonly Font: WpsFont;
  readonly Interior: { Color: number };
  /** In characters of half width. */
  ColumnWidth: number;
  WrapText: boolean;
  VerticalAlignment: number;
  AutoFit(): void;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  AddComment(text: string): WpsComment;
  /** The cells of that kind; throws where there are none. */
  SpecialCells(type: number): WpsRange;
  Select(): void;
}

/** Colours are numbers of blue, green and red, in this order. */
export interface WpsFont {
  Color: number;
  Bold: boolean;
  Italic: boolean;
  Underline: number;
}

export interface WpsFormatConditions {
  readonly Count: number;
  Item(index: number): WpsFormatCondition;
  Add(type: number, operator: undefined, formula: string): WpsFormatCondition;
}

export interface WpsFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly AppliesTo: WpsRange;
  readonly Interior: { Color: number };
  readonly Font: WpsFont;
  StopIfTrue: boolean;
  SetFirstPriority(): void;
  Delete(): void;
}

export interface WpsComments {
  readonly Count: number;
  Item(index: number): WpsComment;
}

export interface WpsComment {
  readonly Author: string;
  /** The cell. */
  readonly Parent: WpsRange;
  Text(): string;
  Delete(): void;
}

export interface WpsValidation {
  ErrorTitle: string;
  ErrorMessage: string;
  ShowError: boolean;
  InCellDropdown: boolean;
  Add(type: number, alert: number, operator: number | undefined, first: string, second?: string): void;
  Delete(): void;
}

export interface WpsWindow {
  SplitRow: number;
  FreezePanes: boolean;
}

export interface WpsPageSetup {
  Orientation: number;
  PaperSize: number;
  Zoom: boolean | number;
  FitToPagesWide: boolean | number;
  FitToPagesTall: boolean | number;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface WpsFunctions {
  CountA(range: WpsRange): number;
  IsError(range: WpsRange): boolean;
}

export interface WpsProperties {
  Item(name: string): { readonly Value: unknown };
}

export interface WpsXmlParts {
  readonly Count: number;
  Item(index: number): WpsXmlPart;
  Add(xml: string): WpsXmlPart;
  SelectByNamespace(namespace: string): WpsXmlParts;
}

export interface WpsXmlPart {
  readonly XML: string;
  Delete(): void;
}
