import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { brief } from '../seed';
import { TOWN_AUDIT } from '../sentences/townAudit';

const found = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current: TOWN_AUDIT }).findings).filter((line) => line.includes(' item-name '));

describe('a name with one character wrong', () => {
  test.each([
    // Left out, put in, exchanged; whatever the tables have of it.
    [
      '三、支出决算情况说明',
      '支出合计1297.19万元，其中：基本支出856.15万元，项支出441.04万元。',
      ['warning item-name 项支出'],
    ],
    ['三、支出决算情况说明', '项目支出441.04万元，其中：行政事业类项目出441.04万元。', ['warning item-name 项目出']],
    ['二、收入决算情况说明', '一般公共预算财政拨款入1123.74万元。', ['warning item-name 一般公共预算财政拨款入']],
    ['（二）政府采购支出情况', '授予中小企业合某金额40.00万元。', ['warning item-name 授予中小企业合某金额']],
    ['（一）机关运行经费支出情况', '机关运行经费143.42万元，包括公务招待费2.87万元。', ['warning item-name 公务招待费']],
    // Of accounts another character may make another account.
    ['五、一般公共预算财政拨款支出决算情况说明', '其中：机关工作运行1.00万元。', []],
    // A part of a word that is right, two things together, and what everybody writes for short.
    ['三、支出决算情况说明', '用于基本支出856.15万元。', []],
    ['四、财政拨款收入支出决算总体情况说明', '财政拨款收支决算1308.84万元。', []],
    ['九、财政拨款“三公”经费支出决算情况说明', '公务车运行维护费11.47万元。', []],
    ['（三）国有资产占用情况', '公务用车实有数3辆。', []],
  ])('%s %s', (heading, sentence, expected) => {
    expect(found(`${heading}\n${sentence}`)).toEqual(expected);
  });
});
