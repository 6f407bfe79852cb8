import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type BuiltAddIn, sampleWithSlip, sampleWorkbook } from '../../test/e2e/pane';
import type { WorkbookData } from '../../test/excel-host/workbook';
import { PANE, picture } from './picture';

const SAMPLES = join(process.cwd(), 'assets/samples');
const INPUTS = join(SAMPLES, '泽州县社会保险中心2024年度情况说明底稿.json');
const NARRATIVE = join(process.cwd(), 'test/cases/seed-narrative.txt');

/** From opening the workbook to the published text, in ten pictures. */
export async function accountantPictures(addIn: BuiltAddIn): Promise<void> {
  await correcting(await opened(addIn, sampleWithSlip()));
  await writing(await opened(addIn, sampleWorkbook()));
  await publishing(await opened(addIn, filledWorkbook()));
}

async function opened(addIn: BuiltAddIn, workbook: WorkbookData): Promise<Page> {
  const { page } = await addIn.open(workbook, { ...PANE, acceptDownloads: true });
  await page.getByRole('button', { name: /^错误 \d+$/ }).waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first();
const toTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

async function correcting(page: Page): Promise<void> {
  await picture(page, 'accountant-01-open');
  await button(page, '一键审核').click();
  await page.waitForFunction(() => window.excel.workbook.sheets.some((sheet) => sheet.conditionalFormats.length > 0));
  await page.locator('[data-finding-heading]').first().click();
  await page.locator('[data-finding]').first().scrollIntoViewIfNeeded();
  await picture(page, 'accountant-02-finding');
  await button(page, /^改为 180.83：/).click();
  await page.getByText('没有发现错误。').waitFor();
  await picture(page, 'accountant-03-corrected');
  await page.context().close();
}

async function writing(page: Page): Promise<void> {
  await toTab(page, '设置');
  await page.getByText('情况说明的地区格式').first().waitFor();
  await picture(page, 'accountant-04-settings');
  await toTab(page, '说明');
  await page.getByText(/^还缺 \d+ 项$/).waitFor();
  await picture(page, 'accountant-05-gaps');
  await button(page, /^〔待填：.*上年收入总计.*〕$/).click();
  await page.getByLabel('上年收入总计（万元）').fill('1,366.05');
  await picture(page, 'accountant-06-fill');
  await page.keyboard.press('Enter');
  await button(page, '1,193.98').click();
  await page.getByRole('status', { name: '数字 1,193.98 的来源' }).waitFor();
  await picture(page, 'accountant-07-source');
  await page.context().close();
}

async function publishing(page: Page): Promise<void> {
  await toTab(page, '说明');
  await page.getByText(/^情况说明已填齐/).waitFor();
  await Promise.all([page.waitForEvent('download'), button(page, '整份公开文本').click()]);
  await page.getByText(/^已生成“/).waitFor();
  await picture(page, 'accountant-08-export');
  await toTab(page, '核对');
  const written = readFileSync(NARRATIVE, 'utf8').replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比');
  await page.getByLabel('粘贴情况说明全文').fill(written);
  await button(page, '核对').click();
  const wrong = page.locator('[data-document-finding]').filter({ hasText: '1,261.95' }).first();
  await wrong.waitFor();
  await wrong.evaluate((card) => {
    card.scrollIntoView({ block: 'center' });
  });
  await picture(page, 'accountant-09-compare');
  await toTab(page, '设置');
  const clear = button(page, '清除保存的数据');
  await clear.scrollIntoViewIfNeeded();
  await picture(page, 'accountant-10-clear');
  await page.context().close();
}

/** The sample with everything filled in that no table holds. */
function filledWorkbook(): WorkbookData {
  const workbook = sampleWorkbook();
  const { inputs } = JSON.parse(readFileSync(INPUTS, 'utf8')) as { inputs: Record<string, string | number> };
  const typed = Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, `${value}`]));
  workbook.settings['juesuan.inputs'] = JSON.stringify(typed);
  return workbook;
}
