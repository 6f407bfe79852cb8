import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { BuiltAddIn, type OpenOptions, sampleWithSlip, sampleWorkbook } from './pane';

const AXE = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

const WRITTEN = readFileSync(join(process.cwd(), 'test/cases/seed-narrative.txt'), 'utf8');

let addIn: BuiltAddIn;

beforeAll(async () => {
  addIn = await BuiltAddIn.start();
});
afterAll(() => addIn.stop());

/** What axe finds, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Fluent UI's focus guards pass the focus on at once; they never hold it.
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({ exclude: ['[data-tabster-dummy]'] }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
}

/** True when something is wider than the window. */
const overflows = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

const VIEWS: readonly [string, OpenOptions][] = [
  ['light, 400 px', { viewport: { width: 400, height: 860 }, colorScheme: 'light' }],
  ['dark, 400 px', { viewport: { width: 400, height: 860 }, colorScheme: 'dark' }],
  ['light, 320 px', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['dark, 320 px', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
];

test('in a low and narrow pane the list has more than half of the height, also on the walk', async () => {
  const { page } = await addIn.open(sampleWithSlip(), { viewport: { width: 320, height: 480 } });
  const share = () => page.getByRole('region', { name: '审核结果' }).evaluate((list) => list.clientHeight / window.innerHeight);
  await page.locator('[data-finding-heading]').first().waitFor();
  expect(await share()).toBeGreaterThan(0.55);
  await page.keyboard.press('F8');
  await page.getByRole('group', { name: /^逐错走查/ }).waitFor();
  expect(await share()).toBeGreaterThan(0.55);
  await page.context().close();
});

test('with letters twice as large nothing is wider than the pane', async () => {
  // What a pane of 450 × 860 has left at 200 %.
  const { page } = await addIn.open(sampleWithSlip(), { viewport: { width: 225, height: 430 }, deviceScaleFactor: 2 });
  await page.locator('[data-finding-heading]').first().click();
  expect(await overflows(page)).toBe(false);
  for (const name of ['核对', '说明', '设置']) {
    await page.getByRole('tab', { name }).click();
    await page
      .getByText(/粘贴情况说明全文|收入支出决算总体情况说明|以后的工作簿都用这种写法/)
      .first()
      .waitFor();
    expect(await overflows(page)).toBe(false);
  }
  await page.context().close();
});

describe.each(VIEWS)('%s', (_name, options) => {
  test('axe finds nothing on any tab, in the dialog and in the message bars', async () => {
    const { page } = await addIn.open(sampleWithSlip(), { ...options, reducedMotion: 'reduce' });
    await page.locator('[data-finding-heading]').first().click();
    await page.getByRole('button', { name: /^尾差 \d+（/ }).click();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.getByTitle('显示各表识别情况').click();
    await page.getByRole('button', { name: '忽略…' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: '改为 180.83' }).click();
    await page.getByText('没有发现错误。').waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('tab', { name: '核对' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('粘贴情况说明全文').fill(WRITTEN);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('button', { name: /^未核对 \d+（/ }).click();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.getByRole('tab', { name: '说明' }).click();
    await page.getByRole('button', { name: '填写下一项' }).click();
    await page.getByRole('button', { name: '2,560.03' }).first().click();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.getByRole('tab', { name: '设置' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.context().close();
  });

  test('axe finds nothing in the message box', async () => {
    const { page } = await addIn.open(sampleWorkbook(), { ...options, path: 'message.html#%E5%AE%8C%E6%88%90' });
    await page.getByRole('button').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
