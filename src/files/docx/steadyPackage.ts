import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time that a zip can hold. */
const NO_TIME = new Date(1980, 0, 1);
const TEXT = /\.(?:xml|rels)$/;

/**
 * Names that the library draws by lot or counts over all documents of one run, numbered by their order in the text instead.
 * Equal contents give equal bytes.
 */
export function steadyPackage(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = new Map([...numbered(parts, /\brId[a-z0-9_-]{21}(?=")/g, 'rIdPart'), ...numbered(parts, /\b_Toc\d+\b/g, '_Toc')]);
  const steady: Zippable = {};
  for (const [name, content] of Object.entries(parts)) steady[name] = [steadyPart(name, content, names), { mtime: NO_TIME }];
  return zipSync(steady);
}

/** Each name that is found, with the one that it gets. */
function numbered(parts: Readonly<Record<string, Uint8Array>>, pattern: RegExp, stem: string): [string, string][] {
  const found = new Set<string>();
  for (const [name, content] of Object.entries(parts))
    if (TEXT.test(name)) for (const [id] of strFromU8(content).matchAll(pattern)) found.add(id);
  return [...found].map((id, index) => [id, `${stem}${index + 1}`]);
}

function steadyPart(name: string, content: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array {
  if (!TEXT.test(name)) return content;
  const text = strFromU8(content);
  const renamed = text.replace(/\b(?:rId[a-z0-9_-]{21}(?=")|_Toc\d+\b)/g, (id) => names.get(id) ?? id);
  const counted = countedAnew(
    countedAnew(renamed, /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g),
    /(<wp:docPr\b[^>]*?\bid=")(\d+)/g,
  );
  return counted === text ? content : strToU8(counted);
}

function countedAnew(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${before}${number}`;
  });
}
