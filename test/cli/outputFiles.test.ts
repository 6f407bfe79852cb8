import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallProblem } from '../../src/cli/callProblem';
import { requireOtherFiles, writeOutput } from '../../src/cli/outputFiles';
import { run } from '../../src/cli/program';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx';
const INPUTS = 'assets/samples/泽州县社会保险中心2024年度情况说明底稿.json';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string): string => join(folder, name);

function put(name: string, content: string): string {
  writeFileSync(path(name), content);
  return path(name);
}

async function juesuan(...args: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const code = await run(args, '1.2.3', {
    terminal: { colour: false, width: 120 },
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    progress: () => undefined,
  });
  return { code, err };
}

/** All files of the folder with their bytes. */
function contents(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path(name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(path(name), 'base64')]));
}

/** One file of every kind that a call can read. */
function inputs() {
  copyFileSync(SAMPLE, path('本年.xlsx'));
  copyFileSync(SAMPLE, path('上年.xlsx'));
  copyFileSync(INPUTS, path('底稿.json'));
  copyFileSync(SAMPLE, path('底稿.xlsx'));
  mkdirSync(path('单位'));
  copyFileSync(SAMPLE, path('单位/本级.xlsx'));
  return {
    book: path('本年.xlsx'),
    prior: path('上年.xlsx'),
    json: path('底稿.json'),
    sheet: path('底稿.xlsx'),
    unit: path('单位/本级.xlsx'),
    narrative: put('情况说明.txt', '一、收入支出决算总体情况说明'),
    document: put('情况说明.docx', 'PK'),
    wording: put('写法.txt', '名称：某地'),
    since: put('以前.json', '{}'),
    last: put('上次.ndjson', '{"file":"甲.xlsx"}\n'),
  };
}

describe('an output that is an input of the same call is refused before work begins', () => {
  const calls: readonly (readonly [string, (file: ReturnType<typeof inputs>) => readonly string[]])[] = [
    ['narrate: workbook', ({ book }) => ['narrate', book, '--format', 'json', '-o', book]],
    ['narrate: last year’s', ({ book, prior }) => ['narrate', book, '--prior', prior, '-o', prior]],
    ['narrate: inputs', ({ book, json }) => ['narrate', book, '--inputs', json, '--format', 'json', '-o', json]],
    ['narrate: wording', ({ book, wording }) => ['narrate', book, '--profile', wording, '-o', wording]],
    ['narrate: template', ({ book, document }) => ['narrate', book, '--template', document, '-o', document]],
    ['narrate: earlier narrative', ({ book, since }) => ['narrate', book, '--format', 'json', '--since', since, '-o', since]],
    ['inputs: last year’s', ({ book, prior }) => ['inputs', book, '--prior', prior, '-o', prior]],
    ['inputs: budget', ({ book, prior }) => ['inputs', book, '--budget', prior, '-o', prior]],
    ['inputs: inputs', ({ book, sheet }) => ['inputs', book, '--inputs', sheet, '-o', sheet]],
    ['unmark: workbook', ({ book }) => ['unmark', book, '-o', book]],
    ['check: marks over last year’s', ({ book, prior }) => ['check', book, '--prior', prior, '--mark', prior]],
    ['check: marks over a unit', ({ book, unit }) => ['check', book, '--units', unit, '--mark', unit]],
    ['check: comments over the text', ({ book, document }) => ['check', book, '--narrative', document, '--annotate', document]],
    ['check: list over the text', ({ book, last }) => ['check', book, '--narrative', last, '--resume', last]],
    [
      'report: earlier report',
      ({ book, prior, last }) => ['report', book, prior, '--last', last, '--resume', last, '-o', path('a.xlsx')],
    ],
    ['report: last year’s', ({ book, prior }) => ['report', book, '--prior', prior, '-o', prior]],
    ['report: text', ({ book, document }) => ['report', book, '--narrative', document, '-o', document]],
    ['report: unit', ({ book, unit }) => ['report', book, '--units', unit, '-o', unit]],
    ['report: a Word file of the folder', ({ document }) => ['report', path('单位'), '--narrative', document, '-o', document]],
  ];

  it.each(calls)('%s', async (_, args) => {
    const files = inputs();
    const before = contents();
    const { code, err } = await juesuan(...args(files));
    expect([code, err]).toEqual([2, expect.stringContaining('不会改写原文件')]);
    expect(contents()).toEqual(before);
  });

  it('a copy for a folder that would take the place of another file of the call', async () => {
    const { book } = inputs();
    copyFileSync(book, path('本年（标记）.xlsx'));
    const before = contents();
    const { code, err } = await juesuan('check', book, path('本年（标记）.xlsx'), '--mark', folder);
    expect([code, err, contents()]).toEqual([2, expect.stringContaining('不会改写原文件'), before]);
  });

  it('under whatever name: relative, symbolic link, hard link', () => {
    const { book } = inputs();
    symlinkSync(book, path('链接.xlsx'));
    linkSync(book, path('另名.xlsx'));
    symlinkSync(folder, path('目录'));
    for (const other of [book, path('./单位/../本年.xlsx'), path('链接.xlsx'), path('另名.xlsx'), path('目录/本年.xlsx')])
      expect(() => {
        requireOtherFiles([book], [other]);
      }).toThrow(CallProblem);
    expect(() => {
      requireOtherFiles([book], [path('上年.xlsx'), path('没有.xlsx')]);
    }).not.toThrow();
  });

  it('and no two outputs are one file', () => {
    expect(() => {
      requireOtherFiles([], [path('没有.xlsx'), path('./没有.xlsx')]);
    }).toThrow(CallProblem);
  });

  it('but a device may be written to more than once', () => {
    expect(() => {
      requireOtherFiles(['/dev/null'], ['/dev/null']);
    }).not.toThrow();
  });
});

describe('an output is written beside its place and put there whole', () => {
  it('makes the folder, replaces what is there, and leaves nothing else behind', () => {
    writeOutput(path('新/甲.txt'), '一');
    writeOutput(path('新/甲.txt'), '二');
    expect([readFileSync(path('新/甲.txt'), 'utf8'), readdirSync(path('新'))]).toEqual(['二', ['甲.txt']]);
  });

  it('leaves a file that is being read as it was: it gets a new file in its place', () => {
    const old = put('甲.txt', '一');
    const number = statSync(old).ino;
    linkSync(old, path('另名.txt'));
    writeOutput(old, '二');
    expect([readFileSync(path('另名.txt'), 'utf8'), statSync(old).ino === number]).toEqual(['一', false]);
  });

  it('writes through a symbolic link and keeps the rights of the file', () => {
    const old = put('甲.txt', '一');
    chmodSync(old, 0o640);
    symlinkSync(old, path('链接.txt'));
    writeOutput(path('链接.txt'), '二');
    expect([readFileSync(old, 'utf8'), statSync(old).mode & 0o777]).toEqual(['二', 0o640]);
  });

  it('leaves the old file and no piece of a new one where writing fails', () => {
    mkdirSync(path('夹/甲.txt'), { recursive: true });
    expect(() => {
      writeOutput(path('夹/甲.txt'), '二');
    }).toThrow('是文件夹');
    put('文件', '');
    expect(() => {
      writeOutput(path('文件/甲.txt'), '二');
    }).toThrow('无法写入');
    expect([existsSync(path('夹/甲.txt')), readdirSync(path('夹'))]).toEqual([true, ['甲.txt']]);
  });

  it('does not put a file in the place of a device', () => {
    writeOutput('/dev/null', '二');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
