import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
