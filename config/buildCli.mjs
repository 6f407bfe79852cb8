/** Bundles the command line (and its worker thread) for Node: `npm ci` leaves a `juesuan` that runs at once. */
import { build } from 'esbuild';

await build({
  entryPoints: { juesuan: 'src/cli/juesuan.ts', worker: 'src/cli/worker.ts' },
  outdir: 'dist/cli',
  bundle: true,
  splitting: false,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  loader: { '.txt': 'text' },
  // Starts threads from files beside its own.
  external: ['piscina'],
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
