import { runsText } from '../../../../src/core/said/run';
import { picturesOf, type Pictures } from '../../../../src/core/narrative/pictures/pictures';
import { PICTURE_KINDS, PICTURES, pictureKind, type PictureKind } from '../../../../src/core/narrative/habits/pictureKinds';
import { narrate } from '../../../../src/core/narrative/narrate';
import { narrativeText } from '../../../../src/core/narrative/text/narrative';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { isPicture, type ParagraphPattern, type Profile } from '../../../../src/core/narrative/habits/profile';
import { inputsOf, type InputsLiteral } from '../narrated';
import { figuresOf, type WorkbookLiteral } from '../tableBuilder';

const plain = (id: string): ParagraphPattern => ({ id, text: '某。' });
const picture = (id: string, kind: PictureKind, text = '图{{ 图号 }}'): ParagraphPattern => ({ id, picture: kind, text });

/** A wording of one section. */
const wording = (...paragraphs: readonly ParagraphPattern[]): Profile => ({
  ...shanxi,
  sections: [{ id: 's', title: '一、某节', paragraphs }],
});

function picturesIn(workbook: WorkbookLiteral, profile: Profile, inputs: InputsLiteral = {}): Pictures {
  const figures = figuresOf(workbook);
  const typed = inputsOf(inputs);
  return picturesOf({ figures, inputs: typed, profile, narrative: narrate(figures, typed, profile) });
}

/** The one chart of a wording with this picture alone. */
function chartOf(kind: PictureKind, workbook: WorkbookLiteral, inputs: InputsLiteral = {}, habits: Partial<Profile> = {}) {
  const { pictures, leftOut } = picturesIn(workbook, { ...wording(picture('s.p', kind)), ...habits }, inputs);
  return { chart: pictures[0]?.chart, leftOut: leftOut[0] };
}

const SUMMARY = { summary: { 'inflow-total': '2560.03', 'outflow-total': '2560.03' } };
const GENERAL = {
  'general-budget': {
    total: { total: '110' },
    '201 一般公共服务支出': { total: '70' },
    '208 社会保障和就业支出': { total: '40' },
    '210 卫生健康支出': { total: '0' },
  },
};

describe('a pie', () => {
  test('shows each part with its share as the text prints it; parts without an amount have no slice', () => {
    const { chart } = chartOf('general-structure', GENERAL);
    expect(chart).toMatchObject({
      kind: 'pie',
      unit: '万元',
      categories: ['一般公共服务支出', '社会保障和就业支出'],
      shares: ['63.64%', '36.36%'],
    });
    expect(chart?.series[0]?.values.map(({ value, text, origin }) => [value.toString(), text, origin])).toEqual([
      ['70', '70.00', '公开05表201 一般公共服务支出'],
      ['40', '40.00', '公开05表208 社会保障和就业支出'],
    ]);
  });

  test('prints amounts and shares in the habits of the wording', () => {
    const habits = { unit: '元', decimals: 0, separators: true, sharePercent: 'one-decimal' } as const;
    const { chart } = chartOf('general-structure', GENERAL, {}, habits);
    expect(chart).toMatchObject({ unit: '元', shares: ['63.6%', '36.4%'] });
    expect(chart?.series[0]?.values.map(({ value, text }) => [value.toString(), text])).toEqual([
      ['700000', '700,000'],
      ['400000', '400,000'],
    ]);
  });

  test.each([
    ['with a negative part', { total: { total: '60', basic: '70', project: '-10' } }, { why: 'negative' }],
    ['of one part', { total: { total: '70', basic: '70', project: '0' } }, { why: 'single' }],
    ['without amounts', { total: { total: '0', basic: '0', project: '0' } }, { why: 'nothing' }],
    ['with a part that cannot be read', { total: { total: '70', basic: '70', project: '?' } }, { why: 'missing' }],
  ])('%s is left out, and why', (_, expenditure, reason) => {
    const { chart, leftOut } = chartOf('expenditure-structure', { expenditure });
    expect(chart).toBeUndefined();
    expect(leftOut).toMatchObject({ name: '支出结构', reason });
  });
});

describe('columns', () => {
  test('stand for the year before and the year', () => {
    const inputs = { 'prior.summary.revenue-total': 1366.05, 'prior.summary.expenditure-total': 1366.05 };
    const { chart } = chartOf('totals-change', SUMMARY, inputs);
    expect(chart?.categories).toEqual(['收入总计', '支出总计']);
    expect(chart?.series.map(({ name, values }) => [name, values.map(({ text }) => text)])).toEqual([
      ['2023年度', ['1,366.05', '1,366.05']],
      ['2024年度', ['2,560.03', '2,560.03']],
    ]);
  });

  test('are left out while last year’s figures are not known, and say which', () => {
    expect(chartOf('totals-change', SUMMARY).leftOut).toEqual({
      name: '收支总计变动',
      reason: { why: 'missing', labels: ['上年收入总计', '上年支出总计'] },
    });
  });

  test('of the budget show classes without spending too, where they had a budget', () => {
    const inputs = { 'budget.general.201': 60, 'budget.general.208': 50, 'budget.general.210': 5 };
    const { chart } = chartOf('general-budget', GENERAL, inputs);
    expect(chart?.categories).toEqual(['一般公共服务支出', '社会保障和就业支出', '卫生健康支出']);
    expect(chart?.series.map(({ name, values }) => [name, values.map(({ value }) => value.toNumber())])).toEqual([
      ['年初预算', [60, 50, 5]],
      ['支出决算', [70, 40, 0]],
    ]);
  });

  test('may show negative amounts', () => {
    const inputs = { 'budget.general.201': 60 };
    const { chart } = chartOf(
      'general-budget',
      { 'general-budget': { total: { total: '-3' }, '201 某': { total: '-3' } } },
      inputs,
    );
    expect(chart?.series[1]?.values.map(({ text }) => text)).toEqual(['-3.00']);
  });
});

describe('places', () => {
  const places = ({ pictures }: Pictures) => pictures.map(({ id, section, after }) => [id, section, after]);
  const captions = ({ pictures }: Pictures) => pictures.map(({ caption }) => runsText(caption));

  test('are behind the text that stands before the picture in the wording, lines that are repeated included', () => {
    const profile = wording(
      picture('s.first', 'general-structure'),
      { id: 's.class', text: '{{ 项.名称 }}{{ 句末 }}', each: '一般公共各类' },
      picture('s.second', 'general-structure'),
      { id: 's.class.more', text: '某。' },
      picture('s.third', 'general-structure'),
    );
    expect(places(picturesIn(GENERAL, profile))).toEqual([
      ['s.first', 's', 0],
      ['s.second', 's', 2],
      ['s.third', 's', 3],
    ]);
  });

  test('are numbered through; a picture that is left out takes no number', () => {
    const profile = wording(
      picture('s.a', 'totals-change', '图{{ 图号 }}：甲'),
      picture('s.b', 'general-structure', '（图{{ 图号 }}：{{ 年度 }}年度乙）'),
      plain('s.c'),
      picture('s.d', 'general-structure', '图{{ 图号 }}：丙'),
    );
    expect(captions(picturesIn({ ...SUMMARY, ...GENERAL }, profile))).toEqual(['（图1：2024年度乙）', '图2：丙']);
  });

  test('depend on conditions as paragraphs do', () => {
    const profile = wording({ ...picture('s.a', 'general-structure'), unless: '有一般公共预算' });
    expect(picturesIn(GENERAL, profile)).toEqual({ pictures: [], leftOut: [] });
  });

  test('leave the text as it is', () => {
    const figures = figuresOf(GENERAL);
    const text = (profile: Profile): string => narrativeText(narrate(figures, inputsOf({}), profile));
    expect(text(wording(plain('s.a'), picture('s.b', 'general-structure')))).toBe(text(wording(plain('s.a'))));
  });
});

test('a wording without pictures of its own gets the usual two, behind its general public budget', () => {
  const sections = shanxi.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((one) => !isPicture(one)),
  }));
  const inputs = { 'budget.general.201': 60, 'budget.general.208': 50 };
  const { pictures } = picturesIn(GENERAL, { ...shanxi, sections }, inputs);
  expect(pictures.map(({ section, caption }) => [section, runsText(caption)])).toEqual([
    ['general-budget', '图1：一般公共预算财政拨款支出决算结构图'],
    ['general-budget', '图2：一般公共预算财政拨款支出年初预算与决算对比图'],
  ]);
});

test('every picture has a name of its own, and what it shows are slots of a wording', () => {
  const kinds = PICTURE_KINDS;
  expect(kinds.map((kind) => pictureKind(PICTURES[kind].name))).toEqual(kinds);
  expect(pictureKind('收支')).toBeNull();
  const all = wording(...kinds.map((kind) => picture(`s.${kind}`, kind)));
  const { pictures, leftOut } = picturesIn({}, all);
  expect([pictures.length, leftOut.length]).toEqual([0, kinds.length]);
});
