import { existsSync, readFileSync } from 'node:fs';

/** docs/excel-issues.md is a table that is held to: each row says what is done, and names a test that is there. */

const text = (path: string): string => readFileSync(path, 'utf8');

interface Row {
  readonly issue: string;
  readonly happens: string;
  readonly done: string;
  readonly test: string;
}

function rows(): Row[] {
  const lines = text('docs/excel-issues.md').split('\n');
  return lines.flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 3 || /^(?:issue|-+)$/.test(cells[1] ?? '')) return [];
    expect([line, cells.length]).toEqual([line, 6]);
    const [, issue = '', happens = '', done = '', test = ''] = cells;
    return [{ issue, happens, done, test }];
  });
}

const nameOf = ({ issue, happens }: Row): string => `${issue} ${happens.slice(0, 60)}`;

describe('every row of the table of public issues', () => {
  test.each(rows().map((row) => [nameOf(row), row] as const))('%s', (_name, { issue, happens, done, test }) => {
    expect(issue).toMatch(/^(?:\(docs\)|\(own\)|#\d+(?:, #\d+)*)$/);
    expect([happens, done]).not.toContain('');
    const files = [...test.matchAll(/`(test\/[^`]+\.tsx?)`/g)].map(([, path = '']) => path);
    expect(files).not.toEqual([]);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    const code = files.map(text).join('\n');
    const named = [...test.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !code.includes(name))).toEqual([]);
    const steps = [...test.matchAll(/by hand[^)]*?\(?([A-Z]) (\d+)\)/g)];
    expect(steps).toHaveLength(test.includes('by hand') ? 1 : 0);
    for (const [, section = '', step = ''] of steps) {
      const scenarios = text('docs/manual-scenarios.md').split(/^## /m);
      expect(scenarios.find((part) => part.startsWith(`${section}. `))).toMatch(new RegExp(`^${step}\\. `, 'm'));
    }
  });
});

test.each([
  ['docs/deploy.md', 'add-ins are off in .xls', /\.xls 工作簿.*停用一切加载项.*“另存为”\.xlsx.*网页版、命令行/],
  ['README.md', 'add-ins are off in .xls', /\.xls 工作簿中停用加载项，要先另存为 \.xlsx，或用网页、命令行/],
  ['README.md', 'editions and web views', /Excel 2021、2024、Microsoft 365[\s\S]*WebView2 97 以上（Mac 要 Safari 16\.4 以上）/],
  ['docs/deploy.md', 'editions and web views', /ExcelApi 1\.6 以上[\s\S]*WebView2 97 以上，或 Safari 16\.4 以上/],
  ['docs/deploy.md', 'catalogues in shared folders are not supported', /共享文件夹目录.*不支持用于生产/],
  ['docs/deploy.md', 'the browser asks about the local network', /Chrome、Edge 142[\s\S]*LocalNetworkAccessAllowedForUrls/],
  [
    'docs/deploy.md',
    '21Vianet has its own address',
    /世纪互联[\s\S]*OFFICE_JS_URL=https:\/\/appsforoffice\.cdn\.partner\.office365\.cn/,
  ],
  ['docs/deploy.md', 'headers that must not be sent', /X-Frame-Options[\s\S]*Cross-Origin-Opener-Policy/],
  ['docs/deploy.md', 'a change of address', /换网站地址[\s\S]*重新添加/],
])('the guides say what no program can: %s, %s', (path, _what, words) => {
  expect(text(path)).toMatch(words);
});
