/** Workbooks repeat their words; a bound keeps a long-lived host from collecting every text it ever saw. */
const LIMIT = 20000;

/** `compute`, worked out once for each text. */
export function memoised<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, value);
    return value;
  };
}
