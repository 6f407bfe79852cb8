import { shownValue } from '../../src/app/shownValue';

test('amounts get thousands separators, all else stays as it is', () => {
  expect(['1476.47', '-1295.64', '0.00', '2080109', '——', '1,234.50', ''].map(shownValue)).toEqual([
    '1,476.47',
    '-1,295.64',
    '0.00',
    '2080109',
    '——',
    '1,234.50',
    '',
  ]);
});
