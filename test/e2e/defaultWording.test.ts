import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { BuiltDesk, drop, untilReviewed, writeDepartments } from './desk';

/** A bureau sets its wording once on the page: every department goes by it, after the page was closed as well. */

let desk: BuiltDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-wording-'));
  writeDepartments(folder, 2);
  desk = await BuiltDesk.start();
}, 120_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ALWAYS = '以后的工作簿都用这种写法';

/** Opens both departments, then the settings of the one at this place of the list. */
async function settingsOf(page: Page, place: number): Promise<void> {
  await drop(page, [folder]);
  await untilReviewed(page, 2);
  await page
    .getByRole('option', { name: /示范局/ })
    .nth(place)
    .click();
  await page.getByRole('tab', { name: '设置' }).click();
  await page.getByLabel('情况说明的地区格式').waitFor();
}

const chosen = (page: Page) => page.getByLabel('情况说明的地区格式').locator('option:checked').textContent();

test('the wording that was set once is that of every department, also when the page is opened again', async () => {
  const { page, requests, complaints } = await desk.open();
  await settingsOf(page, 0);
  expect(await chosen(page)).not.toContain('四川');
  await page.getByLabel('情况说明的地区格式').selectOption('sichuan');
  await page.getByRole('checkbox', { name: ALWAYS }).click();
  await page.getByRole('checkbox', { name: ALWAYS, checked: true }).waitFor();

  await page.reload();
  await settingsOf(page, 1);
  expect(await chosen(page)).toContain('四川');
  expect(await page.getByRole('checkbox', { name: ALWAYS }).isChecked()).toBe(true);
  await page.getByRole('tab', { name: '说明' }).click();
  await page.getByText('九、国有资本经营预算支出决算情况说明').waitFor();

  await page.getByRole('tab', { name: '设置' }).click();
  await page.getByRole('checkbox', { name: ALWAYS }).click();
  await page.getByRole('checkbox', { name: ALWAYS, checked: false }).waitFor();
  await page.reload();
  await settingsOf(page, 1);
  expect(await chosen(page)).not.toContain('四川');
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${desk.origin}/`) && !address.startsWith('blob:'))).toEqual([]);
});
