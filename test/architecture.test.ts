import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Which folder of src may import which, and which packages each may use. The arrows point one way only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core'],
  excel: ['core'],
  app: ['core'],
  cli: ['core', 'app', 'files'],
  // The reviewer's page shows the same review pane as Excel.
  web: ['core', 'app', 'files', 'taskpane'],
  taskpane: ['core', 'app', 'excel', 'files'],
  commands: ['core', 'app', 'excel'],
};

const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:decimal\.js|liquidjs)$/,
  files: /^(?:decimal\.js|@e965\/xlsx|fflate|docx(?:\/charts)?|@xmldom\/xmldom|mammoth)$/,
  excel: /^decimal\.js$/,
  app: /^decimal\.js$/,
  cli: /^(?:node:.+|commander|piscina)$/,
  web: /^(?:react|react-dom.*|@fluentui\/.+)$/,
  taskpane: /^(?:react|react-dom.*|@fluentui\/.+)$/,
  commands: /^$/,
};

const SRC = resolve(__dirname, '../src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Static and dynamic imports, and re-exports. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const matches = text.matchAll(/^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/gm);
  return [...matches].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

const FILES = sources(SRC).map((path) => ({ path, name: relative(SRC, path), layer: relative(SRC, path).split('/')[0] ?? '' }));

describe('the direction of imports', () => {
  it('every folder of src has its arrows declared', () => {
    expect([...new Set(FILES.map((file) => file.layer))].filter((layer) => MAY_IMPORT[layer] === undefined)).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (layer) => {
    const wrong = FILES.filter((file) => file.layer === layer).flatMap((file) =>
      importsOf(file.path)
        .filter((target) => {
          if (!target.startsWith('.')) return PACKAGES[layer]?.test(target) !== true;
          const other = relative(SRC, resolve(dirname(file.path), target)).split('/')[0] ?? '';
          return other !== layer && other !== '..' && MAY_IMPORT[layer]?.includes(other) !== true;
        })
        .map((target) => `${file.name} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('words', () => {
  /** Where Chinese may stand in code: what users read, how tables are recognised, how the 情况说明 is worded. */
  const CHINESE_ALLOWED = /^core\/(?:messages|tables|rules|narrative)\/|^(?:taskpane|web)\/strings\.ts$/;

  it('for users stand in the messages, the catalogues and the profiles, nowhere else', () => {
    const wrong = FILES.filter((file) => !CHINESE_ALLOWED.test(file.name)).filter((file) => {
      const code = readFileSync(file.path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        // A file's name is no sentence.
        .replace(/^import .*$/gm, '')
        .replace(/\/\/.*$/gm, '');
      // Units, fonts and patterns are data; a sentence has punctuation or length.
      return /['"`][^'"`\n]*(?:[\u4e00-\u9fff]{8}|[\u4e00-\u9fff][，。；：？！]|（[\u4e00-\u9fff])[^'"`\n]*['"`]/.test(code);
    });
    expect(wrong.map((file) => file.name)).toEqual([]);
  });
});

describe('files', () => {
  it('have one subject: none is called utils, helpers, common or misc', () => {
    expect(FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/i.test(file.name)).map((file) => file.name)).toEqual([]);
  });
});
