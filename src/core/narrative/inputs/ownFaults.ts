import { Decimal } from 'decimal.js';
import { inputFaults as say } from '../../messages/narrative';
import type { OwnInput } from './inputDefinition';
import { ownKey } from './ownInput';
import type { NarrativeInputs } from './parseInputs';

/** Sentences on answers to what a wording alone asks for that are above what they are a part of. */
export function ownFaults(own: readonly OwnInput[], { values }: NarrativeInputs): readonly string[] {
  return own.flatMap((part) => {
    const whole = own.find(({ name }) => name === part.within);
    const [answer, limit] = [values.get(ownKey(part)), whole && values.get(ownKey(whole))];
    if (whole === undefined || !(answer instanceof Decimal) || !(limit instanceof Decimal)) return [];
    const told = (value: Decimal) => `${value.toFixed()}${part.unit ?? ''}`;
    return answer.greaterThan(limit) ? [say.aboveWhole(part.name, told(answer), whole.name, told(limit))] : [];
  });
}
