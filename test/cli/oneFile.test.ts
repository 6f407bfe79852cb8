import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';

const SAMPLES = join(process.cwd(), 'assets/samples');
/** So many of the sample that they are reviewed on threads. */
const COPIES = 40;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the command line is one file: copied away from everything else, it reviews a folder on its threads', () => {
  const [sample = ''] = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
  const input = join(folder, 'in');
  mkdirSync(input);
  for (let index = 0; index < COPIES; index += 1) copyFileSync(join(SAMPLES, sample), join(input, `${index}.xlsx`));
  copyFileSync('dist/cli/juesuan.js', join(folder, 'juesuan.js'));
  const { status, stdout } = spawnSync(process.execPath, ['juesuan.js', 'check', 'in', '--format', 'ndjson', '--jobs', '2'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const outcomes = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { error?: unknown });
  expect([status, outcomes.length, outcomes.filter(({ error }) => error !== undefined)]).toEqual([0, COPIES, []]);
}, 60_000);

describe('what the engine compiled when the command line was built', () => {
  /** Says on the way out whether the engine took what it was given for the longest script. */
  const TELLER = `const vm = require('node:vm'); let length = 0; let said = '';
    vm.Script = class extends vm.Script { constructor(code, options) { super(code, options);
      if (code.length > length) { length = code.length; said = String(this.cachedDataRejected); } } };
    process.on('exit', () => process.stderr.write('@' + said));`;
  const compiled = readdirSync('dist/cli').filter((name) => name.endsWith('.compiled'));

  function call(command: string): readonly [number | null, string, string | undefined] {
    const teller = join(folder, 'teller.cjs');
    writeFileSync(teller, TELLER);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', teller, command, '--version'], {
      encoding: 'utf8',
    });
    return [status, stdout.trim(), /@(\w+)$/.exec(stderr)?.[1]];
  }

  test('lies beside it, once, and is used', () => {
    expect(compiled).toHaveLength(1);
    expect(call('dist/cli/juesuan.js')).toEqual([0, version, 'false']);
  });

  test('is refused where it is damaged or of another engine; the code is compiled anew', () => {
    const command = join(folder, 'juesuan.js');
    copyFileSync('dist/cli/juesuan.js', command);
    for (const name of compiled) writeFileSync(join(folder, name), 'of another engine');
    expect(call(command)).toEqual([0, version, 'true']);
  });

  test('is missed by nobody', () => {
    const command = join(folder, 'juesuan.js');
    copyFileSync('dist/cli/juesuan.js', command);
    expect(call(command)).toEqual([0, version, 'undefined']);
  });
});
