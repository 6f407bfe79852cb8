import { Decimal } from 'decimal.js';
import { draftTexts } from '../../../src/app/narrative/drafts';
import { lastYearInputs, parseLastYearInputs } from '../../../src/app/narrative/lastYearInputs';
import { inputsInJson, inputsInWorkbook } from '../../../src/app/narrative/inputsFile';
import { parseInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorDifferences } from '../../../src/app/priorYear';
import { Session } from '../../../src/app/session/session';
import { FakeClock } from '../fakeClock';
import { FakeHost, sample } from '../fakeHost';

function inputs(year: number | null, values: Record<string, string | number>): NarrativeInputs {
  const parsed = parseInputs({ year, inputs: values });
  if (!parsed.ok) throw new Error(parsed.problems.join(''));
  return parsed.inputs;
}

describe('last year’s 底稿', () => {
  const LAST = inputs(2023, { 'reason.total': '新增项目', 'budget.general.total': 12 });

  test('gives its texts, not its figures', () => {
    expect(lastYearInputs('x.json', LAST, 2024)).toEqual({
      fileName: 'x.json',
      year: 2023,
      texts: { 'reason.total': '新增项目' },
    });
  });

  test('of this year or a later one is refused, and so is one without texts', () => {
    expect(() => lastYearInputs('x.json', LAST, 2023)).toThrow('“x.json”是 2023 年度的底稿，不是上年的');
    expect(() => lastYearInputs('x.json', LAST, 2022)).toThrow('请选择 2021 年度的底稿');
    expect(() => lastYearInputs('x.json', inputs(2023, { 'budget.general.total': 12 }), 2024)).toThrow('没有填写原因');
  });

  test('is taken where it does not say its year, or nobody knows that of the workbook', () => {
    expect(lastYearInputs('x.json', { ...LAST, year: null }, 2024).year).toBeNull();
    expect(lastYearInputs('x.json', LAST, null).year).toBe(2023);
  });

  test('is read back as it was kept, and nothing else is taken for it', () => {
    const kept = lastYearInputs('x.json', LAST, 2024);
    expect(parseLastYearInputs(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const wrong of [
      null,
      { ...kept, texts: { 'reason.total': 1 } },
      { ...kept, texts: { 'no.such.key': 'x' } },
      { ...kept, fileName: 1 },
    ])
      expect(parseLastYearInputs(wrong)).toBeNull();
  });

  test('as a sheet of this workbook is a source of drafts too; the file goes before it', async () => {
    const rows = [
      [{ value: '编号' }, { value: '填写内容' }],
      [{ value: 'year' }, { value: 2023 }],
      [{ value: 'reason.total' }, { value: '表中的' }],
      [{ value: 'reason.operation' }, { value: '另一句' }],
    ];
    const workbook = sample();
    const host = new FakeHost({ sheets: [...workbook.sheets, { name: '2023年底稿', visibility: 'visible', rows }] });
    const session = new Session(host, new FakeClock());
    await session.start();
    await session.useLastYear('x.json', () => Promise.resolve(LAST));
    expect([...draftTexts(session.state)]).toEqual([
      ['reason.total', '新增项目'],
      ['reason.operation', '另一句'],
    ]);
  });
});

describe('last year’s workbook', () => {
  const rows = [
    [{ value: '编号' }, { value: '填写内容' }],
    [{ value: 'year' }, { value: 2023 }],
    [{ value: 'reason.total' }, { value: '去年的原因' }],
  ];
  const prior = () =>
    Promise.resolve({ sheets: [...sample().sheets, { name: '情况说明底稿', visibility: 'visible' as const, rows }] });

  test('offers the texts of its own 底稿', async () => {
    const session = new Session(new FakeHost(sample()), new FakeClock());
    await session.start();
    await session.usePrior('2023.xlsx', prior);
    expect(session.state.lastYear).toEqual({ fileName: '2023.xlsx', year: 2023, texts: { 'reason.total': '去年的原因' } });
  });

  test('leaves a 底稿 that was chosen by itself', async () => {
    const session = new Session(new FakeHost(sample()), new FakeClock());
    await session.start();
    await session.useLastYear('自选.json', () => Promise.resolve(inputs(2023, { 'reason.total': '自选' })));
    await session.usePrior('2023.xlsx', prior);
    expect(session.state.lastYear?.fileName).toBe('自选.json');
  });

  test('is compared with the figures of last year that somebody typed', async () => {
    const session = new Session(new FakeHost(sample()), new FakeClock());
    await session.start();
    await session.usePrior('2023.xlsx', prior);
    const typed = inputs(null, { 'prior.summary.revenue-total': '2560.30', 'prior.summary.expenditure-total': '2560.03' });
    expect(priorDifferences(typed, session.state.prior)).toEqual([
      '“上年收入总计”填的是 2560.3，上年决算公开表是 2560.03，请核对。',
    ]);
    expect(priorDifferences(typed, null)).toEqual([]);
  });
});

describe('the file of a 底稿', () => {
  test('is JSON as the command line takes it', () => {
    const read = inputsInJson('\ufeff{"year":2023,"inputs":{"prior.summary.revenue-total":"1,366.05"}}');
    expect(read.values.get('prior.summary.revenue-total')).toEqual(new Decimal('1366.05'));
    expect(() => inputsInJson('{')).toThrow('不是有效的 JSON 底稿');
    expect(() => inputsInJson('{"inputs":{"x":1}}')).toThrow('不认识的项目“x”');
  });

  test('is a workbook with a 情况说明底稿', () => {
    expect(() => inputsInWorkbook(sample())).toThrow('没有找到情况说明底稿');
  });
});
