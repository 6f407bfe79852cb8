import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltDesk, drop, untilReviewed, writeDepartments } from '../e2e/desk';

/** What the reviewer's page costs a workbook: time from drop to the last finding, and memory of the page, in headless Chromium. */
const COUNT = Number(process.argv[2] ?? 200);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-desk-bench-'));
  const desk = await BuiltDesk.start();
  try {
    const files = writeDepartments(folder, COUNT);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const { page } = await desk.open();
    const client = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      await client.send('HeapProfiler.collectGarbage');
      const { usedSize } = await client.send('Runtime.getHeapUsage');
      return usedSize / 1024 / 1024;
    };
    const before = await heap();
    const start = performance.now();
    await drop(page, [folder]);
    await untilReviewed(page, COUNT);
    const seconds = (performance.now() - start) / 1000;
    const after = await heap();
    console.log(
      `${COUNT} workbooks, ${(bytes / 1024 / COUNT).toFixed(0)} KB each: ${seconds.toFixed(1)} s from drop to the last finding`,
    );
    console.log(
      `${((seconds * 1000) / COUNT).toFixed(1)} ms a workbook; page ${before.toFixed(1)} MB before, ${after.toFixed(1)} MB after, ${(((after - before) * 1024) / COUNT).toFixed(0)} KB a workbook`,
    );
    const opening = performance.now();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await page.locator('td[data-ref="A1"]').waitFor();
    await page
      .getByRole('listbox')
      .getByRole('option', { selected: true, name: new RegExp(files.at(-1)?.department ?? '') })
      .waitFor();
    console.log(`opening another department: ${(performance.now() - opening).toFixed(0)} ms`);
  } finally {
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
