import { safeFileName } from '../../../src/core/text/safeFileName';

it.each([
  ['甲/乙:丙?.docx', '甲_乙_丙_.docx'],
  ['..\\..\\启动\u0000.txt', '.._.._启动_.txt'],
])('%j is called %j', (words, name) => {
  expect(safeFileName(words)).toBe(name);
});
