import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Which folder of src may import which, and which packages each may use. The arrows point one way only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  files: ['core'],
  excel: ['core'],
  wps: ['core'],
  app: ['core'],
  cli: ['core', 'app', 'files'],
  // The reviewer's page shows the same review pane as Excel.
  web: ['core', 'app', 'files', 'taskpane'],
  taskpane: ['core', 'app', 'excel', 'wps', 'files'],
  commands: ['core', 'app', 'excel', 'wps', 'files'],
};

const PACKAGES: Readonly<Record<string, RegExp>> = {
  core: /^(?:decimal\.js|liquidjs)$/,
  files: /^(?:decimal\.js|@e965\/xlsx|fflate|docx|@resvg\/resvg-wasm|@xmldom\/xmldom|mammoth)$/,
  excel: /^decimal\.js$/,
  wps: /^$/,
  app: /^decimal\.js$/,
  cli: /^(?:node:.+|commander|piscina(?:\/worker)?)$/,
  web: /^(?:react|react-dom.*|@fluentui\/.+)$/,
  // The last two: what draws pictures, as data.
  taskpane: /^(?:react|react-dom.*|@fluentui\/.+|@fontsource\/.+\.woff2|@resvg\/.+\.wasm|core-js\/stable)$/,
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
  const matches = text.matchAll(
    /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?['"]([^'"]+)['"]/gm,
  );
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

describe('circles', () => {
  const known = new Map(FILES.map((file) => [file.path, file]));
  /** The files that a file imports, also for their types alone. */
  const targetsOf = (path: string): string[] =>
    importsOf(path)
      .filter((target) => target.startsWith('.'))
      .flatMap((target) => {
        const base = resolve(dirname(path), target);
        return [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')]
          .filter((candidate) => known.has(candidate))
          .slice(0, 1);
      });

  it('no circle of imports, types included', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: readonly string[]): void => {
      const start = trail.indexOf(path);
      if (start >= 0) circles.push([...trail.slice(start), path].map((one) => relative(SRC, one)).join(' → '));
      if (start >= 0 || done.has(path)) return;
      for (const target of targetsOf(path)) walk(target, [...trail, path]);
      done.add(path);
    };
    for (const { path } of FILES) walk(path, []);
    expect(circles).toEqual([]);
  });

  it('no folder of core imports one that imports it back', () => {
    const core = join(SRC, 'core');
    const folderOf = (path: string): string => relative(core, dirname(path)) || '.';
    const edges = new Set(
      FILES.filter(({ name }) => name.startsWith('core/')).flatMap(({ path }) =>
        targetsOf(path).map((target) => `${folderOf(path)} → ${folderOf(target)}`),
      ),
    );
    const pairs = [...edges].flatMap((edge) => {
      const [from = '', to = ''] = edge.split(' → ');
      return from < to && edges.has(`${to} → ${from}`) ? [`${from} ↔ ${to}`] : [];
    });
    expect(pairs.sort()).toEqual([]);
  });

  it('are looked for along imports of every kind', () => {
    const count = FILES.reduce((sum, { path }) => sum + targetsOf(path).length, 0);
    const relatives = FILES.flatMap(({ path }) => importsOf(path)).filter((target) =>
      /^\.[^?]*(?<!\.(?:css|json|txt|xlsx|wasm|woff2?))$/.test(target),
    );
    expect(count).toBe(relatives.length);
  });
});

describe('words', () => {
  /** Where Chinese may stand in code: what users read, how tables and sentences are recognised (with their examples), how the 情况说明 is worded. */
  const CHINESE_ALLOWED =
    /^core\/(?:form|messages|tables|text|rules|narrative|structure|verify\/form|verify\/reading)\/|^(?:taskpane|web)\/strings\.ts$|\/\w+Messages\.ts$/;

  /** One word for one thing: what users read says 识别, 分项, 不一致 …; the pattern is what it must not say. */
  const FORBIDDEN = /认出|认不出|认得出|(?<![增追附])加项|对不上|查不到出处|搞错|弄错/;

  it('for users are those of the trade', () => {
    const wrong = FILES.filter(({ name }) => name !== 'core/findings/formerKeys.ts').flatMap(({ path, name }) =>
      readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => FORBIDDEN.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    const manuals = readdirSync(resolve(__dirname, '../docs/manuals')).filter((name) => name.endsWith('.md'));
    const inDocs = ['../README.md', ...manuals.map((name) => `../docs/manuals/${name}`)].filter((name) =>
      FORBIDDEN.test(readFileSync(resolve(__dirname, name), 'utf8')),
    );
    expect([...wrong, ...inDocs]).toEqual([]);
  });

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

describe('amounts', () => {
  /** Shares of a change that words stand for; no amount is compared within them. */
  const SHARES_OF_WORDS: readonly string[] = [
    'core/narrative/changes/draftReason.ts: 0.05',
    'core/narrative/changes/draftReason.ts: 0.2',
  ];
  const COMPARED = '\\.(?:lte?|gte?|eq|equals|lessThan\\w*|greaterThan\\w*)\\(';
  const FRACTION = '(?:\\d*\\.\\d+|\\d+e-\\d+)';
  const TOLERANCES: readonly RegExp[] = [
    // A fraction as a decimal: '0.01', new Decimal(0.01).
    new RegExp(`(?<=')${FRACTION}(?=')|(?<=Decimal\\()${FRACTION}`, 'g'),
    // A distance or anything else against a number: .abs().lt(1), .lte(0.005), .lte(place.div(2)).
    new RegExp(`\\.abs\\(\\)\\s*${COMPARED}\\s*[1-9]`, 'g'),
    new RegExp(`${COMPARED}[^()]*(?:\\b${FRACTION}|\\bplace\\b)`, 'g'),
    // Amounts as texts: rounding would decide.
    /\.to(?:Fixed|Precision)\([^)]*\)\s*[=!]==|[=!]==\s*[\w.]+\.to(?:Fixed|Precision)\(/g,
  ];

  /** Code without comments; the fractions that it gives a name stand where the name is used. */
  function codeOf(path: string): string {
    const code = readFileSync(path, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    const named = [...code.matchAll(new RegExp(`\\bconst (\\w+) = (${FRACTION});`, 'g'))];
    return named.reduce((text, [, name = '', value = '']) => text.replace(new RegExp(`\\b${name}\\b`, 'g'), value), code);
  }

  const tolerancesIn = (code: string): string[] => TOLERANCES.flatMap((pattern) => code.match(pattern) ?? []);

  it.each([
    "x.lte('0.01')",
    "new Decimal('.5')",
    'new Decimal(1e-9)',
    'a.minus(b).abs().lt(1)',
    'd.gt(number.place.div(2))',
    'a.toFixed(2) === b',
  ])('a tolerance is noticed: %s', (code) => {
    expect(tolerancesIn(code)).not.toEqual([]);
  });

  it('have one slack: nothing outside of core/amounts compares them within a tolerance of its own', () => {
    const found = FILES.filter(
      ({ name }) => /^(?:core|app|files)\//.test(name) && !/^core\/(?:amounts|messages)\//.test(name),
    ).flatMap(({ path, name }) => tolerancesIn(codeOf(path)).map((tolerance) => `${name}: ${tolerance}`));
    expect(found.sort()).toEqual(SHARES_OF_WORDS);
  });
});

describe('files', () => {
  it('have one subject: none is called utils, helpers, common or misc', () => {
    expect(
      FILES.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/i.test(file.name)).map((file) => file.name),
    ).toEqual([]);
  });
});
