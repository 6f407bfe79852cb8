import { encodeEntities } from '../xml/entities';
import { FONTS } from './officialStyle';

/** Parts of the package that are written here because the library's own hold the time of writing, or nothing. */

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that replace the library's. */
export function packageParts(title: string, comments: string | null): { path: string; data: string }[] {
  return [
    { path: 'docProps/core.xml', data: coreProperties(title) },
    { path: 'word/fontTable.xml', data: fontTable() },
    ...(comments === null ? [] : [{ path: 'word/comments.xml', data: comments }]),
  ];
}

/** Title only: no author, no time, so that equal narratives give equal documents. */
function coreProperties(title: string): string {
  return (
    `${HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${encodeEntities(title)}</dc:title></cp:coreProperties>`
  );
}

/** Names the fonts to take where the prescribed ones are not installed. */
function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, substitute }) => `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${HEADER}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
