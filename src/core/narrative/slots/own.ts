import { OWN_INPUTS } from '../inputs/ownInputWords';
import type { OwnInput } from '../inputs/inputDefinition';
import { ownKey } from '../inputs/ownInput';
import type { Sources } from './figures';
import type { Quantity, Scope, Slot } from './slot';
import { inputQuantity, inputUnlessUnspent, inputWords } from './typed';

/** Slots of what the wording alone asks for: 自填.<name>. */
export function ownSlots(sources: Sources): Scope {
  const quantity = (own: OwnInput): Quantity => {
    const whole = sources.profile.ownInputs.find(({ name }) => name === own.within);
    return whole === undefined ? inputQuantity(sources, ownKey(own)) : inputUnlessUnspent(sources, ownKey(own), quantity(whole));
  };
  const slot = (own: OwnInput): Slot =>
    own.kind === 'text' ? inputWords(sources, ownKey(own), { optional: own.optional }) : quantity(own);
  return { [OWN_INPUTS]: Object.fromEntries(sources.profile.ownInputs.map((own) => [own.name, slot(own)])) };
}
