import { sentenceFinder, shortened } from '../../../src/app/document/markedSentence';
import { paragraphsOf, type NarrativeDocument } from '../../../src/core/verify/reading/document';
import { textDocument } from '../../../src/core/verify/textDocument';

const HEADING = '一、收入支出决算总体情况说明\n';

function placeOf(document: NarrativeDocument, words: string) {
  for (const { id, text } of paragraphsOf(document)) {
    const start = text.indexOf(words);
    if (start >= 0) return { paragraph: id, start, end: start + words.length };
  }
  throw new Error(`not there: ${words}`);
}

const sentenceOf = (text: string, words: string) => {
  const document = textDocument(HEADING + text);
  const { before, words: own, after } = shortened(sentenceFinder(document)(placeOf(document, words)));
  return { before, words: own, after };
};

describe('the sentence around some words', () => {
  it('goes from the full stop before to the full stop behind them', () => {
    expect(sentenceOf('2024年度收入总计10.00万元。支出总计10.00万元，其中：“三公”经费1.00万元。完。', '经费1.00万元')).toEqual({
      before: '支出总计10.00万元，其中：“三公”',
      words: '经费1.00万元',
      after: '。',
    });
  });

  it('is joined where lines are broken inside it', () => {
    expect(sentenceOf('2024年度收入总计10.00万元，\n支出总计10.00\n万元，持平。', '支出总计10.00')).toEqual({
      before: '2024年度收入总计10.00万元，',
      words: '支出总计10.00',
      after: '万元，持平。',
    });
  });

  it('is cut at commas where it is very long', () => {
    const long = Array.from({ length: 40 }, (_, index) => `第${index}项支出${index}.00万元，`).join('');
    const { before, words, after } = sentenceOf(`${long}完。`, '第20项支出20.00万元');
    expect(words).toBe('第20项支出20.00万元');
    expect([before.startsWith('…第'), before.endsWith('，'), after.startsWith('，'), after.endsWith('，…')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(before.length + after.length).toBeLessThan(180);
  });
});

test('words outside of any section have the sentence of their paragraph', () => {
  const document = textDocument('封面第一句。封面第二句，有字。');
  expect(sentenceFinder(document)(placeOf(document, '有字'))).toMatchObject({
    before: '封面第二句，',
    words: '有字',
    after: '。',
  });
});

test('words of one sentence have one id, also where lines are broken inside it; the next sentence has another', () => {
  const document = textDocument(`${HEADING}2024年度收入总计10.00万元，\n支出总计11.00万元。结余12.00万元。`);
  const find = sentenceFinder(document);
  const [first, second, third] = ['收入总计10.00', '支出总计11.00', '结余12.00'].map(
    (words) => find(placeOf(document, words)).id,
  );
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});
