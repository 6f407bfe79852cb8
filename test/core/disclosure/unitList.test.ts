import { typedUnits, unitList } from '../../../src/core/disclosure/unitList';

const HEADS = '序号、单位名称、备注';

test.each<[string, readonly (readonly [string, string])[]]>([
  ['某区某局（本级）', [['某区某局（本级）', '']]],
  ['某区某局（机关），行政单位', [['某区某局（机关）', '行政单位']]],
  ['某区某某服务中心（公益一类）', [['某区某某服务中心', '公益一类']]],
  ['1.某区某局，行政单位', [['某区某局', '行政单位']]],
  ['（二）某区某某服务中心', [['某区某某服务中心', '']]],
  ['某区某某服务中心\t公益一类', [['某区某某服务中心', '公益一类']]],
])('one unit a line: %s', (line, units) => {
  expect(typedUnits([line])).toEqual(units);
});

test('sentences are no units', () => {
  expect(typedUnits(['本部门内设办公室、财务科。', '某区某某服务中心'])).toEqual([]);
});

test('several units are rows with their numbers; one unit, and a wording without a list, have none', () => {
  expect(unitList(HEADS, ['某区某局', '某区某某服务中心，公益一类'])).toEqual({
    head: ['序号', '单位名称', '备注'],
    rows: [
      ['1', '某区某局', ''],
      ['2', '某区某某服务中心', '公益一类'],
    ],
  });
  expect(unitList(HEADS, ['某区某局'])).toBeNull();
  expect(unitList('', ['某区某局', '某区某某服务中心'])).toBeNull();
});
