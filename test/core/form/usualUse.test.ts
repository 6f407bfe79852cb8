import { joinCode } from '../../../src/core/form/accounts/accountCode';
import { usualUse } from '../../../src/core/form/accounts/functional';

test('a 项 that every 款 has is known by its name and its digits together', () => {
  expect(usualUse('2010301', '行政运行')).toBe('保障机关正常运转');
  expect(usualUse('2010350', '行政运行')).toBeNull();
  // A 款 whose code ends the same.
  expect(usualUse('20101', '行政运行')).toBeNull();
});

test('a single digit lost its zero below the 类 alone', () => {
  expect(joinCode(['208', '1', '9'], '')).toBe('2080109');
  expect(joinCode(['9'], '')).not.toBe('09');
});
