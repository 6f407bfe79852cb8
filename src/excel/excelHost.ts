import { undoEdit, writeCell } from './editCell';
import { writeInputSheet } from './inputSheet';
import { clearMarks, writeMarks } from './marks';
import { selectCell, watchChanges, watchSelection } from './navigate';
import { readWorkbook } from './readWorkbook';
import { readSheetPrints } from './sheetPrints';
import { deleteSetting, readSetting, writeSetting } from './store';
import { writeNarrativeSheet } from './writeSheet';

/** The workbook that is open in Excel, as one object; every function rejects with an `ExcelProblem`. */
export const excelHost = {
  readWorkbook,
  readSheetPrints,
  writeMarks,
  clearMarks,
  selectCell,
  watchSelection,
  watchChanges,
  writeCell,
  undoEdit,
  readSetting,
  writeSetting,
  deleteSetting,
  writeNarrativeSheet,
  writeInputSheet,
} as const;
