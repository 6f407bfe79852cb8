import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The manuals against their pictures and against the words that the product shows. */

const ROOT = join(__dirname, '..');
const FOLDER = join(ROOT, 'docs/manuals');
const PICTURES = join(FOLDER, 'pictures');
const MANUALS = ['accountant', 'reviewer', 'administrator'];
const textOf = (manual: string): string => readFileSync(join(FOLDER, `${manual}.md`), 'utf8');
const SHOWN = ['src/taskpane/strings.ts', 'src/web/strings.ts', 'manifest.xml']
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

const picturesIn = (text: string): string[] =>
  [...text.matchAll(/!\[[^\]]+\]\(pictures\/([^)]+)\)/g)].map(([, name = '']) => name);

test('every picture is shown once, and every one that is shown is there', () => {
  expect(MANUALS.flatMap((manual) => picturesIn(textOf(manual))).sort()).toEqual(readdirSync(PICTURES).sort());
});

test('the accountant gets from opening to the published text in ten pictures', () => {
  expect(picturesIn(textOf('accountant')).map((name) => name.slice(0, 13))).toEqual(
    Array.from({ length: 10 }, (_, index) => `accountant-${String(index + 1).padStart(2, '0')}`),
  );
});

test('the pictures stay small: 2 MB together', () => {
  const sizes = readdirSync(PICTURES).map((name) => statSync(join(PICTURES, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2 * 1024 * 1024);
});

test.each(MANUALS)('%s: what is set in bold is a label of the product, word by word', (manual) => {
  const labels = [...textOf(manual).matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);
  expect(labels.filter((label) => !SHOWN.includes(label))).toEqual([]);
});

test.each(MANUALS)('%s: every file that it leads to is there', (manual) => {
  const links = [...textOf(manual).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
  const missing = links.filter(
    (link) => statSync(join(dirname(join(FOLDER, manual)), link), { throwIfNoEntry: false }) === undefined,
  );
  expect(missing).toEqual([]);
});
