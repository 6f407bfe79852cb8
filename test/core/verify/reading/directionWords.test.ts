import { ABOVE, BELOW, DOWN, lastDirectionWord, UP } from '../../../../src/core/verify/reading/directionWords';
import { tokenise } from '../../../../src/core/verify/reading/tokenise';
import type { Direction } from '../../../../src/core/verify/reading/tokens';

/** Which way words go, in front of a number or of 预算数. */
function direction(words: string): Direction | null {
  const tokens = tokenise(words, { itemAt: () => null, department: null });
  const found = tokens.find(({ type }) => type === 'direction' || type === 'order');
  return found !== undefined && 'direction' in found ? found.direction : null;
}

const cases = (words: string, behind: string, way: Direction): [string, string, Direction][] =>
  words.split('|').map((word) => [word, `${word}${behind}`, way]);

describe('a word that says which way a figure went is declared once', () => {
  it.each([
    ...cases(UP, '5.00万元', 'up'),
    ...cases(DOWN, '5.00万元', 'down'),
    ...cases(ABOVE, '预算数', 'up'),
    ...cases(BELOW, '预算数', 'down'),
  ])('%s is read so, and its opposite the other way', (word, words, way) => {
    expect(direction(words)).toBe(way);
    const opposite = lastDirectionWord(words, 0, words.length);
    if (opposite === null) return;
    expect(words.slice(opposite.start, opposite.end)).toBe(word);
    expect(direction(words.replace(word, opposite.otherWay))).toBe(way === 'up' ? 'down' : 'up');
  });

  it('has opposites for the words that every text uses', () => {
    const other = (words: string): string | undefined => lastDirectionWord(words, 0, words.length)?.otherWay;
    expect(['增加', '减少', '增长', '下降', '大于', '小于', '超支', '少支出'].map(other)).toEqual([
      '减少',
      '增加',
      '下降',
      '增长',
      '小于',
      '大于',
      '节支',
      '多支出',
    ]);
    expect(other('超出')).toBeUndefined();
  });
});
