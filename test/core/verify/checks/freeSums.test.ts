import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const general = (total: string, basic: string, project: string): Record<string, Record<string, string>> => ({
  total: { total, basic, project },
  '208 社会保障和就业支出': { total, basic, project },
});
const current = figuresOf({ 'general-budget': general('200.00', '150.00', '50.00') });
const prior = figuresOf({ 'general-budget': general('180.00', '145.00', '35.00') }, { year: 2023 });

const HEAD = '（一）一般公共预算财政拨款支出决算总体情况\n';
const CHANGE = '一般公共预算财政拨款支出200.00万元，与上年相比增加20.00万元，增长11.11%。主要原因是';

function found(reason: string, withPrior = false): string[] {
  const { findings } = verifyNarrative(textDocument(`${HEAD}${CHANGE}${reason}`), { current, prior: withPrior ? prior : null });
  return brief(findings);
}

test.each([
  ['购置设备10万元，维修房屋5.5万元，合计15.5万元。'],
  ['购置、维修、培训分别支出10万元、5.5万元和3万元，共计18.5万元。'],
  ['购置设备10.24万元，维修房屋5.53万元，合计15.8万元。'],
  ['新增项目支出30万元，其中：设备购置20万元，房屋维修10万元。'],
  // Parts need not be all of it.
  ['新增项目支出30万元，其中：设备购置20万元，房屋维修5万元。'],
  ['新增项目支出30万元，其中：工资增加40万元，差旅费减少10万元。'],
  ['设备项目预算20万元，实际支出15万元，核减5万元。'],
  // More than one reading: rates, standards, people.
  ['新增12人，每人每年补助2万元，标准3万元，合计24万元。'],
  ['收回上年结余10万元，完成预算20万元，共计50万元。'],
])('%s agrees with itself or leaves it open', (reason) => {
  expect(found(reason)).toEqual([]);
});

test.each([
  ['购置设备10万元，维修房屋5.5万元，合计16.5万元。', 'error free-sum'],
  ['购置、维修、培训分别支出10万元、5.5万元和3万元，共计15.8万元。', 'error free-sum'],
  ['新增项目支出30万元，其中：设备购置20万元，房屋维修15万元。', 'error free-parts'],
  ['设备项目预算20万元，实际支出15万元，核减8万元。', 'error free-difference'],
  ['基本支出比上年增加5万元，项目支出比上年增加51万元。', 'error sum-of-changes'],
])('%s does not add up', (reason, expected) => {
  expect(found(reason).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([expected]);
});

test('基本支出 and 项目支出 of a reason are compared with last year', () => {
  expect(found('基本支出增加5万元，项目支出增加15万元。', true)).toEqual([]);
  expect(found('基本支出增加6万元，项目支出增加14万元。')).toEqual([]);
  expect(found('基本支出增加6万元，项目支出增加14万元。', true)).toEqual([
    'error difference 基本支出增加6万元',
    'error difference 项目支出增加14万元',
  ]);
});
