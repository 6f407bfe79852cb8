import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { readWorkbook } from '../../src/files/readWorkbook';
import { seededDepartment, xlsxOf } from '../folders/seededFolder';
import { makeDepartment } from '../workbooks/department';
import { shanxiWorkbook } from '../workbooks/shanxi';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function juesuan(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, '1.2.3', {
    terminal: { colour: false, width: 120 },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: () => undefined,
  });
  return { code, out, err };
}

/** Made once for all tests; each test writes them into a folder of its own. */
const departments = [0, 1, 3].map((index) => {
  const { fileName, workbook } = seededDepartment(index);
  return { fileName, bytes: xlsxOf(workbook) };
});

/** Two departments with a slip, a right one and a file that is none. */
function fill(input = join(folder, '报送')): string {
  mkdirSync(input, { recursive: true });
  for (const { fileName, bytes } of departments) writeFileSync(join(input, fileName), bytes);
  writeFileSync(join(input, '坏.xlsx'), 'nothing');
  return input;
}

describe('juesuan check on a folder', () => {
  it('prints one line a department and the totals, and stops for nothing', async () => {
    const { code, out, err } = await juesuan('check', fill());
    const lines = out.trim().split('\n');
    expect(code).toBe(2);
    expect(lines.map((line) => line.slice(0, 4).trim())).toEqual(['有错误', '有错误', '无错误', '无法审核', '共4个工']);
    expect(lines[0]).toContain('第1示范局');
    expect(err).toContain('坏.xlsx：');
  });

  it('tells of an account that one department calls otherwise than all others', async () => {
    const input = join(folder, '报送');
    mkdirSync(input, { recursive: true });
    for (const index of [0, 1, 2, 3, 4]) {
      const data = { ...makeDepartment({ name: `第${index}局`, seed: index + 1 }), names: new Map([['20113', '商贸业务']]) };
      writeFileSync(join(input, `${index}.xlsx`), xlsxOf(shanxiWorkbook(index === 4 ? data : { ...data, names: new Map() })));
    }
    const { out } = await juesuan('check', input);
    const lines = out.trim().split('\n');
    expect(lines.at(-2)).toBe('提示：第4局：科目 20113 名称为“商贸业务”，其他4个部门都写作“商贸事务”，请核实');
    expect(lines.at(-1)).toContain('提示6条');
  });

  it('finds files and folders whose names are in the encoding of a Chinese Windows, or have brackets', async () => {
    const { fileName, workbook } = seededDepartment(3);
    const bytes = xlsxOf(workbook);
    // 某局 in GBK.
    const name = Buffer.from([0xc4, 0xb3, 0xbe, 0xd6]);
    const inside = Buffer.concat([Buffer.from(`${folder}/`), name]);
    mkdirSync(inside);
    writeFileSync(Buffer.concat([inside, Buffer.from('/'), name, Buffer.from('.xlsx')]), bytes);
    writeFileSync(join(folder, `[1]（本级）${fileName}`), bytes);
    const whole = await juesuan('check', folder, '--format', 'ndjson');
    const files = whole.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string; tables?: unknown[] }).file);
    expect(files).toEqual([join(folder, `[1]（本级）${fileName}`), join(folder, '某局', '某局.xlsx')]);
    const one = await juesuan('check', join(folder, '某局', '某局.xlsx'), '--format', 'json');
    // As the system hands over an argument that is no text.
    const other = await juesuan('check', join(folder, name.toString(), `${name.toString()}.xlsx`), '--format', 'json');
    expect([whole.code, one.code, other.code]).toEqual([0, 0, 0]);
  });

  it('writes everything out on request', async () => {
    const { out } = await juesuan('check', fill(), '--details');
    expect(out).toContain('疑似错误单元格');
  });

  it('finds every seeded slip', async () => {
    const { out } = await juesuan('check', fill(), '--format', 'ndjson');
    const errors = out
      .split('\n')
      .flatMap((line) =>
        line === '' ? [] : ((JSON.parse(line) as { findings?: { key: string; severity: string }[] }).findings ?? []),
      );
    const keys = new Set(errors.filter(({ severity }) => severity === 'error').map(({ key }) => key));
    const seeded = [0, 1].flatMap((index) => seededDepartment(index).slip?.breaks ?? []);
    expect(seeded.length).toBeGreaterThan(1);
    expect(seeded.filter((relation) => !keys.has(relation))).toEqual([]);
  });

  it('checks against last year’s workbook of the same department in the folder', async () => {
    for (const [year, seed] of [
      [2023, 1],
      [2024, 2],
    ] as const) {
      const data = makeDepartment({ seed, year, name: '示范县审计局', carryOver: true });
      writeFileSync(join(folder, `${year}.xlsx`), xlsxOf(shanxiWorkbook(data)));
    }
    const { out } = await juesuan('check', folder, '--format', 'ndjson');
    const [earlier = '', later = ''] = out.split('\n');
    expect(later).toContain('"rule":"prior.summary-opening"');
    expect(earlier).not.toContain('"rule":"prior.');
  });

  it('names what it skipped, but not results of earlier reviews', async () => {
    const input = fill();
    for (const name of ['公开表.csv', '附图.png', '结果.ndjson']) writeFileSync(join(input, name), '');
    const { err } = await juesuan('check', input);
    expect(err).toContain(`没有审核 2 个不是工作簿的文件：${join(input, '公开表.csv')}、${join(input, '附图.png')}；`);
  });

  it('says which Word files belong to nobody', async () => {
    const input = fill();
    writeFileSync(join(input, '水利局情况说明.docx'), '');
    expect((await juesuan('check', input)).err).toContain('没有与“' + join(input, '水利局情况说明.docx') + '”对应的工作簿');
  });
});

describe('juesuan check --resume', () => {
  it('does not review again what has not changed, and says the same', async () => {
    const input = fill();
    const kept = join(folder, 'kept.ndjson');
    const first = await juesuan('check', input, '--resume', kept);
    const again = await juesuan('check', input, '--resume', kept);
    expect([again.out, again.code]).toEqual([first.out, first.code]);
    expect(first.err).not.toContain('沿用以前的结果');
    expect(again.err).toContain('其中 3 个工作簿没有变化');
    expect(readFileSync(kept, 'utf8').trim().split('\n')).toHaveLength(4);
  });

  it('goes on after a run that was stopped in the middle of a line', async () => {
    const input = fill();
    const kept = join(folder, 'kept.ndjson');
    const first = await juesuan('check', input, '--resume', kept);
    const [line = '', next = ''] = readFileSync(kept, 'utf8').split('\n');
    writeFileSync(kept, `${line}\n${next.slice(0, 200)}`);
    const again = await juesuan('check', input, '--resume', kept);
    expect([again.out, again.err.includes('其中 1 个工作簿没有变化')]).toEqual([first.out, true]);
  });

  it('goes on after a run that was stopped in its first line', async () => {
    const input = fill();
    const kept = join(folder, 'kept.ndjson');
    const first = await juesuan('check', input, '--resume', kept);
    const [line = ''] = readFileSync(kept, 'utf8').split('\n');
    for (const length of [5, 300]) {
      writeFileSync(kept, line.slice(0, length));
      expect((await juesuan('check', input, '--resume', kept)).out).toBe(first.out);
    }
    expect((await juesuan('check', input, '--resume', kept)).err).toContain('其中 3 个工作簿没有变化');
  });

  it('gives kept and new results with the same fields', async () => {
    const input = fill();
    const kept = join(folder, 'kept.ndjson');
    const format = ['--format', 'ndjson', '--resume', kept] as const;
    const first = await juesuan('check', input, ...format);
    const again = await juesuan('check', input, ...format);
    expect(again.err).toContain('其中 3 个工作簿没有变化');
    expect(again.out).toBe(first.out);
    expect(again.out).toBe((await juesuan('check', input, '--format', 'ndjson')).out);
  });

  it('takes up a list that begins with a file that could not be reviewed', async () => {
    const input = fill();
    writeFileSync(join(input, '000.xlsx'), 'nothing');
    const kept = join(folder, 'kept.ndjson');
    const first = await juesuan('check', input, '--resume', kept);
    const again = await juesuan('check', input, '--resume', kept);
    expect([again.out, again.err.includes('其中 3 个工作簿没有变化')]).toEqual([first.out, true]);
  });

  it('reviews a changed workbook again', async () => {
    const input = fill();
    const kept = join(folder, 'kept.ndjson');
    await juesuan('check', input, '--resume', kept);
    writeFileSync(join(input, seededDepartment(0).fileName), xlsxOf(seededDepartment(7).workbook));
    const { out, err } = await juesuan('check', input, '--resume', kept);
    expect(err).toContain('其中 2 个工作簿没有变化');
    expect(out.split('\n')[0]).toContain('无错误');
  });

  it('does not write over a file that is no list of results', async () => {
    const other = join(folder, 'notes.ndjson');
    appendFileSync(other, 'my notes\n');
    const { code, err } = await juesuan('check', fill(), '--resume', other);
    expect([code, err.includes('不是以前的审核结果'), readFileSync(other, 'utf8')]).toEqual([2, true, 'my notes\n']);
  });
});

describe('juesuan report', () => {
  it('writes the opinion on one workbook as .docx and as .xlsx', async () => {
    const file = join(fill(), seededDepartment(0).fileName);
    const word = join(folder, '意见.docx');
    const sheet = join(folder, '意见.xlsx');
    expect((await juesuan('report', file, '-o', word)).code).toBe(1);
    expect((await juesuan('report', file, '-o', sheet)).code).toBe(1);
    expect(existsSync(word)).toBe(true);
    expect(readWorkbook(readFileSync(sheet), sheet).sheets.map(({ name }) => name)).toEqual(['2024年度部门决算公开审核意见']);
    // Two documents with a drawn picture each.
  }, 30_000);

  it('writes the summary of a folder, or all of it into a folder', async () => {
    const input = fill();
    const sheet = join(folder, '汇总.xlsx');
    expect((await juesuan('report', input, '-o', sheet)).code).toBe(2);
    expect(readWorkbook(readFileSync(sheet), sheet).sheets.map(({ name }) => name)).toEqual([
      '部门汇总',
      '各表一览',
      '一览图',
      '错误清单',
      '提示和未检查',
      '规则统计',
      '尾差清单',
    ]);
    await juesuan('report', input, '-o', join(folder, '结果'));
    expect(readdirSync(join(folder, '结果')).filter((name) => name.endsWith('审核意见.docx'))).toHaveLength(3);
    expect(readdirSync(join(folder, '结果'))).toContain('审核汇总表.xlsx');
    expect(readdirSync(join(folder, '结果'))).toContain('第1示范局审核意见.docx');
  }, 30_000);

  it('tells 未改 from 新增 with the last report', async () => {
    const input = fill();
    const last = join(folder, 'last.ndjson');
    writeFileSync(last, (await juesuan('check', input, '--format', 'ndjson')).out);
    const sheet = join(folder, '汇总.xlsx');
    await juesuan('report', input, '-o', sheet, '--last', last);
    const texts = readWorkbook(readFileSync(sheet), sheet).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row.map((cell) => cell?.value)),
    );
    expect([texts.includes('未改'), texts.includes('新增')]).toEqual([true, false]);
  });

  it('refuses what it cannot write', async () => {
    const input = fill();
    for (const output of ['a.docx', 'a.pdf']) expect((await juesuan('report', input, '-o', join(folder, output))).code).toBe(2);
    expect((await juesuan('report', input, '-o', join(folder, 'a.xlsx'), '--last', join(input, '坏.xlsx'))).err).toContain(
      '不是审核结果',
    );
  });
});

describe('juesuan check --units', () => {
  const data = makeDepartment({ seed: 31, name: '示范县文化局' });

  it('compares a department with its units', async () => {
    const units = join(folder, '单位');
    mkdirSync(units);
    const parent = join(folder, '部门.xlsx');
    writeFileSync(parent, xlsxOf(shanxiWorkbook(data)));
    writeFileSync(join(units, '本级.xlsx'), xlsxOf(shanxiWorkbook({ ...data, name: '文化局本级' })));
    expect((await juesuan('check', parent, '--units', units)).code).toBe(0);
    writeFileSync(join(units, '文化馆.xlsx'), xlsxOf(shanxiWorkbook({ ...data, name: '文化馆' })));
    const { code, out } = await juesuan('check', parent, '--units', units, '--format', 'json');
    expect([code, out.includes('"rule":"aggregate.general-budget"')]).toEqual([1, true]);
  });

  it('does not compare with a sum that lacks a unit', async () => {
    const parent = join(folder, '部门.xlsx');
    const unit = join(folder, '坏.xlsx');
    writeFileSync(parent, xlsxOf(shanxiWorkbook(data)));
    writeFileSync(unit, 'nothing');
    const { code, out, err } = await juesuan('check', parent, '--units', unit, '--format', 'json');
    expect([code, out.includes('aggregate.'), err.includes('没有核对本部门与各单位之和')]).toEqual([2, false, true]);
  });
});
