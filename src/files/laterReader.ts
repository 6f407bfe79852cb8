import type { SheetPrints } from '../core/disclosure/annexTables';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** The readers of workbook files, in parts of the page that are loaded for them. */
export const laterReader = {
  async readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
    const { readWorkbook } = await import(/* webpackChunkName: "workbook-files" */ './readWorkbook');
    return readWorkbook(bytes, name);
  },

  async readPrints(bytes: Uint8Array, workbook: WorkbookSnapshot): Promise<SheetPrints> {
    const { sheetPrints } = await import(/* webpackChunkName: "sheet-prints" */ './sheet/sheetPrints');
    return sheetPrints(bytes, workbook);
  },
};
