import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './desk';
import { BuiltAddIn } from './pane';

let addIn: BuiltAddIn;

beforeAll(async () => {
  addIn = await BuiltAddIn.start();
});
afterAll(() => addIn.stop());

test('the office.js that is served starts under the policy, and nothing leaves the origin', async () => {
  const { page, responses } = await addIn.openOutsideExcel();
  await page.getByText('请在 Excel 中打开').waitFor();
  expect(responses.length).toBeGreaterThan(3);
  expect(responses.filter((address) => !address.startsWith(`${addIn.origin}/`))).toEqual([]);
  await page.context().close();
});

describe('the built files', () => {
  const pages = readdirSync(BUILT).filter((name) => name.endsWith('.html'));

  test.each(pages)('%s allows its own origin only: no inline script, no eval', (name) => {
    const html = readFileSync(join(BUILT, name), 'utf8');
    const policy = /Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'self'");
    // WebAssembly draws the pictures of a narrative, where narratives are handed out.
    expect(policy.includes("'wasm-unsafe-eval'")).toBe(['taskpane.html', 'desk.html'].includes(name));
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/(?:src|href)="?(?:https?:)?\/\//);
  });

  test('hold everything that office.js asks for in Excel', () => {
    expect(readdirSync(join(BUILT, 'office-js')).sort()).toEqual([
      'en-us',
      'excel-ios-16.00.js',
      'excel-mac-16.00.js',
      'excel-web-16.00.js',
      'excel-win32-16.01.js',
      'excel-winrt-16.00.js',
      'o15apptofilemappingtable.js',
      'office.js',
      'zh-cn',
    ]);
  });
});
