import { textDocument } from '../../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../../narrative/tableBuilder';
import { brief } from '../seed';

const current = figuresOf(
  {
    'basic-expenditure': {
      '302 商品和服务支出': { amount: '5.00' },
      '30201 办公费': { amount: '3.00' },
      '30240 税金及附加费用': { amount: '1.00' },
      '30299 其他商品和服务支出': { amount: '1.00' },
      '310 资本性支出': { amount: '3.00' },
      '31002 办公设备购置': { amount: '2.00' },
      '31003 专用设备购置': { amount: '1.00' },
      operating: { amount: '8.00' },
    },
  },
  { year: 2024, department: '某县某中心' },
);

const found = (list: string): string[] => {
  const text = `六、一般公共预算财政拨款基本支出决算情况说明\n公用经费8.00万元，主要包括：${list}。`;
  const { findings } = verifyNarrative(textDocument(text), { current });
  return brief(findings).filter((line) => !/ (?:missing|item-missing)-/.test(line));
};

/** The last names of a list are joined by a word, and some names have such a word in them. */
test.each([
  ['办公费、税金及附加费用、其他商品和服务支出、办公设备购置和专用设备购置', []],
  // With their amounts: an account that is left out, and one under a wrong name, is one finding.
  [
    '办公费3.00万元、税金及附加费用1.00万元、其他商品和服务支出1.00万元、办公设备购置2.00万元',
    ['error not-listed 公用经费8.00万元，主要包括：'],
  ],
  [
    '办公费3.00万元、税金及附加费1.00万元、其他商品和服务支出1.00万元、办公设备购制2.00万元、专用设备购置1.00万元',
    ['warning item-name 税金及附加费1.00万元', 'warning item-name 办公设备购制2.00万元'],
  ],
  ['办公费、税金及附加费用、其他商品和服务支出和办公设备购置以及专用设备购置', []],
  ['办公费、税金及附加费用和其他商品和服务支出、办公设备购置', ['error not-listed 公用经费8.00万元，主要包括：']],
  [
    '办公费、税金及附加费用、其他商品和服务支出、办公设备购置、专用设备购置和差旅费',
    ['error not-listed 公用经费8.00万元，主要包括：', 'error listed-unknown 专用设备购置和差旅费'],
  ],
])('%s', (list, expected) => {
  expect(found(list)).toEqual(expected);
});
