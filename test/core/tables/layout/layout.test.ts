import { CATALOG } from '../../../../src/core/tables/catalog';
import { fitLayout, type Layout } from '../../../../src/core/tables/layout/layout';
import type { TableKind } from '../../../../src/core/figures/kinds';

/** A header as it is read: columns between `|`, the words above each from top to bottom between `>`. */
function fitted(kind: TableKind, header: string, titled = true): Layout | null {
  const stacks = header.split('|').map((words) => (words === '' ? [] : words.split('>')));
  return fitLayout(CATALOG[kind], { firstColumn: 2, stacks }, titled);
}

/** `labels | amounts | unknown` of each block, as columns. */
function blocksOf(layout: Layout | null): unknown[] | null {
  if (layout === null) return null;
  return layout.blocks.map(({ labels, ordinal, values, unknown }) => ({
    labels,
    ...(ordinal === null ? {} : { ordinal }),
    values: Object.fromEntries(values),
    ...(unknown.length === 0 ? {} : { unknown }),
  }));
}

describe('“三公” across', () => {
  const three = (header: string) => blocksOf(fitted('three-public', header));

  it.each([
    ['决算数>合计|决算数>因公出国费|决算数>公务接待费', 'the sides above the items'],
    ['合计>决算数|因公出国费>决算数|公务接待费>决算数', 'the items above the sides'],
    ['合计|因公出国费|公务接待费', 'no word for the one side that there is'],
  ])('%s: %s', (header) => {
    expect(three(header)).toEqual([{ labels: [], values: { 'final/total': 2, 'final/abroad': 3, 'final/reception': 4 } }]);
  });

  it('an item under no side is unknown where others have one', () => {
    expect(three('合计|决算数>因公出国费|决算数>公务接待费')).toEqual([
      { labels: [], values: { 'final/abroad': 3, 'final/reception': 4 }, unknown: [2] },
    ]);
  });

  it.each([
    ['决算数>合计|决算数>因公出国费', 'an item that every form has is not there'],
    ['合计|因公出国费', 'the same without sides'],
    ['合计|因公出国费|公务接待费|合计|因公出国费|公务接待费', 'two columns of an item, and nothing tells them apart'],
  ])('%s: no such table: %s', (header) => {
    expect(three(header)).toBeNull();
  });

  it('other words beside items without sides are unknown', () => {
    expect(three('合计|因公出国费|公务接待费|某某新词')).toEqual([
      { labels: [], values: { 'final/total': 2, 'final/abroad': 3, 'final/reception': 4 }, unknown: [5] },
    ]);
  });

  it('one side of two blocks that stand one below the other', () => {
    expect(three('预算数>合计|预算数>因公出国费|预算数>公务接待费')).toEqual([
      { labels: [], values: { 'budget/total': 2, 'budget/abroad': 3, 'budget/reception': 4 } },
    ]);
  });
});

describe('“三公” down', () => {
  const three = (header: string) => {
    const layout = fitted('three-public', header);
    return layout === null ? null : [layout.transposed, ...(blocksOf(layout) ?? [])];
  };

  it('has the sides across', () => {
    expect(three('项目|行次|预算数|决算数')).toEqual([true, { labels: [2], ordinal: 3, values: { budget: 4, final: 5 } }]);
  });

  it('has the final account alone', () => {
    expect(three('项目|决算数')).toEqual([true, { labels: [2], values: { final: 3 } }]);
  });

  it.each([
    ['项目|预算数', 'without the final account'],
    ['预算数|决算数', 'without labels'],
  ])('%s: no such table: %s', (header) => {
    expect(three(header)).toBeNull();
  });

  it('lists side by side', () => {
    expect(three('项目|决算数|项目|决算数')).toEqual([
      true,
      { labels: [2], values: { final: 3 } },
      { labels: [4], values: { final: 5 } },
    ]);
  });

  it('what stands beside it and fits nothing is unknown', () => {
    const layout = fitted('three-public', '项目|决算数|项目|某某新词');
    expect(blocksOf(layout)).toEqual([{ labels: [2], values: { final: 3 }, unknown: [5] }]);
    expect([...(layout?.blocks[0]?.heads ?? [])].map(([column, { path }]) => `${column} ${path}`)).toEqual([
      '2 项目',
      '3 决算数',
      '4 项目',
      '5 某某新词',
    ]);
  });
});

describe('inflow and outflow', () => {
  const summary = (header: string) => blocksOf(fitted('summary', header));
  const LEFT = { labels: [2], values: { amount: 3 } };
  const RIGHT = { labels: [4], values: { amount: 5 } };

  it('side by side', () => {
    expect(summary('收入>项目|收入>决算数|支出>项目|支出>决算数')).toEqual([LEFT, RIGHT]);
  });

  it('outflow on the left, where its words stand over the list', () => {
    expect(summary('支出>项目|支出>决算数|收入>项目|收入>决算数')).toEqual([RIGHT, LEFT]);
  });

  it('only where they stand over all of its columns', () => {
    expect(summary('支出>项目|决算数|收入>项目|收入>决算数')).toEqual([LEFT, RIGHT]);
  });

  it('a third list of what was spent', () => {
    expect(summary('项目|决算数|项目|决算数|项目|决算数')).toEqual([LEFT, RIGHT, { labels: [6], values: { amount: 7 } }]);
  });

  it('lists that the catalogue has not are unknown', () => {
    expect(summary('项目|决算数|项目|决算数|项目|决算数|项目|决算数')).toEqual([LEFT, { ...RIGHT, unknown: [7, 9] }]);
    expect(summary('项目|决算数|项目|决算数|项目|某某新词')).toEqual([LEFT, { ...RIGHT, unknown: [7] }]);
  });

  it('one above the other, in one list', () => {
    const layout = fitted('summary', '项目|决算数');
    expect(blocksOf(layout)).toEqual([LEFT]);
    const [block] = layout?.blocks ?? [];
    expect(['inflow-total', 'outflow-total'].every((id) => block?.spec.rows.some((row) => row.id === id))).toBe(true);
  });

  it.each([
    ['项目|决算数|决算数', 'two columns of amounts in one list'],
    ['项目|某某新词|项目|决算数', 'no amounts on the left'],
    ['项目|决算数|项目|某某新词', 'no amounts on the right'],
    ['', 'no words'],
  ])('%s: no such table: %s', (header) => {
    expect(summary(header)).toBeNull();
  });
});

describe('columns of accounts', () => {
  const CODES = '科目编码|科目名称';

  it('the first of two columns with one name counts', () => {
    expect(blocksOf(fitted('expenditure', `${CODES}|本年支出合计|基本支出|项目支出|基本支出`))).toEqual([
      { labels: [2, 3], values: { total: 4, basic: 5, project: 6 }, unknown: [7] },
    ]);
  });

  it('what tells a table from others is needed where no title does', () => {
    const header = `${CODES}|本年支出合计|基本支出|项目支出`;
    expect(fitted('expenditure', header, true)).not.toBeNull();
    expect(fitted('expenditure', header, false)).toBeNull();
  });

  it('every block of columns has to be the table’s', () => {
    expect(fitted('expenditure', `${CODES}|本年支出合计|基本支出|项目支出|科目名称|某某新词`)).toBeNull();
  });

  it('columns without words are none', () => {
    expect(blocksOf(fitted('expenditure', `${CODES}||本年支出合计|基本支出|项目支出`))).toEqual([
      { labels: [2, 3], values: { total: 5, basic: 6, project: 7 } },
    ]);
  });
});
