import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { ReviewReport } from '../../src/app/report/reviewJson';
import { parseA1 } from '../../src/core/workbook/address';
import { readWorkbook } from '../../src/files/readWorkbook';
import { Desk } from '../../src/web/desk';
import { type ExportKind, handOut } from '../../src/web/exports';
import { runJob } from '../../src/web/review/job';
import { companionsOf } from '../../src/web/pairs';
import { makeDepartment } from '../workbooks/department';
import { shanxiWorkbook } from '../workbooks/shanxi';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { seededDepartment, type SeededFile, xlsxOf } from './seededDepartments';

const offered: { bytes: Uint8Array; name: string }[] = [];
jest.mock('../../src/app/offerFile', () => ({
  ...jest.requireActual<object>('../../src/app/offerFile'),
  offerFile: (bytes: Uint8Array, name: string) => void offered.push({ bytes, name }),
}));
jest.mock('../../src/files/pictures/drawImages', () => ({ drawImages: () => Promise.resolve(new Map()) }));
jest.setTimeout(60_000);

const { name: NAME, bytes: BYTES, slip } = seededDepartment(1);
if (slip === null) throw new Error('no slip');
const { sheet: SHEET, address: ADDRESS, wrong: WRONG, right: RIGHT } = slip;

/** The page's desk with these files, reviewed; the first department is open. */
async function deskWith(files: Readonly<Record<string, Uint8Array>>): Promise<Desk> {
  const desk = new Desk({
    reviewer: (onOutcome) => ({
      add: (jobs) => {
        for (const job of jobs) void runJob(job).then(onOutcome);
      },
      cancel: () => [],
    }),
    now: () => 0,
    later: (action) => {
      action();
    },
  });
  desk.add(Object.entries(files).map(([path, bytes]) => ({ path, file: new File([new Uint8Array(bytes)], path) })));
  await until(() => desk.state.progress.startedAt === null && desk.state.comparing === 0 && isOpen(desk));
  return desk;
}

function isOpen({ state: { workspace } }: Desk): boolean {
  const { reviewed = null, work = null } = workspace?.session.state ?? {};
  return reviewed !== null && work === null;
}

async function until(holds: () => boolean): Promise<void> {
  for (let left = 400; left > 0; left--) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('waited in vain');
}

async function made(desk: Desk, kind: ExportKind): Promise<{ bytes: Uint8Array; name: string }> {
  await handOut(desk, kind, companionsOf(desk.state));
  const file = offered.pop();
  if (file === undefined) throw new Error(desk.state.notice?.text);
  return file;
}

/** The first department's slip is set right on the page. */
async function correct(desk: Desk, sheet = SHEET, address = ADDRESS, right = RIGHT): Promise<void> {
  await desk.state.workspace?.session.correct({ sheet, ...parseA1(address) }, right);
  await until(() => desk.state.rows[0]?.corrections.length === 1 && isOpen(desk));
}

const textsOf = ({ bytes, name }: { bytes: Uint8Array; name: string }): string[] =>
  readWorkbook(bytes, name).sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.map((cell) => (typeof cell?.value === 'object' ? '' : String(cell?.value)))),
  );
const json = ({ bytes }: { bytes: Uint8Array }): unknown => JSON.parse(new TextDecoder().decode(bytes));
const slipIn = ({ bytes }: { bytes: Uint8Array }): unknown => {
  const { v, z } = (read(bytes, { cellNF: true }).Sheets[SHEET]?.[ADDRESS] ?? {}) as { v?: unknown; z?: unknown };
  return { v, z };
};

describe('a figure that is set right on the page', () => {
  it('changes neither the summary nor the results nor what the 审核意见 finds: it is listed apart', async () => {
    const desk = await deskWith({ [NAME]: BYTES });
    const before = { summary: await made(desk, 'summary'), results: json(await made(desk, 'results')) as ReviewReport[] };
    const opinion = textsOf(await made(desk, 'opinion-xlsx'));
    await correct(desk);
    expect(desk.state.workspace?.session.state.reviewed?.review.relations.error).toBe(0);
    expect(textsOf(await made(desk, 'summary'))).toEqual(textsOf(before.summary));
    const corrections = [{ sheet: SHEET, address: ADDRESS, submitted: String(Number(WRONG)), corrected: String(Number(RIGHT)) }];
    expect(json(await made(desk, 'results'))).toEqual(before.results.map((report) => ({ ...report, corrections })));
    const after = textsOf(await made(desk, 'opinion-xlsx'));
    expect(after.filter((text) => /错误\d+条/.test(text))).toEqual(opinion.filter((text) => /错误\d+条/.test(text)));
    expect([opinion, after].map((texts) => texts.some((text) => text.includes('建议改正（1处）')))).toEqual([false, true]);
  });

  it('is no figure of the marked copy but a note there; the corrected copy is a file of its own, in the format of the cell', async () => {
    const desk = await deskWith({ [NAME]: BYTES });
    await correct(desk);
    const { z } = slipIn({ bytes: BYTES }) as { z: unknown };
    const marked = await made(desk, 'marked');
    expect(slipIn(marked)).toEqual({ v: Number(WRONG), z });
    const parts = Object.values(unzipSync(marked.bytes)).map((part) => new TextDecoder().decode(part));
    expect(parts.some((part) => part.includes('建议改正：报送数'))).toBe(true);
    const corrected = await made(desk, 'corrected');
    expect(slipIn(corrected)).toEqual({ v: Number(RIGHT), z });
    expect([marked.name, corrected.name]).toEqual([NAME.replace('.', '（标记）.'), NAME.replace('.', '（改正）.')]);
  });
});

describe('the files of many departments', () => {
  const of = (year: number, name: string): WorkbookSnapshot =>
    shanxiWorkbook(makeDepartment({ seed: 5, year, name, carryOver: true }));
  const namesIn = ({ bytes }: { bytes: Uint8Array }): string[] => Object.keys(unzipSync(bytes)).sort();

  it('last year’s workbook is no department: it has no 审核意见 and no result', async () => {
    const years = [2023, 2024].map((year) => [`${year}.xlsx`, xlsxOf(of(year, '示范县审计局'))] as const);
    const desk = await deskWith(Object.fromEntries(years));
    expect(namesIn(await made(desk, 'opinions'))).toEqual(['示范县审计局审核意见.docx']);
    expect((json(await made(desk, 'results')) as ReviewReport[]).map(({ file }) => file)).toEqual(['2024.xlsx']);
  });

  it('are called by department, by the folder where the tables name none', async () => {
    const nameless = xlsxOf(withoutDepartment(of(2024, '无')));
    const desk = await deskWith({
      '报送/县民政局/决算公开表.xlsx': nameless,
      '报送/县水利局/决算公开表.xlsx': nameless,
      '报送/某局/决算公开表.xlsx': xlsxOf(of(2024, '示范县审计局')),
    });
    expect(namesIn(await made(desk, 'opinions'))).toEqual([
      '县民政局审核意见.docx',
      '县水利局审核意见.docx',
      '示范县审计局审核意见.docx',
    ]);
  });
});

function withoutDepartment(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.map((cell) =>
          typeof cell?.value === 'string' && /^(?:编制)?(?:部门|单位)(?:名称)?[：:]/.test(cell.value) ? null : cell,
        ),
      ),
    })),
  };
}

describe('a workbook in which no table is recognised', () => {
  const general = seededDepartment(2);

  it('is not one without errors; told what its sheet is it is reviewed, and so is what is marked as submitted', async () => {
    const desk = await deskWith({ [NAME]: xlsxOf(untitled(general)) });
    expect(desk.state.rows.map(({ status }) => status)).toEqual(['failed']);
    await desk.state.workspace?.session.changeSettings({ sheetKinds: { Sheet3: 'general-budget' } });
    await until(() => desk.state.rows[0]?.status === 'done' && isOpen(desk));
    expect(desk.state.rows[0]?.counts.error).toBeGreaterThan(0);
    expect(desk.hasWork).toBe(true);
    await correct(desk, 'Sheet3', general.slip?.address, general.slip?.right);
    const parts = Object.values(unzipSync((await made(desk, 'marked')).bytes)).map((part) => new TextDecoder().decode(part));
    expect(parts.some((part) => part.includes('juesuan-mark:error'))).toBe(true);
  });
});

/** The table with the slip under a name and a title that tell nothing, and nothing else. */
function untitled({ bytes, name: file, slip: seeded }: SeededFile): WorkbookSnapshot {
  const table = readWorkbook(bytes, file).sheets.find(({ name }) => name === seeded?.sheet);
  if (table === undefined) throw new Error('no such sheet');
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      typeof cell?.value === 'string' && cell.value.endsWith('决算表') ? { ...cell, value: '某某明细情况表' } : cell,
    ),
  );
  return { sheets: [{ ...table, name: 'Sheet3', rows }] };
}
