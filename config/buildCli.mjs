/**
 * Bundles the command line for Node into one file: `npm ci` leaves a `juesuan` that runs at once. Its worker threads are the same
 * file again, and what of others' is in it is written beside it, as is what the engine at hand makes of it (`cliStart.cjs`).
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { noticeFiles, thirdParty } from './release/thirdParty.cjs';

const FOLDER = 'dist/cli';
const COMMAND = join(FOLDER, 'juesuan.js');
const SAMPLES = 'assets/samples';

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

const { metafile, outputFiles } = await build({
  entryPoints: { juesuan: 'src/cli/start.ts' },
  outdir: FOLDER,
  write: false,
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  loader: { '.txt': 'text' },
  alias: { 'piscina/worker': resolve('node_modules/piscina/dist/worker.js') },
  plugins: [threadsFromThisFile],
  // Lowers the priority of threads where somebody has installed it.
  external: ['@napi-rs/nice'],
  metafile: true,
  logLevel: 'warning',
});
const code = outputFiles[0].text;

const start = readFileSync('config/cliStart.cjs', 'utf8');
const mark = /replaceAll\('(\w+)'/.exec(start)[1];
if (code.includes(mark)) throw new Error(`the code has ${mark} in it`);
const compiled = `juesuan-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.compiled`;

mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER)) if (name.endsWith('.compiled')) rmSync(join(FOLDER, name));
writeFileSync(
  COMMAND,
  `#!/usr/bin/env node\n${start.replace('juesuan-IDENTITY.compiled', compiled)}\n/*\n${code.replaceAll('*/', mark)}\n*/\n`,
  { mode: 0o755 },
);
// What is called most: a workbook beside its text, here one with errors, since much in it is still to be filled in.
const work = mkdtempSync(join(tmpdir(), 'juesuan-build-'));
const text = join(work, 'text.txt');
const sample = join(SAMPLES, readdirSync(SAMPLES).find((name) => name.endsWith('.xlsx')) ?? '');
const env = { ...process.env, KEEP_COMPILED: join(FOLDER, compiled) };
for (const [most, ...args] of [
  [0, COMMAND, 'narrate', sample, '--profile', 'shanxi', '-o', text],
  [1, '--require', './config/keepCompiled.cjs', COMMAND, 'check', sample, '--narrative', text, '--format', 'ndjson'],
]) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status === null || status > most) throw new Error(`the command line that was built does not run: ${stderr}`);
}
rmSync(work, { recursive: true });

const files = Object.keys(metafile.inputs).map((file) => resolve(file));
for (const [name, text] of Object.entries(noticeFiles(thirdParty(files)))) writeFileSync(join(FOLDER, name), text);
