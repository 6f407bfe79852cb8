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

/** The same for each of some things that stay as they are, such as the tables of the catalogue. */
export function memoisedOf<K extends object, T>(compute: (of: K, text: string) => T): (of: K, text: string) => T {
  const known = new WeakMap<K, (text: string) => T>();
  return (of, text) => {
    let own = known.get(of);
    if (own === undefined) known.set(of, (own = memoised((one) => compute(of, one))));
    return own(text);
  };
}
