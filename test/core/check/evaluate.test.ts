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

/** Verdict, residual and slack. */
function judged(left: readonly (string | null)[], operator: '=' | '<=', right: readonly (string | null)[]): string {
  const result = evaluate(relation(left, operator, right));
  return result.verdict === 'undecided'
    ? result.verdict
    : `${result.verdict} by ${result.residual.toFixed()}, slack ${result.slack.toFixed()}`;
}

test.each<[said: string, left: readonly (string | null)[], operator: '=' | '<=', right: readonly (string | null)[], verdict: string]>([
  ['equal sides', ['242.49'], '=', ['140.05', '102.44'], 'exact by 0, slack 0.015'],
  ['each figure rounded on its own', ['242.50'], '=', ['140.05', '102.44'], 'rounding by 0.01, slack 0.015'],
  ['too small by as much', ['242.48'], '=', ['140.05', '102.44'], 'rounding by -0.01, slack 0.015'],
  ['intervals of two copies that touch', ['80.80'], '=', ['80.81'], 'rounding by -0.01, slack 0.01'],
  ['beyond that', ['80.80'], '=', ['80.82'], 'error by -0.02, slack 0.01'],
  ['too much beyond that', ['80.82'], '=', ['80.80'], 'error by 0.02, slack 0.01'],
  ['blank and zero figures, which have no slack', ['0.01'], '=', ['', '0.00', ''], 'error by 0.01, slack 0.005'],
  ['nothing on the left', [''], '=', ['0.01'], 'error by -0.01, slack 0.005'],
  ['two amounts on the left', ['1.00', '2.00'], '=', ['3.00'], 'exact by 0, slack 0.015'],
  ['exact to the 分 with six decimals', ['1.000001'], '=', ['1.000000'], 'rounding by 0.000001, slack 0.000001'],
  ['beyond the 分', ['1.000002'], '=', ['1.000000'], 'error by 0.000002, slack 0.000001'],
  ['no error of binary fractions', ['0.3'], '=', ['0.1', '0.2'], 'exact by 0, slack 0.015'],
  ['a figure that cannot be read', ['80.80'], '=', [null], 'undecided'],
  ['less', ['1.00'], '<=', ['2.00'], 'exact by -1, slack 0.01'],
  ['as much', ['2.00'], '<=', ['2.00'], 'exact by 0, slack 0.01'],
  ['more, by what rounding explains', ['2.01'], '<=', ['2.00'], 'rounding by 0.01, slack 0.01'],
  ['more than that', ['2.02'], '<=', ['2.00'], 'error by 0.02, slack 0.01'],
])('%s', (_, left, operator, right, verdict) => {
  expect(judged(left, operator, right)).toBe(verdict);
}); // prettier-ignore

test('what something is missing for is undecided, with the relation', () => {
  const lacking = { ...relation(['80.80'], '=', []), missing: { table: 'expenditure' } } as const;
  expect(evaluate(lacking)).toEqual({ relation: lacking, verdict: 'undecided' });
});
