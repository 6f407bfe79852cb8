import { headerCells } from '../../../src/core/disclosure/headerCells';

/** `text@column+columns×rows`, row by row. */
const drawn = (...rows: readonly string[]) =>
  headerCells(rows.map((row) => row.split('|'))).map((cells) =>
    cells.map(({ text, column, columnSpan, rowSpan }) => `${text}@${column}+${columnSpan}×${rowSpan}`),
  );

test('a blank in the first row belongs to the cell on its left', () => {
  expect(drawn('收入||支出|', '项目|金额|项目|金额')).toEqual([
    ['收入@0+2×1', '支出@2+2×1'],
    ['项目@0+1×1', '金额@1+1×1', '项目@2+1×1', '金额@3+1×1'],
  ]);
});

test('a blank under a narrow cell belongs to the cell above', () => {
  expect(drawn('项目||本年收入', '科目代码|科目名称|', '栏次||1')).toEqual([
    ['项目@0+2×1', '本年收入@2+1×2'],
    ['科目代码@0+1×1', '科目名称@1+1×1'],
    ['栏次@0+2×1', '1@2+1×1'],
  ]);
});

test('wider cells part into narrower ones over three rows', () => {
  expect(drawn('项目|本年支出||', '|小计|其中|', '||基本|项目')).toEqual([
    ['项目@0+1×3', '本年支出@1+3×1'],
    ['小计@1+1×2', '其中@2+2×1'],
    ['基本@2+1×1', '项目@3+1×1'],
  ]);
});

test.each([
  ['收入||支出|', '项目||项目|金额', '||栏次|1'],
  ['', '', ''],
  ['一|二|三', '|||'.slice(0, 2), '四||'],
  ['||', '甲||乙', '|丙|'],
])('no place is lost or taken twice: %s', (...rows) => {
  const width = Math.max(...rows.map((row) => row.split('|').length));
  const padded = rows.map((row) => [...row.split('|'), ...Array.from({ length: width }, () => '')].slice(0, width));
  const cells = headerCells(padded).flatMap((line, row) => line.map((cell) => ({ ...cell, row })));
  const places = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
    Array.from(
      { length: rowSpan * columnSpan },
      (_, step) => `${row + Math.floor(step / columnSpan)},${column + (step % columnSpan)}`,
    ),
  );
  expect(places).toHaveLength(width * rows.length);
  expect(new Set(places).size).toBe(places.length);
});
