import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';

/** The executable in a shell, as people call it: what it says on stderr, and how it ends. */
function shell(after: string): { readonly err: string; readonly code: string } {
  const command = `node --require ./config/textFiles.cjs --import tsx src/cli/juesuan.ts check ${SAMPLE} ${SAMPLE} ${after}`;
  const { stderr, stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return { err: stderr, code: stdout.trim().split('\n').at(-1) ?? '' };
}

describe('what is printed', () => {
  it('may be read in part: the review goes on to its own end without a complaint', () => {
    expect(shell('| head -c 9 > /dev/null; echo ${PIPESTATUS[0]}')).toEqual({ err: '', code: '0' });
  });

  (existsSync('/dev/full') ? it : it.skip)('has to arrive: a full disk ends with 2 and one sentence', () => {
    expect(shell('> /dev/full; echo $?')).toEqual({ err: '输出没有写完，请检查磁盘空间\n', code: '2' });
  });
});
