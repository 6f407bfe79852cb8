import type { ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { isOwnNote } from '../../core/marks/marks';
import { a1 } from '../../core/workbook/address';
import {
  type DocumentProperty,
  type SheetSnapshot,
  unreadPart,
  withoutCells,
  type WorkbookSnapshot,
} from '../../core/workbook/snapshot';
import type { XlsStreams } from '../container';
import { FileProblem } from '../fileProblem';
import { readWithLibrary } from './library';
import { propertyTexts } from './propertySet';
import { CellBudget, columnCount } from './cellGrid';
import { withSoundFormulas } from './xlsFormulas';
import { hiddenWithin, present, rowsOf } from './libraryCells';

const VISIBILITY = { 0: 'visible', 1: 'hidden', 2: 'very-hidden' } as const;

/**
 * An .xls (BIFF), as WPS writes .et too. Links to other files are not told.
 * @throws FileProblem
 */
export function readXls(streams: XlsStreams): WorkbookSnapshot {
  const workbook = readWithLibrary(withSoundFormulas(streams.workbook), OPTIONS);
  return { ...librarySheets(workbook), properties: documentProperties(streams) };
}

/**
 * An .xlsb, or a workbook in the XML of Excel 2003. Links, and who wrote it, are not told.
 * @param sheetsWithoutCells how many sheets of the file are charts, macros or dialogs
 * @throws FileProblem
 */
export function readOther(bytes: Uint8Array, sheetsWithoutCells: number): WorkbookSnapshot {
  return librarySheets(readWithLibrary(bytes, OPTIONS), sheetsWithoutCells);
}

const OPTIONS: ParsingOptions = { cellFormula: true, cellNF: true, cellStyles: true, sheetStubs: true };

/**
 * @param most how many sheets without cells the file has, where it tells: the library gives nothing for a chart that it does not
 * understand, as it does for a sheet that is missing. @throws FileProblem `damaged`
 */
function librarySheets(workbook: WorkBook, most = 0): WorkbookSnapshot {
  const budget = new CellBudget();
  const other: string[] = [];
  let missing = 0;
  const sheets = workbook.SheetNames.flatMap((name, index): SheetSnapshot[] => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (sheet === undefined) missing += 1;
    if (sheet === undefined || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) {
      other.push(name);
      return [];
    }
    const rows = rowsOf(sheet, budget);
    return [
      {
        name,
        visibility: VISIBILITY[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0],
        rows,
        hiddenRows: hiddenWithin(sheet['!rows'], rows.length),
        hiddenColumns: hiddenWithin(sheet['!cols'], columnCount(rows)),
        comments: commentAddresses(sheet),
      },
    ];
  });
  if (missing > 0 && other.length !== most) throw FileProblem.damaged(`${missing} sheets are missing`);
  return { sheets, ...unreadPart(withoutCells(other)) };
}

/** Addresses of cells with a note that is not ours, row by row. */
export function commentAddresses(sheet: WorkSheet): string[] {
  const addresses: string[] = [];
  for (const [r, row] of present(sheet['!data'] ?? []))
    for (const [c, cell] of present(row))
      if (cell.c?.some((comment) => !isOwnNote(comment.a, comment.t))) addresses.push(a1(r, c));
  return addresses;
}

/** Numbers of the properties ([MS-OLEPS] 2.18). */
const PROPERTIES = [
  { name: 'author', stream: 'summary', id: 4 },
  { name: 'last-author', stream: 'summary', id: 8 },
  { name: 'manager', stream: 'documentSummary', id: 14 },
  { name: 'company', stream: 'documentSummary', id: 15 },
] as const;

/** The library's own reader of property sets can be made to run out of memory by one damaged byte, so it never sees them. */
function documentProperties(streams: XlsStreams): DocumentProperty[] {
  return PROPERTIES.flatMap(({ name, stream, id }): DocumentProperty[] => {
    const bytes = streams[stream];
    const value = (bytes && propertyTexts(bytes).get(id)) ?? '';
    return value === '' ? [] : [{ name, value }];
  });
}
