import { sheetDrafts } from '../../../../src/core/narrative/sheet/sheetDrafts';
import type { SheetSnapshot } from '../../../../src/core/workbook/snapshot';

function sheet(...rows: readonly (readonly string[])[]): SheetSnapshot {
  const head = ['项目', '填写内容', '上年填写', '沿用上年', '编号'];
  return {
    name: '情况说明底稿',
    visibility: 'visible',
    rows: [head, ...rows].map((row) => row.map((value) => (value === '' ? null : { value }))),
  };
}

const draftsOf = (...row: readonly string[]) => {
  const { offered, declined } = sheetDrafts(sheet(row));
  return { offered: Object.fromEntries(offered), declined: [...declined] };
};

test('last year’s words are offered where nothing was typed and nobody answered', () => {
  expect(draftsOf('', '', '人员减少。', '', 'reason.total')).toEqual({ offered: { 'reason.total': '人员减少' }, declined: [] });
  expect(draftsOf('', '', '人员减少', '再说', 'reason.total').offered).toEqual({ 'reason.total': '人员减少' });
});

test.each(['是', '√'])('what is kept (%s) is a value and no draft any more', (answer) => {
  expect(draftsOf('', '', '人员减少', answer, 'reason.total')).toEqual({ offered: {}, declined: [] });
});

test.each(['否', '不沿用', '×'])('%s refuses it', (answer) => {
  expect(draftsOf('', '', '人员减少', answer, 'reason.total')).toEqual({ offered: {}, declined: ['reason.total'] });
});

test('beside something typed, without 编号, or beside a number there is none', () => {
  expect(draftsOf('', '新增项目', '人员减少', '', 'reason.total').offered).toEqual({});
  expect(draftsOf('', '', '人员减少', '', '').offered).toEqual({});
  expect(draftsOf('', '', '12', '', 'reason.total').offered).toEqual({});
});

test('a sheet without the two columns has none', () => {
  const rows = [
    [{ value: '填写内容' }, { value: '编号' }],
    [null, { value: 'reason.total' }],
  ];
  expect(sheetDrafts({ name: '底稿', visibility: 'visible', rows })).toEqual({ offered: new Map(), declined: new Set() });
});
