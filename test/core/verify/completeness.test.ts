import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../narrative/tableBuilder';
import { composed } from './composed';
import { brief } from './seed';

const subject = composed('shanxi', { seed: 21, fund: true });

function missing(text: string): string[] {
  const { findings } = verifyNarrative(textDocument(text), { current: subject.current, prior: subject.prior });
  return brief(findings.filter(({ finding }) => finding.rule.startsWith('narrative.missing-')));
}

/** Takes out a section with its heading. */
function without(heading: string, next: string): string {
  const lines = subject.text.split('\n');
  const from = lines.findIndex((line) => line.includes(heading));
  const until = lines.findIndex((line, index) => index > from && line.includes(next));
  return [...lines.slice(0, from), ...lines.slice(until)].join('\n');
}

test.each([
  ['一、收入支出决算总体', '二、收入决算', 'warning missing-summary 没有找到“收入支出决算总体情况说明”，请补充这一部分'],
  ['四、财政拨款', '五、', 'warning missing-fiscal 没有找到“财政拨款收支决算总体情况说明”，请补充这一部分'],
  ['二、收入决算', '三、支出', 'warning missing-revenue 没有找到“收入决算情况说明”，请补充这一部分'],
  [
    '六、一般公共预算财政拨款基本',
    '七、',
    'warning missing-basic 没有找到“一般公共预算财政拨款基本支出决算情况说明”，请补充这一部分',
  ],
  ['（二）政府采购', '（三）国有资产', 'warning missing-procurement 没有找到“政府采购情况说明”，请补充这一部分'],
  ['（四）预算绩效', '没有这一行', 'warning missing-performance 没有找到“预算绩效情况说明”，请补充这一部分'],
])('%s is missing', (heading, next, expected) => {
  const text = next === '没有这一行' ? subject.text.slice(0, subject.text.indexOf(heading)) : without(heading, next);
  expect(missing(text)).toEqual([expected]);
});

test('what has to be said where money was spent', () => {
  expect(missing(subject.text)).toEqual([]);
  expect(missing(subject.text.replace(/，出国（境）团组共\d+个，\d+人次/, ''))).toEqual([
    'warning missing-abroad-groups 没有写明因公出国（境）团组数',
    'warning missing-abroad-persons 没有写明因公出国（境）人数',
  ]);
  expect(missing(subject.text.replace(/，使用财政拨款负担的公务用车保有量共\d+辆/, ''))).toEqual([
    'warning missing-vehicles-kept 没有写明公务用车保有量',
  ]);
});

test('what the catalogue asks of each section', () => {
  const changed = subject.text.replace(/(2024年度收入总计[^。]*。)与上年相比[^。]*。主要原因是[^。]*。/, '$1');
  expect(missing(changed)).toEqual(['warning missing-changes 没有写明决算收支与上年相比的增减变化']);
  const bare = subject.text.replace(/单价100万元（含）以上设备（不含车辆）\d+台（套）。/, '');
  expect(missing(bare)).toEqual(['warning missing-assets-equipment 没有写明国有资产占用中的单价100万元以上设备情况']);
});

test('parts of a section that is missing are not named one by one', () => {
  const cut = without('九、财政拨款“三公”经费', '十、其他重要事项');
  expect(missing(cut)).toEqual(['warning missing-three-public 没有找到“财政拨款“三公”经费支出决算情况说明”，请补充这一部分']);
});

test('a whole disclosure document needs a glossary, an excerpt needs nothing', () => {
  expect(missing(`第一部分 部门概况\n${subject.text}`)).toEqual(['warning missing-glossary 没有找到“名词解释”，请补充这一部分']);
  expect(missing('2024年度收入总计1.00万元。')).toEqual([]);
});

test('what stands under other headings is not missing', () => {
  const told = without('一、收入支出决算总体', '二、收入决算')
    .replace(/(2024年度收入合计[^，。]*)，/, '$1，与上年相比增加1.00万元，')
    .replace(/(2024年度支出合计[^，。]*)，/, '$1，与上年相比增加1.00万元，');
  expect(missing(told)).toEqual([]);
});

test('the change of 机关运行经费 is asked for where participating institutions alone have it', () => {
  const { findings } = verifyNarrative(
    textDocument(
      [
        '一、收入支出决算总体情况说明',
        '2024年度收入总计1.00万元，与上年相比持平。',
        '二、收入决算情况说明',
        '三、支出决算情况说明',
        '四、一般公共预算财政拨款支出决算情况说明',
        '五、机关运行经费支出情况说明',
        '2024年度机关运行经费支出12.00万元。',
      ].join('\n'),
    ),
    { current: figuresOf({ information: { 'operation-administrative': '', 'operation-participating': '12.00' } }) },
  );
  expect(brief(findings)).toContain('warning missing-operation-changes 没有写明机关运行经费的增减变化');
});
