import { Decimal } from 'decimal.js';
import { inputSheet } from '../../../../src/core/narrative/sheet/inputSheet';
import { newInputSheet } from '../../../../src/core/narrative/sheet/inputSheetPlan';
import type { PlannedContent } from '../../../../src/core/narrative/sheet/plannedCells';
import { ownKey, unaskedOwnInputs } from '../../../../src/core/narrative/inputs/ownInput';
import { parseInputs } from '../../../../src/core/narrative/inputs/parseInputs';
import { readInputSheet } from '../../../../src/core/narrative/sheet/readInputSheet';
import type { Profile } from '../../../../src/core/narrative/habits/profile';
import { readProfile } from '../../../../src/core/narrative/wording/readProfile';
import type { SnapshotCell } from '../../../../src/core/workbook/snapshot';
import { inputsOf, narrated, textOf } from '../narrated';
import { figuresOf } from '../tableBuilder';
import { HEAD } from '../wordingFiles';

const LINES_OF_HEAD = HEAD.split('\n').length;
const OWN = [
  '【自填】',
  '获奖数：个数（项），绩效管理工作获得的奖项，没有填 0',
  '争取资金：金额，向上级争取到的资金',
  '满意率：数值（%）',
  '获奖名称：文字，可不填，句末不用加句号',
];
const TEXT = [
  '【一、绩效】（p）',
  '〔p.own〕',
  '绩效管理获奖{{ 自填.获奖数 | 数量 }}项{{ 自填.获奖名称 | 附: "（", "）" }}，争取资金{{ 自填.争取资金 | 金额 }}万元，满意率{{ 自填.满意率 | 数量 }}%。',
];

function profileOf(...lines: readonly string[]): Profile {
  const read = readProfile([HEAD, ...lines].join('\n'));
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.profile;
}

/** Line 1 is the first behind the head. */
function problemsOf(...lines: readonly string[]): readonly string[] {
  const read = readProfile([HEAD, ...lines].join('\n'));
  return read.ok
    ? []
    : read.problems.map((problem) => problem.replace(/^第 (\d+) 行/, (_, line: string) => `${Number(line) - LINES_OF_HEAD}`));
}

const profile = profileOf(...OWN, ...TEXT);
const KEYS = ['自填.个数.获奖数', '自填.金额.争取资金', '自填.数值.满意率', '自填.文字.获奖名称'];

test('a wording asks for what no table holds', () => {
  expect(profile.ownInputs.map(ownKey)).toEqual(KEYS);
  const narrative = narrated({}, {}, { profile });
  expect(textOf(narrative, 'p.own')).toBe(
    '绩效管理获奖〔待填：获奖数〕项，争取资金〔待填：争取资金〕万元，满意率〔待填：满意率〕%。',
  );
  expect(narrative.missing.map(({ key, cause }) => [key, cause])).toEqual(KEYS.slice(0, 3).map((key) => [key, 'input']));
});

test('what was typed stands in the sentence', () => {
  const narrative = narrated(
    {},
    { '自填.个数.获奖数': 3, '自填.金额.争取资金': '1200.5', '自填.数值.满意率': '95.5', '自填.文字.获奖名称': '省级示范' },
    { profile },
  );
  expect(textOf(narrative, 'p.own')).toBe('绩效管理获奖3项（省级示范），争取资金1,200.50万元，满意率95.5%。');
  expect(narrative.missing).toEqual([]);
});

test.each([
  ['a fraction where a count belongs', { '自填.个数.获奖数': 1.5 }, /“获奖数”.*应填不小于 0 的整数/],
  ['words where an amount belongs', { '自填.金额.争取资金': '很多' }, /“争取资金”.*应填金额（万元）/],
  ['a number where words belong', { '自填.文字.获奖名称': '3' }, /“获奖名称”.*应填文字/],
  ['a kind that there is not', { '自填.日期.开会': '2024' }, /不认识的项目/],
])('%s is refused by its kind, whatever the wording', (_, inputs, problem) => {
  const parsed = parseInputs({ inputs });
  expect(parsed.ok ? '' : parsed.problems.join('')).toMatch(problem);
});

test('the 底稿 lists them with unit and explanation, and gives the same text as the JSON', () => {
  const sheet = inputSheet(figuresOf({}), profile);
  const group = sheet.groups.find(({ title }) => title === '本写法自填项');
  expect(group?.rows.map(({ key, label, unit, state, hint }) => [key, label, unit, state, hint])).toEqual([
    [KEYS[0], '获奖数', '项', 'missing', '绩效管理工作获得的奖项，没有填 0'],
    [KEYS[1], '争取资金', '万元', 'missing', '向上级争取到的资金'],
    [KEYS[2], '满意率', '%', 'missing', ''],
    [KEYS[3], '获奖名称', null, 'optional', '可不填，句末不用加句号'],
  ]);
  const typed: Readonly<Record<string, string | number>> = {
    '自填.个数.获奖数': 3,
    '自填.金额.争取资金': 12.5,
    '自填.数值.满意率': 95,
    '自填.文字.获奖名称': '省级示范',
  };
  const plan = newInputSheet(sheet);
  const value = plan.columns.findIndex(({ id }) => id === 'value');
  const contents = new Map(plan.cells.map(({ row, column, content }) => [`${row},${column}`, content]));
  for (const { row, input } of plan.inputs) {
    const answer = typed[input.key];
    if (answer !== undefined) contents.set(`${row},${value}`, typeof answer === 'number' ? new Decimal(answer) : answer);
  }
  const cellOf = (content: PlannedContent | undefined): SnapshotCell | null =>
    content === undefined ? null : { value: typeof content === 'string' ? content : content.toNumber() };
  const rows = Array.from({ length: plan.lastRow + 1 }, (_, row) =>
    plan.columns.map((__, column) => cellOf(contents.get(`${row},${column}`))),
  );
  const read = readInputSheet({ name: plan.name, visibility: 'visible', rows });
  expect(read.ok ? [...read.inputs.values].map(([key, value]) => [key, String(value)]) : read.problems).toEqual(
    [...inputsOf(typed).values].map(([key, value]) => [key, String(value)]),
  );
});

test('values that this wording does not ask for are named', () => {
  expect(unaskedOwnInputs(['自填.个数.获奖数', '自填.个数.获奖书', 'reason.total'], profile.ownInputs)).toEqual([
    '自填.个数.获奖书',
  ]);
});

describe('mistakes are told by line', () => {
  const use = ['【一、某节】（s）', '〔s.p〕'];
  test.each([
    ['no kind', ['【自填】', '获奖数：三项', ...use, '{{ 自填.获奖数 | 数量 }}'], /^2：“获奖数”后面要先写明填什么/],
    ['a name that templates cannot hold', ['【自填】', '获奖-数：个数', ...use, '某'], /^2：自填项的名称“获奖-数”只能用汉字/],
    ['an amount in another unit', ['【自填】', '资金：金额（元）', ...use, '某'], /^2：“资金”是金额，底稿中一律以万元填写/],
    ['a number that may be left out', ['【自填】', '获奖数：个数，可不填', ...use, '某'], /^2：“获奖数”是数字，不能写“可不填”/],
    ['one that nothing uses', ['【自填】', '获奖数：个数（项）', ...use, '某'], /^2：“获奖数”写在【自填】里，正文却没有用到/],
    ['one that is not declared', [...use, '{{ 自填.获奖数 | 数量 }}'], /^3：【自填】中没有“获奖数”/],
    [
      'a count written as an amount',
      ['【自填】', '获奖数：个数', ...use, '{{ 自填.获奖数 | 金额 }}'],
      /^5：“自填\.获奖数”不是金额/,
    ],
    ['an amount written as a count', ['【自填】', '资金：金额', ...use, '{{ 自填.资金 | 数量 }}'], /^5：“自填\.资金”是金额/],
    [
      'the same name twice',
      ['【自填】', '获奖数：个数', '获奖数：个数', ...use, '{{ 自填.获奖数 | 数量 }}'],
      /^3：“获奖数”写了两次/,
    ],
  ])('%s', (_, lines, problem) => {
    expect(problemsOf(...lines).find((one) => problem.test(one))).toBeDefined();
  });
});

describe('a part of another own input', () => {
  const lines = ['预留：金额，没有填 0', '成交：金额，不大于预留，成交的金额'];
  const text = ['【一、采购】（p）', '〔p.own〕', '预留{{ 自填.预留 | 金额 }}万元，成交{{ 自填.成交 | 金额 }}万元。'];
  const reserving = profileOf('【自填】', ...lines, ...text);
  const written = (inputs: Readonly<Record<string, number>>) => narrated({}, inputs, { profile: reserving });

  test('is asked for once the whole is known, and is zero where that is', () => {
    expect(written({}).missing.map(({ key }) => key)).toEqual(['自填.金额.预留']);
    expect(written({ '自填.金额.预留': 5 }).missing.map(({ key }) => key)).toEqual(['自填.金额.成交']);
    expect(textOf(written({ '自填.金额.预留': 0 }), 'p.own')).toBe('预留0.00万元，成交0.00万元。');
  });

  test.each([
    ['what is not there', '成交：金额，不大于合同，成交的金额'],
    ['another kind of number', '成交：个数（个），不大于预留'],
    ['words', '成交：文字，不大于预留'],
  ])('cannot be part of %s', (_, line) => {
    const found = problemsOf('【自填】', '预留：金额', line, ...text);
    expect(found[0]).toMatch(/^3：“成交”不能写“不大于.+”/);
  });
});
