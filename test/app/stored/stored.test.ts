import { parsePrior, priorNarrativeInputs, type PriorYear, storedPrior } from '../../../src/app/priorYear';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/app/stored/settings';
import { checkInput, narrativeInputs, parseTypedInputs, withInput } from '../../../src/app/narrative/typedInputs';

describe('settings', () => {
  test('are read back as they were kept', () => {
    const settings = {
      profile: 'shanghai',
      year: 2023,
      department: '某局',
      sheetKinds: { Sheet3: 'expenditure' },
      marks: ['suspect', 'error'],
      palette: 'grey',
      autoReview: false,
      origins: 'comments',
      charts: true,
      reasonPercent: '10.5',
      reasonAmount: '50',
    } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    expect(parseSettings(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
  });

  test('of an earlier version get what it did not know as it is by default', () => {
    const { profile, year, department, marks, autoReview } = DEFAULT_SETTINGS;
    expect(parseSettings({ profile, year, department, marks, autoReview })).toEqual(DEFAULT_SETTINGS);
  });

  test('drop tables of sheets that this version does not know', () => {
    const sheetKinds = { Sheet3: 'expenditure', Sheet4: 'debts' };
    expect(parseSettings({ ...DEFAULT_SETTINGS, sheetKinds })?.sheetKinds).toEqual({ Sheet3: 'expenditure' });
  });

  test('may name a wording of one’s own, which need not be at hand', () => {
    expect(parseSettings({ ...DEFAULT_SETTINGS, profile: 'file:ours' })?.profile).toBe('file:ours');
  });

  test.each([null, true, false])('with pictures as the wording says, with them or without: %s', (charts) => {
    expect(parseSettings({ ...DEFAULT_SETTINGS, charts })?.charts).toBe(charts);
  });

  test.each([
    ['pictures that are neither wanted nor not', { charts: 'maybe' }],
    ['a threshold that is no number', { reasonPercent: '一半' }],
    ['a negative threshold', { reasonAmount: '-1' }],
    ['an unknown profile', { profile: 'mars' }],
    ['a year outside of this century', { year: 1999 }],
    ['a department that is no text', { department: 5 }],
    ['marks that are no list', { marks: 'error' }],
    ['a switch that is no switch', { autoReview: 'yes' }],
  ])('with %s are refused', (_name, wrong) => {
    expect(parseSettings({ ...DEFAULT_SETTINGS, ...wrong })).toBeNull();
  });
});

const problemOf = (key: string, text: string): string => {
  const checked = checkInput(key, text);
  return checked.ok ? '' : checked.problem;
};

describe('typed inputs', () => {
  test('are checked by the catalogue, in its words', () => {
    expect(checkInput('prior.summary.revenue-total', '1,366.05')).toEqual({ ok: true });
    expect(problemOf('prior.summary.revenue-total', '很多')).toContain('应填金额');
    expect(problemOf('count.vehicles.kept', '1.5')).toContain('整数');
    expect(checkInput('nothing.such', '1').ok).toBe(false);
  });

  test('replace each other, and a blank text takes one away', () => {
    const one = withInput({}, 'reason.total', ' 新增项目 ');
    expect(one).toEqual({ 'reason.total': '新增项目' });
    expect(withInput(one, 'reason.total', '  ')).toEqual({});
  });

  test('reach the narrative as exact amounts', () => {
    const { values } = narrativeInputs({ 'prior.summary.revenue-total': '1,366.05' });
    expect(values.get('prior.summary.revenue-total')?.toString()).toBe('1366.05');
  });

  test('that the catalogue does not know are refused as a whole', () => {
    expect(parseTypedInputs({ 'nothing.such': '1' })).toBeNull();
    expect(parseTypedInputs({ 'reason.total': 1 })).toBeNull();
  });
});

describe('last year’s figures', () => {
  const rows = [
    [{ value: '收入决算表' }, null, { value: 242.5, formula: 'A1' }],
    [],
    [{ value: true }, { value: { error: '#REF!' } }, { value: null, formula: 'B2*2' }],
  ];
  const prior: PriorYear = {
    fileName: '上年.xlsx',
    chosenAt: 1_763_900_000_000,
    origin: 'file',
    values: { 'prior.summary.revenue-total': '1366.05' },
    snapshot: { sheets: [{ name: '公开01表', visibility: 'hidden', rows, comments: ['A1'] }], properties: [] },
  };

  test('are kept with the cells of their tables, and nothing else of the workbook they came from', () => {
    const kept = parsePrior(JSON.parse(JSON.stringify(storedPrior(prior))));
    const [title, empty, formula] = [{ value: '收入决算表' }, null, { value: null, formula: 'B2*2' }];
    const cells = [[title, empty, { value: 242.5 }], [], [{ value: true }, { value: { error: '#REF!' } }, formula]];
    expect(kept).toEqual({
      ...prior,
      origin: 'kept',
      snapshot: { sheets: [{ name: '公开01表', visibility: 'hidden', rows: cells }] },
    });
    expect(priorNarrativeInputs(kept)?.values.get('prior.summary.revenue-total')?.toString()).toBe('1366.05');
  });

  test('that an earlier version kept have neither tables nor a date', () => {
    const { fileName, values } = prior;
    expect(parsePrior({ fileName, values })).toEqual({ fileName, values, chosenAt: null, origin: 'kept', snapshot: null });
  });

  test.each([
    [null],
    [{}],
    [{ fileName: 'x', values: { 'nothing.such': '1' } }],
    [{ fileName: 'x', values: { a: 1 } }],
    [{ fileName: 'x', values: {}, sheets: 'x' }],
    [{ fileName: 'x', values: {}, sheets: [{ name: 'x', visibility: 'visible', rows: [[{}]] }] }],
    [{ fileName: 'x', values: {}, sheets: [{ name: 'x', visibility: 'seen', rows: [] }] }],
  ])('%j is not taken for them', (wrong) => {
    expect(parsePrior(wrong)).toBeNull();
  });
});
