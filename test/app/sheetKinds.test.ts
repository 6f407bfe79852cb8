import { assignableSheets, tableKindNamed, withSheetKind } from '../../src/app/sheetKinds';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { sample } from './fakeHost';

test.each([
  ['03', 'expenditure'],
  ['3', 'expenditure'],
  ['公开03表', 'expenditure'],
  ['支出决算表', 'expenditure'],
  ['expenditure', 'expenditure'],
  ['10', 'information'],
  ['11', null],
  ['0', null],
  ['', null],
])('%s is the table %s', (words, kind) => {
  expect(tableKindNamed(words)).toBe(kind);
});

test('a choice is added, changed and taken back', () => {
  const first = withSheetKind({}, 'Sheet3', 'expenditure');
  expect(first).toEqual({ Sheet3: 'expenditure' });
  expect(withSheetKind(first, 'Sheet3', 'revenue')).toEqual({ Sheet3: 'revenue' });
  expect(withSheetKind(first, 'Sheet3', '')).toEqual({});
});

test('to choose from are the sheets without a table, and those that were chosen for', () => {
  const notes = { name: '台账', visibility: 'visible', rows: [[{ value: '水费' }, { value: 1 }]] } as const;
  const workbook = { ...sample(), sheets: [...sample().sheets, notes, { ...notes, name: '空表', rows: [] }] };
  const reviewed = { ...reviewWorkbook(workbook), workbook };
  expect(assignableSheets(reviewed, {})).toEqual(['台账']);
  expect(assignableSheets(reviewed, { 公开03表: 'expenditure' })).toEqual(['公开03表', '台账']);
});
