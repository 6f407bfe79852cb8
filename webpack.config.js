const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { BannerPlugin } = require('webpack');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { ThirdParty } = require('./config/release/thirdParty.cjs');
const { version } = require('./package.json');

const DEVELOPMENT_URL = 'https://localhost:3000/';

/** Where the add-in will be served from; the manifest is written for it. */
const addInUrl = withSlash(process.env.ADDIN_URL ?? DEVELOPMENT_URL);

/** Where the add-in for WPS will be served from. */
const wpsUrl = withSlash(process.env.WPS_ADDIN_URL ?? `${DEVELOPMENT_URL}wps/`);

/** Another address of office.js, such as Microsoft's own, for offices with access to it. */
const officeJsUrl = process.env.OFFICE_JS_URL ?? '';

/** A folder with a copy of the CDN's current files, to be served in place of those of the npm package. */
const officeJsFolder = process.env.OFFICE_JS_DIR ?? '';

/**
 * All that office.js asks for in Excel, beside itself: the library of each platform, its strings, and the table that it
 * reads when it is opened outside of Office.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'excel-winrt-16.00.js',
  'excel-ios-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * The hash is that of nothing: Fluent UI's renderer adds empty <style> elements and fills them through the CSSOM, which
 * a policy does not govern. So no inline style has to be allowed.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * `draws`: pictures of a narrative are drawn by WebAssembly there; `threads`: from disk its threads are made of text. Nothing
 * else may be made of data.
 */
function contentSecurityPolicy({ draws, threads }) {
  const office = officeJsUrl === '' ? '' : ` ${new URL(officeJsUrl).origin}`;
  return [
    `default-src 'self'`,
    `script-src 'self'${draws ? " 'wasm-unsafe-eval'" : ''}${office}`,
    `connect-src 'self'${office}`,
    ...(threads ? [`worker-src 'self' blob:`] : []),
    `style-src 'self' ${EMPTY_STYLE}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** `chunk`: the entry that the page runs, if it runs any. */
const page = (template, chunk, { draws = false, threads = false, filename = template.split('/').pop() } = {}) =>
  new HtmlWebpackPlugin({
    template: `./src/${template}`,
    filename,
    chunks: chunk === null ? [] : [chunk],
    scriptLoading: 'defer',
    minify: false,
    templateParameters: {
      csp: contentSecurityPolicy({ draws, threads }),
      officeJs: officeJsUrl === '' ? 'office-js/office.js' : officeJsUrl,
    },
  });

module.exports = async ({ wps = false } = {}, { mode }) => {
  const isProduction = mode === 'production';
  return {
    mode,
    // No kind that needs eval: the policy forbids it.
    devtool: isProduction ? false : 'source-map',
    ...(wps ? wpsParts(isProduction) : webParts(isProduction)),
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    performance: { hints: false },
    ...(process.env.WEBPACK_SERVE ? { devServer: await developmentServer() } : {}),
  };
};

const hashed = (isProduction, ending) => (isProduction ? `[name].[contenthash:8].${ending}` : `[name].${ending}`);

const THREADS = /^(?:review|read)-worker\b/;

/** All of a thread is in one file: a thread made of text loads no others. */
const WHOLE_THREADS = { splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !THREADS.test(chunk.name ?? '') } };

/** Run in a thread, the file is its script; run in a page, it hands the script to the page (`src/taskpane/reading/thread.ts`). */
const threadAsText = () =>
  [{ banner: '((run) => (self.document ? (self.juesuanThread = run) : run()))(() => {' }, { banner: '});', footer: true }].map(
    (part) => new BannerPlugin({ ...part, raw: true, test: THREADS }),
  );

/** The Excel add-in and the reviewer's page. */
function webParts(isProduction) {
  return {
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/index.ts',
      desk: './src/web/index.tsx',
    },
    output: outputOf('web', hashed(isProduction, 'js'), hashed(isProduction, 'js')),
    module: {
      rules: [...assetRules(), scriptRule(/\.tsx?$/, { jsc: { target: 'es2022' } })],
      parser: { javascript: { worker: ['Thread from ./reading/thread', 'Thread from ../../taskpane/reading/thread'] } },
    },
    optimization: WHOLE_THREADS,
    plugins: [
      new MiniCssExtractPlugin({ filename: hashed(isProduction, 'css') }),
      page('taskpane/taskpane.html', 'taskpane', { draws: true }),
      page('commands/commands.html', 'commands'),
      page('commands/message.html', null),
      page('web/desk.html', 'desk', { draws: true, threads: true }),
      ...threadAsText(),
      new CopyWebpackPlugin({
        patterns: [
          ...(officeJsUrl === '' ? officeFiles() : []),
          // As they are: a minifier would write newer syntax.
          ...['startup/probe.js', 'startup/startup.js', 'commands/message.js', 'commands/message.css'].map((file) => ({
            from: `src/${file}`,
            to: '[name][ext]',
            info: { minimized: true },
          })),
          ...sharedFiles(),
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(DEVELOPMENT_URL, addInUrl),
          },
        ],
      }),
      ...(isProduction
        ? [new ThirdParty(['webpack', ...(officeJsUrl === '' ? ['@microsoft/office-js'] : [])]), new FirstLoad()]
        : []),
    ],
  };
}

/** The add-in for WPS. Its web view may be years older than Excel's, so libraries are rewritten as well. */
function wpsParts(isProduction) {
  const name = hashed(isProduction, 'js');
  const older = { env: { targets: 'chrome 71' } };
  return {
    target: ['web', 'es2018'],
    entry: {
      main: ['core-js/stable', './src/commands/wps.ts'],
      taskpane: ['core-js/stable', './src/taskpane/wps.tsx'],
    },
    // WPS asks for main.js by this name.
    output: outputOf('wps', ({ chunk }) => (chunk.name === 'main' ? 'main.js' : name), name),
    module: {
      rules: [...assetRules(), scriptRule(/\.tsx?$/, older), libraryRule(older)],
      parser: { javascript: { worker: ['Thread from ./reading/thread'] } },
    },
    optimization: WHOLE_THREADS,
    plugins: [
      new MiniCssExtractPlugin({ filename: hashed(isProduction, 'css') }),
      page('commands/wps.html', 'main', { filename: 'index.html' }),
      page('taskpane/wps.html', 'taskpane', { draws: true, threads: true, filename: 'taskpane.html' }),
      ...threadAsText(),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'src/startup/wpsProbe.js', to: 'probe.js', info: { minimized: true } },
          { from: 'src/startup/startup.js', to: 'startup.js', info: { minimized: true } },
          ...sharedFiles(),
          {
            from: 'assets/wps',
            transform: (content) => content.toString().replaceAll('{address}', wpsUrl).replaceAll('{version}', version),
          },
        ],
      }),
      ...(isProduction ? [new ThirdParty(['webpack'])] : []),
    ],
  };
}

const outputOf = (folder, filename, chunkFilename) => ({
  path: resolve(__dirname, 'dist', folder),
  filename,
  chunkFilename,
  clean: true,
  publicPath: '',
});

const assetRules = () => [
  // The sample of the reviewer's page and what draws pictures: a page opened from disk may not fetch.
  { test: /\.(?:xlsx|wasm|woff2)$/, type: 'asset/inline' },
  // Wording files.
  { test: /\.txt$/, type: 'asset/source' },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
];

function scriptRule(test, { jsc = {}, ...options }) {
  return {
    test,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: {
      ...options,
      jsc: {
        ...jsc,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  };
}

/** Libraries come as modules of either kind; what they say stays, in older words. */
const libraryRule = (options) => ({
  test: /\.[cm]?js$/,
  include: /node_modules/,
  exclude: /[\\/]core-js[\\/]/,
  loader: 'swc-loader',
  options: { ...options, isModule: 'unknown', jsc: { parser: { syntax: 'ecmascript' } } },
});

const sharedFiles = () => [{ from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' }];

function officeFiles() {
  const ofPackage = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const folder = officeJsFolder === '' ? ofPackage : resolve(officeJsFolder);
  const missing = OFFICE_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new Error(`${folder} lacks ${missing.join(', ')}`);
  return OFFICE_FILES.map((file) => ({ from: join(folder, file), to: `office-js/${file}`, info: { minimized: true } }));
}

async function developmentServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    liveReload: true,
    // It draws itself with inline styles, which the policy forbids.
    client: { overlay: false },
    headers: { 'Access-Control-Allow-Origin': '*' },
    server: { type: 'https', options: await getHttpsServerOptions() },
  };
}

/** Bytes, gzipped, that the pane may load before it shows itself; office.js not counted. */
const FIRST_LOAD_LIMIT = 320 * 1024;

/** Measures what each page loads first, prints it, and fails the build when the pane loads too much. */
class FirstLoad {
  apply(compiler) {
    const { gzipSync } = require('node:zlib');
    compiler.hooks.afterEmit.tap('FirstLoad', (compilation) => {
      for (const [name, entry] of compilation.entrypoints) {
        const files = entry.getFiles();
        const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(compiler.outputPath, file))).length, 0);
        console.log(`${name}: first load ${(bytes / 1024).toFixed(1)} KB gzip (${files.join(', ')})`);
        if (name === 'taskpane' && bytes > FIRST_LOAD_LIMIT) {
          console.error(`taskpane: more than ${FIRST_LOAD_LIMIT / 1024} KB`);
          process.exitCode = 1;
        }
      }
    });
  }
}

function withSlash(url) {
  return url.endsWith('/') ? url : `${url}/`;
}
