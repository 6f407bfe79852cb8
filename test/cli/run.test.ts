import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/program';
import type { Streams } from '../../src/cli/streams';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const INPUTS = 'assets/samples/泽州县社会保险中心2024年度情况说明底稿.json';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function juesuan(...args: string[]): Promise<Called> {
  let out = '';
  let err = '';
  const streams: Streams = {
    terminal: { colour: false, width: 120 },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    progress: () => undefined,
  };
  const code = await run(args, '1.2.3', streams);
  return { code, out, err };
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('juesuan check', () => {
  it('prints a review grouped by table and ends with 0 when nothing is wrong', async () => {
    const { code, out, err } = await juesuan('check', SAMPLE);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('泽州县社会保险中心 · 2024年度 · 万元 · 已识别 10 / 10 张表');
    expect(out).toMatch(/\n03表 支出决算表\n {2}尾差 {2}公开03表!C10 {2}03表 2080109 社会保险经办机构：/);
  });

  it('prints the contract’s object as JSON and as one line each', async () => {
    const array = JSON.parse((await juesuan('check', SAMPLE, '--format', 'json')).out) as unknown[];
    const lines = (await juesuan('check', SAMPLE, SAMPLE, '--format', 'ndjson')).out.trim().split('\n');
    expect(array).toHaveLength(1);
    expect(array[0]).toMatchObject({
      file: SAMPLE,
      department: '泽州县社会保险中心',
      year: 2024,
      unit: '万元',
      profile: 'shanxi',
      relations: { error: 0, undecided: 0 },
      suspects: [],
    });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([array[0], array[0]]);
  });

  it('takes year and department from the options before the tables', async () => {
    const { out } = await juesuan('check', SAMPLE, '--format', 'ndjson', '--year', '2025', '--department', '某中心');
    expect(JSON.parse(out)).toMatchObject({ year: 2025, department: '某中心' });
  });

  it('takes from --sheet which table a sheet holds, before its title', async () => {
    const { out } = await juesuan(
      'check',
      SAMPLE,
      '--format',
      'ndjson',
      '--sheet',
      '公开05表=07',
      '--sheet',
      '公开03表=支出决算表',
    );
    const { tables } = JSON.parse(out) as { tables: { kind: string; sheet: string }[] };
    const kindOf = new Map(tables.map(({ kind, sheet }) => [sheet, kind]));
    expect([kindOf.get('公开05表'), kindOf.get('公开03表')]).toEqual(['government-fund', 'expenditure']);
  });

  it('takes from --sheet what a sheet holds for the narrative, the 底稿 and the opinion too', async () => {
    const told = ['--sheet', '公开03表=02'];
    const [asRead, asTold] = [await juesuan('narrate', SAMPLE), await juesuan('narrate', SAMPLE, ...told)];
    expect(asRead.out).toContain('三、支出决算情况说明\n2024年度支出合计2,560.03万元，其中：\n基本支出1,161.95万元');
    expect(asTold.out).not.toContain('三、支出决算情况说明\n2024年度支出合计2,560.03万元，其中：\n基本支出1,161.95万元');
    expect((await juesuan('inputs', SAMPLE, ...told, '-o', join(folder, '底稿.xlsx'))).code).toBe(0);
    const recognised = async (...more: string[]): Promise<string | undefined> => {
      const file = join(folder, `意见${more.length}.xlsx`);
      await juesuan('report', SAMPLE, ...more, '-o', file);
      const text = Object.values(unzipSync(readFileSync(file))).map((part) => strFromU8(part));
      return /识别(\d+)张/.exec(text.join(''))?.[1];
    };
    expect([await recognised(), await recognised(...told)]).toEqual(['10', '9']);
  });

  it('goes on after files that cannot be reviewed and ends with 2', async () => {
    const nonsense = put('图片.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
    const { code, out, err } = await juesuan('check', nonsense, join(folder, '没有.xlsx'), SAMPLE, '--format', 'ndjson');
    const objects = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: { code: string } });
    expect(code).toBe(2);
    expect(objects.map((object) => object.error?.code)).toEqual(['not-a-workbook', 'not-readable', undefined]);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('searches folders, leaves lock files alone and says when there is nothing', async () => {
    copyFileSync(SAMPLE, join(folder, '甲.xlsx'));
    put('~$甲.xlsx', 'lock');
    mkdirSync(join(folder, '空'));
    const found = await juesuan('check', folder, '--format', 'ndjson');
    expect([found.code, found.out.trim().split('\n').length]).toEqual([0, 1]);
    const empty = await juesuan('check', join(folder, '空'));
    expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('没有 .xlsx')]);
  });

  it('names a file once in a message', async () => {
    const missing = join(folder, '没有.xlsx');
    expect((await juesuan('check', missing)).err).toBe(`找不到“${missing}”，请检查路径\n`);
  });

  it('says where a text goes that is given as a workbook', async () => {
    const { code, err } = await juesuan('check', SAMPLE, 'test/cases/seed-narrative.txt');
    expect([code, err]).toEqual([
      2,
      '“test/cases/seed-narrative.txt”是文字材料，不是工作簿；要核对情况说明，请用 --narrative 指定它\n',
    ]);
  });

  it('reviews this year where last year’s file cannot be read, and says which file that is', async () => {
    const other = put('上年.xlsx', '说明');
    const { code, out, err } = await juesuan('check', SAMPLE, '--prior', other);
    expect(code).toBe(2);
    expect(out).toContain('已识别 10 / 10 张表');
    expect(err).toContain(`${other}：文件内容是纯文本`);
    expect(err).toContain('没有核对与上年的衔接');
    expect(err).not.toContain(SAMPLE);
  });

  it.each(['--prior', '--inputs'])('names the file of %s that a narrative cannot be written from', async (option) => {
    const other = put('别的.xlsx', '说明');
    const { code, err } = await juesuan('narrate', SAMPLE, option, other);
    expect(code).toBe(2);
    expect(err).toContain(`${other}：文件内容是纯文本`);
  });

  it('says when the workbook given as last year’s is not that', async () => {
    expect((await juesuan('check', SAMPLE, '--prior', SAMPLE)).err).toContain('是 2024 年度的，工作簿是 2024 年度的');
    const other = join(folder, '底稿.xlsx');
    await juesuan('inputs', SAMPLE, '-o', other);
    const { code, err } = await juesuan('check', SAMPLE, '--prior', other);
    expect([code, err]).toEqual([2, expect.stringContaining('没有识别出决算公开表')]);
  });

  it('ends with 2 for a workbook without any table', async () => {
    const workbook = await import('@e965/xlsx');
    const book = workbook.utils.book_new();
    workbook.utils.book_append_sheet(book, workbook.utils.aoa_to_sheet([['你好', 1]]), 'Sheet1');
    const path = put('别的.xlsx', new Uint8Array(workbook.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    const { code, err } = await juesuan('check', path);
    expect([code, err]).toEqual([2, expect.stringContaining('没有识别出任何一张决算公开表')]);
  });

  it('explains a rule with all its instances', async () => {
    const { out } = await juesuan('check', SAMPLE, '--explain', 'three-public.total');
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(out).toContain('相符');
  });

  it('explains the statements of a text, those that hold included', async () => {
    const text =
      '三、支出决算情况说明\n本年支出合计2,560.03万元，其中：基本支出1,161.95万元，占45.39%；项目支出1,398.08万元，占64.61%。';
    const path = put('情况说明.txt', new TextEncoder().encode(text));
    const { out } = await juesuan('check', SAMPLE, '--narrative', path, '--explain', 'narrative.share');
    expect(out.trim().split('\n')).toEqual([
      '占比等于部分除以总体',
      '  相符  “占45.39%”：基本支出 1,161.95 ÷ 2,560.03 = 45.39%',
      '  错误  “占64.61%”：项目支出 1,398.08 ÷ 2,560.03 = 54.61%',
    ]);
  });
});

describe('juesuan check --mark and juesuan unmark', () => {
  it('writes a copy, leaves the original, and clears without a trace', async () => {
    const before = readFileSync(SAMPLE);
    const marked = join(folder, '标记.xlsx');
    const cleared = join(folder, '还原.xlsx');
    expect((await juesuan('check', SAMPLE, '--mark', marked)).code).toBe(0);
    expect((await juesuan('unmark', marked, '-o', cleared)).code).toBe(0);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(marked))).length).toBeGreaterThan(Object.keys(unzipSync(before)).length);
    expect(unzipSync(readFileSync(cleared))).toEqual(unzipSync(before));
  });

  it('marks 尾差 only when asked to', async () => {
    const kinds = async (...extra: string[]): Promise<string[]> => {
      const target = join(folder, `尾差${extra.length}.xlsx`);
      await juesuan('check', SAMPLE, '--mark', target, ...extra);
      const parts = Object.values(unzipSync(readFileSync(target))).map((part) => Buffer.from(part).toString('utf8'));
      return [...new Set(parts.join('').match(/(?<=juesuan-mark:)[a-z]+/g))].sort();
    };
    expect(await kinds()).not.toContain('rounding');
    expect(await kinds('--mark-rounding')).toContain('rounding');
  });

  it('says when there is no mark to clear', async () => {
    const { code, err } = await juesuan('unmark', SAMPLE, '-o', join(folder, '还原.xlsx'));
    expect([code, err]).toEqual([0, expect.stringContaining('没有本工具的标记')]);
  });

  it('does not take what it wrote into a folder for another department', async () => {
    const sent = join(folder, '甲.xlsx');
    copyFileSync(SAMPLE, sent);
    await juesuan('check', sent, '--mark', folder);
    await juesuan('report', folder, '-o', folder);
    const { code, out, err } = await juesuan('check', folder);
    expect(out).toContain('共1个工作簿');
    expect([code, err]).toEqual([0, expect.stringContaining('没有审核本工具自己生成的 3 个文件')]);
  });

  it('never writes over the input', async () => {
    const copy = join(folder, '甲.xlsx');
    copyFileSync(SAMPLE, copy);
    const { code, err } = await juesuan('check', copy, '--mark', copy);
    expect([code, err]).toEqual([2, expect.stringContaining('不会改写原文件')]);
    expect(readFileSync(copy).equals(readFileSync(SAMPLE))).toBe(true);
    expect((await juesuan('unmark', copy, '-o', copy)).code).toBe(2);
  });

  it('puts the copies of several workbooks into a folder', async () => {
    const target = join(folder, '标记');
    copyFileSync(SAMPLE, join(folder, '甲.xlsx'));
    copyFileSync(SAMPLE, join(folder, '乙.xlsx'));
    expect((await juesuan('check', folder, '--mark', target)).code).toBe(0);
    expect(['甲（标记）.xlsx', '乙（标记）.xlsx'].map((name) => existsSync(join(target, name)))).toEqual([true, true]);
  });

  it('keeps the copies of equal names from different folders apart', async () => {
    const target = join(folder, '标记');
    for (const sub of ['一', '二']) {
      mkdirSync(join(folder, '报送', sub), { recursive: true });
      copyFileSync(SAMPLE, join(folder, '报送', sub, '公开表.xlsx'));
    }
    expect((await juesuan('check', join(folder, '报送'), '--mark', target)).code).toBe(0);
    expect(readdirSync(target).sort()).toEqual(['公开表（标记）(2).xlsx', '公开表（标记）.xlsx']);
  });
});

describe('juesuan check --narrative', () => {
  it('finds what the published text says against its tables, and lists what no table can confirm', async () => {
    const { code, out } = await juesuan('check', SAMPLE, '--narrative', 'test/cases/seed-narrative.txt', '--format', 'ndjson');
    const report = JSON.parse(out) as {
      findings: { category: string; quote?: string; severity: string }[];
      unchecked: { reason: string }[];
    };
    const quotes = report.findings.filter((finding) => finding.category === 'narrative').map((finding) => finding.quote);
    expect(code).toBe(1);
    expect(quotes).toEqual(expect.arrayContaining(['抚恤金', '培训费', '其他社会保险缴费']));
    expect(report.unchecked.length).toBeGreaterThan(0);
  });

  it('annotates a copy of the Word file', async () => {
    const written = join(folder, '说明.docx');
    const annotated = join(folder, '批注.docx');
    await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '-o', written);
    const { err } = await juesuan('check', SAMPLE, '--narrative', written, '--annotate', annotated);
    expect(err).toContain('带批注的情况说明');
    expect(Object.keys(unzipSync(readFileSync(annotated)))).toContain('word/comments.xml');
  });

  it('shows what agrees, and the right words as tracked changes, where that is asked for', async () => {
    const written = join(folder, '说明.docx');
    const annotated = join(folder, '批注.docx');
    await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '-o', written);
    const parts = unzipSync(readFileSync(written));
    const slipped = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('45.39%', '54.39%');
    writeFileSync(written, zipSync({ ...parts, 'word/document.xml': strToU8(slipped) }));
    const call = ['check', SAMPLE, '--narrative', written, '--annotate', annotated] as const;
    await juesuan(...call);
    const document = (): string => strFromU8(unzipSync(readFileSync(annotated))['word/document.xml'] ?? new Uint8Array());
    expect(document()).not.toMatch(/JuesuanChecked|<w:ins /);
    await juesuan(...call, '--annotate-agreed', '--annotate-corrections');
    expect(document()).toContain('JuesuanChecked');
    expect(document()).toMatch(/<w:ins w:id="\d+" w:author="决算公开助手" w:date="[-\dT:]+Z">.*?45\.39/);
  });

  it('annotates every Word file of a folder into another', async () => {
    const input = join(folder, '报送');
    mkdirSync(input);
    copyFileSync(SAMPLE, join(input, '泽州县社会保险中心2024年度公开表.xlsx'));
    await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '-o', join(input, '泽州县社会保险中心2024年度情况说明.docx'));
    await juesuan('check', input, '--annotate', join(folder, '批注'));
    expect(readdirSync(join(folder, '批注'))).toEqual(['泽州县社会保险中心2024年度情况说明（批注）.docx']);
  });

  it('keeps what was found where the copy with comments cannot be made, and ends with 2', async () => {
    const target = join(folder, '批注.docx');
    const { code, out, err } = await juesuan(
      'check',
      SAMPLE,
      '--narrative',
      'test/cases/seed-narrative.txt',
      '--annotate',
      target,
    );
    expect(code).toBe(2);
    expect(out).toContain('抚恤金');
    expect(err).toContain('只有 .docx 文档可以加批注');
    expect(existsSync(target)).toBe(false);
  });

  it('keeps the review of the tables where the text cannot be read, and ends with 2', async () => {
    const { code, out, err } = await juesuan('check', SAMPLE, '--narrative', put('坏.docx', 'x'));
    expect(code).toBe(2);
    expect(out).toContain('已识别 10 / 10 张表');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('juesuan narrate', () => {
  it('prints the text and names what is missing on stderr', async () => {
    const { code, out, err } = await juesuan('narrate', SAMPLE);
    expect(code).toBe(0);
    expect(out).toContain('2024年度收入总计2,560.03万元');
    expect(out).toContain('〔待填：');
    expect(err).toContain('待填');
  });

  it('uses the inputs', async () => {
    const { out } = await juesuan('narrate', SAMPLE, '--inputs', INPUTS);
    expect(out).toContain('收入总计增加1,193.98万元，增长87.4%');
  });

  it('writes a Word file, and asks for its name', async () => {
    const target = join(folder, '说明.docx');
    expect((await juesuan('narrate', SAMPLE, '--inputs', INPUTS, '-o', target)).code).toBe(0);
    expect(Object.keys(unzipSync(readFileSync(target)))).toContain('word/document.xml');
    expect((await juesuan('narrate', SAMPLE, '--format', 'docx')).code).toBe(2);
  });

  it('prints JSON with the origin of each figure', async () => {
    const { out } = await juesuan('narrate', SAMPLE, '--format', 'json');
    const narrative = JSON.parse(out) as { sections: { paragraphs: { runs: { kind: string }[] }[] }[] };
    expect(
      narrative.sections
        .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.runs))
        .some((piece) => piece.kind === 'figure'),
    ).toBe(true);
  });

  it('says what is wrong with the inputs', async () => {
    const broken = put('坏.json', '{');
    const unknown = put('多.json', '{"inputs":{"no.such.key":1}}');
    expect((await juesuan('narrate', SAMPLE, '--inputs', broken)).err).toContain('不是有效的 JSON');
    const { code, err } = await juesuan('narrate', SAMPLE, '--inputs', unknown);
    expect([code, err]).toEqual([2, expect.stringContaining('no.such.key')]);
  });
});

describe('a call that is wrong', () => {
  it.each([
    [['check']],
    [['check', SAMPLE, '--format', 'xml']],
    [['check', SAMPLE, '--year', '二四']],
    [['check', SAMPLE, '--year', '24']],
    [['check', SAMPLE, '--jobs', '0']],
    [['check', SAMPLE, '--department', ' ']],
    [['check', SAMPLE, '--sheet', '公开03表']],
    [['check', SAMPLE, '--sheet', '公开03表=11']],
    [['check', SAMPLE, '--mark', 'x.txt']],
    [['check', '没有.xlsx']],
    [['check', SAMPLE, SAMPLE, '--narrative', 'x.txt']],
    [['check', SAMPLE, '--annotate', 'x.docx']],
    [['check', SAMPLE, '--annotate-agreed']],
    [['check', SAMPLE, '--annotate-corrections']],
    [['check', SAMPLE, '--narrative', 'test/cases/seed-narrative.txt', '--annotate', 'x.txt']],
    [['check', SAMPLE, '--narrative', 'test/cases']],
    [['check', 'test/cases', '--annotate', 'x.pdf']],
    [['check', SAMPLE, '--colour']],
    [['check', SAMPLE, '--explain', 'no.such-rule']],
    [['narrate', SAMPLE, '--profile', 'mars']],
    [['narrate', SAMPLE, SAMPLE]],
    [['narrate', 'test/cases']],
    [['narrate', SAMPLE, '-o', 'x.doc']],
    [['narrate', SAMPLE, '-o', 'x.txt', '--format', 'docx']],
    [['inputs', SAMPLE, '-o', 'x.docx']],
    [['profile']],
    [['unmark', SAMPLE]],
    [['unmark', SAMPLE, '-o', 'test']],
    [['unmark', SAMPLE, '-o', 'x.xlsm']],
    [['frobnicate']],
  ])('%j ends with 2 and one Chinese sentence', async (args) => {
    const { code, out, err } = await juesuan(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*\n$/);
  });

  it('help and version are no mistakes', async () => {
    expect(await juesuan('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    expect((await juesuan('--help')).out).toContain('用法：');
    expect((await juesuan('check', '--help')).code).toBe(0);
    expect((await juesuan('help', 'check')).out).toBe((await juesuan('check', '-h')).out);
  });

  it('without a command the help is shown, and the help has no English sentence', async () => {
    const { code, out, err } = await juesuan();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain((await juesuan('-h')).out.trim());
    expect((await juesuan('check', '-h')).out).not.toMatch(/options|command|default/);
  });
});
