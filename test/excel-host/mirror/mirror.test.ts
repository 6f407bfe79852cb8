import { textRun } from '../../../src/core/said/said';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_JS_PACKAGE, makeMirror } from './makeMirror';

/** OFFICE_JS_DIR: what is built and tested with a copy of the files that Microsoft's address serves. */

interface Pattern {
  readonly from: string;
  readonly to?: string;
}

interface Plugin {
  readonly patterns?: readonly Pattern[];
  readonly userOptions?: { readonly filename?: string; readonly templateParameters?: Readonly<Record<string, string>> };
}

type WebpackConfig = (env: object, argv: { mode: string }) => Promise<{ plugins: readonly Plugin[] }>;

async function buildPlugins(): Promise<readonly Plugin[]> {
  jest.resetModules();
  const config = jest.requireActual<WebpackConfig>('../../../webpack.config.js');
  return (await config({}, { mode: 'development' })).plugins;
}

/** Where the build takes the files of office.js from, by the name under which they are served. */
async function officeFiles(folder: string): Promise<Map<string, string>> {
  process.env['OFFICE_JS_DIR'] = folder;
  const plugins = await buildPlugins();
  const patterns = plugins.flatMap((plugin) => plugin.patterns ?? []);
  const prefix = 'office-js/';
  return new Map(patterns.flatMap(({ from, to }) => (to?.startsWith(prefix) === true ? [[to.slice(prefix.length), from]] : [])));
}

let mirror: string;

beforeAll(async () => {
  const ofPackage = await officeFiles('');
  expect([...ofPackage.values()]).toContain(join(OFFICE_JS_PACKAGE, 'office.js'));
  mirror = await makeMirror([...ofPackage.keys()]);
}, 30_000);

afterAll(() => {
  rmSync(mirror, { recursive: true });
  delete process.env['OFFICE_JS_DIR'];
});

test('the build serves each of its files, and none of the npm package’s', async () => {
  const files = await officeFiles(mirror);
  expect(files.size).toBe(9);
  for (const [name, from] of files) expect(from).toBe(join(mirror, name));
});

test('a folder that lacks a file stops the build, with the file’s name', async () => {
  const incomplete = await makeMirror(['office.js']);
  await expect(officeFiles(incomplete)).rejects.toThrow(/lacks excel-win32-16\.01\.js, .*zh-cn\/office_strings\.js/);
  rmSync(incomplete, { recursive: true });
});

test.each([
  ['Microsoft 365', 'https://appsforoffice.microsoft.com', '/lib/1/hosted/office.js'],
  ['Microsoft 365 of 21Vianet', 'https://appsforoffice.cdn.partner.office365.cn', '/appsforoffice/lib/1/hosted/office.js'],
])(
  'OFFICE_JS_URL: with the address of %s the pages ask it alone, and nothing of office.js is served',
  async (_who, origin, path) => {
    process.env['OFFICE_JS_URL'] = origin + path;
    try {
      expect((await officeFiles('')).size).toBe(0);
      const pane = (await buildPlugins()).find(({ userOptions }) => userOptions?.filename === 'taskpane.html');
      const { officeJs = '', csp = '' } = pane?.userOptions?.templateParameters ?? {};
      expect(officeJs).toBe(origin + path);
      expect(csp.match(/https:[^ ;]*/g)).toEqual([origin, origin]);
      expect(csp).toMatch(/script-src 'self' [^;]*https:.*connect-src 'self' https:/);
    } finally {
      delete process.env['OFFICE_JS_URL'];
    }
  },
);

test('notes work through the addressing of its library: written, written anew, cleared', async () => {
  process.env['OFFICE_JS_DIR'] = mirror;
  jest.resetModules();
  const { loadLibrary } = await import('../loadLibrary');
  const { startExcel } = await import('../excel');
  const { createWorkbook, sheetById } = await import('../workbook');
  const { clearMarks, writeMarks } = await import('../../../src/excel/marks');
  const { PathType } = await import('../protocol');
  loadLibrary();
  const workbook = createWorkbook('01表');
  const { host } = startExcel(workbook);
  expect('NoteCollection' in Excel).toBe(true);
  const mark = (note: string) =>
    ({ cell: { sheet: '01表', row: 0, column: 0 }, kind: 'error', said: [[textRun(note)]] }) as const;
  expect(await writeMarks([mark('不平')])).toEqual({ cells: 1, notes: 1, warnings: [] });
  await writeMarks([mark('仍不平')]);
  expect(sheetById(workbook, '01表').notes.map(({ address, content }) => [address, content.split('\n').at(-1)])).toEqual([
    ['A1', '仍不平'],
  ]);
  const paths = host.recorder.requests.flatMap(({ body }) => Object.values(body.ObjectPaths));
  expect(paths.some(({ ObjectPathType: type }) => type === PathType.indexer)).toBe(true);
  expect(await clearMarks()).toEqual({ count: 2, warnings: [] });
  expect(sheetById(workbook, '01表').notes).toEqual([]);
  expect(host.unknownMembers).toEqual([]);
});
