import { Session } from '../../src/app/session/session';
import { excelHost } from '../../src/excel/excelHost';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import type { HostOptions } from '../excel-host/engine';
import { startExcel } from '../excel-host/jestExcel';
import { sheetById } from '../excel-host/workbook';
import { FakeClock } from '../app/fakeClock';
import { sample, sampleWithSlip, SLIP } from '../app/fakeHost';

// Each test reviews a whole workbook several times.
jest.setTimeout(60_000);

/** A session over an Excel that is as unkind as the real one may be. */

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function open(options: HostOptions = {}, workbook = workbookFromSnapshot(sampleWithSlip())) {
  const excel = startExcel(workbook, options);
  const clock = new FakeClock();
  return { ...excel, clock, session: new Session(excelHost(), clock) };
}

const errorsOf = ({ state }: Session): number =>
  state.reviewed?.review.findings.filter(({ severity }) => severity === 'error').length ?? 0;

describe('the undo list', () => {
  test.each([
    [18, 'stays the user’s: marks wait for 一键审核', 1, false],
    [19, 'takes writes of add-ins: marks follow', 1, true],
  ])('1.%i %s', async (api, _what, left, follows) => {
    const excel = open({ api });
    await excel.session.reviewAndMark();
    await excel.session.watch();
    const marks = JSON.stringify(sheetById(excel.workbook, SLIP.sheet).conditionalFormats);
    excel.user.type(SLIP.sheet, SLIP.address, String(SLIP.right));
    await settled();
    excel.clock.pass();
    await settled();
    await settled();
    expect(errorsOf(excel.session)).toBe(0);
    expect(excel.host.undoList).toHaveLength(left);
    expect(JSON.stringify(sheetById(excel.workbook, SLIP.sheet).conditionalFormats) !== marks).toBe(follows);
    await excel.session.close();
  });
});

describe('settings that Excel does not keep', () => {
  test('last year’s tables are used all the same, and it is said that they were not kept', async () => {
    const { session } = open({ settingsLimit: 2000 });
    await session.start();
    const told = new Set<string>();
    session.subscribe(() => {
      for (const notice of session.state.notices) if (notice.kind === 'problem') told.add(notice.problem.code);
    });
    await session.usePrior('上年.xlsx', () => Promise.resolve(sample()));
    expect(session.state.reviewed?.context.prior).not.toBeNull();
    expect([...told]).toContain('prior-not-kept');
  });

  test('a finding is not said to be ignored', async () => {
    const { session } = open({ settingsLimit: 10 });
    await session.start();
    expect(await session.ignore(session.state.reviewed?.review.findings.slice(0, 1) ?? [], '原因')).toBe(false);
    expect(session.state.ignored).toEqual([]);
  });
});

test('a workbook with a chart sheet is reviewed, marked and cleared in Excel on the web', async () => {
  const workbook = workbookFromSnapshot(sampleWithSlip());
  sheetById(workbook, '公开10表').isUnsupported = true;
  const { session } = open({ platform: 'OfficeOnline', notes: false }, workbook);
  expect(await session.reviewAndMark()).toBe(true);
  expect(session.state.reviewed?.review.findings.map(({ rule }) => rule)).toContain('structure.sheet-without-cells');
  expect(session.state.marking?.notes).toBe(0);
  await session.clearMarks();
  expect(session.state.notices.at(-1)).toMatchObject({
    kind: 'cleared',
    warnings: [expect.stringContaining('不让加载项查看批注')],
  });
  expect(workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});
