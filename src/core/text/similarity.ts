/** How many characters have to be inserted, left out or exchanged to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The candidate that a misspelt name most probably stands for; `null` where none is near enough. */
export function nearestName<T>(name: string, candidates: readonly T[], nameOf: (candidate: T) => string): T | null {
  let best: T | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = nameOf(candidate);
    const distance = editDistance(name, other);
    const allowed = Math.max(1, Math.floor(Math.max(name.length, other.length) / 3));
    if (distance <= allowed && distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
