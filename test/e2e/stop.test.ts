import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltDesk, drop, untilReviewed, writeDepartments } from './desk';

const COUNT = 120;

let desk: BuiltDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-stop-'));
  writeDepartments(folder, COUNT);
  desk = await BuiltDesk.start();
}, 120_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a review of many files is stopped at once, keeps what it has, and goes on where it was', async () => {
  const { page, complaints } = await desk.open();
  await drop(page, [folder]);
  await page.getByText(new RegExp(`^已审 [1-9]\\d* / ${COUNT}$`)).waitFor();
  const stop = page.getByRole('button', { name: '取消' });
  await stop.focus();
  await page.keyboard.press('Enter');
  const resume = page.getByRole('button', { name: /^继续审核其余 \d+ 个$/ });
  await resume.waitFor();
  const left = Number(/\d+/.exec((await resume.textContent()) ?? '')?.[0]);
  expect(left).toBeGreaterThan(0);
  const done = await page.getByText(/^已审 \d+ \/ \d+$/).textContent();
  expect(done).toBe(`已审 ${COUNT - left} / ${COUNT}`);

  // Nothing goes on behind the reader's back, and what was reviewed is there to work with.
  await page.waitForTimeout(1500);
  expect(await page.getByText(/^已审 \d+ \/ \d+$/).textContent()).toBe(done);
  await page.keyboard.press('F8');
  await page.locator('td[aria-selected=true]').waitFor();

  await resume.click();
  await untilReviewed(page, COUNT);
  expect(await resume.count()).toBe(0);
  expect(complaints).toEqual([]);
}, 240_000);
