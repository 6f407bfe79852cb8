import { columnHeads } from '../../../../src/core/tables/layout/columnHeads';
import { Grid } from '../../../../src/core/tables/cells/grid';
import { continuesHeader, HeaderStacks, isColumnNumberRow, isHeaderRow } from '../../../../src/core/tables/locating/header';
import { isHeaderWord } from '../../../../src/core/tables/cells/headerWords';
import { sheet } from '../printed';

const gridOf = (text: string): Grid => {
  const printed = sheet(text);
  return new Grid(printed, 0, Math.max(...printed.rows.map((row) => row.length)));
};

/** The words above each column, of the rows from the first to `lastRow`. */
function headerStacks(grid: Grid, lastRow: number): string[][] {
  const stacks = new HeaderStacks(grid);
  for (let row = 0; row <= lastRow; row++) stacks.add(row);
  return stacks.words();
}

describe('header words', () => {
  it.each([
    '项目',
    '行次',
    '科目代码',
    '支出功能分类科目编码',
    '科目名称',
    '类',
    '决算数',
    '年初预算数',
    '本年支出合计',
    '基本支出',
    '其中：教育收费',
    '因公出国(境)费',
    '政府性基金预算财政拨款',
    '备注',
  ])('%s heads a column', (words) => {
    expect(isHeaderWord(words)).toBe(true);
  });

  it.each(['', '社会保障和就业支出', '行政运行', '注:本表反映部门本年度的总收支和年末结转结余情况。', '单位:万元', '某某局'])(
    '%j heads none',
    (words) => {
      expect(isHeaderWord(words)).toBe(false);
    },
  );
});

describe('header rows', () => {
  it.each([
    ['项目|行次|金额|项目|行次|金额', true],
    ['收入|||支出||', true],
    ['预算数||||||决算数', true],
    ['合计||12.5|1.5', false],
    ['合计', false],
    ['208|社会保障和就业支出|12.5|1.5', false],
    ['部门：某局|2024年度|单位：万元', false],
  ])('%s: %s', (row, expected) => {
    expect(isHeaderRow(gridOf(row), 0)).toBe(expected);
  });

  it.each([
    ['||小计|基本支出|项目支出', true],
    ['科目编码|科目名称|||', true],
    ['类|款|||', true],
    ['合计||||', false],
    ['合计||12.5|1.5|11', false],
    ['208|社会保障和就业支出|||', false],
    ['本表无数据||||', false],
  ])('under 项目 | 本年支出: %s continues the header: %s', (row, expected) => {
    const grid = gridOf(`项目||本年支出||\n${row}`);
    expect(continuesHeader({ grid, firstColumn: 0, stacks: headerStacks(grid, 0) }, 1)).toBe(expected);
  });

  it.each([
    ['栏次||1|2|3', true],
    ['类|款|项|栏次|1|2|3', true],
    ['||1|2|3', true],
    ['甲|乙|1|2|3', true],
    ['栏次||1=2+3|2|3', true],
    ['栏次||（1）|（2）|（3）', true],
    ['合计||1|2|3', false],
    ['||1|2', false],
    ['||3|1|2', false],
    ['栏次||1.5|2', false],
  ])('%s numbers the columns: %s', (row, expected) => {
    expect(isColumnNumberRow(gridOf(row), 0)).toBe(expected);
  });
});

describe('the words above a column', () => {
  const stacks = (text: string): string[] => {
    const grid = gridOf(text);
    return headerStacks(grid, grid.rowCount - 1).map((stack) => stack.join('>'));
  };

  it('continue to the right under a merged cell, within its group only', () => {
    expect(stacks('项目||本年支出|||年末结转和结余\n科目编码|科目名称|小计|基本支出||\n|||||')).toEqual([
      '项目>科目编码', '项目>科目名称', '本年支出>小计', '本年支出>基本支出', '本年支出>基本支出', '年末结转和结余',
    ]); // prettier-ignore
  });

  it('do not count twice where a cell repeats what stands above it', () => {
    expect(stacks('项目|合计\n项目|合计')).toEqual(['项目', '合计']);
  });

  it('lose numbering, units and years; the earlier of two years is last year', () => {
    const heads = columnHeads([
      ['2023年决算数（元）'.normalize('NFKC')],
      ['2024年', '决算数'],
      ['一、其中:教育收费'],
      ['决算数(单位:万元)'],
    ]);
    expect(heads.map(({ path, unit }) => [path, unit])).toEqual([
      ['上年决算数', '元'],
      ['本年数>决算数', null],
      ['教育收费', null],
      ['决算数', '万元'],
    ]);
  });
});
