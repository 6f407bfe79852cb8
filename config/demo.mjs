/** The main job on the bundled real workbook: review, marked copy and 情况说明, all through the command line. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const samples = 'assets/samples';
const name = '泽州县社会保险中心2024年度';
const workbook = join(samples, `${name}部门决算公开表.xlsx`);
const marked = join('output', `${name}部门决算公开表（标记）.xlsx`);
const narrative = join('output', `${name}情况说明.docx`);

/** Findings (exit code 1) are a result; a call that failed (2) ends the demonstration. */
function juesuan(...args) {
  const { status } = spawnSync(process.execPath, ['dist/cli/juesuan.js', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}

if (!existsSync('dist/cli/juesuan.js')) {
  console.error('请先运行 npm ci');
  process.exit(2);
}
juesuan('check', workbook, '--mark', marked);
juesuan('narrate', workbook, '--inputs', join(samples, `${name}情况说明底稿.json`), '-o', narrative);
console.log(`\n带标记的工作簿：${resolve(marked)}\n情况说明：${resolve(narrative)}`);
