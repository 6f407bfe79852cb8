import { writeCell } from '../../src/excel/editCell';
import { readSetting, writeSetting } from '../../src/excel/store';
import { writeNarrativeSheet } from '../../src/excel/writeSheet';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook } from '../excel-host/workbook';

/** Each is a round to Excel, on the web over the network. */
test.each<[string, () => Promise<unknown>, number]>([
  ['writing a cell', () => writeCell({ sheet: '01表', row: 1, column: 1 }, 242.49), 2],
  ['writing a setting', () => writeSetting('k', 1), 1],
  ['reading a setting', () => readSetting('k'), 1],
  ['writing the 情况说明', () => writeNarrativeSheet(['一', '二']), 3],
])('%s takes as few syncs as it can', async (_what, act, syncs) => {
  const { host } = startExcel(createWorkbook('01表'), { api: 6 });
  await act();
  expect(host.recorder.syncs).toHaveLength(syncs);
});
