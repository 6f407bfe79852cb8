import type { WorkbookSnapshot } from '../core/workbook/snapshot';

/** `readWorkbook`, in a part of the page that is loaded for it. */
export async function readLater(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const { readWorkbook } = await import(/* webpackChunkName: "workbook-files" */ './readWorkbook');
  return readWorkbook(bytes, name);
}
