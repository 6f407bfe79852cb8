import { linesOf, widthOf } from '../../../src/files/docx/cellLines';

/** 9 pt: a Chinese character is 180 twips wide. */
const SIZE = 18;

test('a Chinese character is as wide as its size, a digit about half of it', () => {
  expect(widthOf('决算', SIZE)).toBe(360);
  expect(widthOf('“三公”', SIZE)).toBe(720);
  expect(widthOf('12', SIZE)).toBeGreaterThanOrEqual(180);
  expect(widthOf('12', SIZE)).toBeLessThan(200);
});

test.each([
  ['', 1800, 1],
  ['机关事业单位养老保险', 1800, 1],
  ['机关事业单位养老保险金', 1800, 2],
  ['一\n二\n三', 1800, 3],
  // A closing mark takes the character before it along.
  ['机关事业单位养老保险，', 1800, 2],
  // A number is not broken, and takes a line of its own where it does not fit behind the words.
  ['机关事业单位养老1,234.50', 1800, 2],
  // What is wider than the column breaks anywhere.
  ['1234567890123456789012345', 900, 3],
])('%j in %i twips takes %i lines', (text, width, lines) => {
  expect(linesOf(text, width, SIZE)).toBe(lines);
});
