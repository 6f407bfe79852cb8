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

  test.each([
    '松江县教育局2023年度收入总计210.00万元。',
    '松江县教育局2024年度收入总计210.00万元。截至2023年12月31日，共有车辆1辆。',
  ])('one sentence alone tells nothing: %s', (text) => {
    expect(identity(`一、收入支出决算总体情况说明\n${text}`)).toEqual([]);
  });

  test('nor do two years that are named equally often', () => {
    const [one, other] = ['2024年度收入总计210.00万元。', '2022年度收入总计210.00万元。'];
    expect(identity(['一、收入支出决算总体情况说明', one, one, other, other].join('\n'))).toEqual([]);
  });
});

const tables = (printed: { year: number | null; department: string | null }): typeof current =>
  figuresOf({ summary: { 'inflow-total': '210.00', 'outflow-total': '210.00' } }, printed);

describe('year and name, by what the tables print and what the text says of itself', () => {
  const neither = current;
  const noYear = tables({ year: null, department: '松江县教育局' });
  const noName = tables({ year: 2024, department: null });
  const both = tables({ year: 2024, department: '松江县教育局' });
  const HEADING = '一、收入支出决算总体情况说明';
  const says = (name: string, year = 2024): string => `${name}${String(year)}年度收入总计210.00万元，支出总计210.00万元。`;

  /** What the tables print, the lines of the text, and what is found; each fault beside a near miss. */
  test.each([
    // No year in the tables: the title has it, with the name behind it, and in words.
    [noYear, ['2024年度松江县教育局部门决算公开', HEADING, says('', 2023)], ['error year 2023年度']],
    [noYear, ['2024年度松江县教育局部门决算公开', HEADING, says('', 2024)], []],
    [neither, ['松江县教育局', '二〇二四年度部门决算公开', HEADING, says('松江县教育局', 2023)], ['error year 2023年度']],
    [neither, ['松江县教育局', '二○二四年度部门决算公开', HEADING, says('松江县教育局')], []],
    // The cover is of last year, every sentence of this one.
    [neither, ['松江县教育局', '2023年度部门决算公开', HEADING, ...[1, 2, 3].map(() => says(''))], ['error year 2023年度']],
    [neither, ['松江县教育局', '2024年度部门决算公开', HEADING, ...[1, 2, 3].map(() => says(''))], []],
    // No name in the tables: behind the year of the title, behind a label, in a line of its own.
    [noName, ['2024年度松江县教育局部门决算公开', HEADING, says('松江县教玉局')], ['warning department 松江县教玉局']],
    [noName, ['2024年度松江县教育局部门决算公开', HEADING, says('县教育局')], []],
    [noName, ['部门名称：松江县教育局', '2024年度部门决算', HEADING, says('松江县教玉局')], ['warning department 松江县教玉局']],
    [noName, ['主要职责：松江县教育局', '2024年度部门决算', HEADING, says('松江县教玉局')], []],
    // A name of few characters.
    [noName, ['山阴县文联', '2024年度部门决算公开', HEADING, says('山阴县文连')], ['warning department 山阴县文连']],
    [noName, ['山阴县文联', '2024年度部门决算公开', HEADING, says('县文联')], []],
    // A name with brackets, which sentences leave out.
    [
      noName,
      ['松江县教育局（本级）', '2024年度部门决算公开', HEADING, says('松江县教玉局')],
      ['warning department 松江县教玉局'],
    ],
    [noName, ['松江县教育局（本级）', '2024年度部门决算公开', HEADING, says('松江县教育局')], []],
    // The cover says another department than the sentences, or than the tables.
    [
      neither,
      ['松江县教育局', '2024年度部门决算公开', HEADING, ...[1, 2, 3].map(() => says('松江县民政局'))],
      ['warning department 松江县教育局'],
    ],
    [both, ['松江县民政局', '2024年度部门决算公开', HEADING, says('')], ['warning department 松江县民政局']],
    [both, ['松江县教玉局', '2024年度部门决算公开', HEADING, says('')], ['warning department 松江县教玉局']],
    [both, ['部门决算公开文本', '2024年度部门决算公开', HEADING, says('')], []],
    [both, ['松江县卫生健康委员会', '松江县教育局', '2024年度部门决算公开', HEADING, says('')], []],
    [tables({ year: 2024, department: '松江县教育体育局' }), ['松江县教体局', '2024年度部门决算公开', HEADING, says('')], []],
    // A project that is named after a place, and one of the department.
    [both, [HEADING, `${says('')}主要原因是松江县教育城项目增加。`], []],
    [both, [HEADING, `${says('')}主要用于松江县教育园建设。`], []],
    [both, [HEADING, `${says('')}主要用于松江县教育事业发展。`], []],
    [both, [HEADING, `${says('')}主要用于松江县教玉局信息化建设。`], ['error department 松江县教玉局']],
    [both, [HEADING, `${says('')}其中松江县教育，10.00万元。`], ['error department 松江县教育']],
  ])('%#', (printed, lines, expected) => {
    const { findings } = verifyNarrative(textDocument(lines.join('\n')), { current: printed });
    expect(brief(findings).filter((line) => / (?:year|department) /.test(line))).toEqual(expected);
  });
});
