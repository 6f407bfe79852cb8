/** Control characters stand in no text; a picture or a PDF has them within its first bytes. */
const BINARY = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const FOREIGN = /^(?:%PDF|\{\\rtf|<(?:!doctype|html|\?xml))/i;
const HEAD = 4096;

/** The text of a plain text file, in the encodings that Chinese Windows saves; `null` for what is no text. */
export function plainText(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  return text === null || BINARY.test(text.slice(0, HEAD)) || FOREIGN.test(text.trimStart()) ? null : text;
}

/** The text of a file whose encoding is not known; `null` where it is in none of those that are in use. */
export function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null;
}
