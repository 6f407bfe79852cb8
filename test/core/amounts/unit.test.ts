import { isMoneyUnit, MONEY_UNITS, toWanYuan, UNIT_SLIPS, type Unit } from '../../../src/core/amounts/unit';

test.each<[Unit, string]>([
  ['亿元', '10000'],
  ['万元', '1'],
  ['千元', '0.1'],
  ['元', '0.0001'],
  ['count', '1'],
])('one %s is %s in 万元', (unit, wan) => {
  expect(toWanYuan(unit).toFixed()).toBe(wan);
});

test('a larger unit goes before 元, which it ends in', () => {
  const unit = new RegExp(`\\d(${MONEY_UNITS})`);
  expect(['3亿元', '3万元', '3千元', '3元'].map((words) => unit.exec(words)?.[1])).toEqual(['亿元', '万元', '千元', '元']);
});

test.each([
  ['万元', true],
  ['百万元', false],
  ['辆', false],
  ['', false],
])('“%s” is a unit of money: %s', (words, is) => {
  expect(isMoneyUnit(words)).toBe(is);
});

test('元 for 万元 and 万元 for 元 are ten thousand times apart', () => {
  expect(UNIT_SLIPS.map((factor) => factor.toFixed())).toEqual(['0.0001', '10000']);
});
