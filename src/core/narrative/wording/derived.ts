import { inputsBehind, type Quantity } from '../slots/slot';
import type { Run } from '../text/narrative';

export type KnownQuantity = Extract<Quantity, { known: true }>;

/** A number or a word that follows from figures, with the cells and answers that it follows from. */
export function derived(text: string, formula: string, ...from: readonly KnownQuantity[]): Run {
  const inputs = inputsBehind(from);
  return {
    kind: 'figure',
    text,
    sources: from.flatMap((quantity) => quantity.sources),
    formula,
    ...(inputs.length > 0 ? { inputs } : {}),
  };
}
