import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement } from '../reading/statement';
import type { Verification } from './stated';

/** 人员经费143.42万元，公用经费700.23万元, the other way round: two figures in each other's place are one thing that is wrong. */
export function checkExchanged(verification: Verification): void {
  const wrong = verification.wrongStatements();
  for (const [index, one] of wrong.entries()) {
    const other = wrong
      .slice(index + 1)
      .find((next) => hasFigureOf(one, next, verification) && hasFigureOf(next, one, verification));
    if (other === undefined) continue;
    const [is, otherIs] = [one, other].map(({ target }) => verification.final(target));
    if (!is || !otherIs || one.number === undefined) continue;
    const words = { passage: one.passage, start: Math.min(one.from, other.from), end: Math.max(one.end, other.end) };
    const held = { rule: 'exchanged', words, name: one.target.name } as const;
    verification.hold({ ...held, number: one.number }, { kind: 'amount', is, year: 'current' });
    verification.retract(one);
    verification.retract(other);
    verification.fault(one, {
      ...held,
      severity: 'error',
      message: (quote) => narrativeChecks.exchanged(quote, one.target.name, other.target.name),
      figures: [...is.figures, ...otherIs.figures],
    });
  }
}

/** It says this year's figure of the other one, in the same sentence. */
function hasFigureOf(one: Statement, other: Statement, verification: Verification): boolean {
  const [first, last] = one.end < other.start ? [one, other] : [other, one];
  return (
    one.kind === 'final' &&
    one.passage === other.passage &&
    !one.passage.text.slice(first.end, last.start).includes('。') &&
    verification.isThisYears(one) &&
    one.number !== undefined &&
    verification.final(other.target)?.value.equals(one.number.value) === true
  );
}
