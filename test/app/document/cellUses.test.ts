import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellUses } from '../../../src/app/document/cellUses';
import { checkDocument } from '../../../src/app/document/documentCheck';
import { pastedDocument } from '../../../src/app/document/pastedDocument';
import type { MarkedText } from '../../../src/app/document/markedText';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { parseA1 } from '../../../src/core/workbook/address';
import { sample } from '../fakeHost';

const WRITTEN = readFileSync(join(__dirname, '../../cases/seed-narrative.txt'), 'utf8');
const workbook = sample();
const check = (text: string) =>
  checkDocument(pastedDocument(text), { ...reviewWorkbook(workbook), own: { unchecked: [], texts: null }, workbook, at: 0 });
const marked = ({ text, marks }: MarkedText) => marks.map(({ start, end }) => text.slice(start, end));

test('a cell leads to every sentence that uses it, in reading order, all of them right', () => {
  const uses = cellUses(check(WRITTEN), { sheet: '公开03表', ...parseA1('C7') });
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.map(({ className }) => className)).toEqual(uses.map(() => null));
  expect(uses.flatMap(marked).join()).toContain('2,560.03');
});

test('one sentence with several statements about a cell is shown once, each of them marked', () => {
  const [use] = cellUses(check(WRITTEN), { sheet: '公开03表', ...parseA1('D7') });
  expect(use && marked(use)).toEqual(['基本支出1,161.95万元', '占比45.39%']);
});

test('the worst that was found about the words is told', () => {
  const uses = cellUses(check(WRITTEN.replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比')), {
    sheet: '公开03表',
    ...parseA1('D7'),
  });
  expect(uses.map(({ className }) => className)).toContain('error');
});

test('a cell that the text does not use leads nowhere', () => {
  expect(cellUses(check(WRITTEN), { sheet: '公开01表', ...parseA1('A1') })).toEqual([]);
});
