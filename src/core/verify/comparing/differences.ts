import type { Span } from '../reading/tokens';

/** A stretch of a text that another has not, or has otherwise; the place is that in the first. */
export interface Difference extends Span {
  readonly was: string;
  readonly is: string;
}

/** Where `text` differs from `standard`, by their longest common sequence of characters; `likeness` is 1 for equal texts. */
export function differencesOf(
  text: string,
  standard: string,
): { readonly differences: readonly Difference[]; readonly likeness: number } {
  const width = standard.length + 1;
  const lengths = new Uint16Array((text.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = text.length - 1; i >= 0; i--)
    for (let j = standard.length - 1; j >= 0; j--)
      lengths[i * width + j] = text[i] === standard[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const differences: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < text.length || j < standard.length) {
    if (i < text.length && text[i] === standard[j]) {
      i++;
      j++;
      continue;
    }
    const [fromText, fromStandard] = [i, j];
    while ((i < text.length || j < standard.length) && !(i < text.length && text[i] === standard[j])) {
      if (j >= standard.length || (i < text.length && at(i + 1, j) >= at(i, j + 1))) i++;
      else j++;
    }
    differences.push({ start: fromText, end: i, was: standard.slice(fromStandard, j), is: text.slice(fromText, i) });
  }
  return { differences, likeness: (2 * at(0, 0)) / Math.max(1, text.length + standard.length) };
}
