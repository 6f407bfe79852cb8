import { economicClassOf, economicItemsOf, economicName, isPersonnel } from '../../../src/core/form/accounts/economic';
import { budgetOf, itemDigitsOf, officialNames } from '../../../src/core/form/accounts/functional';

test('an account that nearly every department has goes by the names it had over the years', () => {
  expect(officialNames('2080505')).toEqual(['机关事业单位基本养老保险缴费支出']);
  expect(officialNames('20805')).toEqual(['行政事业单位养老支出', '行政事业单位离退休']);
  expect(officialNames('208')).toEqual(['社会保障和就业支出']);
  expect(officialNames('2130199')).toEqual([]);
});

test('行政运行 ends in 01, 事业运行 in 50 and 其他… in 99, whatever they are part of', () => {
  const names = ['行政运行', '一般行政管理事务', '机关服务', '事业运行', '其他农业农村支出', '社会保险经办机构'];
  expect(names.map(itemDigitsOf)).toEqual(['01', '02', '03', '50', '99', null]);
});

test.each([
  ['2080505', 'general-budget'],
  ['2120803', 'government-fund'],
  ['2296002', 'government-fund'],
  ['2230105', 'state-capital'],
])('%s belongs to %s', (code, table) => {
  expect(budgetOf(code)).toBe(table);
});

test('economic accounts are known by name and by code', () => {
  expect(economicClassOf('债务利息支出')).toBe('307');
  expect(economicName('307')).toBe('债务利息及费用支出');
  expect(economicItemsOf('公务用车购置')).toEqual(['30913', '31013']);
  expect(economicName('30212')).toBe('因公出国(境)费用');
  expect(['30108', '30301', '30201', '31002'].map(isPersonnel)).toEqual([true, true, false, false]);
});
