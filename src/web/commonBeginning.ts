/** So many names have to share a beginning before it is folded. */
const SEVERAL = 3;
/** A beginning ends with the name of a place: nobody reads 第1示范局 as 1示范局. */
const PLACE = /^.*[省市县区州旗盟乡镇]/;

/** What nearly all names of departments begin with, the name of their place; empty where they have nothing in common. */
export function commonBeginning(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const place = PLACE.exec(name.slice(0, -2))?.[0] ?? '';
    for (let end = 1; end <= place.length; end++) {
      const beginning = PLACE.exec(place.slice(0, end))?.[0] ?? '';
      if (beginning.length === end) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  }
  const shared = [...counts].filter(([beginning, count]) => beginning.length > 1 && count >= SEVERAL && count * 2 > names.length);
  return shared.map(([beginning]) => beginning).sort((one, other) => other.length - one.length)[0] ?? '';
}

/** A name without the beginning that it shares with the others. */
export function foldedName(name: string, beginning: string): string {
  return beginning !== '' && name.startsWith(beginning) && name.length > beginning.length
    ? `…${name.slice(beginning.length)}`
    : name;
}
