import { documentCards } from '../../../src/app/document/documentCards';
import { checkDocument } from '../../../src/app/document/documentCheck';
import { pastedDocument } from '../../../src/app/document/pastedDocument';
import { findingsView } from '../../../src/app/findingsView';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { sample } from '../fakeHost';
import { seedNarrative } from './seedNarrative';

const workbook = sample();
const reviewed = { ...reviewWorkbook(workbook), own: { unchecked: [], texts: null }, workbook, at: 0 };

function cardsOf(text: string) {
  const check = checkDocument(pastedDocument(text), reviewed);
  const { groups } = findingsView({ ...reviewed.review, findings: check.findings }, []);
  return documentCards(
    check,
    groups.flatMap(({ items }) => items),
  );
}

const WRONG = seedNarrative.replace('基本支出1,161.95万元，占比45.39%', '基本支出1,261.95万元，占比46.39%');

test('the findings of one sentence are one card, with every wrong figure marked in it', () => {
  const card = cardsOf(WRONG).find(({ sentence }) => sentence?.text.includes('1,261.95'));
  expect(card?.items.map(({ finding }) => finding.quote)).toEqual(['基本支出1,261.95万元', '占比46.39%']);
  expect(card?.sentence?.marks.map(({ start, end }) => card.sentence?.text.slice(start, end))).toEqual([
    '基本支出1,261.95万元',
    '占比46.39%',
  ]);
});

test('a card names the section and the paragraph', () => {
  const card = cardsOf(WRONG).find(({ sentence }) => sentence?.text.includes('1,261.95'));
  expect(card?.place).toMatchObject({ section: '三、支出决算情况说明', paragraph: 2 });
});

test('sentences with errors come first, among them those that come first in the text', () => {
  const classes = cardsOf(WRONG).map(({ className }) => className);
  expect(classes.lastIndexOf('error')).toBeLessThan(classes.indexOf('hint'));
  const errors = cardsOf(WRONG).filter(({ className }) => className === 'error');
  const starts = errors.map(({ sentence }) => WRONG.indexOf(sentence?.text.slice(0, 12).replace(/^…/, '') ?? ''));
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
});

test('what is not there has a card of its own, without a sentence', () => {
  const cards = cardsOf(WRONG.replace(/三、支出决算情况说明[\s\S]*?(?=四、)/, ''));
  const missing = cards.filter(({ sentence }) => sentence === null);
  expect(missing.map(({ place, items }) => [place, items.length])).toEqual(missing.map(() => [null, 1]));
  expect(missing.length).toBeGreaterThan(0);
});
