import { decodeEntities } from '../xml/entities';

/**
 * Text of a `t`, `v` or `f` element as the cell shows it: entities, the `_x000D_` of characters that XML does not allow,
 * CDATA, and Windows' line ends.
 */
export function cellText(xml: string): string {
  const text = xml.includes('<![CDATA[') ? withCharacterData(xml) : decodeEntities(xml);
  const spoken = text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
  return spoken.includes('\r') ? spoken.replaceAll('\r\n', '\n') : spoken;
}

const ESCAPED = /_x([\da-f]{4})_/gi;

function withCharacterData(xml: string): string {
  return xml
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : decodeEntities(piece)))
    .join('');
}

const PHONETIC = /<rPh\b[\s\S]*?<\/rPh>/g;
const RUN = /<t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/t\s*>)/g;

/** The text of a shared or inline string, without the phonetic guide above it. */
export function plainString(xml: string): string {
  const spoken = xml.includes('<rPh') ? xml.replace(PHONETIC, '') : xml;
  let text = '';
  for (const [, run = ''] of spoken.matchAll(RUN)) text += run;
  return cellText(text);
}

const ITEM = /<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si\s*>)/g;

/** The strings of a `sst` part without namespace prefixes, in their order. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (const [, item = ''] of xml.matchAll(ITEM)) strings.push(plainString(item));
  return strings;
}
