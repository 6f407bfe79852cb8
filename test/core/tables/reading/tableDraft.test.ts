import { RowsAbove } from '../../../../src/core/tables/reading/tableDraft';

/** Rows of pages, `a b / c`: the last page goes on with those before. */
function pages(text: string): RowsAbove {
  return text.split('/').reduce((before, page) => {
    const above = new RowsAbove(before);
    for (const id of page.trim().split(' ')) above.add(id);
    return above;
  }, new RowsAbove());
}

describe('what stands above a row', () => {
  it.each([
    ['opening total', 'total', 'opening', true],
    ['opening total', 'opening', 'total', false],
    ['opening total', 'opening', 'opening', false],
    ['opening / total', 'total', 'opening', true],
    ['opening total / other', 'total', 'opening', true],
    ['opening total opening', 'opening', 'total', false],
    ['opening', 'total', 'opening', false],
    ['total', 'total', 'opening', false],
  ])('%s: %s is below %s: %s', (text, id, other, isBelow) => {
    expect(pages(text).isBelow(id, other)).toBe(isBelow);
  });

  it('a page has the rows and the codes of the one before, which has none of its own', () => {
    const before = new RowsAbove();
    before.codes.set(0, '208');
    const page = new RowsAbove(before);
    page.add('total');
    page.codes.set(0, '20805');
    expect([page.has('total'), before.has('total'), page.codes.get(0), before.codes.get(0)]).toEqual([
      true,
      false,
      '20805',
      '208',
    ]);
  });
});
