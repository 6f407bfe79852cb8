import { itemNumber, NUMBERING, PART_NUMBER } from '../../../src/core/text/numbering';

describe('itemNumber', () => {
  it.each([
    ['第三部分 2023年度部门决算情况说明', { level: 0, number: 3, length: 4 }],
    ['十二、机关运行经费', { level: 1, number: 12, length: 3 }],
    ['（二十）其他', { level: 2, number: 20, length: 4 }],
    ['3.公务接待费', { level: 3, number: 3, length: 2 }],
    ['(11)住房公积金', { level: 4, number: 11, length: 4 }],
  ])('%s', (text, expected) => {
    expect(itemNumber(text)).toEqual(expected);
  });

  it.each(['3.50万元', '公务接待费', '2023年', '百、'])('%s has none', (text) => {
    expect(itemNumber(text)).toBeNull();
  });
});

test.each(['一、收入', '第一、收入', '（一）收入', '(1)、收入', '1．收入', '二.收入'])('%s is numbered', (text) => {
  expect(text.replace(NUMBERING, '')).toBe('收入');
});

test('a part of the document is no item', () => {
  expect(NUMBERING.test('第一部分 概况')).toBe(false);
  expect(PART_NUMBER.test('第一部分 概况')).toBe(true);
});
