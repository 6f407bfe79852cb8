import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Loader } from 'esbuild';

/** The lists of what of others' is handed on, held to what another bundler finds to be bundled. */

interface Listed {
  readonly name: string;
  readonly license: string;
}

const listed = (folder: string): Listed[] => JSON.parse(readFileSync(join(folder, 'third-party.json'), 'utf8')) as Listed[];

/** Copied, or written into what is bundled by the bundler itself. */
const BESIDES = ['@microsoft/office-js', 'webpack', 'css-loader', 'core-js'];

const AS_DATA: Record<string, Loader> = {
  '.txt': 'text',
  '.xlsx': 'dataurl',
  '.wasm': 'dataurl',
  '.woff2': 'dataurl',
  '.css': 'empty',
};

/** `used`: those of which something is left in the bundle; `read`: also those that were looked into. */
async function bundledPackages(entryPoints: readonly string[], which: 'used' | 'read'): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'iife',
    loader: AS_DATA,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    minifySyntax: true,
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const files = which === 'used' ? used : Object.keys(metafile.inputs);
  const names = files
    .map((file) => resolve(file))
    .flatMap((file) => {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
      return name === undefined ? [] : [name];
    });
  return [...new Set(names)].sort();
}

const ENTRIES = [
  ['dist/web/licenses', ['src/taskpane/index.tsx', 'src/commands/index.ts', 'src/web/index.tsx']],
  ['dist/wps/licenses', ['src/taskpane/wps.tsx', 'src/commands/wps.ts']],
] as const;

describe.each(ENTRIES)('%s', (folder, entries) => {
  test('lists every package that is bundled', async () => {
    const names = new Set(listed(folder).map(({ name }) => name));
    expect((await bundledPackages(entries, 'used')).filter((name) => !names.has(name))).toEqual([]);
  }, 120_000);

  test('has the licence of each, and none that forbids to hand it on so', () => {
    const texts = readFileSync(join(folder, 'third-party.txt'), 'utf8');
    for (const { name, license } of listed(folder)) {
      expect(texts).toContain(`\n${name} `);
      expect([name, license]).toEqual([
        name,
        expect.stringMatching(/^(?:MIT|Apache-2\.0|MPL-2\.0|OFL-1\.1|SEE LICENSE IN LICENSE\.md)$/),
      ]);
    }
    // Only one has terms of its own: its conditions are handed on with it.
    const own = listed(folder).filter(({ license }) => license.startsWith('SEE'));
    expect(own.map(({ name }) => name)).toEqual(folder.includes('web') ? ['@microsoft/office-js'] : []);
  });
});

test('what is listed and not seen by the other bundler is known by name', async () => {
  for (const [folder, entries] of ENTRIES) {
    const seen = new Set(await bundledPackages(entries, 'read'));
    expect(
      listed(folder)
        .filter(({ name }) => !seen.has(name) && !BESIDES.includes(name))
        .map(({ name }) => name),
    ).toEqual([]);
  }
}, 120_000);
