import type { FolderWorkbook, Pairing } from '../../src/app/folder/pairing';
import type { ResumeFile } from '../../src/cli/resumeFile';
import type { ReviewJob, ReviewOutcome } from '../../src/cli/reviewFile';
import { reviewPaired, type PairedJobs } from '../../src/cli/reviewPaired';
import { reviewAll } from '../../src/cli/reviewPool';

jest.mock('../../src/cli/reviewPool');

/** What the tables of each workbook say. */
const TABLES: Readonly<Record<string, readonly [string, number]>> = {
  '导出1.xlsx': ['示范县教育局', 2024],
  '导出2.xlsx': ['示范县民政局', 2024],
  '去年.xlsx': ['示范县民政局', 2023],
  '示范县审计局2024.xlsx': ['示范县审计局', 2024],
  '示范县审计局2023.xlsx': ['示范县审计局', 2023],
};

let reviewed: string[] = [];
const spoken = ({ file, prior, narrative, annotateTo }: ReviewJob): string =>
  [file, prior, narrative, annotateTo].filter((part) => part !== undefined).join(' + ');

beforeEach(() => {
  reviewed = [];
  jest.mocked(reviewAll).mockImplementation(async function* (jobs) {
    for (const job of jobs) {
      const [department = null, year = null] = TABLES[job.file] ?? [];
      reviewed.push(spoken(job));
      yield await Promise.resolve({
        file: job.file,
        department,
        year,
        exit: 0,
        output: spoken(job),
        messages: [],
      } as ReviewOutcome);
    }
  });
});

async function outcomes(
  files: readonly string[],
  documents: readonly string[],
  more: Partial<PairedJobs> & { readonly kept?: readonly FolderWorkbook[] } = {},
): Promise<{ readonly outputs: string[]; readonly told: string; readonly pairings: Map<string, Pairing> }> {
  let told = '';
  const outputs: string[] = [];
  const terminal = { colour: false, width: 120 };
  const pairings = new Map<string, Pairing>();
  const jobs = files.map((file): ReviewJob => ({ file, format: 'json', terminal }));
  const { kept } = more;
  const resume = {
    lastKnown: (file: string) => kept?.find((one) => one.file === file),
    fingerprint: spoken,
    find: () => null,
    add: () => undefined,
  } as unknown as ResumeFile;
  for await (const { output } of reviewPaired(
    { jobs, documents, pairings, annotateTo: null, identityOf: (one) => one, ...more },
    {
      threads: 1,
      resume: kept === undefined ? null : resume,
      streams: {
        terminal,
        out: () => undefined,
        err: (text) => {
          told += text;
        },
        progress: () => undefined,
      },
    },
  ))
    outputs.push(output);
  return { outputs, told, pairings };
}

describe('workbooks with their Word files and last year’s workbooks', () => {
  it('are reviewed once where the names of the files tell what goes together', async () => {
    const { outputs } = await outcomes(['示范县审计局2023.xlsx', '示范县审计局2024.xlsx'], ['示范县审计局2024情况说明.docx']);
    expect(outputs).toEqual([
      '示范县审计局2023.xlsx',
      '示范县审计局2024.xlsx + 示范县审计局2023.xlsx + 示范县审计局2024情况说明.docx',
    ]);
    expect(reviewed).toEqual(outputs);
  });

  it('are reviewed again, and only those, where the tables tell otherwise', async () => {
    const { outputs, told, pairings } = await outcomes(
      ['导出1.xlsx', '导出2.xlsx', '去年.xlsx'],
      ['民政局情况说明.docx', '水利局情况说明.docx'],
    );
    const again = '导出2.xlsx + 去年.xlsx + 民政局情况说明.docx';
    expect(outputs).toEqual(['导出1.xlsx', again, '去年.xlsx']);
    expect(reviewed).toEqual(['导出1.xlsx', '导出2.xlsx', '去年.xlsx', again]);
    expect(told).toBe('没有与“水利局情况说明.docx”对应的工作簿\n');
    expect(pairings.get('导出2.xlsx')?.prior).toEqual({ status: 'paired', files: ['去年.xlsx'] });
  });

  it('are guessed by the list of an earlier run before their names', async () => {
    const kept = ['导出1.xlsx', '导出2.xlsx', '去年.xlsx'].map((file) => ({
      file,
      department: TABLES[file]?.[0] ?? null,
      year: TABLES[file]?.[1] ?? null,
    }));
    const { outputs } = await outcomes(['导出1.xlsx', '导出2.xlsx', '去年.xlsx'], ['民政局情况说明.docx'], { kept });
    expect(outputs[1]).toBe('导出2.xlsx + 去年.xlsx + 民政局情况说明.docx');
    expect(reviewed).toEqual(outputs);
  });

  it('are known before comments are written into a text', async () => {
    const { outputs } = await outcomes(['示范县审计局2024.xlsx', '导出1.xlsx'], ['教育局情况说明.docx'], {
      annotateTo: (document) => `批注/${document}`,
    });
    expect(outputs).toEqual(['示范县审计局2024.xlsx', '导出1.xlsx + 教育局情况说明.docx + 批注/教育局情况说明.docx']);
    expect(reviewed).toEqual(['示范县审计局2024.xlsx', '导出1.xlsx', outputs[1]]);
  });
});
