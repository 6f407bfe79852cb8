import { runsText } from '../../../../src/core/said/run';
import { FORM_FAULTS } from '../../../../src/core/verify/form/checkForm';
import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';

const current = figuresOf({ summary: { 'inflow-total': '210.00' } }, { year: 2024, department: '某县某中心' });
const FORM = new Set([...FORM_FAULTS.map(({ rule }) => rule), 'bracket', 'numbering', 'unfilled', 'punctuation']);

/** The faults of form in a sentence under the first heading: `rule quote`. */
function faults(text: string): readonly string[] {
  const { findings } = verifyNarrative(textDocument(`一、收入支出决算总体情况说明\n${text}`), { current });
  return findings
    .filter(({ finding }) => FORM.has(finding.rule.replace('narrative.', '')))
    .map(({ finding }) => `${finding.rule.replace('narrative.', '')} ${finding.quote ?? ''}`);
}

describe.each(FORM_FAULTS.map((fault) => [`${fault.rule} ${fault.words.source.slice(0, 30)}`, fault] as const))(
  '%s',
  (_, fault) => {
    test.each(fault.wrong)('is found in: %s', (text) => {
      expect(faults(text).map((line) => line.split(' ')[0])).toContain(fault.rule);
    });

    test.each(fault.right)('is not found in: %s', (text) => {
      expect(faults(text)).toEqual([]);
    });
  },
);

describe('what a template leaves beside the sentences', () => {
  test('an instruction under a table', () => {
    const text =
      '第二部分 2024年度部门决算表\n八、政府性基金预算财政拨款收入支出决算表\n项目\t金额\n合计\t0.00\n无此项收支的部门，仍保留该表格式，并在本表下方作下述说明\n第三部分 情况说明';
    expect(faults(text)).toEqual(['leftover 仍保留该表格式', 'leftover 在本表下方作']);
  });

  test('the forms of an annex keep their instructions and their lines to sign on', () => {
    const text = '第五部分 附件\n项目支出绩效自评表\n填表人：______\n（请按照项目实际情况填写）';
    expect(faults(text)).toEqual([]);
  });
});

test('a habit of the whole text is told once, with how often it occurs', () => {
  const { findings } = verifyNarrative(textDocument('收入总计为210.00万。\n支出总计为210.00万。'), { current });
  expect(
    findings.filter(({ finding }) => finding.rule === 'narrative.unit-missing').map(({ finding }) => runsText(finding.said)),
  ).toEqual(['“总计为210.00万”：金额单位不完整，应写“万元”（全文共 2 处）']);
});

describe('brackets', () => {
  test.each([
    ['人员经费100.00万元（主要包括：基本工资、津贴补贴。', ['bracket （主要包括：基本工资、津']],
    ['严格执行《预算法，压减支出。', ['bracket 《预算法，压减支出。']],
    ['（一）收入总计210.00万元（含年初结转）。', []],
    ['1）收入总计210.00万元。', []],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe('numbers of items', () => {
  test.each([
    ['1、收入总计210.00万元。\n2、其他收入。\n2、支出情况。\n3、其他。', ['numbering 2、']],
    ['（一）收入总计210.00万元。\n（二）其他。\n（三）支出。\n（三）其他。', ['numbering （三）']],
    ['1、收入总计210.00万元。\n2、其他收入。\n1、支出情况。\n2、其他。', []],
    ['1、收入总计210.00万元。\n1、支出情况。', []],
    ['1、收入总计210.00万元。\n2、其他收入。\n（三）支出。\n1、其他。\n2、其他。', []],
    ['二、收入决算表\n三、支出决算表\n三、支出决算表（续表）\n四、其他情况', []],
    ['二、收入决算表\n三、支出决算表\n三、支出决算表\n四、其他情况', ['numbering 三、']],
    ['十九、收入总计210.00万元。\n二十、其他收入。\n二十、支出。\n', ['numbering 二十、']],
  ])('%s', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });
});

describe('the end of a section', () => {
  test('ends with a full stop, its items with semicolons', () => {
    expect(faults('1、收入总计210.00万元；\n2、支出总计210.00万元；\n二、收入决算情况说明\n本年收入合计210.00万元。')).toEqual([
      'punctuation 出总计210.00万元；',
    ]);
    expect(faults('1、收入总计210.00万元；\n2、支出总计210.00万元。')).toEqual([]);
  });
});

describe('what is still to be filled in', () => {
  test('is told once, with its number, at its first place', () => {
    const text =
      '收入总计210.00万元，比上年〔待填：上年收入总计〕，主要原因是〔待填：收支增减的主要原因〕。\n〔部门名称待填〕按照规定公开。';
    const { findings } = verifyNarrative(textDocument(`一、收入支出决算总体情况说明\n${text}`), { current });
    const unfilled = findings.filter(({ finding }) => finding.rule === 'narrative.unfilled');
    expect(unfilled.map(({ finding, place }) => [finding.severity, runsText(finding.said), place?.paragraph])).toEqual([
      ['error', '还有 3 处〔待填〕，填好后再公开', 1],
    ]);
    expect(findings.filter(({ finding }) => finding.severity === 'error')).toHaveLength(1);
  });
});
