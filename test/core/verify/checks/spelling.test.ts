import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { brief } from '../seed';
import { TOWN_AUDIT } from '../sentences/townAudit';

const found = (text: string): string[] =>
  brief(verifyNarrative(textDocument(text), { current: TOWN_AUDIT }).findings).filter((line) => line.includes(' item-name '));

describe('a name with one character wrong', () => {
  test.each([
    // Left out, put in, exchanged; whatever the tables have of it.
    ['三、支出决算情况说明', '支出合计1297.19万元，其中：基本支出856.15万元，项支出441.04万元。', ['warning item-name 项支出']],
    ['三、支出决算情况说明', '项目支出441.04万元，其中：行政事业类项目出441.04万元。', ['warning item-name 项目出']],
    ['二、收入决算情况说明', '一般公共预算财政拨款入1123.74万元。', ['warning item-name 一般公共预算财政拨款入']],
    ['（二）政府采购支出情况', '授予中小企业合某金额40.00万元。', ['warning item-name 授予中小企业合某金额']],
    ['（一）机关运行经费支出情况', '机关运行经费143.42万元，包括公务招待费2.87万元。', ['warning item-name 公务招待费']],
    // In front of what can be read, and within what is read.
    ['一、收入支出决算总体情况说明', '收某支出总计1329.34万元。', ['warning item-name 收某支出总计']],
    [
      '七、政府性基金预算财政拨款收入支出决算情况说明',
      '政府基金预算财政拨款收入150.00万元。',
      ['warning item-name 政府基金预算财政拨款收入'],
    ],
    // A short name, and a name in a reason, where its figure says that it is meant.
    [
      '五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况',
      '行政运行800.77万元（项目支出188.42万元，基某支出612.35万元）。',
      ['warning item-name 基某支出'],
    ],
    [
      '五、一般公共预算财政拨款支出决算情况说明\n（三）一般公共预算财政拨款支出决算具体情况',
      '行政运行800.77万元（项目支出188.42万元，基建支出12.35万元）。',
      [],
    ],
    ['三、支出决算情况说明', '项目支出441.04万元，主要是一般行政管某事务96.77万元。', ['warning item-name 一般行政管某事务']],
    ['三、支出决算情况说明', '项目支出441.04万元，主要是一般行政管某事务6.77万元。', []],
    // What is said of a long name but one character is said of that account.
    ['三、支出决算情况说明', '行政事业单位养某支出122.19万元。', ['warning item-name 行政事业单位养某支出122.19万元']],
    ['九、财政拨款“三公”经费支出决算情况说明', '因公出国（境）费用支出0万元。', []],
    ['一、收入支出决算总体情况说明', '支出总盘子1329.34万元，全年收入（不含年初结转）1294.24万元。', []],
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
