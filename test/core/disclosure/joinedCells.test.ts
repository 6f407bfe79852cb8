import { guessedAreas, joinedCells } from '../../../src/core/disclosure/joinedCells';

const rows = (...lines: readonly string[]): string[][] => lines.map((line) => line.split('|'));
const shape = (texts: string[][], areas: Parameters<typeof joinedCells>[1]): string[][] =>
  joinedCells(texts, areas).map((cells) =>
    cells.map(
      ({ text, columnSpan, rowSpan }) => `${text}${columnSpan > 1 ? `>${columnSpan}` : ''}${rowSpan > 1 ? `v${rowSpan}` : ''}`,
    ),
  );

describe('the areas of a sheet', () => {
  const texts = rows('指标||分值', '|数量|10', '总分||20');

  test('make one cell each, and every place belongs to one cell', () => {
    const areas = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 0, rows: 1, columns: 2 },
    ];
    expect(shape(texts, areas)).toEqual([
      ['指标v2', '', '分值'],
      ['数量', '10'],
      ['总分>2', '20'],
    ]);
  });

  test('that meet another, reach outside or cover words are left as single cells', () => {
    const single = [
      ['指标', '', '分值'],
      ['', '数量', '10'],
      ['总分', '', '20'],
    ];
    expect(shape(texts, [{ row: 0, column: 0, rows: 2, columns: 2 }])).toEqual(single);
    expect(shape(texts, [{ row: 2, column: 0, rows: 2, columns: 1 }])).toEqual(single);
    const first = { row: 0, column: 0, rows: 1, columns: 2 };
    expect(shape(texts, [first, { row: 0, column: 0, rows: 2, columns: 1 }])[0]).toEqual(['指标>2', '分值']);
  });
});

describe('where the host does not say what is joined', () => {
  test('labels reach to the next words, a text alone over its row, labels on the left down', () => {
    const texts = rows('项目名称||设备更新|', '绩效指标|数量|台数|20', '|质量|合格率|30', '说明|||');
    expect(shape(texts, guessedAreas(texts))).toEqual([
      ['项目名称>2', '设备更新>2'],
      ['绩效指标v2', '数量', '台数', '20'],
      ['质量', '合格率', '30'],
      ['说明>4'],
    ]);
  });

  test('sentences reach as far as the headings above them', () => {
    const texts = rows('年度目标|预期目标||完成情况|', '|更新设备二十台||全部完成|', '|质量|合格率|30|30');
    expect(shape(texts, guessedAreas(texts)).slice(0, 2)).toEqual([
      ['年度目标v3', '预期目标>2', '完成情况>2'],
      ['更新设备二十台>2', '全部完成>2'],
    ]);
  });

  test('blanks beside numbers stay empty cells', () => {
    const texts = rows('上年结转|||0.00', '合计||—|5.00');
    expect(shape(texts, guessedAreas(texts))).toEqual([
      ['上年结转', '', '', '0.00'],
      ['合计', '', '—', '5.00'],
    ]);
  });
});
