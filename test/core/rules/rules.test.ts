import { Decimal } from 'decimal.js';
import { evaluate } from '../../../src/core/check/evaluate';
import { readTables, RULES, type RuleSpec } from '../../../src/core';
import { bindRules, type RuleContext } from '../../../src/core/rules/bind';
import { defineRules } from '../../../src/core/rules/rule';
import { makeDepartment } from '../../workbooks/department';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';
import { regions } from '../../workbooks/regions/regions';
import { budgetSystem } from '../../workbooks/regions/budgetSystem';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const FULL = makeDepartment({ fund: true, stateCapital: true, carryOver: true, nonFiscal: true });
const FISCAL = makeDepartment({});

function contextOf(
  workbook: ReturnType<typeof sampleSnapshot>,
  prior: ReturnType<typeof sampleSnapshot> | null = null,
): RuleContext {
  return { current: readTables(workbook).figures, prior: prior ? readTables(prior).figures : null };
}

const CONTEXTS: readonly RuleContext[] = [
  ...regions.map(({ workbook, withoutStateCapital }) =>
    contextOf(
      workbook(makeDepartment({ fund: true, stateCapital: withoutStateCapital !== true, carryOver: true, nonFiscal: true })),
    ),
  ),
  contextOf(sampleSnapshot(), sampleSnapshot()),
  contextOf(shanxiWorkbook(FULL), shanxiWorkbook(FULL)),
  contextOf(shanghaiWorkbook(FULL, 'A'), shanghaiWorkbook(FULL, 'A')),
  contextOf(shanghaiWorkbook(FISCAL, 'B')),
  // 年初 as one amount: of nothing, and of 一般公共预算 alone.
  contextOf(budgetSystem(FISCAL)),
  contextOf(budgetSystem(makeDepartment({ carryOver: true }))),
  // An agency without institutions.
  contextOf(
    shanxiWorkbook({ ...FISCAL, items: FISCAL.items.map((item) => ({ ...item, code: item.code.replace(/50$/, '01') })) }),
  ),
];

/** Rules for what no form at hand prints; named here so that none is dead by accident. */
const NOT_PRINTED = new Set([
  'expenditure.basic-parts',
  ...['general-budget', 'government-fund'].flatMap((table) => [`${table}.opening-kinds`, `${table}.closing-kinds`]),
  ...['opening-parts', 'revenue-parts', 'basic-parts', 'closing-parts', 'closing-project-kinds'].map(
    (rule) => `state-capital.${rule}`,
  ),
  'cross.part-state-capital',
  'cross.state-capital-opening-within',
  // See otherSides.test.ts.
  'fiscal-summary.row-sum-prior',
  ...['general-budget', 'government-fund', 'state-capital'].flatMap((table) => [
    `${table}.opening-project-kinds`,
    ...['adjusted-budget', 'budget', 'prior'].map((side) => `${table}.row-sum-${side}`),
  ]),
  'government-fund.budgets-within',
  'state-capital.budgets-within',
  'government-fund.change',
  'state-capital.change',
  'summary.nature-total',
  // See splits.test.ts.
  'summary.nature-within',
  'summary.economic-within',
]);

function instancesOf(rule: RuleSpec): ReturnType<typeof bindRules> {
  return CONTEXTS.flatMap((context) => bindRules([rule], context));
}

describe('the rules', () => {
  it('have unique ids', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it is and where it comes from', (_, rule) => {
    expect(rule.title).not.toBe('');
    expect(rule.basis).not.toBe('');
  });

  const alive = RULES.filter((rule) => !NOT_PRINTED.has(rule.id));

  it.each(alive.map((rule) => [rule.id, rule] as const))(
    '%s holds in balanced workbooks, and one amount more on its left breaks it',
    (_, rule) => {
      const decided = instancesOf(rule).filter((relation) => relation.missing === undefined);
      expect(decided.length).toBeGreaterThan(0);
      for (const relation of decided) {
        if (!relation.rule.startsWith('prior.')) expect(['exact', 'rounding']).toContain(evaluate(relation).verdict);
        const [first] = relation.terms;
        if (!first) throw new Error(`${relation.id} has no terms`);
        const more = { ...first.figure, value: (first.figure.value ?? new Decimal(0)).plus(1000000) };
        expect(evaluate({ ...relation, terms: [{ ...first, figure: more }, ...relation.terms.slice(1)] }).verdict).toBe('error');
      }
    },
  );
});

describe('a file of rules', () => {
  const rule = {
    id: 'x.a',
    title: 't',
    basis: 'b',
    left: [['summary', 'opening', 'amount']],
    right: [['summary', 'closing', 'amount']],
  } as const;

  it('is refused with an id outside its family', () => {
    expect(() => defineRules('y', 'within-table', [rule])).toThrow('not of the family');
  });

  it('is refused with one id twice', () => {
    expect(() => defineRules('x', 'within-table', [rule, rule])).toThrow('declared twice');
  });

  it('is refused with an empty side', () => {
    expect(() => defineRules('x', 'within-table', [{ ...rule, right: [] }])).toThrow('an empty side');
  });
});
