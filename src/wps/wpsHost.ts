import type { SheetSnapshot } from '../core/workbook/snapshot';
import { undoEdit, writeCell } from './editCell';
import { writeInputSheet } from './inputSheet';
import { clearMarks, writeMarks } from './marks';
import { selectCell, watchChanges, watchSelection } from './navigate';
import type { WpsProgram } from './program';
import { readWorkbook } from './readWorkbook';
import type { CopyReader } from './presentCopy';
import { saveFile } from './saveFile';
import { readSheetPrints } from './sheetPrints';
import { deleteSetting, readSetting, writeSetting } from './store';
import type { OpenWorkbook } from './wpsError';
import { writeNarrativeSheet } from './writeSheet';

export type WpsHost = ReturnType<typeof wpsHost>;

/**
 * The workbook that is in front in WPS now, as one object, whichever comes to the front later; every function rejects with a
 * `WpsProblem`.
 * @param reader for pages that have the reader of files at hand: a copy of the workbook is then read with it
 */
export function wpsHost({ application, addIn }: WpsProgram, reader?: CopyReader) {
  const open: OpenWorkbook = { application, addIn, workbook: application.ActiveWorkbook ?? null };
  const on =
    <Rest extends unknown[], Result>(act: (open: OpenWorkbook, ...rest: Rest) => Result) =>
    (...rest: Rest): Result =>
      act(open, ...rest);
  return {
    readWorkbook: () => readWorkbook(open, reader),
    readSheetPrints: (sheets: readonly SheetSnapshot[]) => readSheetPrints(open, sheets, reader),
    writeMarks: on(writeMarks),
    clearMarks: on(clearMarks),
    selectCell: on(selectCell),
    watchSelection: on(watchSelection),
    watchChanges: on(watchChanges),
    writeCell: on(writeCell),
    undoEdit: on(undoEdit),
    readSetting: on(readSetting),
    writeSetting: on(writeSetting),
    deleteSetting: on(deleteSetting),
    writeNarrativeSheet: on(writeNarrativeSheet),
    writeInputSheet: on(writeInputSheet),
    saveFile: on(saveFile),
  } as const;
}
