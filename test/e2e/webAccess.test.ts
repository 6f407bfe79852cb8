import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Page } from 'playwright-core';
import { BuiltDesk, untilReviewed } from './desk';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

let desk: BuiltDesk;

beforeAll(async () => {
  desk = await BuiltDesk.start();
}, 60_000);

afterAll(() => desk.stop());

async function violations(page: Page): Promise<readonly string[]> {
  // Fluent UI's focus traps have markers that are focusable and hidden on purpose.
  // A script tag would not get past the page's policy; an evaluation does.
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(context: ElementContext): Promise<AxeResults> } }).axe.run({
      exclude: [['[data-tabster-dummy]']],
    }),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

async function openSample(options: Parameters<BuiltDesk['open']>[0] = {}): Promise<Page> {
  const { page } = await desk.open(options, `${desk.origin}/desk.html?sample`);
  await untilReviewed(page, 2);
  await page.locator('td[data-ref="D12"][data-mark=suspect]').waitFor();
  return page;
}

describe.each(['light', 'dark'] as const)('axe-core finds nothing in %s', (colorScheme) => {
  it('on the empty page', async () => {
    const { page } = await desk.open({ colorScheme });
    await page.getByText('把决算公开表拖到这里').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('with a department open, its narrative and its settings', async () => {
    const page = await openSample({ colorScheme });
    await page.locator('td[data-ref="D12"]').click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '说明' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('tab', { name: '设置' }).click();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('while a cell is edited, and in a narrow window', async () => {
    const page = await openSample({ colorScheme, viewport: { width: 320, height: 800 } });
    await page.locator('td[data-ref="D12"]').dblclick();
    await page.getByLabel('修改 D12').waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);
});

it.each([1300, 1024, 640, 320])(
  'never scrolls sideways as a whole at %i px',
  async (width) => {
    const page = await openSample({ viewport: { width, height: 800 } });
    const [content, sight] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content).toBe(sight);
  },
  60_000,
);

it('works with the keyboard alone: list, table, edit, undo', async () => {
  const page = await openSample();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowDown');
  await page
    .getByRole('listbox')
    .getByRole('option', { selected: true, name: /无错误/ })
    .waitFor();
  await page.keyboard.press('ArrowUp');
  await page
    .getByRole('listbox')
    .getByRole('option', { selected: true, name: /错误 4/ })
    .waitFor();
  await page.locator('td[data-ref="D12"][data-mark=suspect]').waitFor();
  await page.locator('td[data-ref="A1"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-ref'))).toBe('A1');
  await page.locator('td[data-ref="D11"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.getByLabel('修改 D12').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-ref'))).toBe('D12');
  await page.keyboard.type('180.83');
  await page.keyboard.press('Enter');
  await page
    .getByRole('listbox')
    .getByRole('option', { selected: true, name: /错误 4，.*建议改正 1 处/ })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-ref'))).toBe('D13');
}, 60_000);
