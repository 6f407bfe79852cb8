import { readFileSync } from 'node:fs';
import { readerWithin, readHere, type ReadThread } from '../../../src/taskpane/reading/reader';
import { readFile, type ReadJob } from '../../../src/taskpane/reading/readFile';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { fileMessages } from '../../../src/files/fileMessages';
import { strings } from '../../../src/taskpane/strings';
import { profileProblems } from '../../../src/core/narrative/wording/profileWords';
import { templateMessages } from '../../../src/files/docx/template/templateMessages';
import { letterhead } from '../../files/docx/template/letterhead';
import { p, r } from '../../files/docx/wordPackage';

const bytes = new Uint8Array(readFileSync('assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx'));
const SAMPLE: ReadJob<'workbook'> = { what: 'workbook', name: '示例.xlsx', bytes };
const textOf = (text: string): ReadJob<'document'> => ({
  what: 'document',
  name: 'a.txt',
  bytes: new TextEncoder().encode(text),
});

const LETTERHEAD = letterhead({ body: p(r('{{正文}}')) });

/** A thread that reads, unless its file is called otherwise; what it says is copied, as between threads. */
class FakeThread implements ReadThread {
  onmessage: ReadThread['onmessage'] = null;
  onerror: ReadThread['onerror'] = null;
  isEnded = false;

  constructor(private readonly starts: boolean) {}

  postMessage(job: ReadJob): void {
    setTimeout(() => {
      if (this.starts) this.onmessage?.({ data: null });
      if (!this.starts || job.name === '崩溃.xlsx') this.onerror?.({ preventDefault: () => undefined });
      else if (job.name !== '不停.xlsx') this.onmessage?.({ data: structuredClone(readFile(structuredClone(job))) });
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

function withThreads(starts = true) {
  const threads: FakeThread[] = [];
  const create = (): FakeThread => {
    const thread = new FakeThread(starts);
    threads.push(thread);
    return thread;
  };
  return { threads, read: readerWithin(create, 200) };
}

describe('a file that is read in a thread', () => {
  test('holds what it holds, and its thread reads the next one', async () => {
    const { threads, read } = withThreads();
    expect(await read(SAMPLE)).toEqual(readWorkbook(bytes, '示例.xlsx'));
    expect((await read(textOf('收入总计1.00万元。'))).blocks).toHaveLength(1);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([false]);
  });

  test('may be a workbook that will be shown, a template or the text of a wording', async () => {
    const { read } = withThreads();
    expect(await read({ ...SAMPLE, what: 'shownWorkbook' })).toEqual(readWorkbook(bytes, '示例.xlsx'));
    expect(await read({ what: 'template', name: '红头.docx', bytes: LETTERHEAD })).toEqual(LETTERHEAD);
    expect(await read({ ...textOf('## 甲\n'), what: 'text' })).toBe('## 甲\n');
  });

  test.each([
    ['template', templateMessages.notADocument],
    ['text', profileProblems.notText()],
  ] as const)('that is no %s is refused with one sentence', async (what, message) => {
    const { read } = withThreads();
    await expect(read({ ...SAMPLE, what })).rejects.toMatchObject({ message });
  });

  test.each(['workbook', 'shownWorkbook', 'document', 'template', 'text'] as const)(
    'as a %s has a limit of time',
    async (what) => {
      const { read } = withThreads();
      await expect(read({ ...SAMPLE, what, name: '不停.xlsx' })).rejects.toMatchObject({ code: 'took-too-long' });
    },
  );

  test('has a thread of its own where another one is being read, and one of the two is kept', async () => {
    const { threads, read } = withThreads();
    const both = await Promise.all([read(SAMPLE), read(textOf('收入总计1.00万元。'))]);
    expect(both.map((one) => Object.keys(one).includes('sheets'))).toEqual([true, false]);
    expect(threads.map(({ isEnded }) => isEnded).sort()).toEqual([false, true]);
  });

  test('is refused in the words of its reader', async () => {
    const { read } = withThreads();
    const refused = read({ ...SAMPLE, bytes: new Uint8Array() });
    await expect(refused).rejects.toMatchObject({ code: 'empty', message: fileMessages.empty });
  });

  test.each([
    ['that does not end', '不停.xlsx', 'took-too-long', strings.reading.tookTooLong],
    ['that brings its thread down', '崩溃.xlsx', 'crashed', strings.reading.crashed],
  ])('%s is one problem, and the next one is read', async (_, name, code, message) => {
    const { threads, read } = withThreads();
    await read(SAMPLE);
    await expect(read({ ...SAMPLE, name })).rejects.toMatchObject({ code, message });
    expect(threads[0]?.isEnded).toBe(true);
    expect((await read(SAMPLE)).sheets).toHaveLength(10);
    expect(threads.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });
});

describe('where there are no threads', () => {
  test('because none may be made, or their script is not there, files are read all the same', async () => {
    const refusing = readerWithin(() => {
      throw new Error('SecurityError');
    });
    for (const read of [refusing, withThreads(false).read, readHere]) expect((await read(SAMPLE)).sheets).toHaveLength(10);
  });

  test('files are refused in the same words', async () => {
    await expect(readHere({ ...SAMPLE, bytes: new Uint8Array() })).rejects.toMatchObject({ message: fileMessages.empty });
  });
});
