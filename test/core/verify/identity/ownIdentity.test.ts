import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

/** Tables that print neither year nor department. */
const current = figuresOf({ summary: { 'inflow-total': '210.00', 'outflow-total': '210.00' } }, { year: null, department: null });

const identity = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current }).findings).filter((line) => / (?:year|department) /.test(line));

const BEGINNING = '松江县教育局\n2024年度部门决算公开\n一、收入支出决算总体情况说明\n';

describe('where the tables print neither year nor department', () => {
  test.each([
    ['松江县教育局2024年度收入总计210.00万元，支出总计210.00万元。', []],
    ['松江县教育局2023年度收入总计210.00万元，支出总计210.00万元。', ['error year 2023年度']],
    ['松江县教玉局2024年度收入总计210.00万元，支出总计210.00万元。', ['warning department 松江县教玉局']],
    ['2024年度收入总计210.00万元，比2023年度增加10.00万元。', []],
  ])('the cover tells: %s', (text, expected) => {
    expect(identity(`${BEGINNING}${text}`)).toEqual(expected);
  });

  test('the majority of the sentences tells', () => {
    const text =
      '一、收入支出决算总体情况说明\n松江县教育局2024年度收入总计210.00万元。\n松江县教育局2024年度支出总计210.00万元。\n松江县教育局2022年度收入总计210.00万元。';
    expect(identity(text)).toEqual(['error year 2022年度']);
  });

  test('one sentence alone tells nothing', () => {
    expect(identity('一、收入支出决算总体情况说明\n松江县教育局2023年度收入总计210.00万元。')).toEqual([]);
  });
});
