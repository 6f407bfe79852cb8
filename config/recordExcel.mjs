/**
 * A script that asks a real Excel what the in-memory Excel only assumes: `node config/recordExcel.mjs`, paste what it prints into
 * the script of a snippet in Script Lab (an add-in of Microsoft's), run it, and keep what it logs as
 * test/excel-host/recorded/builds/<platform>-<build>.json. The tests then compare the in-memory Excel with it.
 */
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: ['test/excel-host/recorded/scriptLab.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020',
});
process.stdout.write(outputFiles[0].text);
