import { Decimal } from 'decimal.js';
import { exactly } from '../amounts/rounded';
import { inputFaults as say } from '../messages/narrative';
import type { OwnInput } from '../narrative/inputs/inputDefinition';
import { ownKey } from '../narrative/inputs/ownInput';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { narrativeText, type Narrative } from '../narrative/text/narrative';
import { runsText } from '../said/run';
import { isWrong, verdictOf } from './comparing/relation';
import type { VerifyContext } from './reading/target';
import { textDocument } from './textDocument';
import { verifyNarrative } from './verifyNarrative';

/** What a text lacks is told by its 〔待填〕. */
const LACKING = /^narrative\.(?:unfilled|missing|section)/;

/**
 * Sentences on answers that cannot be, seen in the text that was written with them: a part above its whole, a budget against its
 * completion, counts that do not add up. The text is read back by the same checks as anybody's, so that nothing is written that they
 * refuse. What the wording alone asks for is held against what the wording says that it is a part of, unless the text says so already.
 */
export function impossibleAnswers(
  narrative: Narrative,
  context: VerifyContext,
  inputs: NarrativeInputs,
  own: readonly OwnInput[] = [],
): readonly string[] {
  const { findings } = verifyNarrative(textDocument(narrativeText(narrative)), context, { inputs });
  const wrong = findings
    .map(({ finding }) => finding)
    .filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && !LACKING.test(rule));
  const told = wrong.flatMap(({ rule, quote }) => (rule === 'narrative.part-exceeds' && quote !== undefined ? [quote] : []));
  const alone = own.flatMap((part): string[] => {
    const whole = own.find(({ name }) => name === part.within);
    const [answer, limit] = [inputs.values.get(ownKey(part)), whole && inputs.values.get(ownKey(whole))];
    if (whole === undefined || !(answer instanceof Decimal) || !(limit instanceof Decimal)) return [];
    const verdict = verdictOf({}, { kind: 'sum', left: [exactly(answer)], operator: '<=', right: [exactly(limit)] });
    if (!isWrong(verdict) || isWithin(told, narrative, ownKey(part))) return [];
    const printed = (value: Decimal): string => `${value.toFixed()}${part.unit ?? ''}`;
    return [say.aboveWhole(part.name, printed(answer), whole.name, printed(limit))];
  });
  return [...new Set([...wrong.map(({ said }) => runsText(said)), ...alone])];
}

/** Whether one of these quotations of the text has the answer to an input in it. */
function isWithin(quotes: readonly string[], { sections }: Narrative, key: string): boolean {
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .some(({ runs }) =>
      runs.some((run, index) => {
        if (run.kind !== 'input' || run.key !== key) return false;
        const start = runsText(runs.slice(0, index)).length;
        const text = runsText(runs);
        return quotes.some((quote) => {
          const from = text.lastIndexOf(quote, start);
          return from >= 0 && start + run.text.length <= from + quote.length;
        });
      }),
    );
}
