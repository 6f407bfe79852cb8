import { isYear, otherYear } from '../../../../src/core/narrative/inputs/inputsYear';

test.each([2000, 2024, 2099])('%p is a year', (year) => {
  expect(isYear(year)).toBe(true);
});

test.each([1999, 2100, 2024.5, '2024', null])('%p is none', (value) => {
  expect(isYear(value)).toBe(false);
});

test('inputs are of another year where they say so', () => {
  expect(otherYear({ year: 2023 }, 2024)).toEqual({ said: 2023, expected: 2024, isEarlier: true });
  expect(otherYear({ year: 2025 }, 2024)).toEqual({ said: 2025, expected: 2024, isEarlier: false });
});

test.each<[number | null, number | null]>([
  [2024, 2024],
  [null, 2024],
  [2023, null],
])('inputs of %p beside tables of %p count', (said, expected) => {
  expect(otherYear({ year: said }, expected)).toBeNull();
});
