import { pagesOf, type FlowItem } from '../../../../src/files/docx/pages/pagination';

/** A page of ten lines. */
const section = (restart = false): FlowItem => ({ kind: 'section', room: 1000, restart });
const text = (lines: number, bookmark = '', more: Partial<Extract<FlowItem, { kind: 'paragraph' }>> = {}): FlowItem => ({
  kind: 'paragraph',
  lines,
  line: 100,
  before: 0,
  after: 0,
  keepNext: false,
  pageBreakBefore: false,
  bookmarks: bookmark === '' ? [] : [bookmark],
  ...more,
});
const heading = (bookmark: string): FlowItem => text(1, bookmark, { keepNext: true });

test('text fills a page to the last line, then goes on', () => {
  expect([...pagesOf([section(), text(9), text(1, 'last'), text(1, 'next')])]).toEqual([
    ['last', 1],
    ['next', 2],
  ]);
});

test('a section begins a page, and may begin with page 1', () => {
  expect([...pagesOf([section(), text(1), section(), text(1, 'two'), section(true), text(1, 'one')])]).toEqual([
    ['two', 2],
    ['one', 1],
  ]);
});

test('a heading goes with the first two lines of its text', () => {
  expect(pagesOf([section(), text(7), heading('a'), text(5)]).get('a')).toBe(1);
  expect(pagesOf([section(), text(8), heading('a'), text(5)]).get('a')).toBe(2);
  expect(pagesOf([section(), text(7), heading('a'), heading('b'), text(5)]).get('a')).toBe(2);
});

test('neither the first nor the last line of a paragraph stands alone', () => {
  // Three lines stay together: whatever way they part, one is alone.
  expect([...pagesOf([section(), text(8), text(3, 'a')])]).toEqual([['a', 2]]);
  // Of eleven lines, nine: the last two go on together.
  expect(pagesOf([section(), text(11), text(8), text(1, 'after')]).get('after')).toBe(3);
});

test('rows do not part, and a paragraph may begin a page', () => {
  const row: FlowItem = { kind: 'row', height: 400 };
  expect([...pagesOf([section(), row, row, row, text(1, 'below'), text(1, 'break', { pageBreakBefore: true })])]).toEqual([
    ['below', 2],
    ['break', 3],
  ]);
});

test('a picture that does not fit goes to the next page, to the twip', () => {
  const picture = (line: number): FlowItem => text(1, 'picture', { line, before: 20 });
  expect(pagesOf([section(), text(5), picture(480)]).get('picture')).toBe(1);
  expect(pagesOf([section(), text(5), picture(481)]).get('picture')).toBe(2);
});
