import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { BuiltDesk, untilReviewed } from './desk';

const SAMPLE = '泽州县社会保险中心2024年度部门决算公开表.xlsx';

let desk: BuiltDesk;
let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-document-'));
  const [workbook, text] = [join(folder, SAMPLE), join(folder, '泽州县社会保险中心2024年度情况说明.txt')];
  copyFileSync(join('assets/samples', SAMPLE), workbook);
  copyFileSync('test/cases/seed-narrative.txt', text);
  files = [workbook, text];
  desk = await BuiltDesk.start();
}, 120_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** 核对 of the department, open. */
async function compared(width: number): Promise<Page> {
  const { page } = await desk.open({ viewport: { width, height: 800 } });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await untilReviewed(page, 1);
  await page.getByRole('tab', { name: /核对/ }).click();
  await page.getByText(/^核对 \d+ 处表述，\d+ 处与各表相符。/).waitFor();
  return page;
}

test('on request 核对 shows every sentence that agrees, with the figures that it agrees with', async () => {
  const page = await compared(1280);
  const summary = await page.getByText(/^核对 \d+ 处表述，\d+ 处与各表相符。/).innerText();
  const count = /(\d+) 处与各表相符/.exec(summary)?.[1] ?? '';
  expect(await page.locator('[data-agreed]').count()).toBe(0);
  await page.getByRole('button', { name: `相符 ${count}（与各表的数一致）` }).click();
  const first = page.locator('[data-agreed]').filter({ hasText: '支出总计2,560.03万元' }).first();
  expect(await first.innerText()).toContain('01表 支出总计 2,560.03 万元');
  await page.context().close();
}, 120_000);

// A page of 1280 pixels with everything twice as large is one of 640.
test.each([640, 320])(
  'at %i pixels nothing has to be scrolled sideways',
  async (width) => {
    const page = await compared(width);
    const [content, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
    expect(content).toBeLessThanOrEqual(seen);
    await page.context().close();
  },
  120_000,
);
