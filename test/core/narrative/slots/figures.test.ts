import { shanxi } from '../../../../src/core/narrative/profiles';
import { narrated, textOf } from '../narrated';

const profile = {
  ...shanxi,
  sections: [
    { id: 's', title: '一、某节', paragraphs: [{ id: 's.p', text: '{{ 一般公共支出 | 金额 }}，{{ 收入合计 | 金额 }}' }] },
  ],
};

test('what one table tells is not taken from another where that table is missing; other items are', () => {
  const workbook = {
    summary: { 'revenue-total': '30' },
    'fiscal-summary': { 'expenditure-total': { total: '12', general: '12' } },
  };
  expect(textOf(narrated(workbook, {}, { profile }), 's.p')).toMatch(/^〔待填：[^〕]*一般公共预算财政拨款支出〕，30.00$/);
  const whole = { ...workbook, 'general-budget': { total: { total: '12.5' } } };
  expect(textOf(narrated(whole, {}, { profile }), 's.p')).toBe('12.50，30.00');
});
