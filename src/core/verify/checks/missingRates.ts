import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Statement } from '../reading/statement';
import { wordsOf, type Verification } from './stated';

/** Fewer are no habit of a text. */
const LEAST_WITH_RATE = 2;

/** What a section says of one item: its budget, its final account and how they compare. */
interface Told {
  readonly final: Statement;
  readonly isWithRate: boolean;
}

/** Accounts and items whose rate of completion is left out where the section gives it for most. Of no budget there is none, and 持平 says it. */
export function checkMissingRates(statements: readonly Statement[], verification: Verification): void {
  const firm = statements.filter((statement) => statement.isTentative !== true && verification.isThisYears(statement));
  for (const section of new Set(firm.map(({ passage }) => passage.section))) {
    const own = firm.filter(({ passage }) => passage.section === section);
    const keys = new Set(own.map(({ target }) => target.key));
    const told = [...keys].flatMap((key) => toldOf(own.filter(({ target }) => target.key === key)));
    const without = told.filter(({ isWithRate }) => !isWithRate);
    const least = Math.max(LEAST_WITH_RATE, without.length + 1);
    if (told.length - without.length < least) continue;
    for (const { final } of without)
      verification.report({
        rule: 'rate-missing',
        severity: 'warning',
        words: wordsOf(final),
        message: (quote) => narrativeChecks.rateMissing(quote, final.target.name),
      });
  }
}

const COMPARING: ReadonlySet<Statement['kind']> = new Set(['rate', 'same', 'delta', 'change']);

function toldOf(statements: readonly Statement[]): readonly Told[] {
  const budget = statements.find(({ kind, number }) => kind === 'budget' && number?.value.isZero() === false);
  const final = statements.find(({ kind, passage }) => kind === 'final' && passage === budget?.passage);
  // The parts of an item may have the rates instead.
  if (final === undefined || final.target.item?.parts !== undefined) return [];
  const isCompared = statements.some(
    ({ kind, with: other, passage }) =>
      passage === final.passage && (kind === 'rate' || (COMPARING.has(kind) && other === 'budget')),
  );
  return [{ final, isWithRate: isCompared }];
}
