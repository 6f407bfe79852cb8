import { isKept } from '../../../../src/core/narrative/sheet/filledRow';
import { filledSheet } from '../../../../src/core/narrative/sheet/filledSheet';
import { COLUMNS, INPUT_SHEET_COLUMNS } from '../../../../src/core/narrative/sheet/inputSheetColumns';
import type { CellValue, SheetSnapshot } from '../../../../src/core/workbook/snapshot';

function sheet(...rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return { name: '情况说明底稿', visibility: 'visible', rows: cells };
}

const HEAD = ['项目', '填写内容', '上年填写', '沿用上年', '填写说明', '编号'];

test('every row under the header is read, by its 编号 the first that has it', () => {
  const filled = filledSheet(
    sheet(
      ['某中心情况说明底稿'],
      HEAD,
      ['增减原因'],
      ['原因', '新增项目', '人员减少', '', '一句话', 'reason.total'],
      ['又一行', '', '', '', '', 'reason.total'],
    ),
  );
  expect(filled?.headRow).toBe(1);
  expect(filled?.rows.map(({ row, key, label }) => [row, key, label])).toEqual([
    [2, '', '增减原因'],
    [3, 'reason.total', '原因'],
    [4, 'reason.total', '又一行'],
  ]);
  expect(filled?.byKey.get('reason.total')).toEqual({
    row: 3,
    key: 'reason.total',
    label: '原因',
    hint: '一句话',
    value: { value: '新增项目' },
    draft: { value: '人员减少' },
    source: '',
    confirm: '',
    answer: null,
  });
});

test('columns that a sheet does not have hold nothing', () => {
  const filled = filledSheet(sheet(['填写内容', '编号'], ['新增项目', 'reason.total']));
  expect(filled?.rows).toEqual([
    {
      row: 1,
      key: 'reason.total',
      label: '',
      hint: '',
      value: { value: '新增项目' },
      draft: null,
      source: '',
      confirm: '',
      answer: null,
    },
  ]);
});

test.each<[typed: CellValue, answer: 'kept' | 'declined' | null]>([
  ['是', 'kept'],
  [' ＹＥＳ ', 'kept'],
  [1, 'kept'],
  [true, 'kept'],
  ['否', 'declined'],
  ['再说', null],
  [null, null],
])('%p under 沿用上年 says %p', (typed, answer) => {
  const [row] = filledSheet(sheet(HEAD, ['原因', '', '人员减少', typed, '', 'reason.total']))?.rows ?? [];
  expect(row?.answer).toBe(answer);
});

test('what somebody typed goes before last year’s text that is kept', () => {
  const kept = (value: CellValue) =>
    filledSheet(sheet(HEAD, ['原因', value, '人员减少', '是', '', 'reason.total']))?.rows.map(isKept);
  expect(kept('')).toEqual([true]);
  expect(kept('新增项目')).toEqual([false]);
});

test('another sheet is none', () => {
  expect(filledSheet(sheet(['项目', '金额']))).toBeNull();
});

test.each(INPUT_SHEET_COLUMNS.flatMap(({ id, words }) => words.map((word) => [word, id] as const)))(
  'the column under %s is found as it is declared',
  (word, id) => {
    const head = [word, ...(['value', 'key'] as const).filter((one) => one !== id).map((one) => COLUMNS[one].words[0])];
    expect(filledSheet(sheet(head))?.columns[id]).toBe(0);
  },
);
