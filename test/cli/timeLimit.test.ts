import { CallProblem } from '../../src/cli/callProblem';
import { withinTime } from '../../src/cli/timeLimit';

describe('work on this thread', () => {
  it('gives what it gives and throws what it throws', () => {
    const problem = new CallProblem('坏了');
    expect(withinTime('甲.xlsx', () => 7)).toBe(7);
    expect(() =>
      withinTime('甲.xlsx', () => {
        throw problem;
      }),
    ).toThrow(problem);
  });

  it('is stopped when its time is over, with one sentence that names the file', () => {
    expect(() =>
      withinTime(
        '甲.xlsx',
        () => {
          for (;;);
        },
        50,
      ),
    ).toThrow('甲.xlsx：审核这个文件超过了 60 秒，已跳过；请只保留决算公开表，另存为 .xlsx 后重试');
  });
});
