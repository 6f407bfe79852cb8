import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { narrativeText, NO_INPUTS, readTables } from '../../src/core';
import { narrate } from '../../src/core/narrative/narrate';
import { PROFILES } from '../../src/core/narrative/profiles';
import { readWorkbook } from '../../src/files/readWorkbook';
import { type BuiltDesk, drop, untilReviewed, writeDepartments } from '../../test/e2e/desk';
import type { SeededFile } from '../../test/web/seededDepartments';
import { PAGE, picture } from './picture';

const COUNT = 100;

/** A hundred made-up departments, one of them with its 情况说明, in five pictures. */
export async function reviewerPictures(desk: BuiltDesk): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'manuals-'));
  const departments = writeDepartments(folder, COUNT);
  const withText = departments.find(({ slip }) => slip === null);
  if (withText === undefined) throw new Error('every department has a slip');
  const text = `${withText.department}2024年度情况说明.txt`;
  writeFileSync(join(folder, text), wrongNarrative(withText));
  const { page } = await desk.open(PAGE);
  await page.getByText('把决算公开表拖到这里').waitFor();
  await picture(page, 'reviewer-01-empty');

  await drop(page, [folder]);
  await untilReviewed(page, COUNT);
  await page.getByText('情况说明 1 / 1 已配对').waitFor();
  await page.getByRole('grid', { name: '各部门各表审核结果' }).waitFor();
  await picture(page, 'reviewer-02-overview');

  await page.keyboard.press('F8');
  await page.locator('td[aria-selected=true]').waitFor();
  await page.getByRole('group', { name: /^逐错走查：/ }).waitFor();
  await picture(page, 'reviewer-03-walk');
  await page.getByRole('group', { name: /^逐错走查：/ }).focus();
  await page.keyboard.press('1');
  await page.getByRole('option', { name: /示范局.*，已定 \d/ }).waitFor();
  await page.getByText('正在打开…').waitFor({ state: 'hidden' });
  await page.locator('td[aria-selected=true]').waitFor();
  await picture(page, 'reviewer-04-decided');

  await page.getByLabel('筛选：部门、文件名').fill(withText.department);
  await page.getByRole('option', { name: new RegExp(`^${withText.department}`) }).click();
  await page.getByRole('tab', { name: '核对' }).click();
  await page.locator('[data-document-finding]').first().waitFor();
  await picture(page, 'reviewer-05-text');
  await page.context().close();
  rmSync(folder, { recursive: true });
}

/** What the product would write for the department, with its first amount changed. */
function wrongNarrative({ bytes, name }: SeededFile): string {
  const profile = PROFILES['shanxi'];
  if (profile === undefined) throw new Error('no such profile');
  const written = narrativeText(narrate(readTables(readWorkbook(bytes, name)).figures, NO_INPUTS, profile));
  const [right = ''] = /\d[\d,]*\.\d\d(?=万元)/.exec(written) ?? [];
  return written.replace(right, '7654.32');
}
