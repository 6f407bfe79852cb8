import { textRun } from '../../src/core/said/said';
import { undoEdit, writeCell } from '../../src/excel/editCell';
import { clearMarks, writeMarks } from '../../src/excel/marks';
import { readSelectedCell, selectCell, watchChanges, watchSelection } from '../../src/excel/navigate';
import type { HostProblem } from '../../src/core/workbook/hostProblem';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { readSheetPrints } from '../../src/excel/sheetPrints';
import { deleteSetting, readSetting, writeSetting } from '../../src/excel/store';
import { writeNarrativeSheet } from '../../src/excel/writeSheet';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { startExcel } from '../excel-host/jestExcel';

const CELL = { sheet: '01表', row: 1, column: 1 };
const VERSIONS = Array.from({ length: 13 }, (_version, index) => index + 6);

/**
 * The library refuses members of sets that Excel does not have, and so does the in-memory Excel where the library does
 * not ask; so whatever passes here asks an Excel of that version for nothing that it lacks.
 */
test.each(VERSIONS)('everything works with ExcelApi 1.%i', async (api) => {
  const { workbook, host, user } = startExcel(
    workbookFromSnapshot({ sheets: [{ name: '01表', visibility: 'visible', rows: [[], [null, { value: 242.5 }]] }] }),
    { api },
  );
  const problems: HostProblem[] = [];
  const report = (problem: HostProblem): void => void problems.push(problem);
  const stopSelection = await watchSelection(() => undefined);
  const stopChanges = await watchChanges(() => undefined, report);

  const before = await readWorkbook();
  await writeMarks([{ cell: CELL, kind: 'suspect', said: [[textRun('疑似')]] }]);
  expect(await readWorkbook()).toEqual(before);
  const edit = await writeCell(CELL, 242.49);
  await undoEdit(edit);
  await clearMarks();
  expect(await readWorkbook()).toEqual(before);
  expect((await readSheetPrints(before.sheets))('01表')?.shown(1, 1, 242.5)).toBe('242.5');
  await selectCell(CELL);
  expect(await readSelectedCell()).toEqual(CELL);
  await writeSetting('k', [api]);
  expect(await readSetting('k')).toEqual([api]);
  await deleteSetting('k');
  expect(await writeNarrativeSheet(['一', '二'])).toBe('情况说明');
  user.select('情况说明', 'A1');
  user.type('情况说明', 'A3', '三');
  await stopSelection();
  await stopChanges?.();

  expect(problems).toEqual([]);
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['01表', '情况说明']);
  expect([...host.registrations]).toEqual([]);
});
