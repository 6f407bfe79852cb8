import { titleLines } from '../../../src/files/docx/titleLines';

/** Twenty characters of 22 pt. */
const WIDTH = 8800;
const SIZE = 44;
const sides = (text: string): number => {
  const { indent } = titleLines(text, WIDTH, SIZE);
  return typeof indent?.left === 'number' && indent.left === indent.right ? indent.left : 0;
};

describe('a title that is too long for a line', () => {
  test('ends its first line before 情况说明', () => {
    // Seventeen full characters and four digits are 8360 twips, the gaps around the digits half a character; 0.45 of one is left free.
    expect(sides('某某县社会保险管理中心2024年度部门决算情况说明')).toBe(11);
  });

  test('ends it before the year where the name is long', () => {
    const name = '某某市某某区人力资源和社会保障管理局';
    expect(sides(`${name}2024年度部门决算情况说明`)).toBe(Math.floor((WIDTH - name.length * 440 - 198) / 2));
  });

  test('ends it before the brackets of a name that fills the line with them', () => {
    const name = '某'.repeat(18);
    // No figures stand in the first line: the gap of 0.45 characters alone is left free.
    expect(sides(`${name}（本级）2024年度部门决算表`)).toBe(Math.floor((WIDTH - name.length * 440 - 198) / 2));
  });

  test('is left as it is where no line would hold a part of it', () => {
    expect(titleLines(`${'很'.repeat(30)}2024年度部门决算情况说明`, WIDTH, SIZE)).toEqual({});
  });
});

test('a title that fits in a line keeps it', () => {
  expect(titleLines('某局2024年度部门决算情况说明', WIDTH, SIZE)).toEqual({});
});

test('a title that nearly fills the line is broken by meaning as well: figures may be wider in another font', () => {
  // Nineteen characters of twenty.
  const title = '某某某某区某局2024年度部门决算情况说明';
  expect(titleLines(title, WIDTH, SIZE)).not.toEqual({});
});
