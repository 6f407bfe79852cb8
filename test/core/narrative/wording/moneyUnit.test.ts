import { Decimal } from 'decimal.js';
import { explainChange } from '../../../../src/core/narrative/changes/explainChange';
import { amountText, toldDifference, grainOf } from '../../../../src/core/narrative/habits/amountText';
import { changeWords } from '../../../../src/core/narrative/habits/changeWords';
import { readProfile } from '../../../../src/core/narrative/wording/readProfile';
import type { TextUnit, Profile } from '../../../../src/core/narrative/habits/profile';
import { readTables } from '../../../../src/core/tables/readTables';
import { makeDepartment } from '../../../workbooks/department';
import { inYuan } from '../../../workbooks/figures';
import { relayOut, workbookOf } from '../../../workbooks/form';
import { shanxiForms } from '../../../workbooks/shanxi';
import { narrate } from '../../../../src/core/narrative/narrate';
import { priorInputs } from '../../../../src/core/narrative/sheet/priorInputs';
import { inputsOf, narrated, textOf } from '../narrated';
import { figuresOf } from '../tableBuilder';
import { HEAD } from '../wordingFiles';

function written(unit: TextUnit, decimals: string, ...text: readonly string[]) {
  const head = HEAD.replace('金额单位：万元', `金额单位：${unit}`).replace('金额小数：保留两位小数', `金额小数：${decimals}`);
  return readProfile([head, '【一、某节】（s）', '〔s.p〕', ...text].join('\n'));
}

function profileOf(...args: Parameters<typeof written>): Profile {
  const read = written(...args);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.profile;
}

const habits = (unit: TextUnit, decimals: number, amounts: 'fixed' | 'trimmed' = 'fixed') => ({
  separators: true,
  unit,
  decimals,
  amounts,
});

test.each([
  ['2560.03', habits('万元', 2), '2,560.03'],
  ['2560.03', habits('元', 2), '25,600,300.00'],
  ['2560.031234', habits('元', 2), '25,600,312.34'],
  ['2560.03', habits('元', 2, 'trimmed'), '25,600,300'],
  ['100', habits('万元', 0, 'trimmed'), '100'],
  ['123456.78', habits('亿元', 2), '12.35'],
  ['123456.78', habits('亿元', 4), '12.3457'],
  ['123456.78', habits('亿元', 4, 'trimmed'), '12.3457'],
  ['2560.5', habits('万元', 0), '2,561'],
  ['-2560.05', habits('万元', 1), '-2,560.1'],
  ['0', habits('亿元', 2), '0.00'],
  ['0', habits('亿元', 2, 'trimmed'), '0'],
  // Nothing that is not zero is printed as zero.
  ['30.5', habits('亿元', 2), '0.003'],
  ['0.4', habits('万元', 0), '0.4'],
] as const)('%s 万元 is printed as %p: %s', (value, unit, expected) => {
  expect(amountText(new Decimal(value), unit)).toBe(expected);
});

test.each([
  ['元', 0, '0.0000005', '0.0000004'],
  ['亿元', 2, '0.005', '0.0049'],
  ['万元', 0, '0.005', '0.0049'],
  ['万元', 4, '0.00005', '0.000049'],
  ['亿元', 8, '0.00005', '0.000049'],
] as const)('a text in %s with %i decimals tells a difference of %s 万元, not one of %s', (unit, decimals, told, untold) => {
  const difference = (amount: string): string =>
    toldDifference(new Decimal(2), new Decimal(2).plus(amount), grainOf({ unit, decimals })).toFixed();
  expect([difference(told), difference(untold)]).toEqual([new Decimal(told).negated().toFixed(), '0']);
});

const SENTENCE =
  '收入总计{{ 收入总计 | 金额 }}元，{{ 收入总计 | 增减: 上年收入总计, "比上年" }}，差{{ 收入总计 | 差额: 上年收入总计 | 附: "", "元" }}。';

test('changes carry the unit of the wording, and formulas its figures', () => {
  const profile = profileOf('元', '保留两位小数', SENTENCE);
  const narrative = narrated(
    { summary: { 'inflow-total': '1.234567', 'outflow-total': '1.234567' } },
    { 'prior.summary.revenue-total': '1' },
    { profile },
  );
  expect(textOf(narrative, 's.p')).toBe('收入总计12,345.67元，比上年增加2,345.67元，增长23.46%，差2,345.67元。');
  const runs = narrative.sections[0]?.paragraphs[0]?.runs ?? [];
  const formulas = runs.flatMap((run) => (run.kind === 'figure' ? [run.formula] : []));
  expect(formulas).toContain('公开01表收入总计 12,345.67 − 上年收入总计 10,000.00 = 2,345.67');
});

test('tables in 元 of both years give the exact change, in 元 and rounded in 万元', () => {
  const read = (seed: number, year: number) =>
    readTables(workbookOf(relayOut(shanxiForms(makeDepartment({ seed, year })), inYuan))).figures;
  const [current, prior] = [read(1, 2024), read(2, 2023)];
  const [now, before] = [current, prior].map(
    (figures) => figures.figure('summary', 'inflow-total', 'amount')?.value ?? new Decimal(0),
  );
  if (now === undefined || before === undefined) throw new RangeError('no totals');
  const text = '{{ 收入总计 | 差额: 上年收入总计 }}';
  const inputs = priorInputs(prior, current);
  const difference = (profile: Profile): string => textOf(narrate(current, inputs, profile), 's.p').replaceAll(',', '');
  expect(difference(profileOf('元', '保留两位小数', text))).toBe(now.minus(before).abs().times(10000).toFixed(2));
  expect(difference(profileOf('万元', '保留两位小数', text))).toBe(now.minus(before).abs().toFixed(2));
});

test('facts about a change are told in the unit of the wording', () => {
  const profile = profileOf('元', '保留两位小数', SENTENCE);
  const figures = figuresOf({ summary: { 'inflow-total': '1.234567' } });
  const explained = explainChange('reason.total', {
    figures,
    prior: null,
    inputs: inputsOf({ 'prior.summary.revenue-total': '1' }),
  });
  expect(explained && changeWords(explained.current, explained.base, profile)).toBe('增加2,345.67元，增长23.46%');
});

test('one sentence may count in another unit', () => {
  const profile = profileOf(
    '万元',
    '保留两位小数',
    '收入{{ 收入总计 | 折合亿元 }}亿元，即{{ 收入总计 | 折合元: 0 }}元、{{ 收入总计 | 折合万元: 4 }}万元。',
  );
  const narrative = narrated({ summary: { 'inflow-total': '123456.78' } }, {}, { profile });
  expect(textOf(narrative, 's.p')).toBe('收入12.35亿元，即1,234,567,800元、123,456.7800万元。');
});

test.each([
  ['another unit behind an amount', '元', '收入{{ 收入总计 | 金额 }}万元。', '“金额”写出的是以元计的数，后面却写着“万元”'],
  [
    'another unit in an ending',
    '亿元',
    '{{ 收入总计 | 差额: 上年收入总计 | 附: "差", "万元" }}。',
    '“差额”写出的是以亿元计的数，后面却写着“万元”',
  ],
  [
    'another unit behind a converted amount',
    '万元',
    '{{ 收入总计 | 折合亿元 }}万元。',
    '“折合亿元”写出的是以亿元计的数，后面却写着“万元”',
  ],
  ['a unit behind a change, which has its own', '万元', '{{ 收入总计 | 增减: 上年收入总计 }}万元。', '“增减”已经写出金额单位'],
  ['decimals that are none', '万元', '{{ 收入总计 | 折合亿元: 9 }}亿元。', '“折合亿元”后面只能写小数位数 0 至 6'],
] as const)('%s is told by its line', (_, unit, text, problem) => {
  const read = written(unit, '保留两位小数', '某，', text);
  expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining(problem)]);
  expect(read.ok ? '' : read.problems[0]).toMatch(new RegExp(`^第 ${HEAD.split('\n').length + 4} 行`));
});

test('a wrong unit is told with those that there are', () => {
  const read = readProfile(`${HEAD.replace('金额单位：万元', '金额单位：千元')}\n【一、某节】（s）\n〔s.p〕\n某。`);
  expect(read.ok ? [] : read.problems).toEqual([expect.stringContaining('“金额单位”应为“万元”或“元”或“亿元”。')]);
});
