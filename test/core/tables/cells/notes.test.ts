import { isFooter, isNoDataNote, isNote } from '../../../../src/core/tables/cells/notes';

describe('that a table has no data', () => {
  it.each([
    '本表无数据',
    '本表没有数据',
    '本年无此项支出',
    '数据为零',
    '本表为空表',
    '不涉及',
    '没有政府性基金收入，也没有使用政府性基金安排的支出，故以空表公开',
    '本部门2024年度未安排“三公”经费，本表为空',
    '无',
  ])('%s', (words) => {
    expect(isNoDataNote(words)).toBe(true);
  });

  it.each(['', '本表反映部门本年度的总收支', '本部门没有其他需要说明的事项', '无偿划拨', '基本支出'])(
    '%j says nothing of it',
    (words) => {
      expect(isNoDataNote(words)).toBe(false);
    },
  );
});

describe('notes under a table', () => {
  it.each([
    ['注:本表反映总收支', true],
    ['说明:无', true],
    ['备注1.金额转换', true],
    ['本表无数据', true],
    ['不涉及', false],
    ['无', false],
    ['备注', false],
    ['基本支出', false],
  ])('%s: %s', (words, expected) => {
    expect(isNote(words)).toBe(expected);
  });
});

test.each([
  ['填表人:张三', true],
  ['单位负责人:', true],
  ['第2页', true],
  ['-3-', true],
  ['基本支出', false],
])('%s is a signature, a date or a page number: %s', (words, expected) => {
  expect(isFooter(words)).toBe(expected);
});
