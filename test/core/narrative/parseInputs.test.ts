import { Decimal } from 'decimal.js';
import { INPUT_DEFINITIONS, INPUT_GROUPS, inputDefinition, inputLabel } from '../../../src/core/narrative/inputs';
import { mergeInputs, parseInputs } from '../../../src/core/narrative/parseInputs';
import { inputsOf } from './narrated';

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
  ])('an amount %p', (given, amount) => {
    expect(inputsOf({ 'prior.general.total': given }).values.get('prior.general.total')).toEqual(new Decimal(amount));
  });

  test('a key with an account code', () => {
    expect(inputsOf({ 'budget.general.2080109': '242.50' }).values.get('budget.general.2080109')).toEqual(new Decimal('242.5'));
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

  test.each([['很多'], [true], [['1']], ['—'], [Number.NaN], [Number.POSITIVE_INFINITY]])('the amount %p', (value) => {
    expect(problemsOf({ inputs: { 'prior.general.208': value } })).toEqual([
      '“上年208”（prior.general.208）应填金额（万元），例如 1366.05，请改正。',
    ]);
  });

  test.each([[-1], [1.5], ['四']])('the count %p', (value) => {
    expect(problemsOf({ inputs: { 'count.vehicles.kept': value } })).toEqual([
      '“公务用车保有量”（count.vehicles.kept）应填不小于 0 的整数，请改正。',
    ]);
  });

  test('a number where words belong', () => {
    expect(problemsOf({ inputs: { 'performance.other': 0 } })).toEqual([
      '“其他需要说明的事项”（performance.other）应填文字，请改正。',
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
