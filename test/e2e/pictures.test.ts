import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PALETTE } from '../../src/core/narrative/pictures/drawing/svg';
import { readPng } from '../files/pictures/png';
import { BUILT, BuiltDesk, download, untilReviewed } from './desk';

let desk: BuiltDesk;
beforeAll(async () => {
  desk = await BuiltDesk.start();
});
afterAll(() => desk.stop());

/** Asks for pictures and saves the 情况说明; gives the images in it. */
async function imagesSaved(page: Page): Promise<Uint8Array[]> {
  await untilReviewed(page, 2);
  await page.getByRole('tab', { name: '设置' }).click();
  await page.getByLabel('Word 文件中的图').selectOption('附图');
  await page.getByRole('tab', { name: /^说明/ }).click();
  const { path } = await download(page, () => page.getByRole('button', { name: '导出 Word' }).click());
  const parts = Object.entries(unzipSync(readFileSync(path)));
  return parts.flatMap(([name, bytes]) => (name.startsWith('word/media/') ? [bytes] : []));
}

describe.each([
  ['from a server', () => `${desk.origin}/desk.html?sample`],
  ['from disk', () => `file://${join(BUILT, 'desk.html')}?sample`],
])('the page opened %s', (_, address) => {
  it('draws pictures under its policy, with what it brought itself, and loads that only then', async () => {
    const { page, requests, complaints } = await desk.open({ acceptDownloads: true }, address());
    await untilReviewed(page, 2);
    const origin = address().replace(/desk\.html.*$/, '');
    const scripts = (): number => requests.filter((one) => one.endsWith('.js')).length;
    const before = scripts();
    const images = await imagesSaved(page);
    expect(images).toHaveLength(2);
    for (const { width, colours } of images.map(readPng)) {
      expect(width).toBe(1680);
      for (const colour of [PALETTE[0], PALETTE[1], '#222222']) expect(colours.get(colour)).toBeGreaterThan(1000);
    }
    expect(scripts()).toBeGreaterThan(before);
    expect(requests.filter((one) => !one.startsWith(origin) && !one.startsWith('data:') && !one.startsWith('blob:'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page
      .getByText(/有 6 张图没有画：收支总计变动（缺少上年收入总计）/)
      .first()
      .waitFor();
    await page.context().close();
  }, 120_000);
});

test('a browser without WebAssembly saves the document without pictures and says why', async () => {
  const { page } = await desk.open({ acceptDownloads: true });
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.goto(`${desk.origin}/desk.html?sample`);
  expect(await imagesSaved(page)).toEqual([]);
  await page
    .getByText(/文件已经生成，但没有图：这台电脑的浏览器组件太旧/)
    .first()
    .waitFor();
  await page.context().close();
}, 120_000);
