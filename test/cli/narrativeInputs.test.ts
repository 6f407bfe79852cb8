import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/program';
import { parseA1 } from '../../src/core/workbook/address';
import { readWorkbook } from '../../src/files/readWorkbook';
import { editCells } from '../../src/files/sheet/editCells';
import { allOrSome } from '../exhaustive';

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

  it('never writes over one that is there, which somebody may have filled in', async () => {
    const sheet = join(folder, '底稿.xlsx');
    await juesuan('inputs', SAMPLE, '--inputs', INPUTS, '-o', sheet);
    const before = readFileSync(sheet);
    const { code, err } = await juesuan('inputs', SAMPLE, '-o', sheet);
    expect([code, err]).toEqual([2, expect.stringContaining('已经存在，没有改写')]);
    expect(readFileSync(sheet).equals(before)).toBe(true);
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

describe('juesuan inputs --into', () => {
  it('puts the sheet into a copy of the workbook, which narrate and check then read by itself', async () => {
    const copy = join(folder, '带底稿.xlsx');
    expect((await juesuan('inputs', SAMPLE, '--inputs', INPUTS, '--into', '-o', copy)).code).toBe(0);
    expect(
      readWorkbook(readFileSync(copy), '带底稿')
        .sheets.map(({ name }) => name)
        .at(-1),
    ).toBe('情况说明底稿');
    expect((await juesuan('narrate', copy)).out).toBe((await juesuan('narrate', SAMPLE, '--inputs', INPUTS)).out);
    const [before, after] = [await juesuan('check', SAMPLE), await juesuan('check', copy)];
    expect(after.out.split('\n').slice(1)).toEqual(before.out.split('\n').slice(1));
  });

  it('fills up the sheet that the workbook has, and keeps what was typed', async () => {
    const [first, second] = [join(folder, '一.xlsx'), join(folder, '二.xlsx')];
    const typed = join(folder, '已填.json');
    writeFileSync(typed, JSON.stringify({ inputs: { 'reason.total': '已填的原因' } }));
    await juesuan('inputs', SAMPLE, '--inputs', typed, '--into', '-o', first);
    await juesuan('inputs', first, '--inputs', INPUTS, '--into', '-o', second);
    const { sheets } = readWorkbook(readFileSync(second), '二');
    expect(sheets).toHaveLength(11);
    const { out } = await juesuan('narrate', second);
    expect(out).toContain('主要原因是已填的原因');
    expect(out).toContain('增加1,193.98万元');
  });

  it('offers the words of a sheet that was left from last year, beside the new one', async () => {
    const last = join(folder, '上年.json');
    writeFileSync(last, JSON.stringify({ year: 2023, inputs: { 'use.general.208': '去年的用途' } }));
    const [old, copy] = [join(folder, '旧.xlsx'), join(folder, '新.xlsx')];
    // The sheet of the sample says 2024; last year's says 2023 in its row.
    await juesuan('inputs', SAMPLE, '--year', '2023', '--inputs', last, '--into', '-o', old);
    const { code, err } = await juesuan('inputs', old, '--into', '-o', copy);
    expect([code, err]).toEqual([0, expect.stringMatching(/项待填、4 项参考内容待确认/)]);
    expect(
      readWorkbook(readFileSync(copy), '新')
        .sheets.map(({ name }) => name)
        .slice(-2),
    ).toEqual(['情况说明底稿', '情况说明底稿(2)']);
    expect((await juesuan('narrate', copy)).out).not.toContain('去年的用途');
    expect((await juesuan('narrate', old)).err).toContain('这份底稿是 2023 年度的，工作簿是 2024 年度的');
  });

  it('is refused where the workbook takes no sheet', async () => {
    const other = join(folder, '表.ods');
    const { SheetNames, Sheets } = read(readFileSync(SAMPLE), { type: 'buffer' });
    writeFileSync(other, write({ SheetNames, Sheets }, { type: 'buffer', bookType: 'ods' }) as Buffer);
    const { code, err } = await juesuan('inputs', other, '--into', '-o', join(folder, 'x.xlsx'));
    expect(code).toBe(2);
    expect(err).toContain('请先在 Excel 或 WPS 中另存为 .xlsx');
    expect(existsSync(join(folder, 'x.xlsx'))).toBe(false);
  });
});

describe('juesuan inputs --inputs 底稿.xlsx', () => {
  it('keeps rows and notes that somebody added, in a copy of that file', async () => {
    const [first, noted, second] = [join(folder, '一.xlsx'), join(folder, '加了备注.xlsx'), join(folder, '二.xlsx')];
    await juesuan('inputs', SAMPLE, '-o', first);
    const cell = { sheet: '情况说明底稿', row: 200, column: 0 };
    writeFileSync(noted, editCells(readFileSync(first), [{ cell, content: '自己的备注' }]));
    expect((await juesuan('inputs', SAMPLE, '--inputs', noted, '-o', second)).code).toBe(0);
    expect(readWorkbook(readFileSync(second), '二').sheets[0]?.rows[200]?.[0]?.value).toBe('自己的备注');
    expect((await juesuan('inputs', SAMPLE, '--inputs', noted, '-o', noted)).err).toContain('不会改写原文件');
  });
});

describe('the 部门预算 of this year', () => {
  const ROWS = [['一般公共预算支出表'], ['单位：万元'], ['科目编码', '科目名称', '合计'], ['208', '社会保障和就业支出', 1200.5]];

  function budget(rows: readonly (readonly (string | number)[])[]): string {
    const file = join(folder, '部门预算.xlsx');
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    writeFileSync(
      file,
      write({ SheetNames: ['表5'], Sheets: { 表5: sheet } }, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
    );
    return file;
  }

  it('is asked for no more', async () => {
    const { code, out } = await juesuan('narrate', SAMPLE, '--budget', budget(ROWS));
    expect(code).toBe(0);
    expect(out).toContain('社会保障和就业支出年初预算1,200.50万元');
    expect(out).toContain('住房保障支出年初预算0.00万元');
    const typed = join(folder, '已填.json');
    writeFileSync(typed, JSON.stringify({ inputs: { 'budget.general.208': 7 } }));
    expect((await juesuan('narrate', SAMPLE, '--budget', budget(ROWS), '--inputs', typed)).out).toContain(
      '社会保障和就业支出年初预算7.00万元',
    );
  });

  it('is said not to be one where it has no budget of this department and year', async () => {
    for (const rows of [
      [['一般公共预算收入表'], ['单位：万元']],
      [['2023年部门预算'], ...ROWS],
    ]) {
      const { code, err } = await juesuan('narrate', SAMPLE, '--budget', budget(rows));
      expect([code, err]).toEqual([2, expect.stringContaining('没有找到本部门本年的年初预算')]);
    }
  });
});

describe('what is handed out with marks in it', () => {
  it('is told, what only the whole document needs as well, and nothing where all is filled in', async () => {
    const text = await juesuan('narrate', SAMPLE, '--inputs', INPUTS);
    expect([text.out.includes('〔待填'), text.err.includes('待填')]).toEqual([false, false]);
    const whole = await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '--whole', '-o', join(folder, '公开.docx'));
    expect(whole.err).toContain('还有 2 项待填：主要职责、机构设置及部门决算单位构成');
    expect(whole.err).not.toContain('条错误没有改正');
    const open = await juesuan('narrate', SAMPLE);
    expect(open.out).toContain('〔待填');
    expect(open.err).toMatch(/还有 \d+ 项待填：/);
  });
});

describe('last year’s workbook', () => {
  it('fills last year’s figures, is compared with typed ones, and its 年末结转 with this year’s 年初结转', async () => {
    const typed = join(folder, '已填.json');
    writeFileSync(typed, JSON.stringify({ inputs: { 'prior.summary.revenue-total': 1 } }));
    const { code, err } = await juesuan('inputs', SAMPLE, '--prior', SAMPLE, '--inputs', typed, '-o', join(folder, '底稿.xlsx'));
    expect(code).toBe(0);
    expect(err).toContain('提示：“上年收入总计”填的是 1，上年决算公开表是 2560.03，请核对。');
    expect(err).not.toContain('“上年支出总计”填的是');
    const { figures } = prior('公开01表', 'F35', 12.34);
    const told = await juesuan('narrate', SAMPLE, '--prior', figures);
    expect(told.err).toMatch(/提示：.*年初结转和结余.*12\.34/);
  });

  it('offers the words of its own 底稿 as drafts', async () => {
    const [last, copy] = [join(folder, '上年底稿.json'), join(folder, '上年.xlsx')];
    writeFileSync(last, JSON.stringify({ year: 2023, inputs: { 'use.general.208': '去年的用途' } }));
    await juesuan('inputs', SAMPLE, '--year', '2023', '--inputs', last, '--into', '-o', copy);
    const { err } = await juesuan('inputs', SAMPLE, '--prior', copy, '-o', join(folder, '底稿.xlsx'));
    expect(err).toContain('4 项参考内容待确认');
    expect((await juesuan('narrate', SAMPLE, '--prior', copy)).out).not.toContain('去年的用途');
  });

  /** A copy of the sample with another figure in one cell. */
  function prior(sheet: string, address: string, content: number): { figures: string } {
    const figures = join(folder, '改过的上年.xlsx');
    writeFileSync(figures, editCells(readFileSync(SAMPLE), [{ cell: { sheet, ...parseA1(address) }, content }]));
    return { figures };
  }
});

describe('juesuan narrate --inputs', () => {
  it('tells every mistake with its cell and what was typed there', async () => {
    const [sheet, filled] = [join(folder, '底稿.xlsx'), join(folder, '填错.xlsx')];
    await juesuan('inputs', SAMPLE, '-o', sheet);
    const at = (row: number) => ({ sheet: '情况说明底稿', row, column: 1 });
    writeFileSync(
      filled,
      editCells(readFileSync(sheet), [
        { cell: at(9), content: '12,5' },
        { cell: at(10), content: '13660500元' },
      ]),
    );
    const { code, err } = await juesuan('narrate', SAMPLE, '--inputs', filled);
    expect(code).toBe(2);
    expect(err).toContain(
      '情况说明底稿!B10：“上年收入总计”（prior.summary.revenue-total）应填金额（万元），例如 1366.05；现为“12,5”，逗号的位置不对',
    );
    expect(err).toContain('情况说明底稿!B11：“上年支出总计”（prior.summary.expenditure-total）');
  });

  it('refuses those of a later year', async () => {
    const later = join(folder, '明年.json');
    writeFileSync(later, JSON.stringify({ year: 2025, inputs: {} }));
    expect((await juesuan('narrate', SAMPLE, '--inputs', later)).err).toContain('这份底稿是 2025 年度的');
  });

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

  it('knows a built-in wording by its region too', async () => {
    const { out } = await juesuan('profile', '上海');
    expect(out).toContain('写法：shanghai');
    const { code, err } = await juesuan('profile', '上 海');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('内置的有：山西（shanxi）、上海（shanghai）、四川（sichuan）、广西（guangxi）'),
    ]);
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

  it('says when the tables still have errors, before they are published', async () => {
    const wrong = join(folder, '有错.xlsx');
    const cell = { sheet: '公开03表', ...parseA1('D12') };
    writeFileSync(wrong, editCells(readFileSync(SAMPLE), [{ cell, content: '108.83' }]));
    const whole = await juesuan('narrate', wrong, '--whole', '-o', join(folder, '全.docx'));
    expect(whole.err).toMatch(/^注意：表格还有 \d+ 条错误没有改正，公开前请先用 juesuan check 查看并改正。$/m);
    expect((await juesuan('narrate', wrong)).err).not.toContain('条错误没有改正');
  });

  it('has pictures where the wording or --charts asks for them, and none with --no-charts', async () => {
    const wording = join(folder, '我局.txt');
    expect((await juesuan('profile', 'shanxi', '-o', wording)).code).toBe(0);
    writeFileSync(wording, readFileSync(wording, 'utf8').replace('图：无', '图：有'));
    const calls: readonly (readonly [string[], boolean])[] = [
      [['--charts'], true],
      [[], false],
      [['--profile', wording, '--no-charts'], false],
      [['--whole', '--profile', wording, '--no-charts'], false],
      [['--profile', wording], true],
      [['--whole', '--charts'], true],
    ];
    for (const [more, isCharted] of allOrSome(calls, 2)) {
      const output = join(folder, '全.docx');
      const { code, err } = await juesuan('narrate', SAMPLE, '-o', output, ...more);
      expect(code).toBe(0);
      const pictures = Object.keys(unzipSync(readFileSync(output))).filter((name) => /^word\/media\/.*\.png$/.test(name));
      expect(pictures.length > 0).toBe(isCharted);
      // Each that is not there is told once, and what it waits for.
      const waits = /^提示：有 6 张图没有画：收支总计变动（缺少上年收入总计）；收入结构（只有一项，不用画）；/;
      const notes = err.split('\n').filter((line) => line.includes('张图没有画'));
      expect(notes).toEqual(isCharted ? [expect.stringMatching(waits)] : []);
    }
  }, 60_000);

  it('pictures need a Word file', async () => {
    expect((await juesuan('narrate', SAMPLE, '--charts')).err).toContain('--charts 只用于 Word 文件');
  });
});

describe('juesuan narrate --threshold', () => {
  it('points out changes without a reason from either of the two on', async () => {
    const inputs = join(folder, '底稿.json');
    writeFileSync(
      inputs,
      JSON.stringify({ inputs: { 'prior.summary.revenue-total': '1366.05', 'prior.summary.expenditure-total': '1366.05' } }),
    );
    const hints = async (...more: string[]) => {
      const { err } = await juesuan('narrate', SAMPLE, '--inputs', inputs, ...more);
      return err.split('\n').filter((line) => line.startsWith('提示：') && line.includes('主要原因没有填写'));
    };
    expect(await hints()).toHaveLength(1);
    expect(await hints('--threshold', '87.4,2000')).toHaveLength(1);
    expect(await hints('--threshold', '90,1193.98')).toHaveLength(1);
    expect(await hints('--threshold', '90,1194')).toEqual([]);
  });

  it('refuses what is no threshold', async () => {
    const { code, err } = await juesuan('narrate', SAMPLE, '--threshold', '很大');
    expect(code).toBe(2);
    expect(err).toContain('--threshold 应写成“百分比,万元”');
  });
});
