/** What decides between ways to put something right; compared from the first entry to the last, smaller is likelier. */
export type Likelihood = readonly (number | bigint)[];

/** Negative where `a` is likelier. */
export function compareLikelihood(a: Likelihood, b: Likelihood): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [one, other] = [a[at] ?? 0, b[at] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
