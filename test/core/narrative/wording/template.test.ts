import { narrate } from '../../../../src/core/narrative/narrate';
import { NO_INPUTS } from '../../../../src/core/narrative/inputs/parseInputs';
import { ProfileError, type ParagraphPattern, type Profile } from '../../../../src/core/narrative/habits/profile';
import { PROFILES, shanxi } from '../../../../src/core/narrative/profiles';
import { narrated, textOf } from '../narrated';
import { figuresOf } from '../tableBuilder';

function withParagraph(paragraph: Omit<ParagraphPattern, 'id'>): Profile {
  return { ...shanxi, sections: [{ id: 's', title: '一、某节', paragraphs: [{ id: 's.p', ...paragraph }] }] };
}

function writing(paragraph: Omit<ParagraphPattern, 'id'>): () => unknown {
  return () => narrate(figuresOf({}), NO_INPUTS, withParagraph(paragraph));
}

describe('a template', () => {
  test('can use the names of the slots in simple sentences', () => {
    const profile = withParagraph({ text: '{{ 部门 }}：收入{{ 收入总计 | 金额 }}万元（零写作{{ 支出总计 | 数额: "零" }}）。' });
    const narrative = narrated({ summary: { 'inflow-total': '1234.5', 'outflow-total': '' } }, {}, { profile });
    expect(textOf(narrative, 's.p')).toBe('某县某中心：收入1,234.50万元（零写作零）。');
  });

  test.each([
    ['an unknown name', { text: '{{ 收人总计 | 金额 }}' }, /收人总计/],
    ['an unknown filter', { text: '{{ 收入总计 | 金客 }}' }, /金客/],
    ['a number without a filter', { text: '{{ 收入总计 }}' }, /数字后面要写明怎样写/],
    ['an open tag', { text: '{% if 收入来源.有 %}' }, /没有成对/],
    ['a list that is none', { text: '某', each: '部门' }, /“部门”不是可以逐项列出的内容/],
    ['a condition that is none', { text: '某', when: '收入总计' }, /“收入总计”不是条件/],
    ['a name of the program', { text: '{{ 收入总计.constructor }}' }, /constructor/],
    ['a loop over a billion numbers', { text: '{% for 数 in (1..1000000000) %}一{% endfor %}' }, /重复的次数太多/],
    ['a private-use character', { text: '\uE0000\uE001' }, /打印不出来的特殊字符/],
    ['words that a number’s filter is given', { text: '{{ 部门 | 金额 }}' }, /这里读不懂，请对照说明改正：{{ 部门 \| 金额 }}/],
  ])('with %s is refused, and the paragraph is named', (_, paragraph, reason) => {
    expect(writing(paragraph)).toThrow(ProfileError);
    expect(writing(paragraph)).toThrow(/profile shanxi, paragraph s\.p: /);
    expect(writing(paragraph)).toThrow(reason);
  });
});

test('what people type is text, whatever it looks like', () => {
  const typed = '{{ 部门 }}{% if %}\uE0000\uE001<b>$&';
  const narrative = narrated({ summary: { 'inflow-total': '1', 'outflow-total': '1' } }, { 'reason.total': typed });
  expect(textOf(narrative, 'summary.total')).toContain(`主要原因是${typed}。`);
});

describe.each(Object.entries(PROFILES))('the profile %s', (id, profile) => {
  test('is plain data that can be kept in JSON', () => {
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    expect(profile.id).toBe(id);
  });

  test('has each id once', () => {
    const ids = profile.sections.flatMap((section) => [section.id, ...section.paragraphs.map((paragraph) => paragraph.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('numbers its sections and headings without a gap', () => {
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];
    expect(profile.sections.map((section) => section.title.split('、')[0])).toEqual(numerals.slice(0, profile.sections.length));
    for (const section of profile.sections) {
      const headings = section.paragraphs
        .filter((paragraph) => paragraph.heading === 2)
        .map((paragraph) => paragraph.text.slice(0, 3));
      expect(headings).toEqual(numerals.slice(0, headings.length).map((numeral) => `（${numeral}）`));
    }
  });
});
