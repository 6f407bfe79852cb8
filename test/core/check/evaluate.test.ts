import { Decimal } from 'decimal.js';
import { slackOf } from '../../../src/core/amounts/slack';
import { evaluate } from '../../../src/core/check/evaluate';
import type { Figure } from '../../../src/core';
import type { Relation } from '../../../src/core/rules/relation';

/** A figure of 万元 as printed; `null` cannot be read. */
function figure(printed: string | null): Figure {
  const value = printed === null ? null : new Decimal(printed === '' ? 0 : printed);
  const decimals = printed?.split('.')[1]?.length ?? 0;
  return {
    table: 'expenditure',
    row: '208',
    column: 'total',
    label: '208',
    cell: { sheet: 's', row: 0, column: 0 },
    value,
    slack: value === null ? new Decimal(0) : slackOf(value, decimals, '万元'),
    decimals,
    unit: '万元',
    blank: printed === '',
    asText: false,
    formula: false,
  };
}

function relation(left: readonly (string | null)[], operator: '=' | '<=', right: readonly (string | null)[]): Relation {
  const terms = [
    ...left.map((printed) => ({ coefficient: 1 as const, figure: figure(printed) })),
    ...right.map((printed) => ({ coefficient: -1 as const, figure: figure(printed) })),
  ];
  return { id: 'x.y', rule: 'x.y', operator, terms, leftCount: left.length };
}

describe('the verdict of an equation', () => {
  it('is exact when the sides are equal', () => {
    expect(evaluate(relation(['242.49'], '=', ['140.05', '102.44'])).verdict).toBe('exact');
  });

  it('is rounding when each figure rounded on its own explains the difference', () => {
    const result = evaluate(relation(['242.50'], '=', ['140.05', '102.44']));
    expect([result.verdict, result.residual?.toFixed(), result.slack?.toFixed()]).toEqual(['rounding', '0.01', '0.015']);
  });

  it('is rounding where the intervals of two copies touch', () => {
    expect(evaluate(relation(['80.80'], '=', ['80.81'])).verdict).toBe('rounding');
  });

  it('is an error beyond that', () => {
    expect(evaluate(relation(['80.80'], '=', ['80.82'])).verdict).toBe('error');
  });

  it('has no slack from blank and zero figures', () => {
    expect(evaluate(relation(['0.01'], '=', ['', '0.00', ''])).verdict).toBe('error');
    expect(evaluate(relation(['0.01'], '=', ['', '0.00', ''])).slack?.toFixed()).toBe('0.005');
  });

  it('is exact to the 分 for figures with six decimals', () => {
    expect(evaluate(relation(['1.000001'], '=', ['1.000000'])).verdict).toBe('rounding');
    expect(evaluate(relation(['1.000002'], '=', ['1.000000'])).verdict).toBe('error');
  });

  it('is undecided when a figure cannot be read', () => {
    expect(evaluate(relation(['80.80'], '=', [null]))).toEqual(expect.objectContaining({ verdict: 'undecided' }));
  });

  it('is undecided when something that it needs is missing', () => {
    expect(evaluate({ ...relation(['80.80'], '=', []), missing: { table: 'expenditure' } }).verdict).toBe('undecided');
  });

  it('never sees the error of binary fractions', () => {
    expect(evaluate(relation(['0.3'], '=', ['0.1', '0.2'])).residual?.toFixed()).toBe('0');
  });
});

describe('the verdict of an inequality', () => {
  it('is exact up to equality', () => {
    expect(evaluate(relation(['1.00'], '<=', ['2.00'])).verdict).toBe('exact');
    expect(evaluate(relation(['2.00'], '<=', ['2.00'])).verdict).toBe('exact');
  });

  it('is rounding, then error, above it', () => {
    expect(evaluate(relation(['2.01'], '<=', ['2.00'])).verdict).toBe('rounding');
    expect(evaluate(relation(['2.02'], '<=', ['2.00'])).verdict).toBe('error');
  });
});
