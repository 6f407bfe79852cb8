import { FileProblem } from '../fileProblem';

/**
 * The text of an XML part, its byte order mark included, so that `encodeXml` gives the same bytes back.
 * @throws FileProblem `not-readable` when the part is not UTF-8; no office program writes another encoding
 */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw FileProblem.notReadable();
  }
}

export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
