import { textLines } from '../../../../src/files/docx/pages/textLines';

/** Ten characters of 三号 to the line, two of them indented in the first. */
const room = { width: 3200, firstLine: 640, size: 32 };

test.each([
  ['', 1],
  ['一二三四五六七八', 1],
  ['一二三四五六七八九', 2],
  // A comma at the end hangs over the line, a bracket does not.
  ['一二三四五六七八，', 1],
  ['一二三四五六七八）', 2],
  // Eight characters and the space around the number: 4 × 1/2 + 2 × 1/4 + 6 are too many.
  ['一二三1234四五六', 2],
  ['一二三1234四五', 1],
  // A number that does not fit goes to the next line whole.
  ['一二三四五六1,234.50', 2],
  ['1'.repeat(60), 4],
])('%s', (text, lines) => {
  expect(textLines(text, room)).toBe(lines);
});
