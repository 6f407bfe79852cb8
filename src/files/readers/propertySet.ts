import { viewOf } from '../zip/archive';
import { decodeCodePage } from './library';

/** Texts of an OLE property set by their numbers ([MS-OLEPS]); one that is damaged or of another type is left out. */
export function propertyTexts(stream: Uint8Array): Map<number, string> {
  const texts = new Map<number, string>();
  const view = viewOf(stream);
  const at32 = (at: number): number => (at >= 0 && at + 4 <= stream.length ? view.getUint32(at, true) : 0);
  const start = at32(FIRST_SET_OFFSET);
  // Each entry of the list takes eight bytes, so a count can be no higher than the stream is long.
  const count = Math.min(at32(start + 4), Math.floor(stream.length / 8));
  const places = new Map(
    Array.from({ length: count }, (_, index) => [at32(start + 8 + index * 8), start + at32(start + 12 + index * 8)]),
  );
  const codePage = at32((places.get(CODE_PAGE) ?? -8) + 4) & 0xffff;
  for (const [id, place] of places) {
    const type = at32(place);
    if (type !== BYTES && type !== UTF16) continue;
    const length = at32(place + 4) * (type === UTF16 ? 2 : 1);
    const bytes = stream.subarray(place + 8, Math.min(stream.length, place + 8 + length));
    const text = decodeCodePage(type === UTF16 ? 1200 : codePage, bytes);
    texts.set(id, text.replace(/\0[\s\S]*$/, '').trim());
  }
  return texts;
}

const FIRST_SET_OFFSET = 44;
const CODE_PAGE = 1;
const BYTES = 0x1e;
const UTF16 = 0x1f;
