import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { bundle, openInPage } from '../excel-host/browserScript';

const SNAPSHOT: WorkbookSnapshot = {
  sheets: [
    {
      name: '公开01表',
      visibility: 'visible',
      rows: [[{ value: '收入支出决算总表' }], [{ value: 242.5 }, { value: 485, formula: 'A2*2' }]],
      hiddenRows: [1],
      hiddenColumns: [],
      comments: [],
    },
  ],
  properties: [{ name: 'author', value: '张三' }],
};

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 60_000);

afterAll(() => browser.close());

/** The adapter in a page, as the pane has it. */
const ADAPTER = join(process.cwd(), 'test/e2e/adapterEntry.ts');

test('a page in Chromium reads, marks and clears the in-memory workbook through Microsoft’s library', async () => {
  const page = await browser.newPage();
  const workbook = workbookFromSnapshot(SNAPSHOT);
  const before = JSON.stringify(workbook.sheets);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await openInPage(page, workbook, { api: 18, notes: true });
  const script = await bundle(ADAPTER);
  await page.route('http://pane.test/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><script src="/office.js"></script><script>${script}</script>`,
    }),
  );
  await page.goto('http://pane.test/');

  expect(await page.evaluate(() => Office.onReady())).toEqual({ host: 'Excel', platform: 'PC' });
  expect(await page.evaluate(() => window.adapter.readWorkbook())).toEqual(SNAPSHOT);
  await page.evaluate(() =>
    window.adapter.writeMarks([
      { cell: { sheet: '公开01表', row: 1, column: 1 }, kind: 'error', said: [[{ kind: 'text', text: '不平' }]] },
    ]),
  );
  expect(await page.evaluate(() => window.excel.workbook.sheets[0]?.conditionalFormats.map((format) => format.areas))).toEqual([
    'B2',
  ]);
  expect(await page.evaluate(() => window.adapter.clearMarks())).toEqual({ count: 2, warnings: [] });
  expect(await page.evaluate(() => JSON.stringify(window.excel.workbook.sheets))).toBe(before);
  expect(await page.evaluate(() => window.excel.host.unknownMembers)).toEqual([]);
  expect(requested.filter((url) => !url.startsWith('http://pane.test/'))).toEqual([]);
}, 60_000);
