import { Decimal } from 'decimal.js';
import { slackOf } from '../../../src/core/amounts/slack';
import { toWanYuan, type Unit } from '../../../src/core/amounts/unit';

describe('slackOf: half a unit of the last printed place, in 万元', () => {
  it.each<[value: string, decimals: number, unit: Unit, slack: string]>([
    ['12.34', 2, '万元', '0.005'],
    ['12.3', 1, '万元', '0.005'],
    ['12', 0, '万元', '0.005'],
    ['12.345', 3, '万元', '0.0005'],
    ['12.3456', 4, '万元', '0.00005'],
    ['12.34567', 5, '万元', '0.000005'],
    ['12.345678', 6, '万元', '0.0000005'],
    ['12.34567890', 8, '万元', '0.0000005'],
    ['123456.78', 2, '元', '0.0000005'],
    ['123456', 0, '元', '0.0000005'],
    ['12.34', 2, '千元', '0.0005'],
    ['1.2345', 4, '亿元', '0.5'],
    ['0', 2, '万元', '0'],
    ['3', 0, 'count', '0'],
  ])('%s with %i decimals in %s: %s', (value, decimals, unit, slack) => {
    expect(slackOf(new Decimal(value), decimals, unit).toFixed()).toBe(slack);
  });
});

describe('toWanYuan', () => {
  it.each<[unit: Unit, factor: string]>([
    ['元', '0.0001'],
    ['千元', '0.1'],
    ['万元', '1'],
    ['亿元', '10000'],
    ['count', '1'],
  ])('one %s is %s 万元', (unit, factor) => {
    expect(toWanYuan(unit).toFixed()).toBe(factor);
  });
});
