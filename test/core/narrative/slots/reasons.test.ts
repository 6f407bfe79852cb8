import type { ParagraphPattern, Profile } from '../../../../src/core/narrative/habits/profile';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { narrated, textOf, type InputsLiteral } from '../narrated';
import type { WorkbookLiteral } from '../tableBuilder';

function wording(pattern: Partial<ParagraphPattern> & { readonly text: string }): Profile {
  return { ...shanxi, sections: [{ id: 's', title: '一、某节', paragraphs: [{ id: 's.p', ...pattern }] }] };
}

const REASONS = wording({ each: '收入分项', text: '{{ 项.名称 }}{{ 项.原因 | 附: "：" }}' });

/** 收入总计 of this year and 上级补助收入, with last year's of both and one reason of the whole. */
function reasonOfPart(whole: string, part: string, before: { readonly whole: number; readonly part: number }): string {
  const tables: WorkbookLiteral = { summary: { 'inflow-total': whole, 'from-superior': part } };
  const typed: InputsLiteral = {
    'prior.summary.revenue-total': before.whole,
    'prior.summary.from-superior': before.part,
    'reason.total': '任务变化',
  };
  return textOf(narrated(tables, typed, { profile: REASONS }), 's.p.from-superior');
}

describe('why a part of 收入总计 changed', () => {
  test('is what changed the whole, where both moved the same way', () => {
    expect(reasonOfPart('120', '20', { whole: 100, part: 10 })).toBe('上级补助收入：任务变化');
    expect(reasonOfPart('80', '10', { whole: 100, part: 20 })).toBe('上级补助收入：任务变化');
  });

  test.each([
    ['the other way', '120', '10', { whole: 100, part: 20 }],
    ['while the whole did not', '100', '10', { whole: 100, part: 20 }],
  ])('is asked for where it moved %s', (_, whole, part, before) => {
    expect(reasonOfPart(whole, part, before)).toBe('上级补助收入：〔待填：上级补助收入比上年增减的主要原因〕');
  });
});

/** An account of the general budget that cost so much. */
function account(spent: string): WorkbookLiteral {
  return {
    'general-budget': {
      total: { total: spent },
      '208 社会保障和就业支出': { total: spent },
      '20805 行政事业单位养老支出': { total: spent },
    },
  };
}

test('one sentence for all 项 is none for a 款', () => {
  const profile = wording({ each: '一般公共各款', text: '{{ 项.名称 }}{{ 项.原因 | 附: "：" }}' });
  const typed = { 'prior.general.20805': 5, 'reason.general.above': '任务增加' };
  expect(textOf(narrated(account('10'), typed, { profile }), 's.p.20805')).toContain(
    '〔待填：行政事业单位养老支出比上年增减的主要原因〕',
  );
});

describe('what spending is measured by', () => {
  const profile = wording({ each: '一般公共各类对比', text: '{{ 项.对比预算 | 金额 }}' });
  const told = (spent: string, typed: InputsLiteral): string => textOf(narrated(account(spent), typed, { profile }), 's.p.208');

  test('is the budget of the beginning of the year; where that was nothing, of the whole year', () => {
    expect(told('10', { 'budget.general.208': 8, 'adjusted.general.208': 9 })).toBe('8.00');
    expect(told('10', { 'budget.general.208': 0, 'adjusted.general.208': 9 })).toBe('9.00');
  });

  test('is nothing where nothing was spent of what came later', () => {
    expect(told('', { 'budget.general.208': 0, 'prior.general.208': 3, 'adjusted.general.208': 9 })).toBe('0.00');
  });
});

const NOTHING = { abroad: '0', vehicles: '0', 'vehicle-purchase': '0', 'vehicle-running': '0' };

describe('why one item of “三公”经费 changed', () => {
  const profile = wording({
    text: '{{ 三公.原因 | 附: "总：" }}；{{ 出国.原因 | 附: "出国：" }}；{{ 接待.原因 | 附: "接待：" }}',
  });
  const priors = { abroad: 0, 'vehicle-purchase': 0, 'vehicle-running': 0, reception: 3, total: 3, vehicles: 0 };
  const typed = {
    ...Object.fromEntries(Object.entries(priors).map(([id, value]) => [`prior.three-public.${id}`, value])),
    'reason.three-public.total': '接待减少',
  };
  const told = (final: Readonly<Record<string, string>>): string =>
    textOf(narrated({ 'three-public': { final: { ...NOTHING, ...final } } }, typed, { profile }), 's.p');

  test('is what changed the whole, where it is the only one that did', () => {
    expect(told({ total: '2', reception: '2' })).toMatch(/^总：接待减少；[^；]*；接待：接待减少$/);
  });

  test('is asked for where another one changed as well', () => {
    const text = told({ total: '5', abroad: '3', reception: '2' });
    expect(text).toContain('〔待填：因公出国（境）费比上年增减的主要原因〕');
    expect(text).toContain('〔待填：公务接待费比上年增减的主要原因〕');
  });
});
