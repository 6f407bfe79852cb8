/// <reference types="office-js" />

/** What this Excel can do. Every question of that kind is asked here and nowhere else. */
export interface Capabilities {
  /** ExcelApi 1.7: author, manager, company; whether the workbook's structure is protected. */
  readonly workbookDetails: boolean;
  /** ExcelApi 1.7: the active cell, also while several areas are selected. */
  readonly activeCell: boolean;
  /** ExcelApi 1.7: changes of one sheet's cells, and of the list of sheets. */
  readonly sheetChanges: boolean;
  /** ExcelApi 1.7: rows that stay in view, colours of sheet tabs. */
  readonly sheetViews: boolean;
  /** ExcelApi 1.8: what may be typed into cells. */
  readonly entryRules: boolean;
  /** ExcelApi 1.9: how a sheet is printed. */
  readonly pageLayout: boolean;
  /** ExcelApi 1.9: changes of any sheet's cells. */
  readonly workbookChanges: boolean;
  /** ExcelApi 1.9: several areas as one object. */
  readonly rangeAreas: boolean;
  /** ExcelApi 1.9: which rows and columns are hidden, in one question. */
  readonly hiddenLines: boolean;
  /** ExcelApi 1.10: threaded comments. */
  readonly comments: boolean;
  /** ExcelApi 1.13: which cells are merged. */
  readonly mergedAreas: boolean;
  /** ExcelApi 1.17 in Excel and in office.js: that sheets are renamed. */
  readonly sheetNames: boolean;
  /** ExcelApi 1.18 in Excel and in office.js: notes, which older Excel shows and does not give to add-ins. */
  readonly notes: boolean;
}

const has = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

/** ExcelApi 1.6, for conditional formats: what the add-in cannot work without. */
export const isExcelSupported = (): boolean => has('1.6');

/** Panes of Excel for Mac and iPad may drop what a page offers for saving, without a word. */
export const mayDropDownloads = (): boolean => {
  const { platform } = Office.context;
  return platform === Office.PlatformType.Mac || platform === Office.PlatformType.iOS;
};

/** Before ExcelApi 1.19 each write of an add-in takes away what the user could undo. */
export const emptiesUndoList = (): boolean => !has('1.19');

export function capabilities(): Capabilities {
  return {
    workbookDetails: has('1.7'),
    activeCell: has('1.7'),
    sheetChanges: has('1.7'),
    sheetViews: has('1.7'),
    entryRules: has('1.8'),
    pageLayout: has('1.9'),
    workbookChanges: has('1.9'),
    rangeAreas: has('1.9'),
    hiddenLines: has('1.9'),
    comments: has('1.10'),
    mergedAreas: has('1.13'),
    sheetNames: has('1.17') && 'onNameChanged' in Excel.WorksheetCollection.prototype,
    // An office.js that is served from one's own place can be older than the Excel around it.
    notes: has('1.18') && 'NoteCollection' in Excel,
  };
}
