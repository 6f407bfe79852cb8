import { Decimal } from 'decimal.js';
import { INPUT_DEFINITIONS } from '../../../../src/core/narrative/inputs/inputCatalogue';
import { INPUT_GROUPS } from '../../../../src/core/narrative/inputs/inputDefinition';
import { inputDefinition, inputLabel } from '../../../../src/core/narrative/inputs/inputs';
import { mergeInputs, parseInputs } from '../../../../src/core/narrative/inputs/parseInputs';
import { inputsOf } from '../narrated';

function problemsOf(json: unknown): readonly string[] {
  const parsed = parseInputs(json);
  if (parsed.ok) throw new Error('the inputs were accepted');
  return parsed.problems;
}

describe('inputs that are accepted', () => {
  test('year and department', () => {
    const parsed = parseInputs({ year: 2024, department: ' 某局 ' });
    expect(parsed).toEqual({ ok: true, inputs: { year: 2024, department: '某局', values: new Map() } });
  });

  test.each([
    [1366.05, '1366.05'],
    ['1366.05', '1366.05'],
    ['1,366.05', '1366.05'],
    ['１３６６．０５', '1366.05'],
    [0, '0'],
    ['-3.2', '-3.2'],
    ['１２．５', '12.5'],
    ['1,234.50万元', '1234.5'],
    ['1,234.50 万', '1234.5'],
    ['无', '0'],
    ['——', '0'],
  ])('an amount %p', (given, amount) => {
    expect(inputsOf({ 'prior.general.total': given }).values.get('prior.general.total')).toEqual(new Decimal(amount));
  });

  test('a key with an account code', () => {
    expect(inputsOf({ 'budget.general.2080109': '242.50' }).values.get('budget.general.2080109')).toEqual(new Decimal('242.5'));
  });

  test('a count with its measure word, a score with its 分', () => {
    const { values } = inputsOf({ 'count.vehicles.kept': '4辆', 'performance.score': '95.5分' });
    expect([...values].map(([key, value]) => [key, String(value)])).toEqual([
      ['count.vehicles.kept', '4'],
      ['performance.score', '95.5'],
    ]);
  });

  test('无 where words belong is a word', () => {
    expect(inputsOf({ 'performance.other': '无' }).values.get('performance.other')).toBe('无');
  });

  test('a text loses its line breaks and its full stop', () => {
    expect(inputsOf({ 'reason.total': ' 人员增加，\n 项目增加。\n' }).values.get('reason.total')).toBe('人员增加，项目增加');
  });

  test('a blank says nothing', () => {
    const parsed = parseInputs({ year: null, department: '', inputs: { 'reason.total': '  ', 'prior.general.total': null } });
    expect(parsed).toEqual({ ok: true, inputs: { year: null, department: null, values: new Map() } });
  });
});

describe('inputs that are rejected', () => {
  test.each([[null], [[]], ['2024'], [3]])('%p is not an inputs file', (json) => {
    expect(problemsOf(json)).toEqual([
      '情况说明底稿的内容应是一个对象 { "year": …, "department": …, "inputs": { … } }，请按模板重新填写。',
    ]);
  });

  test('an unknown field', () => {
    expect(problemsOf({ unit: '万元' })).toEqual([
      '情况说明底稿中有不认识的栏目“unit”，只能有 year、department 和 inputs，请删除或改正。',
    ]);
  });

  test.each([[1999], [2024.5], ['二〇二四'], [true]])('the year %p', (year) => {
    expect(problemsOf({ year })).toEqual(['情况说明底稿中的年度（year）应是 2000 至 2099 之间的整数，请改正。']);
  });

  test.each([['reason.totals'], ['prior.general.20'], ['prior.three-public.208'], ['__proto__x'], ['constructor']])(
    'the key %s',
    (key) => {
      expect(problemsOf({ inputs: { [key]: 1 } })).toEqual([`情况说明底稿中有不认识的项目“${key}”，请对照模板改正名称。`]);
    },
  );

  test.each([
    ['很多', '；现为“很多”，不是数字'],
    ['12,5', '；现为“12,5”，逗号的位置不对，看不出是多少'],
    ['12%', '；现为“12%”，是百分数'],
    ['１２％', '；现为“１２％”，是百分数'],
    ['12.5 13.6', '；现为“12.5 13.6”，填了两个数'],
    ['12.5/13.6', '；现为“12.5/13.6”，填了两个数'],
    ['13660500元', '；现为“13660500元”，单位是“元”，请换算成万元'],
    ['0.14亿元', '；现为“0.14亿元”，单位是“亿元”，请换算成万元'],
    ['2024-12-05', '；现为“2024-12-05”，像是日期'],
    ['比上年多了一些，具体数字要等财务科来核实', '；现为“比上年多了一些，具体数字要等财务科来核实”，不是数字'],
    ['比上年多了一些，具体数字要等财务科来核实了', '；现为“比上年多了一些，具体数字要等财务科来核实…”，不是数字'],
    [true, ''],
    [['1'], ''],
    [Number.NaN, ''],
    [Number.POSITIVE_INFINITY, ''],
  ])('the amount %p', (value, found) => {
    expect(problemsOf({ inputs: { 'prior.general.208': value } })).toEqual([
      `“上年208”（prior.general.208）应填金额（万元），例如 1366.05${found}，请改正。`,
    ]);
  });

  test.each([
    [-1, '；现为“-1”，小于 0'],
    [1.5, '；现为“1.5”，不是整数'],
    ['1.5', '；现为“1.5”，不是整数'],
    ['4.5辆', '；现为“4.5辆”，不是整数'],
    ['四', '；现为“四”，不是数字'],
    ['4万元', '；现为“4万元”，单位是“万元”，这里要填个数'],
    ['50%', '；现为“50%”，是百分数'],
  ])('the count %p', (value, found) => {
    expect(problemsOf({ inputs: { 'count.vehicles.kept': value } })).toEqual([
      `“公务用车保有量”（count.vehicles.kept）应填不小于 0 的整数${found}，请改正。`,
    ]);
  });

  test.each([
    [0, '；现为“0”，只有数字'],
    ['1,366.05', '；现为“1,366.05”，只有数字'],
    ['——', '；现为“——”，没有文字（没有可写的就留空）'],
    ['〔待填：原因〕', '；现为“〔待填：原因〕”，还留着“待填”的字样'],
  ])('where words belong, %p', (value, found) => {
    expect(problemsOf({ inputs: { 'performance.other': value } })).toEqual([
      `“其他需要说明的事项”（performance.other）应填文字${found}，请改正。`,
    ]);
  });

  test('all problems are reported together', () => {
    expect(problemsOf({ year: 'x', inputs: { a: 1, b: 2 } })).toHaveLength(3);
  });
});

describe('the catalogue of inputs', () => {
  test('has each key once, with label, hint and group', () => {
    expect(new Set(INPUT_DEFINITIONS.map(({ key }) => key)).size).toBe(INPUT_DEFINITIONS.length);
    for (const { label, hint, group } of INPUT_DEFINITIONS) {
      expect(label).toMatch(/\S/);
      expect(hint).toMatch(/\S/);
      expect(INPUT_GROUPS[group]).toMatch(/\S/);
    }
  });

  test('finds every definition by its own key', () => {
    for (const definition of INPUT_DEFINITIONS) {
      expect(inputDefinition(definition.key.replace('<code>', '208'))).toBe(definition);
    }
  });

  test('names the account of a key with a code', () => {
    expect(inputLabel('budget.general.208', '社会保障和就业支出')).toBe('社会保障和就业支出年初预算');
  });
});

test('what was typed goes before what was taken over', () => {
  const merged = mergeInputs(inputsOf({ 'prior.general.total': 1, 'reason.total': '旧' }), inputsOf({ 'reason.total': '新' }));
  expect([...merged.values]).toEqual([
    ['prior.general.total', new Decimal(1)],
    ['reason.total', '新'],
  ]);
});
