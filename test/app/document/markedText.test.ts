import type { MarkedSentence } from '../../../src/app/document/markedSentence';
import { markedText } from '../../../src/app/document/markedText';

const TEXT = '基本支出1.00万元，占比5.00%；';

function partOf(words: string, text = TEXT): MarkedSentence {
  const start = text.indexOf(words);
  return { id: '0:0', before: text.slice(0, start), words, after: text.slice(start + words.length) };
}

const shown = ({ text, marks }: ReturnType<typeof markedText>) =>
  marks.map(({ start, end, className }) => `${text.slice(start, end)} ${className}`);

it('marks all words of a sentence, each as what it is', () => {
  const marked = markedText([
    { sentence: partOf('占比5.00%'), className: 'hint' },
    { sentence: partOf('基本支出1.00万元'), className: 'error' },
  ]);
  expect(marked.text).toBe(TEXT);
  expect(shown(marked)).toEqual(['基本支出1.00万元 error', '占比5.00% hint']);
});

it('shows the worst where words lie over each other', () => {
  const marked = markedText([
    { sentence: partOf('基本支出1.00万元，占比5.00%'), className: 'hint' },
    { sentence: partOf('1.00万元'), className: 'error' },
  ]);
  expect(shown(marked)).toEqual(['基本支出 hint', '1.00万元 error', '，占比5.00% hint']);
});

it('leaves out of a very long sentence what lies far from all of them', () => {
  const filler = Array.from({ length: 30 }, (_, index) => `第${index}项${index}.00万元，`).join('');
  const long = `${filler}甲1.00万元，乙2.00万元，${filler}完。`;
  const marked = markedText([
    { sentence: partOf('甲1.00', long), className: 'error' },
    { sentence: partOf('乙2.00', long), className: null },
  ]);
  expect(shown(marked)).toEqual(['甲1.00 error', '乙2.00 null']);
  expect(marked.text.startsWith('…')).toBe(true);
  expect(marked.text.length).toBeLessThan(200);
});
