import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { readWorkbook } from '../../src/files/readWorkbook';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const INPUTS = 'assets/samples/泽州县社会保险中心2024年度情况说明底稿.json';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function juesuan(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await run(args, '1.2.3', {
    terminal: { colour: false, width: 120 },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    progress: () => undefined,
  });
  return { code, ...said };
}

describe('juesuan inputs', () => {
  it('writes a sheet that gives the text of the JSON it was made from', async () => {
    const sheet = join(folder, '底稿.xlsx');
    expect((await juesuan('inputs', SAMPLE, '--inputs', INPUTS, '-o', sheet)).code).toBe(0);
    const [fromSheet, fromJson] = [
      await juesuan('narrate', SAMPLE, '--inputs', sheet),
      await juesuan('narrate', SAMPLE, '--inputs', INPUTS),
    ];
    expect(fromSheet).toEqual(fromJson);
    expect(fromSheet.out).toContain('增加1,193.98万元');
  });

  it('says how much there is to fill in', async () => {
    const { code, err } = await juesuan('inputs', SAMPLE, '-o', join(folder, '底稿.xlsx'));
    expect(code).toBe(0);
    expect(err).toMatch(/底稿中还有 \d+ 项待填/);
  });

  it('offers last year’s words as drafts, and narrate refuses to take them for this year’s', async () => {
    const last = join(folder, '上年.json');
    writeFileSync(last, JSON.stringify({ year: 2023, inputs: { 'use.general.208': '去年的用途' } }));
    const sheet = join(folder, '底稿.xlsx');
    await juesuan('inputs', SAMPLE, '--inputs', last, '-o', sheet);
    const texts = readWorkbook(readFileSync(sheet), '底稿')
      .sheets[0]?.rows.flat()
      .map((cell) => cell?.value);
    expect(texts).toContain('去年的用途');
    expect((await juesuan('narrate', SAMPLE, '--inputs', sheet)).out).not.toContain('去年的用途');
    const refused = await juesuan('narrate', SAMPLE, '--inputs', last);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('这份底稿是 2023 年度的，工作簿是 2024 年度的');
  });

  it('never writes over the workbook', async () => {
    const { code, err } = await juesuan('inputs', SAMPLE, '-o', SAMPLE);
    expect(code).toBe(2);
    expect(err).toContain('不会改写原文件');
  });
});

describe('juesuan narrate --inputs', () => {
  it('says what is wrong in a workbook without the sheet', async () => {
    const { code, err } = await juesuan('narrate', SAMPLE, '--inputs', SAMPLE, '-o', join(folder, 'x.txt'));
    expect(code).toBe(2);
    expect(err).toContain('没有找到情况说明底稿');
    expect(existsSync(join(folder, 'x.txt'))).toBe(false);
  });
});

describe('juesuan narrate --profile FILE', () => {
  it('writes in the wording of the file, also one saved by an old Notepad', async () => {
    const own = join(folder, '我局.txt');
    expect((await juesuan('profile', 'shanxi', '-o', own)).code).toBe(0);
    writeFileSync(own, readFileSync(own, 'utf8').replace('年度收入总计', '年全年收入'));
    expect((await juesuan('narrate', SAMPLE, '--profile', own)).out).toContain('2024年全年收入2,560.03万元');
  });

  it('tells mistakes by their lines and writes nothing', async () => {
    const own = join(folder, '我局.txt');
    const { out } = await juesuan('profile', 'shanxi');
    writeFileSync(own, out.replace('{{ 收入总计 | 金额 }}', '{{ 收人总计 | 金额 }}'));
    const { code, err } = await juesuan('narrate', SAMPLE, '--profile', own, '-o', join(folder, 'x.txt'));
    expect(code).toBe(2);
    expect(err).toMatch(/第 \d+ 行：没有“收人总计”这个名称/);
    expect(existsSync(join(folder, 'x.txt'))).toBe(false);
  });
});

describe('juesuan narrate --since', () => {
  it('names the sentences that are not as they were', async () => {
    const kept = join(folder, '上次.json');
    await juesuan('narrate', SAMPLE, '--format', 'json', '-o', kept);
    expect((await juesuan('narrate', SAMPLE, '--since', kept)).err).toContain('与以前存下的情况说明一致');
    const { err } = await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '--since', kept);
    expect(err).toContain('〔summary.total〕有变化');
    expect(err).toContain('现为：与上年相比，收入总计增加1,193.98万元，增长87.4%');
    expect(err).not.toContain('〔revenue.total〕');
  });

  it('refuses a file that is something else', async () => {
    const { code, err } = await juesuan('narrate', SAMPLE, '--since', INPUTS);
    expect(code).toBe(2);
    expect(err).toContain('不是 --format json 存下的情况说明');
  });
});

describe('juesuan narrate --whole', () => {
  it('is a Word file and needs a name', async () => {
    expect((await juesuan('narrate', SAMPLE, '--whole')).err).toContain('--whole 生成的是 Word 文件');
  });
});
