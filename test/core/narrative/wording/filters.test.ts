import type { Profile } from '../../../../src/core/narrative/habits/profile';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { narrated, textOf } from '../narrated';

/** What a template writes of 收入总计 and last year's, in the habits of Shanxi unless told otherwise. */
function written(text: string, now: string, before: number | null, habits: Partial<Profile> = {}): string {
  const profile = {
    ...shanxi,
    ...habits,
    sections: [{ id: 's', title: '一、某节', paragraphs: [{ id: 's.p', text: `某${text}` }] }],
  };
  const typed = before === null ? {} : { 'prior.summary.revenue-total': before };
  return textOf(narrated({ summary: { 'inflow-total': now, 'outflow-total': now } }, typed, { profile }), 's.p').slice(1);
}

const CHANGE = '{{ 收入总计 | 增减: 上年收入总计, "比上年", "与上年持平" }}';
const APART = '{{ 收入总计 | 差额: 上年收入总计 | 附: "差", "万元" }}{{ 收入总计 | 增减率: 上年收入总计 | 附: "（", "）" }}';
const SHARE = '{{ 收入总计 | 占比: 上年收入总计, "，占", "，不可比" }}';

describe.each([
  ['more than last year', '1234.5', 1000, '比上年增加234.50万元，增长23.45%', '差234.50万元（23.45%）', '，占123.45%'],
  ['less', '900', 1000, '比上年减少100.00万元，下降10%', '差100.00万元（10%）', '，占90.00%'],
  ['the same', '1000', 1000, '与上年持平', '', '，占100.00%'],
  ['more than nothing', '5', 0, '比上年增加5.00万元', '差5.00万元', '，不可比'],
  ['more than a negative', '5', -2, '比上年增加7.00万元', '差7.00万元', '，不可比'],
])('%s', (_, now, before, change, apart, share) => {
  test('as a change, as its parts, as a share', () => {
    expect(written(CHANGE, now, before)).toBe(change);
    expect(written(APART, now, before)).toBe(apart);
    expect(written(SHARE, now, before)).toBe(share);
  });
});

test('what a placeholder asks for is what belongs in its place', () => {
  expect(written(CHANGE, '5', null)).toBe('比上年〔待填：增减金额和百分比，按上年收入总计计算〕');
  expect(written(APART, '5', null)).toBe('差〔待填：增减金额，按上年收入总计计算〕万元（〔待填：百分比，按上年收入总计计算〕）');
});

describe('number habits', () => {
  test('zeros at the end of amounts may be cut', () => {
    const trimmed = { amounts: 'trimmed' } as const;
    expect(written('{{ 收入总计 | 金额 }}', '1200', 1000, trimmed)).toBe('1,200');
    expect(written('{{ 收入总计 | 数额 }}', '1200.5', 1000, trimmed)).toBe('1200.5');
    expect(written('{{ 收入总计 | 金额 }}', '', 1000, trimmed)).toBe('0');
    expect(written(CHANGE, '1200', 1000, trimmed)).toBe('比上年增加200万元，增长20%');
  });

  test('percentages may have one decimal', () => {
    expect(written(SHARE, '123.456', 1000, { sharePercent: 'one-decimal' })).toBe('，占12.3%');
    expect(written(CHANGE, '1050', 1000, { changePercent: 'one-decimal' })).toBe('比上年增加50.00万元，增长5.0%');
    expect(written(SHARE, '500', 1000, { sharePercent: 'trimmed' })).toBe('，占50%');
  });

  test('a missing base may have words', () => {
    const words = { ...shanxi.words, noBase: '（上年为零，不可比）' };
    expect(written(CHANGE, '5', 0, { words })).toBe('比上年增加5.00万元（上年为零，不可比）');
    expect(written(CHANGE, '6', 5, { words })).toBe('比上年增加1.00万元，增长20%');
  });
});
