import { inputSheet } from '../../../src/core/narrative/sheet/inputSheet';
import { newInputSheet } from '../../../src/core/narrative/sheet/inputSheetPlan';
import { guangxi, shanghai, shanxi } from '../../../src/core/narrative/profiles';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { inputsOf, narrated, textOf, type InputsLiteral } from './narrated';
import { figuresOf, type WorkbookLiteral } from './tableBuilder';

const ITEMS = { '2060401': '60.00', '2060402': '30.00', '2060499': '10.00' };

const tables: WorkbookLiteral = {
  expenditure: { total: { total: '100.00' } },
  'general-budget': {
    total: { total: '100.00' },
    '206 科学技术支出': { total: '100.00' },
    '20604 技术研究与开发': { total: '100.00' },
    ...Object.fromEntries(Object.entries(ITEMS).map(([code, total]) => [`${code} 事项${code}`, { total }])),
  },
};
const budgets: InputsLiteral = { 'budget.general.2060401': 50, 'budget.general.2060402': 40, 'budget.general.2060499': 10 };
const priors: InputsLiteral = { 'prior.general.2060401': 50, 'prior.general.2060402': 40, 'prior.general.2060499': 12 };

/** The reasons that are asked for. */
function reasons(profile: Profile, inputs: InputsLiteral): readonly string[] {
  return narrated(tables, inputs, { profile }).missing.flatMap(({ key }) =>
    /^reason\.(?:budget\.)?general/.test(key) ? [key] : [],
  );
}

describe('项 that differ the same way', () => {
  test('from their budgets share a reason with the whole, unless they are given their own', () => {
    expect(reasons(shanghai, budgets)).toEqual(['reason.budget.general.above', 'reason.budget.general.below']);
    const told = { ...budgets, 'reason.budget.general.above': '任务增加', 'reason.budget.general.2060402': '项目推迟' };
    expect(reasons(shanghai, told)).toEqual([]);
    const narrative = narrated(tables, told, { profile: shanghai });
    expect(textOf(narrative, 'general-budget.item.2060401')).toMatch(/决算数大于预算数的主要原因：任务增加。$/);
    expect(textOf(narrative, 'general-budget.item.2060402')).toMatch(/决算数小于预算数的主要原因：项目推迟。$/);
    expect(textOf(narrative, 'general-budget.item.2060499')).toMatch(/决算数与预算数持平。$/);
  });

  test('from last year share a reason', () => {
    expect(reasons(guangxi, { ...budgets, ...priors, 'reason.total': '任务增加' })).toEqual([
      'reason.general.above',
      'reason.general.below',
    ]);
  });

  test('类 are few: each is asked for its own', () => {
    expect(reasons(shanxi, { 'prior.general.206': 80, 'budget.general.206': 90, 'reason.total': '任务增加' })).toEqual([
      'reason.general.206',
    ]);
  });
});

describe('on the 底稿', () => {
  const planned = (inputs: InputsLiteral) => {
    const sheet = inputSheet(figuresOf(tables), shanghai, { known: [{ inputs: inputsOf(inputs), source: '已填写' }] });
    const rows = new Map(sheet.groups.flatMap((group) => group.rows).map((row) => [row.key, row]));
    const plan = newInputSheet(sheet);
    const at = new Map(plan.inputs.map(({ row, input }) => [input.key, row]));
    const state = plan.columns.findIndex(({ id }) => id === 'state');
    const formulaOf = (key: string) =>
      plan.cells.find(({ row, column }) => row === at.get(key) && column === state)?.formula ?? '';
    return { rows, at, formulaOf };
  };

  test('both shared reasons wait for the budgets, and own ones may be given', () => {
    const { rows } = planned({});
    expect(rows.get('reason.budget.general.above')).toMatchObject({ state: 'waiting', after: Object.keys(budgets) });
    expect(rows.get('reason.budget.general.2060401')?.state).toBe('optional');
    const known = planned(budgets).rows;
    expect(known.get('reason.budget.general.below')?.state).toBe('missing');
    expect(planned({ ...budgets, 'budget.general.2060402': 30 }).rows.get('reason.budget.general.below')).toBeUndefined();
  });

  test('a formula tells as budgets are typed whether a shared reason is asked for', () => {
    const { at, formulaOf } = planned({});
    const cells = Object.keys(budgets).map((key) => (at.get(key) ?? 0) + 1);
    const below = `OR(${cells.map((row) => `AND(LEN(B${row})>0,E${row}<B${row})`).join(',')})`;
    expect(formulaOf('reason.budget.general.below')).toContain(
      `IF(AND(COUNT(${cells.map((row) => `B${row}`).join(',')})<3,NOT(${below})),"待定",IF(NOT(${below}),"可不填",`,
    );
  });
});
