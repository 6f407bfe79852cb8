import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { steadyPackage } from '../../../src/files/docx/steadyPackage';

/** Two relations as the library names them: 21 characters drawn by lot, among them - and _ at any place. */
const documentWith = (first: string, second: string): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(`<a:blip r:embed="rId${first}"/><a:blip r:embed="rId${second}"/>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationship Id="rId${second}"/><Relationship Id="rId${first}"/>`),
    'word/media/image1.png': new Uint8Array([1, 2, 3]),
  });

test.each([
  ['letters and digits', 'abcdefghijklmnopqrst1', 'tsrqponmlkjihgfedcba2'],
  ['signs at the ends', '-bcdefghijklmnopqrst-', '_bcdefghijklmnopqrst_'],
])('names with %s are numbered by their order', (_, first, second) => {
  const parts = unzipSync(steadyPackage(documentWith(first, second)));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toBe(
    '<a:blip r:embed="rIdPart1"/><a:blip r:embed="rIdPart2"/>',
  );
  expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toBe(
    '<Relationship Id="rIdPart2"/><Relationship Id="rIdPart1"/>',
  );
});

test('images stay as they are', () => {
  const parts = unzipSync(steadyPackage(documentWith('abcdefghijklmnopqrst1', 'tsrqponmlkjihgfedcba2')));
  expect(parts['word/media/image1.png']).toEqual(new Uint8Array([1, 2, 3]));
});
