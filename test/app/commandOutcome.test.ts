import { currentNarrative } from '../../src/app/narrative/narrativeView';
import { type CommandName, runCommand } from '../../src/app/commandOutcome';
import { Session } from '../../src/app/session/session';
import { FakeClock } from './fakeClock';
import { FakeHost, FakeProblem, sample, sampleWithSlip } from './fakeHost';

const session = (host: FakeHost) => new Session(host, new FakeClock());

/** Nobody is asked anything, unless a test says so. */
const run = (
  name: CommandName,
  one: Session,
  ask = (question: string): Promise<boolean> => Promise.reject(new Error(question)),
) => runCommand(name, one, ask);

test('一键审核 gives the counts, the cell to look at first and how to go on', async () => {
  const lines = (await run('review', session(new FakeHost(sampleWithSlip())))).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^审核完成：错误 4，尾差 11，/);
  expect(lines[1]).toContain('03表 D12 20805 行政事业单位养老支出 基本支出：现为 108.83，应为 180.83');
});

test.each([
  [true, '有问题的单元格已着色并加批注，点“打开面板”可逐条查看和改正。'],
  [false, '有问题的单元格已着色，点“打开面板”可逐条查看和改正。'],
])('批注 are spoken of only where they were written: %s', async (hasNotes, sentence) => {
  const host = new FakeHost(sampleWithSlip());
  host.hasNotes = hasNotes;
  expect((await run('review', session(host))).split('\n').at(-1)).toBe(sentence);
});

test('what could not be done while marking or clearing, and what is still kept, is said', async () => {
  const host = new FakeHost(sampleWithSlip());
  const before = session(host);
  await before.start();
  await before.ignore(before.state.reviewed?.review.findings.slice(0, 1) ?? [], '已核对');
  host.warnings = ['文件中还有本助手写的批注 1 处：公开01表 A1。'];
  expect((await run('review', session(host))).split('\n').at(-1)).toBe(host.warnings[0]);
  expect((await run('clear', session(host))).split('\n')).toEqual([
    expect.stringMatching(/^清除了本助手的 \d+ 个标记，但没有全部清除。$/),
    host.warnings[0],
    '工作簿中还保存着本助手的忽略记录，会随文件一起公开；不想公开的，请在面板的“设置”中点“清除保存的数据”。',
  ]);
});

test('what is ignored is said apart', async () => {
  const host = new FakeHost(sampleWithSlip());
  const before = session(host);
  await before.start();
  await before.ignore(before.state.reviewed?.review.findings.slice(0, 1) ?? [], '已核对');
  expect(await run('review', session(host))).toMatch(/^审核完成：错误 3，.*；另有已忽略 1。/);
});

test('a problem takes the place of the outcome', async () => {
  const host = new FakeHost(sampleWithSlip());
  host.failing = { writeMarks: new FakeProblem('sheet-protected', '工作表受保护，什么都没有改动。') };
  expect(await run('review', session(host))).toBe('工作表受保护，什么都没有改动。');
});

test('a sheet that takes no marks is named, and nothing is said to be coloured where nothing is', async () => {
  const host = new FakeHost(sampleWithSlip());
  host.lockedSheets = host.workbook.sheets.map(({ name }) => name);
  host.warnings = ['工作表“公开03表”受保护。'];
  const said = await run('review', session(host));
  expect(said).toContain('没有单元格着色，点“打开面板”可逐条查看和改正。\n工作表“公开03表”受保护。');
  expect(said).not.toContain('已着色');
});

test('a damaged setting is told about next to the outcome', async () => {
  const host = new FakeHost(sample());
  host.settings.set('juesuan.settings', '5');
  expect((await run('clear', session(host))).split('\n')).toEqual([
    '工作簿中保存的设置读不出来，这次没有使用；再次保存后会被替换。',
    '工作簿中没有本助手的标记。',
  ]);
});

test('生成情况说明 names the sheet and what is missing; without tables it says so', async () => {
  const host = new FakeHost(sample());
  const written = session(host);
  const outcome = await run('narrate', written);
  const missing = currentNarrative(written.state)?.missing.length ?? 0;
  expect(missing).toBeGreaterThan(0);
  expect(outcome).toContain(`情况说明已写入工作表“情况说明”，其中还有 ${missing} 项待填`);
  const empty = new FakeHost({ sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [[{ value: 'x' }]] }] });
  expect(await run('narrate', session(empty))).toContain('没有识别出决算公开表');
  expect(empty.sheetsWritten).toEqual([]);
});

describe('生成情况说明 from tables with errors', () => {
  const asking = async (answer: boolean) => {
    const host = new FakeHost(sampleWithSlip());
    const questions: string[] = [];
    const outcome = await run('narrate', session(host), (question) => {
      questions.push(question);
      expect(host.sheetsWritten).toEqual([]);
      return Promise.resolve(answer);
    });
    return { questions, outcome, written: host.sheetsWritten.length };
  };

  test('asks before anything is written', async () => {
    expect((await asking(true)).questions).toEqual(['表格还有 4 条错误没有改正，情况说明中的数字可能随之有误。仍然生成吗？']);
  });

  test('writes it where the user wants it all the same, and says it again', async () => {
    const { outcome, written } = await asking(true);
    expect([written, outcome.split('\n')[0]]).toEqual([1, expect.stringContaining('表格还有 4 条错误没有改正')]);
  });

  test('writes nothing else, and says how to go on', async () => {
    const { outcome, written } = await asking(false);
    expect([written, outcome]).toEqual([0, '没有生成情况说明。点“打开面板”可以查看并改正错误，改正后再生成。']);
  });
});
