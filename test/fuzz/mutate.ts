import { unzipSync, zipSync } from 'fflate';

/** Numbers in [0, 1) from a seed, the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What breaks readers: edges of number types, signs of the formats, and what a person types. */
const PIECES = [
  '2147483648',
  '4294967295',
  '-1',
  '99999999999999999999',
  '1e308',
  'NaN',
  '__proto__',
  '<',
  '"',
  '>',
  '&#0;',
  ']]>',
  '{{',
  '}}',
  '{%',
  '|',
  '(',
  '\0',
  '。',
  '：',
  '万元',
  '%',
];

/** The same bytes with one to four changes: bytes, cuts, copies, and pieces that break readers. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let change = 1 + Math.floor(random() * 4); change > 0; change--) {
    const at = Math.floor(random() * mutated.length);
    const length = 1 + Math.floor(random() * 40);
    const piece = new TextEncoder().encode(PIECES[Math.floor(random() * PIECES.length)]);
    const part = mutated.slice(at, at + length);
    switch (Math.floor(random() * 6)) {
      case 0:
        mutated[at] = Math.floor(random() * 256);
        break;
      case 1:
        mutated = joined(mutated.subarray(0, at), mutated.subarray(at + length));
        break;
      case 2:
        mutated = joined(mutated.subarray(0, at), part, part, part, mutated.subarray(at));
        break;
      case 3:
        mutated = joined(mutated.subarray(0, at), piece, mutated.subarray(at));
        break;
      case 4:
        mutated = withOtherNumber(mutated, at, piece);
        break;
      default:
        if (random() < 0.2) mutated = mutated.slice(0, at);
        else mutated.fill(random() < 0.5 ? 0xff : 0, at, at + 4);
    }
  }
  return mutated;
}

/** The next run of digits replaced: a row, a count, an index. */
function withOtherNumber(bytes: Uint8Array, from: number, piece: Uint8Array): Uint8Array {
  const isDigit = (at: number): boolean => (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
  let start = from;
  while (start < bytes.length && !isDigit(start)) start++;
  let end = start;
  while (end < bytes.length && isDigit(end)) end++;
  return joined(bytes.subarray(0, start), piece, bytes.subarray(end));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** A package with one of its parts changed, so that a change gets past the checksum. */
export function mutatePart(bytes: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|bin)$/.test(name));
  const name = names[Math.floor(random() * names.length)];
  const content = name === undefined ? undefined : parts[name];
  if (name === undefined || content === undefined) return bytes;
  return zipSync({ ...parts, [name]: mutateBytes(content, random) }, { level: 0 });
}
