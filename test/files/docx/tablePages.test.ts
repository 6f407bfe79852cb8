import fc from 'fast-check';
import { rowHeight, tablePages, type TableHeights } from '../../../src/files/docx/tablePages';

const heights = (body: readonly number[], changes: Partial<TableHeights> = {}): TableHeights => ({
  line: 225,
  header: [1, 1, 1],
  body,
  above: 1120,
  aboveFirst: 0,
  below: 300,
  page: 12756,
  ...changes,
});
const rows = (count: number): number[] => Array.from({ length: count }, () => 1);

test('a short table has one page with roomy rows', () => {
  expect(tablePages(heights(rows(10)))).toEqual({ padding: 220, pages: [{ from: 0, to: 10 }] });
});

test('a table without rows is one page', () => {
  expect(tablePages(heights([])).pages).toEqual([{ from: 0, to: 0 }]);
});

test('a table is set tighter before it takes another page', () => {
  const { padding, pages } = tablePages(heights(rows(38)));
  expect(pages).toHaveLength(1);
  expect(padding).toBeLessThan(220);
});

test('a long table goes on, and its last page has more than a forgotten row', () => {
  for (let count = 39; count < 140; count++) {
    const { pages } = tablePages(heights(rows(count)));
    expect(pages.length).toBeGreaterThan(1);
    const last = pages.at(-1);
    expect((last?.to ?? 0) - (last?.from ?? 0)).toBeGreaterThanOrEqual(3);
  }
});

test('what stands above the first table takes room from its first page alone', () => {
  const [first, second] = tablePages(heights(rows(90), { aboveFirst: 3000 })).pages;
  const firstRows = (first?.to ?? 0) - (first?.from ?? 0);
  expect((second?.to ?? 0) - (second?.from ?? 0)).toBeGreaterThan(firstRows);
});

test('a row that is taller than a page has one of its own', () => {
  expect(tablePages(heights([1, 60, 1, 1, 1, 1])).pages).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 6 },
  ]);
});

test('every row stands on one page, in order, and no page is fuller than it can hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 1500 }),
      (body, aboveFirst, below) => {
        const given = heights(body, { aboveFirst, below });
        const { padding, pages } = tablePages(given);
        expect(pages[0]?.from).toBe(0);
        expect(pages.at(-1)?.to).toBe(body.length);
        pages.forEach(({ from, to }, index) => {
          if (index > 0) expect(from).toBe(pages[index - 1]?.to);
          const tall = [...given.header, ...body.slice(from, to)].map((lines) => rowHeight(lines, given.line, padding));
          const isLast = index === pages.length - 1;
          const used = given.above + (index === 0 ? aboveFirst : 0) + (isLast ? below : 0);
          expect(used + tall.reduce((sum, one) => sum + one, 0)).toBeLessThan(given.page);
        });
      },
    ),
  );
});
