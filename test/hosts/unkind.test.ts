import { Session } from '../../src/app/session/session';
import { FakeClock } from '../app/fakeClock';
import { sample, sampleWithSlip, SLIP } from '../app/fakeHost';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { sheetById } from '../excel-host/workbook';
import { PROGRAMS, type RunningProgram, settled } from './programs';

// Each test reviews a whole workbook several times.
jest.setTimeout(60_000);

/** A session over a program that is as unkind as the real one may be. */
describe.each(PROGRAMS)('a session in %s', (_program, open) => {
  function begin(workbook = workbookFromSnapshot(sampleWithSlip())) {
    const running = open(workbook);
    let reviews = 0;
    const host: RunningProgram['host'] = {
      ...running.host,
      readWorkbook: () => {
        reviews += 1;
        return running.host.readWorkbook();
      },
    };
    const clock = new FakeClock();
    const waited = async (): Promise<void> => {
      await settled();
      clock.pass();
      await settled();
      await settled();
    };
    return { ...running, waited, reviews: () => reviews, session: new Session(host, clock) };
  }

  test('writes of one’s own lead to one more review at most', async () => {
    const { session, waited, reviews, workbook } = begin();
    await session.start();
    await session.watch();
    await session.reviewAndMark();
    await session.correct({ sheet: SLIP.sheet, row: 11, column: 3 }, String(SLIP.right));
    for (let round = 0; round < 6; round += 1) await waited();
    expect(sheetById(workbook, SLIP.sheet).cells[SLIP.address]?.value).toBe(SLIP.right);
    const before = reviews();
    expect(before).toBeLessThanOrEqual(4);
    for (let round = 0; round < 4; round += 1) await waited();
    expect(reviews()).toBe(before);
    await session.close();
  });

  test('a sheet that is deleted or renamed is reviewed without it, or under its new name', async () => {
    const { session, waited, user } = begin(workbookFromSnapshot(sample()));
    await session.start();
    await session.watch();
    const tables = session.state.reviewed?.review.tables.length ?? 0;
    user.deleteSheet('公开09表');
    await waited();
    expect(session.state.reviewed?.review.tables).toHaveLength(tables - 1);
    user.renameSheet('公开03表', '支出决算表');
    await waited();
    expect(session.state.reviewed?.workbook.sheets.map(({ name }) => name)).toContain('支出决算表');
    expect(session.state.notices).toEqual([]);
    await session.close();
  });

  test('a workbook with a chart sheet is reviewed, marked and cleared', async () => {
    const created = workbookFromSnapshot(sampleWithSlip());
    sheetById(created, '公开10表').isUnsupported = true;
    const { session, workbook } = begin(created);
    expect(await session.reviewAndMark()).toBe(true);
    expect(session.state.reviewed?.review.findings.map(({ rule }) => rule)).toContain('structure.sheet-without-cells');
    expect(session.state.marking?.notes).toBeGreaterThan(0);
    await session.clearMarks();
    expect(workbook.sheets.flatMap(({ conditionalFormats, notes }) => [...conditionalFormats, ...notes])).toEqual([]);
  });

  test('a protected sheet is named with the count of cells that it left unmarked; the others are marked', async () => {
    const { session, workbook } = begin();
    await session.start();
    await session.reviewAndMark();
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'reviewed', unmarked: 0 });
    const all = session.state.marking?.cells ?? 0;
    await session.clearMarks();
    sheetById(workbook, SLIP.sheet).protected = true;
    await session.reviewAndMark();
    const { cells = 0, warnings = [] } = session.state.marking ?? {};
    expect(warnings).toEqual([expect.stringContaining(`工作表“${SLIP.sheet}”受保护，没有改动`)]);
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'reviewed', marked: cells, unmarked: all - cells });
    expect(cells).toBeGreaterThan(0);
    expect(all - cells).toBeGreaterThan(0);
    expect(sheetById(workbook, SLIP.sheet).conditionalFormats).toHaveLength(0);
  });
});
