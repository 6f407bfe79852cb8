import { Session } from '../../../src/app/session/session';
import type { SpokenError } from '../../../src/app/host';
import { ignoredIds } from '../../../src/app/ignored';
import { currentNarrative } from '../../../src/app/narrative/narrativeView';
import { FileProblem } from '../../../src/files/fileProblem';
import { parseA1 } from '../../../src/core/workbook/address';
import { FakeClock } from '../fakeClock';
import { FakeHost, FakeProblem, sample, sampleWithSlip, SLIP, withValue } from '../fakeHost';

function start(workbook = sampleWithSlip()) {
  const host = new FakeHost(workbook);
  const clock = new FakeClock();
  const session = new Session(host, clock);
  return { host, clock, session };
}

/** Waits for whatever the session is about to do. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const CELL = { sheet: SLIP.sheet, ...parseA1(SLIP.address) };

const errorMarks = (host: FakeHost) => Object.values(host.markedPlaces).filter((kind) => kind === 'suspect' || kind === 'error');

const errorsOf = ({ state }: Session) =>
  state.reviewed?.review.findings.filter((finding) => finding.severity === 'error').map(({ id }) => id) ?? [];

describe('reviewing', () => {
  test('reads once and marks nothing', async () => {
    const { host, session } = start();
    await session.start();
    expect(errorsOf(session)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(host.reads).toBe(1);
    expect(host.markings).toEqual([]);
    expect(session.state.work).toBeNull();
  });

  test('一键审核 marks, and says in the workbook that marks stand', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    expect(host.markedPlaces['公开03表!D12']).toBe('suspect');
    expect(host.markedPlaces['公开03表!C12']).toBe('error');
    expect(host.settings.get('juesuan.marked')).toBe('true');
  });

  test('marks only what the settings say', async () => {
    const { host, session } = start();
    await session.changeSettings({ marks: ['suspect'] });
    await session.reviewAndMark();
    expect(host.markedPlaces).toEqual({ '公开03表!D12': 'suspect' });
  });

  test('a re-run whose marks are the same writes none', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    await session.review();
    expect(host.markings).toHaveLength(1);
  });

  test('marks that were cleared from the ribbon stay away', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    host.settings.delete('juesuan.marked');
    host.type(SLIP.sheet, SLIP.address, 5);
    await session.review();
    expect(host.markings).toHaveLength(1);
    expect(session.state.marked).toBe(false);
  });

  test('清除标记 counts what it took away', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    const count = host.marks.length;
    await session.clearMarks();
    expect(session.state.notices.at(-1)).toEqual({ kind: 'cleared', count, warnings: [], kept: [] });
    expect([...host.settings.keys()]).toEqual([]);
  });

  test('after 清除标记, what the workbook still carries is named; 清除保存的数据 takes it out', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    await session.ignore(session.state.reviewed?.review.findings.slice(0, 1) ?? [], '已核对');
    await session.clearMarks();
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'cleared', kept: ['忽略记录'] });
    await session.clearStored();
    expect([...host.settings.keys()]).toEqual([]);
    expect(session.state).toMatchObject({ ignored: [], notices: [{ kind: 'stored-cleared' }] });
    await session.clearMarks();
    expect(session.state.notices.at(-1)).toMatchObject({ kept: [] });
  });

  test('清除保存的数据 leaves it known that marks stand', async () => {
    const { host, session } = start();
    await session.changeSettings({ palette: 'grey' });
    await session.reviewAndMark();
    await session.clearStored();
    expect([...host.settings.keys()]).toEqual(['juesuan.marked']);
    expect(session.state.settings.palette).toBe('standard');
  });

  test('what could not be done while marking is told', async () => {
    const { host, session } = start();
    host.warnings = ['工作表“图表”没有标记。'];
    await session.reviewAndMark();
    expect(session.state.notices).toContainEqual({ kind: 'warnings', sentences: host.warnings });
    expect(session.state.notices.at(-1)?.kind).toBe('reviewed');
    expect(session.state.marking?.warnings).toEqual(host.warnings);
  });

  test('stopped between two steps, it says so and marks nothing', async () => {
    const { host, clock, session } = start();
    clock.atBreath = () => {
      if (session.state.work === 'marking') session.stop();
    };
    expect(await session.reviewAndMark()).toBe(false);
    expect(session.state.notices.at(-1)).toEqual({ kind: 'stopped' });
    expect(host.markings).toEqual([]);
  });

  test('a long review lets the surface live between sheets, and can be stopped there', async () => {
    const { clock, session } = start();
    await session.start();
    const { reviewed } = session.state;
    clock.pace = 51;
    let breaths = 0;
    clock.atBreath = () => {
      breaths += 1;
      if (breaths === 5) session.stop();
    };
    expect(await session.review()).toBe(false);
    expect(breaths).toBe(5);
    expect(session.state).toMatchObject({ notices: [{ kind: 'stopped' }], outdated: true, work: null });
    expect(session.state.reviewed).toBe(reviewed);
    clock.atBreath = () => undefined;
    expect(await session.review()).toBe(true);
    expect(session.state.reviewed?.review).toEqual(reviewed?.review);
  });

  test('a review without end ends in one sentence', async () => {
    const { clock, session } = start();
    clock.pace = 6000;
    expect(await session.reviewAndMark()).toBe(false);
    expect(session.state.notices).toEqual([
      { kind: 'problem', problem: expect.objectContaining({ code: 'took-too-long' }) as SpokenError },
    ]);
    expect(session.state.reviewed).toBeNull();
  });

  test('a problem of the host is told as it is, and the last review is called outdated', async () => {
    const { host, session } = start();
    await session.start();
    host.failing = { readWorkbook: new FakeProblem('cell-editing', '单元格正在编辑。') };
    expect(await session.review()).toBe(false);
    expect(session.state.notices.at(-1)).toEqual({
      kind: 'problem',
      problem: { code: 'cell-editing', message: '单元格正在编辑。' },
    });
    expect(session.state.outdated).toBe(true);
    expect(errorsOf(session)).toHaveLength(4);
  });
});

describe('corrections', () => {
  test('改为 writes a number into one cell and reviews; 撤销 puts the former value back', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    await session.correct(CELL, '180.83');
    expect(host.workbook).toEqual(sample());
    expect(errorsOf(session)).toEqual([]);
    expect(errorMarks(host)).toEqual([]);

    await session.undo();
    expect(host.workbook).toEqual(sampleWithSlip());
    expect(errorsOf(session)).toHaveLength(4);
    expect(session.state.edits).toEqual([]);
    expect(session.state.notices.at(-1)).toEqual({ kind: 'undone', cell: CELL });
  });

  test('a cell that cannot be written leaves nothing to undo', async () => {
    const { host, session } = start();
    await session.start();
    host.failing = { writeCell: new FakeProblem('sheet-protected', '工作表受保护。') };
    expect(await session.correct(CELL, '180.83')).toBe(false);
    expect(session.state.edits).toEqual([]);
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { code: 'sheet-protected' } });
  });

  test('a correction that cannot be taken back is not offered again', async () => {
    const { host, session } = start();
    await session.start();
    await session.correct(CELL, '180.83');
    host.failing = { undoEdit: new FakeProblem('cell-changed', '此后又改过。') };
    expect(await session.undo()).toBe(false);
    expect(session.state.edits).toEqual([]);
  });
});

describe('ignoring', () => {
  test('is kept in the workbook, takes marks away and can be taken back', async () => {
    const { host, session } = start();
    await session.reviewAndMark();
    const errors = session.state.reviewed?.review.findings.filter(({ severity }) => severity === 'error') ?? [];
    await session.ignore(errors, '已核对原始凭证');
    expect(errorMarks(host)).toEqual([]);

    const later = new Session(host, new FakeClock());
    await later.start();
    const { reviewed, ignored } = later.state;
    expect([...ignoredIds(reviewed?.review.findings ?? [], ignored)]).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(ignored.map(({ reason }) => reason)).toEqual(Array(4).fill('已核对原始凭证'));

    await later.restore(ignored[0]?.key ?? '');
    expect(later.state.ignored).toHaveLength(3);
  });

  test('is not shown as done when the workbook does not take it', async () => {
    const { host, session } = start();
    await session.start();
    host.failing = { writeSetting: new FakeProblem('access-denied', '只读。') };
    expect(await session.ignore(session.state.reviewed?.review.findings.slice(0, 1) ?? [], '原因')).toBe(false);
    expect(session.state.ignored).toEqual([]);
  });
});

describe('changes of the workbook', () => {
  test('are reviewed once the user pauses', async () => {
    const { host, clock, session } = start(sample());
    await session.start();
    await session.watch();
    host.type(SLIP.sheet, SLIP.address, SLIP.wrong);
    host.type(SLIP.sheet, SLIP.address, SLIP.wrong);
    expect(session.state.outdated).toBe(true);
    expect(host.reads).toBe(1);
    clock.pass();
    await settle();
    expect(host.reads).toBe(2);
    expect(errorsOf(session)).toHaveLength(4);
    expect(session.state.outdated).toBe(false);
  });

  test('are tried again, without a word, while somebody is still typing', async () => {
    const { host, clock, session } = start(sample());
    await session.start();
    await session.watch();
    host.type(SLIP.sheet, SLIP.address, SLIP.wrong);
    host.failing = { readWorkbook: new FakeProblem('cell-editing', '单元格正在编辑。') };
    clock.pass();
    await settle();
    expect(session.state.notices).toEqual([]);
    host.failing = {};
    clock.pass();
    await settle();
    expect(errorsOf(session)).toHaveLength(4);
  });

  test('repaint the marks by themselves only where the user can still undo', async () => {
    for (const undoIsLost of [false, true]) {
      const { host, clock, session } = start();
      host.undoIsLost = undoIsLost;
      await session.reviewAndMark();
      await session.watch();
      host.type(SLIP.sheet, SLIP.address, SLIP.right);
      clock.pass();
      await settle();
      expect(errorsOf(session)).toEqual([]);
      expect(host.markings).toHaveLength(undoIsLost ? 1 : 2);
      // On request they are.
      await session.review();
      expect(host.markings).toHaveLength(2);
    }
  });

  test('a sheet that was renamed is noticed with the next selection on it', async () => {
    const { host, clock, session } = start(sample());
    await session.start();
    await session.watch();
    host.click(SLIP.sheet, SLIP.address);
    expect(clock.isWaiting).toBe(false);
    host.click('改了名', 'A1');
    expect(clock.isWaiting).toBe(true);
    expect(session.state.outdated).toBe(true);
  });

  test('wait for the user where that was asked for', async () => {
    const { host, clock, session } = start(sample());
    await session.start();
    await session.watch();
    await session.changeSettings({ autoReview: false });
    host.type(SLIP.sheet, SLIP.address, SLIP.wrong);
    expect(clock.isWaiting).toBe(false);
    expect(session.state.outdated).toBe(true);
  });

  test('are not followed after the session was closed', async () => {
    const { host, clock, session } = start(sample());
    await session.start();
    await session.watch();
    await session.close();
    host.type(SLIP.sheet, SLIP.address, SLIP.wrong);
    expect(clock.isWaiting).toBe(false);
  });
});

describe('what the workbook keeps', () => {
  test('a damaged part is told about and the others are used', async () => {
    const { host, session } = start();
    host.settings.set('juesuan.ignored', '"text"');
    host.settings.set('juesuan.inputs', '{"reason.total":"新增项目"}');
    await session.start();
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { code: 'stored-damaged' } });
    expect(session.state.inputs).toEqual({ 'reason.total': '新增项目' });
    expect(errorsOf(session)).toHaveLength(4);
  });

  test('year and department that were set go before those of the tables', async () => {
    const { session } = start();
    await session.start();
    await session.changeSettings({ year: 2023, department: '某局' });
    expect(session.state.reviewed?.review.year).toBe(2023);
    expect(session.state.reviewed?.review.department).toBe('某局');
  });
});

describe('last year’s workbook', () => {
  test('gives its figures to the narrative, also later without the file', async () => {
    const { host, session } = start(sample());
    await session.start();
    await session.usePrior('上年.xlsx', () => Promise.resolve(sample()));
    expect(session.state.prior?.values['prior.summary.revenue-total']).toBe('2560.03');
    expect(session.state.prior?.snapshot).not.toBeNull();

    const later = new Session(host, new FakeClock());
    await later.start();
    expect(later.state.prior).toMatchObject({ fileName: '上年.xlsx', origin: 'kept', chosenAt: new FakeClock().now() });
    expect(later.state.prior?.snapshot?.sheets.map(({ name }) => name)).toEqual(
      later.state.reviewed?.context.prior?.tables.map(({ sheet }) => sheet),
    );
    expect(later.state.reviewed?.context.prior?.tables).toHaveLength(10);
    expect(later.state.reviewed?.review.findings).toEqual(session.state.reviewed?.review.findings);
    expect(currentNarrative(later.state)?.missing.some(({ key }) => key.startsWith('prior.summary'))).toBe(false);

    await later.forgetPrior();
    expect(later.state.prior).toBeNull();
    expect(currentNarrative(later.state)?.missing.some(({ key }) => key.startsWith('prior.summary'))).toBe(true);
  });

  test('is kept once, and opening the workbook again writes nothing', async () => {
    const { host, session } = start(sample());
    await session.start();
    await session.usePrior('上年.xlsx', () => Promise.resolve(sample()));
    const writes = jest.spyOn(host, 'writeSetting');
    await session.review();
    const later = new Session(host, new FakeClock());
    await later.start();
    await later.review();
    expect(writes).not.toHaveBeenCalled();

    await later.forgetPrior();
    await later.usePrior('上年.xlsx', () => Promise.resolve(sample()));
    expect(writes.mock.calls.map(([key, value]) => [key, value === null])).toEqual([['juesuan.prior', false]]);
  });

  test('without tables is refused, and what was in use stays', async () => {
    const { session } = start(sample());
    await session.start();
    await session.usePrior('上年.xlsx', () => Promise.resolve(sample()));
    expect(await session.usePrior('别的.xlsx', () => Promise.resolve({ sheets: [] }))).toBe(false);
    expect(session.state.prior?.fileName).toBe('上年.xlsx');
    expect(session.state.notices.at(-1)).toMatchObject({ problem: { code: 'prior-without-tables' } });
  });

  test('of the same year is used, and pointed out', async () => {
    const { session } = start(sample());
    await session.start();
    await session.usePrior('今年.xlsx', () => Promise.resolve(sample()));
    expect(session.state.notices.at(-1)).toMatchObject({
      problem: { message: '“今年.xlsx”是 2024 年度的，工作簿是 2024 年度的，请核对是否选错了文件（应为 2023 年度）。' },
    });
  });

  test('a file that cannot be read leaves things as they were', async () => {
    const { session } = start(sample());
    await session.start();
    await session.usePrior('上年.xlsx', () => Promise.reject(FileProblem.encrypted()));
    expect(session.state.prior).toBeNull();
    expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { code: 'encrypted' } });
  });
});

test('the narrative goes onto a sheet line by line, and is remembered as handed out', async () => {
  const { host, session } = start(sample());
  await session.start();
  const narrative = currentNarrative(session.state);
  if (narrative === null) throw new Error('no narrative');
  await session.writeNarrative(narrative);
  expect(host.sheetsWritten[0]?.[0]).toBe('泽州县社会保险中心2024年度部门决算情况说明');
  expect(session.state.exported?.paragraphs['expenditure.part.basic']).toMatch(/^基本支出1,161\.95万元/);
  expect(session.state.notices.at(-1)).toMatchObject({ kind: 'sheet-written', sheet: '情况说明' });
});

test('what was handed out and cannot be remembered in the workbook was handed out all the same', async () => {
  const { host, session } = start(sample());
  await session.start();
  const narrative = currentNarrative(session.state);
  if (narrative === null) throw new Error('no narrative');
  host.failing = { writeSetting: new FakeProblem('access-denied', '文件是只读的。') };
  expect(await session.handOut(narrative, () => Promise.resolve({ kind: 'copied', unfilled: 0 }))).toBe(true);
  expect(session.state.notices).toMatchObject([
    { kind: 'copied' },
    { problem: { message: '已经导出，但导出记录没有存进工作簿，关闭后再打开就不能指出导出以后的改动。文件是只读的。' } },
  ]);
  expect(session.state.exported?.profile).toBe('shanxi');
});

describe('what is told', () => {
  const READ_ONLY = new FakeProblem('access-denied', '文件是只读的。');
  const GONE = new FakeProblem('sheet-missing', '找不到工作表。');

  test('stands beside what was told before, once for each matter, until it is put away', async () => {
    const { host, session } = start(sample());
    await session.start();
    host.failing = { selectCell: GONE };
    await session.select(CELL);
    host.failing = { selectCell: READ_ONLY };
    await session.select(CELL);
    host.failing = { selectCell: GONE };
    await session.select(CELL);
    const codes = (): string[] =>
      session.state.notices.map((notice) => (notice.kind === 'problem' ? notice.problem.code : notice.kind));
    expect(codes()).toEqual(['access-denied', 'sheet-missing']);
    const [first] = session.state.notices;
    if (first === undefined) throw new Error('nothing was told');
    session.dismiss(first);
    expect(codes()).toEqual(['sheet-missing']);
  });

  test('goes when the user asks for something else', async () => {
    const { host, session } = start(sample());
    await session.start();
    host.failing = { selectCell: GONE };
    await session.select(CELL);
    await session.review();
    expect(session.state.notices).toEqual([]);
  });
});

test('a workbook without disclosure tables is reviewed to nothing', async () => {
  const { session } = start({ sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [[{ value: '通讯录' }]] }] });
  await session.start();
  expect(session.state.reviewed?.review.tables).toEqual([]);
});

test('selecting a cell that is gone is told about', async () => {
  const { host, session } = start(withValue(sample(), '公开01表', 'A1', 'x'));
  host.failing = { selectCell: new FakeProblem('sheet-missing', '找不到工作表。') };
  expect(await session.select(CELL)).toBe(false);
  expect(session.state.notices.at(-1)).toMatchObject({ kind: 'problem', problem: { code: 'sheet-missing' } });
});
