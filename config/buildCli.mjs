/**
 * Bundles the command line for Node into one file: `npm ci` leaves a `juesuan` that runs at once. Its worker threads are the same
 * file again, and what of others' is in it is written beside it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { noticeFiles, thirdParty } from './release/thirdParty.cjs';

/** The library of threads starts them from a file beside its own: here that is the file itself. */
const threadsFromThisFile = {
  name: 'threads-from-this-file',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]piscina[\\/]dist[\\/]index\.js$/ }, ({ path }) => {
      const beside = "(0, node_path_1.resolve)(__dirname, 'worker.js')";
      const code = readFileSync(path, 'utf8');
      if (!code.includes(beside)) throw new Error(`${path} starts its threads otherwise than expected`);
      return { contents: code.replace(beside, '__filename') };
    });
  },
};

const { metafile } = await build({
  entryPoints: { juesuan: 'src/cli/start.ts' },
  outdir: 'dist/cli',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  loader: { '.txt': 'text' },
  alias: { 'piscina/worker': resolve('node_modules/piscina/dist/worker.js') },
  plugins: [threadsFromThisFile],
  // Lowers the priority of threads where somebody has installed it.
  external: ['@napi-rs/nice'],
  banner: { js: '#!/usr/bin/env node' },
  metafile: true,
  logLevel: 'warning',
});

const files = Object.keys(metafile.inputs).map((file) => resolve(file));
for (const [name, text] of Object.entries(noticeFiles(thirdParty(files)))) writeFileSync(`dist/cli/${name}`, text);
