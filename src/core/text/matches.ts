/** As `matchAll`, which copies its pattern for every text that it is asked about: most hold no match. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
