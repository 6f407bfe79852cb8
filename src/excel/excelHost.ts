import type { InputSheetPlan } from '../core/narrative/sheet/inputSheetPlan';
import { emptiesUndoList } from './capabilities';
import { undoEdit, writeCell } from './editCell';
import { clearMarks, type NotesInFile, writeMarks } from './marks';
import { selectCell, watchChanges, watchSelection } from './navigate';
import { readWorkbook } from './readWorkbook';
import { readSheetPrints } from './sheetPrints';
import { deleteSetting, readSetting, writeSetting } from './store';
import { writeNarrativeSheet } from './writeSheet';

/**
 * The workbook that is open in Excel, as one object; every function rejects with an `ExcelProblem`.
 * @param notesInFile looks for our notes in a file, for an Excel that does not show its notes to add-ins.
 */
export const excelHost = (notesInFile: NotesInFile | null = null) => ({
  emptiesUndoList,
  readWorkbook,
  readSheetPrints,
  writeMarks,
  clearMarks: () => clearMarks(notesInFile),
  selectCell,
  watchSelection,
  watchChanges,
  writeCell,
  undoEdit,
  readSetting,
  writeSetting,
  deleteSetting,
  writeNarrativeSheet,
  // Few ask for it: it is loaded when somebody does.
  writeInputSheet: async (plan: InputSheetPlan) =>
    (await import(/* webpackChunkName: "input-plan" */ './inputSheet')).writeInputSheet(plan),
});
